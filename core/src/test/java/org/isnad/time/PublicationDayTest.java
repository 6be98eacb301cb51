package org.isnad.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.time.PublicationDay.Known;
import org.isnad.time.PublicationDay.Unknown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The days that articles and pages name, case by case: {@code publication-days.tsv}, {@code
 * date-lines.tsv}.
 */
final class PublicationDayTest {
  private static final Lexicon LEXICON =
      LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon();
  private static final PublicationDateResolver DAYS = new PublicationDateResolver(LEXICON);
  private static final DateLineExtractor LINES = new DateLineExtractor(LEXICON);

  @TestFactory
  Stream<DynamicTest> articles() {
    return table("publication-days.tsv")
        .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> resolves(row)));
  }

  private static void resolves(List<String> row) {
    List<String> paragraphs =
        Stream.of(row.get(1), row.get(2)).filter(p -> !p.equals("-")).toList();
    List<String> captions =
        row.get(3).equals("-") ? List.of() : List.of(row.get(3).split("\\|", -1));
    PublicationDay day =
        DAYS.resolve(new DayEvidence(null, null, date(row.get(4)), null, captions, paragraphs));
    assertThat(said(day)).isEqualTo(row.get(5));
  }

  private static String said(PublicationDay day) {
    return switch (day) {
      case Known known -> known.day() + " " + known.basis().key();
      case Unknown unknown -> "unknown";
    };
  }

  private static String said(@Nullable DateLine line) {
    if (line == null || !line.full()) {
      return line == null ? "other -" : "part -";
    }
    return Objects.toString(line.published(), "-") + " " + Objects.toString(line.modified(), "-");
  }

  @TestFactory
  Stream<DynamicTest> dateLines() {
    return table("date-lines.tsv")
        .map(row ->
            DynamicTest.dynamicTest(
                row.getFirst(),
                () -> {
                  DateLine line = LINES.extract(row.get(0));
                  assertThat(said(line)).isEqualTo(row.get(1) + " " + row.get(2));
                }));
  }

  @Test
  void theCallerIsBelievedFirstAndTheDateLineSecond() {
    LocalDate argument = LocalDate.of(2026, 1, 2);
    LocalDate stated = LocalDate.of(2026, 1, 3);
    assertThat(DAYS.resolve(new DayEvidence(argument, stated, null, null, List.of(), List.of())))
        .isEqualTo(new Known(argument, PublishedBasis.ARGUMENT));
    assertThat(DAYS.resolve(new DayEvidence(null, stated, null, null, List.of(), List.of())))
        .isEqualTo(new Known(stated, PublishedBasis.STATED));
  }

  private static @Nullable LocalDate date(String cell) {
    return cell.equals("-") ? null : LocalDate.parse(cell);
  }

  private static Stream<List<String>> table(String name) {
    try (InputStream in = PublicationDayTest.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
