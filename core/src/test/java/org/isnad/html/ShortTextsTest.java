package org.isnad.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Short texts are found where {@link String#contains} finds them. */
final class ShortTextsTest {
  private static Set<String> found(List<String> texts, String... wanted) {
    ShortTexts all = new ShortTexts();
    List.of(wanted).forEach(all::add);
    return all.in(texts);
  }

  @Test
  void atTheBeginningInTheMiddleAndAtTheEnd() {
    assertThat(found(List.of("harbour"), "har", "rb", "our", "harbour", "harbours", "x"))
        .containsExactlyInAnyOrder("har", "rb", "our", "harbour");
  }

  @Test
  void inAnyOfTheTexts() {
    assertThat(found(List.of("pier", "quay", ""), "ie", "ua", "rq")).containsExactlyInAnyOrder("ie", "ua");
    assertThat(found(List.of(), "pier")).isEmpty();
    assertThat(found(List.of("pier"))).isEmpty();
  }

  @Test
  void asContainsTells() {
    Random random = new Random(7);
    String text = letters(random, 300);
    ShortTexts all = new ShortTexts();
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < 3000; i++) {
      String wanted = letters(random, 1 + random.nextInt(12));
      all.add(wanted);
      if (text.contains(wanted)) {
        expected.add(wanted);
      }
    }
    assertThat(all.in(List.of(text))).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String letters(Random random, int count) {
    return random
        .ints(count, 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
