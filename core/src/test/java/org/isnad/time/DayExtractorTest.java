package org.isnad.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** The first look at a text may say yes for nothing, but never no where a day is named. */
final class DayExtractorTest {
  private static final Lexicon LEXICON = LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon();
  private static final DayExtractor DAYS = new DayExtractor(new CalendarWords(LEXICON));

  @Test
  void everyLineOfTheCorpusWithADayMayNameOne() throws IOException {
    Path corpus = Path.of(System.getProperty("isnad.checkout", ".."), "corpus", "pages");
    int named = 0;
    int silent = 0;
    try (Stream<Path> pages = Files.list(corpus)) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readString(page).split("\\R", -1)) {
          if (!DAYS.extract(DayExtractor.tokens(line)).isEmpty()) {
            assertThat(DAYS.mayName(line)).as(line).isTrue();
            named++;
          } else if (!DAYS.mayName(line)) {
            silent++;
          }
        }
      }
    }
    assertThat(named).isGreaterThan(50);
    assertThat(silent).as("lines of which the first look tells that they name none").isGreaterThan(200);
  }

  @Test
  void weekdaysAreSeenHoweverTheyArePrinted() {
    for (Entry weekday : LEXICON.entries("weekdays")) {
      if (!weekday.form().startsWith("\u0627\u0644")) {
        continue;
      }
      for (String printed : printed(weekday.form())) {
        String text = "\u0641\u064A " + printed + "\u060C";
        assertThat(DAYS.mayName(text)).as(printed).isTrue();
        assertThat(DAYS.extract(DayExtractor.tokens(text))).as(printed).isNotEmpty();
      }
    }
  }

  @Test
  void mostProseNamesNoDay() {
    assertThat(DAYS.mayName("The minister said: \u201Cnothing\u2026\u201D \u2014 and went")).isFalse();
    assertThat(DAYS.mayName("")).isFalse();
    assertThat(DAYS.mayName("page \uFF12")).as("a digit of another width").isTrue();
  }

  /** Plain, with a tatweel, a vowel sign and a joiner within, and in the letter shapes of old encodings. */
  private static List<String> printed(String form) {
    List<String> out = new ArrayList<>(List.of(form));
    for (String within : List.of("\u0640", "\u064F", "\u200C")) {
      out.add(form.substring(0, 3) + within + form.substring(3));
    }
    StringBuilder shapes = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      shapes.append(shape(form.charAt(i)));
    }
    out.add(shapes.toString());
    return out;
  }

  /** Some presentation form of the letter, or the letter where there is none. */
  private static char shape(char letter) {
    for (char c = '\uFE80'; c <= '\uFEF4'; c++) {
      if (java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC).equals(String.valueOf(letter))) {
        return c;
      }
    }
    return letter;
  }
}
