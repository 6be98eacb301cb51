package org.isnad.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.Isnad;
import org.isnad.model.Capture;

/** A process that adds articles to a data folder, a few at a time, and says how many are done. */
final class AddingProcess {

  /** So many in all: more than fifty short lives get through. */
  static final int INTAKES = 3000;

  private static final int BATCH = 7;

  private AddingProcess() {}

  /**
   * @param arguments the folder, and how many are done already
   */
  public static void main(String[] arguments) {
    List<Intake> intakes = intakes(INTAKES);
    int done = Integer.parseInt(arguments[1]);
    try (Desk desk = Desk.open(Path.of(arguments[0]), Isnad.arabic())) {
      say(done);
      while (done < intakes.size()) {
        int end = Math.min(intakes.size(), done + BATCH);
        desk.add(intakes.subList(done, end));
        done = end;
        say(done);
      }
    }
  }

  private static void say(int done) {
    System.out.println(done + ".");
    System.out.flush();
  }

  /** The first of the articles, always the same: about one of some affairs each. */
  static List<Intake> intakes(int most) {
    List<Intake> intakes = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      // In the digits of the root locale, whichever the machine is set to.
      String line =
          String.format(
              Locale.ROOT,
              """
              {"id": "a%1$d", "outlet": "outlet %2$d", "published": "2026-10-%3$02d", "language": "ar", "headline": \
              "affair%4$d place%4$d talks", "paragraphs": ["word%4$d other%4$d third%4$d number %1$d."]}""",
              i,
              i % 5,
              1 + i / 120,
              i / 6);
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      intakes.add(Intake.of(Isnad.arabic().read(Capture.of("line " + i, bytes))));
    }
    return intakes;
  }
}
