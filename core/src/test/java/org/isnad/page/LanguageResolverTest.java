package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A paragraph tells its language, and much more so an article. */
final class LanguageResolverTest {
  private static final LanguageResolver RESOLVER = new LanguageResolver(Corpus.LEXICON);
  private static final List<List<String>> PARAGRAPHS = table();

  @TestFactory
  Stream<DynamicTest> paragraphs() {
    return PARAGRAPHS.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.getFirst() + ": " + row.getLast(),
                () -> assertThat(RESOLVER.resolve(row.getLast())).isEqualTo(row.getFirst())));
  }

  @TestFactory
  Stream<DynamicTest> paragraphsTogetherAreAnArticle() {
    return PARAGRAPHS.stream().collect(Collectors.groupingBy(List::getFirst)).entrySet().stream()
        .map(e ->
            DynamicTest.dynamicTest(
                e.getKey(),
                () -> assertThat(RESOLVER.resolve(article(e.getValue()))).isEqualTo(e.getKey())));
  }

  private static String article(List<List<String>> rows) {
    return rows.stream().map(List::getLast).collect(Collectors.joining("\n")).repeat(20);
  }

  @Test
  void aQuotationInAnotherLanguageLeavesAnArticleInItsOwn() {
    String arabic = paragraphs("ar");
    String english = paragraphs("en");
    String persian = paragraphs("fa");
    assertThat(RESOLVER.resolve(english + arabic.repeat(5))).isEqualTo("ar");
    assertThat(RESOLVER.resolve(persian + arabic.repeat(5))).isEqualTo("ar");
    assertThat(RESOLVER.resolve(arabic + persian.repeat(8))).isEqualTo("fa");
    assertThat(RESOLVER.resolve(arabic + english.repeat(8))).isEqualTo("en");
  }

  @TestFactory
  Stream<DynamicTest> articlesInOtherLanguagesAreTakenAndNotRead() {
    return Stream.of("fa", "ur", "ckb", "ps", "he", "ru", "zh")
        .map(code -> DynamicTest.dynamicTest(code, () -> notRead(code)));
  }

  private static void notRead(String code) {
    String line =
        PARAGRAPHS.stream()
            .filter(r -> r.getFirst().equals(code))
            .findFirst()
            .orElseThrow()
            .getLast();
    String json =
        "{\"headline\": \"" + line + "\", \"paragraphs\": [\"" + line + "\", \"" + line + "\"]}";
    PageExtraction e = Corpus.EXTRACTOR.extract(Capture.of("line", json.getBytes(UTF_8)));
    assertThat(e.articles()).singleElement().returns(code, a -> a.language());
    assertThat(e.problems()).extracting(Problem::kind).contains(ProblemKind.LANGUAGE_NOT_READ);
  }

  @Test
  void emptyTextIsInNoLanguage() {
    assertThat(RESOLVER.resolve("")).isEqualTo(LanguageResolver.UNKNOWN);
  }

  private static String paragraphs(String code) {
    return article(PARAGRAPHS.stream().filter(r -> r.getFirst().equals(code)).limit(3).toList());
  }

  private static List<List<String>> table() {
    try (InputStream in =
        Objects.requireNonNull(LanguageResolverTest.class.getResourceAsStream("languages.tsv"))) {
      return Corpus.table(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
