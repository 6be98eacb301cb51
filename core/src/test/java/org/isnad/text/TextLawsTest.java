package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.model.Span;
import org.isnad.text.Normalizer.NormalizedText;
import org.isnad.text.SentenceSplitter.Range;
import org.isnad.text.Token.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * What holds for every text: the pages of the corpus, invented news in many styles, and noise. The noise is the same in
 * every run; {@code -Disnad.seed=…} asks for other noise.
 */
final class TextLawsTest {
  private static final long SEED = Long.getLong("isnad.seed", 20_260_207L);
  private static final int NOISE = 1_500;

  /** Everything that has ever been cut wrongly, and what stands beside it. */
  private static final List<String> NASTY = List.of(
      "\u0642\u0627\u0644", "\u0648", "\u0627\u0644", "\u0644\u0640", "\u0640", "\u0629", "\u064B", "\u0651", "\u0654", "\u0670",
      "\u062F", "\u0623", "\u0628\u064A", "\u0646\u062A", "\uFDF2", "\uFDFA", "\uFEFB", "\uFE76", "\uFC60", "\uFB01", "\uFF21",
      "a", "www.", "http://", "x@y.example", "_", "#", "1", "23", "\u0661", "\u06F4", "\uFF11", ".", "..", "...", "\u2026", ",",
      "\u060C", "\u066B", "\u066C", ":", "\u061B", "!", "?", "\u061F", "(", ")", "((", "))", "[", "]", "/", "\\", "-", "\u2014",
      "%", "\u066A", "\"", "\"\"", "'", "''", "\u2019", "\u201C", "\u201D", "\u00AB", "\u00BB", "\u2033", "<<", ">>", " ", " ", " ",
      " ", "\u00A0", "\n", "\t", "\u0000", "\u001A", "\u0085", "\u200B", "\u200C", "\u200F", "\u202B", "\u202C", "\uFEFF", "\u00AD",
      "\u061C", "\uFE0F", "\u2028", "\uD83D\uDE00", "\uD835\uDC00", "\uD83D", "\uDE00", "\uFFFF", "\u0301", "\u05D0", "\u4E2D");

  @TestFactory
  Stream<DynamicTest> inventedNews() {
    return new CaseFile("invented-news.txt").lines().stream().map(TextLawsTest::law);
  }

