package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Capture;
import org.isnad.model.Residue;
import org.isnad.model.Span;
import org.junit.jupiter.api.Test;

/** Laws that hold for every page of the corpus, and for pages made from them. */
final class PageLawsTest {
  private static final List<Capture> PAGES = Corpus.pages();

  @Test
  void everyPieceStandsInTheCaptureWhereItSays() {
    for (Capture page : PAGES) {
      PageExtraction e = Corpus.EXTRACTOR.extract(page);
      for (Article a : e.articles()) {
        assertThat(a.headlineAt().in(a.text())).isEqualTo(a.headline());
        assertThat(requireNonNull(a.captureAt()).in(e.decoded())).contains(a.headline());
        for (Paragraph p : a.paragraphs()) {
          assertThat(p.captureAt()).isNotNull();
          assertThat(unbroken(p.captureAt().in(e.decoded()))).isEqualTo(p.at().in(a.text()));
          assertThat(requireNonNull(a.captureAt()).contains(p.captureAt())).isTrue();
        }
        for (Image i : a.images()) {
          assertThat(requireNonNull(i.captureAt()).in(e.decoded()))
              .contains(Objects.toString(i.caption(), ""), Objects.toString(i.credit(), ""));
        }
      }
      for (Residue r : e.residue()) {
        assertThat(requireNonNull(r.captureAt()).in(e.decoded())).isEqualTo(r.text());
      }
    }
  }

  /** A paragraph that the page breaks into lines is one line of the article. */
  private static String unbroken(String captured) {
    return captured.replaceAll("\\s*\\R\\s*", " ");
  }

  @Test
  void textIsHeadlineAndParagraphsJoinedByNewlines() {
    for (Capture page : PAGES) {
      for (Article a : Corpus.EXTRACTOR.extract(page).articles()) {
        List<String> parts = new ArrayList<>(List.of(a.headline()));
        a.paragraphs().forEach(p -> parts.add(p.at().in(a.text())));
        assertThat(a.text()).isEqualTo(String.join("\n", parts));
      }
    }
  }

  @Test
  void everyCharacterBelongsToOneThingOnly() {
    for (Capture page : PAGES) {
      PageExtraction e = Corpus.EXTRACTOR.extract(page);
      BitSet taken = new BitSet();
      pieces(e).forEach(span -> take(taken, span, e.decoded()));
      for (int i = 0; i < e.decoded().length(); i++) {
        boolean white = Character.isWhitespace(e.decoded().charAt(i));
        assertThat(white || taken.get(i)).as("%s at %d", page.name(), i).isTrue();
      }
    }
  }

  private static Stream<Span> pieces(PageExtraction e) {
    List<Span> pieces = new ArrayList<>();
    for (Article a : e.articles()) {
      int headline = e.decoded().indexOf(a.headline(), requireNonNull(a.captureAt()).start());
      pieces.add(new Span(headline, headline + a.headline().length()));
      if (a.deck() != null) {
        int at = e.decoded().indexOf(a.deck(), requireNonNull(a.captureAt()).start());
        pieces.add(new Span(at, at + a.deck().length()));
      }
      a.paragraphs().forEach(p -> pieces.add(p.captureAt()));
      a.images().forEach(i -> pieces.add(i.captureAt()));
    }
    e.residue().forEach(r -> pieces.add(r.captureAt()));
    return pieces.stream();
  }

  private static void take(BitSet taken, Span span, String decoded) {
    int clash = taken.nextSetBit(span.start());
    assertThat(clash < 0 || clash >= span.end()).as("twice: %s", span.in(decoded)).isTrue();
    taken.set(span.start(), span.end());
  }

  @Test
  void readingTwiceGivesTheSame() {
    for (Capture page : PAGES) {
      assertThat(Corpus.EXTRACTOR.extract(page)).isEqualTo(Corpus.EXTRACTOR.extract(page));
    }
  }

  @Test
  void lineEndsDoNotMatter() {
    for (Capture page : PAGES) {
      assertThat(texts(changed(page, "\n", "\r\n"))).isEqualTo(texts(page));
      assertThat(texts(changed(page, "\n", "\u2028"))).isEqualTo(texts(page));
    }
  }

  @Test
  void outerWhiteSpaceAndAByteOrderMarkDoNotMatter() {
    for (Capture page : PAGES) {
      assertThat(texts(changed(page, "\n", " \u00A0\n\t"))).isEqualTo(texts(page));
      String text = new String(page.bytes(), UTF_8);
      assertThat(texts(page(page.name(), "\uFEFF" + text))).isEqualTo(texts(page));
    }
  }

  @Test
  void pagesWhoseArticlesBeginTwiceDoNotNeedEmptyLines() {
    for (Capture page : PAGES) {
      if (page.name().contains("glued-") || page.name().contains("archive-")) {
        assertThat(texts(changed(page, "\n\n", "\n"))).as(page.name()).isEqualTo(texts(page));
      }
    }
  }

  @Test
  void pagesGluedTogetherHoldTheArticlesOfAll() {
    for (Capture first : PAGES) {
      for (Capture second : PAGES) {
        if (!first.name().equals(second.name()) && !whole(first) && !whole(second)) {
          String glued = text(first) + "\n\n\n" + text(second);
          List<String> both = new ArrayList<>(texts(first));
          both.addAll(texts(second));
          assertThat(texts(page("glued.txt", glued)))
              .as("%s and %s", first.name(), second.name())
              .isEqualTo(both);
        }
      }
    }
  }

  /** Pages that are read as a whole: between menus, or with the headline below the text. */
  private static boolean whole(Capture page) {
    return page.name().contains("wet-") || page.name().contains("below-");
  }

  private static String text(Capture page) {
    return new String(page.bytes(), UTF_8);
  }

  private static Capture changed(Capture page, String from, String to) {
    return page(page.name(), text(page).replace(from, to));
  }

  private static Capture page(String name, String text) {
    return Capture.of(name, text.getBytes(UTF_8));
  }

  private static List<String> texts(Capture page) {
    return Corpus.EXTRACTOR.extract(page).articles().stream().map(Article::text).toList();
  }
}
