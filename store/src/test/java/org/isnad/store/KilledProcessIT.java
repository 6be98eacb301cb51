package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.isnad.Isnad;
import org.isnad.model.Story.Member;
import org.isnad.record.RecordJson;
import org.isnad.store.ArticleStore.ArticleEntry;
import org.isnad.store.ArticleStore.ArticleFilter;
import org.isnad.store.CaptureStore.StoredCapture;
import org.isnad.store.StoryStore.StoryFilter;
import org.isnad.store.StoryStore.StoryOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that adds pages is killed again and again: what it said was done is there, nothing is there
 * by half, and in the end the folder holds what it would have held without.
 */
class KilledProcessIT {
  private static final int KILLS = 50;
  private static final int LONGEST_LIFE_MILLIS = 900;

  /** The seed is printed with every failure. */
  private static final long SEED = 20261129;

  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedOutlivesFiftyKills() throws Exception {
    Random random = new Random(SEED);
    int acknowledged = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      acknowledged = Math.max(acknowledged, runAndKill(acknowledged, random.nextInt(LONGEST_LIFE_MILLIS)));
      // Opening mends what there is to mend; it is the next life's work most of the time.
      if (kill % 10 == 0) {
        try (Desk desk = open()) {
          check(desk, acknowledged, "after kill " + kill + " of seed " + SEED);
        }
      }
    }
    try (Desk desk = open()) {
      List<Intake> all = AddingProcess.intakes(AddingProcess.INTAKES);
      desk.add(all);
      assertThat(desk.settle(Duration.ofMinutes(5))).isTrue();
      check(desk, all.size(), "at the end");
      assertThat(desk.captures().count()).isEqualTo(all.size());
      checkStories(desk);
    }
  }

  /** The number of intakes that it said were done. */
  private int runAndKill(int from, int life) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "-Disnad.checkout=" + Objects.requireNonNull(System.getProperty("isnad.checkout")),
                AddingProcess.class.getName(),
                folder.resolve("desk").toString(),
                Integer.toString(from))
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      // The clock runs from the moment when it begins to write.
      while (process.isAlive() && Files.size(said) == 0) {
        Thread.sleep(5);
      }
      Thread.sleep(life);
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    // The last line may be cut.
    return Files.readAllLines(said).stream()
        .filter(line -> line.matches("\\d+\\."))
        .mapToInt(line -> Integer.parseInt(line, 0, line.length() - 1, 10))
        .max()
        .orElse(from);
  }

  private static void check(Desk desk, int acknowledged, String when) {
    List<Intake> intakes = AddingProcess.intakes(acknowledged);
    for (Intake intake : intakes) {
      String id = HexFormat.of().formatHex(Objects.requireNonNull(intake.digest()));
      StoredCapture kept = desk.captures().find(id).orElseThrow(() -> new AssertionError(intake.analysis().capture().name() + " of " + acknowledged + " lost " + when));
      assertThat(RecordJson.line(kept.analysis())).as(when).isEqualTo(RecordJson.line(intake.analysis()));
      assertThat(kept.articles()).as(when).hasSize(intake.analysis().articles().size());
    }
    assertThat(desk.complaint()).as(when).isNull();
  }

  /** Every article is in one story that knows it. */
  private static void checkStories(Desk desk) {
    List<String> members = new ArrayList<>();
    String next = null;
    do {
      Slice<StoryStore.StoryEntry> slice = desk.stories().list(StoryFilter.all(), StoryOrder.LAST, next, 500);
      for (StoryStore.StoryEntry entry : slice.entries()) {
        desk.stories().find(entry.id()).orElseThrow().articles().stream().map(Member::id).forEach(members::add);
      }
      next = slice.next();
    } while (next != null);
    List<String> articles =
        desk.articles().list(new ArticleFilter(null, null, null, null, null, 100_000)).entries().stream()
            .map(ArticleEntry::id)
            .toList();
    assertThat(members).containsExactlyInAnyOrderElementsOf(articles);
  }

  private Desk open() {
    return Desk.open(folder.resolve("desk"), Isnad.arabic());
  }
}