  @TestFactory
  Stream<DynamicTest> pagesOfTheCorpus() throws IOException {
    Path pages = Path.of(System.getProperty("isnad.checkout", ".."), "corpus", "pages");
    if (!Files.isDirectory(pages)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(pages)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> pageKeepsTheLaws(read(file))));
    }
  }

  @TestFactory
  Stream<DynamicTest> noise() {
    return Stream.of(4, 12, 60, 400).map(length -> dynamicTest("noise of " + length + " pieces, seed " + SEED, () -> {
      Random random = new Random(SEED + length);
      for (int i = 0; i < NOISE * 4 / length; i++) {
        keepsTheLaws(noise(random, length));
      }
    }));
  }

  /** Where time grew with the square of the length this would take hours. */
  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void aLongLineOfOneThingTakesNoLongerThanItsLength() {
    for (String piece : NASTY) {
      for (String line : List.of(piece.repeat(30_000), (piece + "\u0642 ").repeat(10_000))) {
        List<Token> tokens = Tokenizer.tokenize(line, new Span(0, line.length()));
        List<Range> sentences = SentenceSplitter.split(tokens, QuotationExtractor.extract(line, tokens));
        coversAllTokens(piece, tokens, sentences);
        assertThat(Normalizer.normalize(line).form()).isEqualTo(Normalizer.fold(line));
      }
    }
  }

  private static String noise(Random random, int length) {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      noise.append(NASTY.get(random.nextInt(NASTY.size())));
    }
    return noise.toString();
  }

  /** A page that cannot be decoded is one for other tests. */
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pageKeepsTheLaws(String page) {
    keepsTheLaws(page);
    page.lines().forEach(TextLawsTest::keepsTheLaws);
  }

  private static DynamicTest law(String text) {
    return dynamicTest(text.substring(0, Math.min(30, text.length())), () -> keepsTheLaws(text));
  }

  private static void keepsTheLaws(String text) {
    foldsOnce(text);
    leadsBack(text);
    List<Token> tokens = Tokenizer.tokenize(text, new Span(0, text.length()));
    rebuildsTheText(text, tokens);
    List<Quotation> quotations = QuotationExtractor.extract(text, tokens);
    nestedOrDisjoint(text, tokens, quotations);
    coversAllTokens(text, tokens, SentenceSplitter.split(tokens, quotations));
    for (Token t : tokens) {
      clitics(t);
    }
  }

  private static void foldsOnce(String text) {
    String once = Normalizer.fold(text);
    assertThat(Normalizer.fold(once)).as(text).isEqualTo(once);
    assertThat(Normalizer.normalize(text).form()).as(text).isEqualTo(once);
    int middle = text.length() / 2;
    assertThat(Normalizer.fold(text, 0, middle) + Normalizer.fold(text, middle, text.length())).as(text).isEqualTo(once);
  }

  /** Every stretch of the form, short ones and long ones, lies in the fold of the stretch it leads back to. */
  private static void leadsBack(String text) {
    NormalizedText normalized = Normalizer.normalize(text);
    String form = normalized.form();
    int step = 1 + form.length() / 50;
    for (int start = 0; start < form.length(); start += step) {
      for (int length = 1; start + length <= form.length(); length = length * 2 + 1) {
        Span original = normalized.original(new Span(start, start + length));
        String folded = Normalizer.fold(text, original.start(), original.end());
        assertThat(folded).as(text).contains(form.substring(start, start + length));
        assertThat(splitsPair(text, original.start()) || splitsPair(text, original.end())).as(text).isFalse();
      }
    }
    assertThat(normalized.original(new Span(0, form.length())).end()).isLessThanOrEqualTo(text.length());
  }

  private static void rebuildsTheText(String text, List<Token> tokens) {
    StringBuilder rebuilt = new StringBuilder();
    int end = 0;
    for (Token t : tokens) {
      assertThat(t.start()).as(text).isGreaterThanOrEqualTo(end);
      assertThat(t.end()).as(text).isGreaterThan(t.start());
      String gap = text.substring(end, t.start());
      assertThat(gap.chars().allMatch(c -> Tokenizer.blank((char) c))).as("gap in " + text).isTrue();
      assertThat(splitsPair(text, t.start()) || splitsPair(text, t.end())).as(text).isFalse();
      assertThat(t.form()).as(text).isNotEmpty();
      rebuilt.append(gap).append(text, t.start(), t.end());
      end = t.end();
    }
    assertThat(rebuilt.append(text.substring(end)).toString()).isEqualTo(text);
    assertThat(text.substring(end).chars().allMatch(c -> Tokenizer.blank((char) c))).as("gap in " + text).isTrue();
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static void nestedOrDisjoint(String text, List<Token> tokens, List<Quotation> quotations) {
    List<Quotation> before = new ArrayList<>();
    for (Quotation q : quotations) {
      assertThat(q.open() >= 0 && q.open() < q.close()).as(text).isTrue();
      assertThat(tokens.get(q.open()).kind()).as(text).isEqualTo(Kind.QUOTE);
      assertThat(q.close()).as(text).isLessThanOrEqualTo(q.closed() ? tokens.size() - 1 : tokens.size());
      assertThat(q.closed() || q.close() == tokens.size()).as("an unclosed one runs to the end of " + text).isTrue();
      for (Quotation earlier : before) {
        assertThat(earlier.open()).as(text).isLessThan(q.open());
        assertThat(earlier.close() < q.open() || q.close() <= earlier.close()).as(text).isTrue();
      }
      before.add(q);
    }
  }

  private static void coversAllTokens(String text, List<Token> tokens, List<Range> sentences) {
    int next = 0;
    for (Range r : sentences) {
      assertThat(r.first()).as(text).isEqualTo(next);
      assertThat(r.end()).as(text).isGreaterThan(r.first());
      next = r.end();
    }
    assertThat(next).as(text).isEqualTo(tokens.size());
  }

  private static void clitics(Token token) {
    if (token.isWord()) {
      assertThat(CliticSplitter.split(token.form())).isNotEmpty().allMatch(s -> !s.stem().isEmpty());
    }
  }
}
