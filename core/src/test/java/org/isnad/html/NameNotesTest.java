package org.isnad.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.CaptureText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a note says of class names and ids is what they tell themselves. */
final class NameNotesTest {
  private static final long SEED = 20261130;
  private static final MarkWords WORDS =
      new MarkWords(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());
  private static final SeenNames SEEN = WORDS.borrow();

  @TestFactory
  Stream<DynamicTest> elements() {
    return Stream.of(
            "<div class=\"lead\">",
            "<div class='article-body main'>",
            "<div class=byline>",
            "<div class=\"x9\">",
            "<div class=\"\">",
            "<div class=\" \">",
            "<div class>",
            "<span class=\"author\">",
            "<span class=\"x9\">",
            "<img class=\"share\" src=\"/a.jpg\">",
            "<p class=\"photo-credit\">",
            "<p class='say \"credit\" & more'>",
            "<p class=\"a&quot;b credit\">",
            "<p class=\"art&#105;cle-date\">",
            "<p class=\"\u062A\u0639\u0644\u064A\u0642 comment\">",
            "<div id=\"comments\">",
            "<div id=\"p4711\" class=\"sidebar\">",
            "<div id=footer>",
            "<div class=\"a\" class=\"footer\">",
            "<div class=\"\" class=\"sidebar\">",
            "<div class class=sidebar>",
            "<div id=main id=comments>",
            "<span class=\"x9\" class=\"footer sidebar\">",
            "<img class=a class=sidebar>",
            "<div class=\"" + "x9 ".repeat(150) + "sr-only footer\">",
            "<div class=\"" + "x ".repeat(199) + "adapter\">",
            "<div class=\"" + "x".repeat(500) + "\">",
            "<div class=\"" + "x9 ".repeat(400) + "author sidebar\">",
            // Those that look like notes.
            "<div class=\"~1( \">",
            "<div class=~1(>",
            "<div class=\"&#126;1( \">",
            "<div class=\"~ comments\">",
            "<div data-testid=\"~1( \">",
            "<![CDATA[ > <div class='~7777777777777777777 '> ]]>",
            "<![CDATA[ > <div class='~footer '> ]]>")
        .map(tag -> DynamicTest.dynamicTest(tag, () -> same(tag)));
  }

  private static void same(String tag) {
    Element written = first(Jsoup.parse(tag + "words"));
    long classes = WORDS.readNames(written.className());
    int marks = TagWords.marks(written) | (int) classes | (int) WORDS.readNames(written.id());
    Element noted = first(normalized(tag + "words"));
    long read = WORDS.read(noted, SEEN);
    assertThat((int) read).isEqualTo(marks);
    assertThat(MarkWords.kinds(read)).isEqualTo(MarkWords.kinds(classes));
    assertThat(NameNotes.kinds(noted)).isEqualTo(ClassWords.kinds(written.className()));
  }

  private static Element first(Document document) {
    return Objects.requireNonNull(document.body().firstElementChild());
  }

  private static Document normalized(String html) {
    return Parser.htmlParser()
        .parseInput(MarkupNormalizer.normalize(CaptureText.of(html), SEEN).reader(), "");
  }

  @Test
  void namesAreReadTheSameHoweverManyWereSeenBefore() {
    // So little room that names push out one another, and the letters of all are written over often.
    SeenNames few = new SeenNames(WORDS, 4, 1 << 12);
    Random random = new Random(SEED);
    List<String> parts =
        List.of("article", "body", "x", "-", "_", " ", "date", "Author", "footer", "9", "\u0645");
    for (int round = 0; round < 50_000; round++) {
      few.beginPage();
      StringBuilder names = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        names.append(parts.get(random.nextInt(parts.size())));
      }
      String name = names.toString();
      assertThat(WORDS.names(name, few)).as(name).isEqualTo(WORDS.readNames(name));
      assertThat(WORDS.names(name, few)).as(name).isEqualTo(WORDS.readNames(name));
    }
  }

  /** Letters that were written over those of others may hold them, with their number before them. */
  @Test
  void noNamesAreTakenForThoseThatStoodThereBefore() {
    SeenNames few = new SeenNames(WORDS, 4, 1 << 12);
    byte[] sidebar = "footer sidebar x".getBytes(UTF_8);
    byte[] body = "article-body x9".getBytes(UTF_8);
    byte[] before = "x".repeat(100).getBytes(UTF_8);
    byte[] over = new byte[900];
    Arrays.fill(over, (byte) 'y');
    over[100] = (byte) body.length;
    Arrays.fill(over, 101, 104, (byte) 0);
    System.arraycopy(body, 0, over, 104, body.length);
    // As if all of them had the same hash.
    few.read(1, before, 0, before.length);
    few.read(2, sidebar, 0, sidebar.length);
    for (int i = 0; i < 5; i++) {
      over[0] = (byte) ('a' + i);
      few.read(3L << 60, over, 0, over.length);
    }
    assertThat(few.read(2, body, 0, body.length)).isEqualTo(WORDS.readNames("article-body x9"));
  }

  @Test
  void elementsOfTheSameClassesAreKnownByTheirNumber() {
    Element body =
        normalized("<p class=\"x9 y\">a</p><p class='x9 y'>b</p><p class=\"x9 z\">c</p>").body();
    String first = body.child(0).className();
    assertThat(body.child(1).className()).isEqualTo(first);
    assertThat(Objects.equals(body.child(2).className(), first)).isFalse();
  }
}
