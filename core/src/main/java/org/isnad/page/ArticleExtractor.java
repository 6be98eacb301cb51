package org.isnad.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.isnad.feed.FeedExtractor;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.model.CaptureText;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Takes the articles from a capture. Never throws for what a capture holds: what cannot be read is
 * a {@link Problem}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ArticleExtractor {
  /** HTML says so within its first characters. */
  private static final int HTML_WITHIN = 1024;

  /** Characters of a document's text by which its letters are judged. */
  private static final int JUDGED = 4_000;

  /** An article of so many characters speaks for its page. */
  private static final int ENOUGH_JUDGED = 1_000;

  private static final List<String> HTML_SIGNS = List.of("<!doctype", "<html", "<head", "<body");

  private static final Set<String> HTML_TYPES = Set.of("text/html", "application/xhtml+xml");

  /** So many ends of elements in so many characters are no text that quotes a tag. */
  private static final int MANY_TAGS = 20;

  private static final int TAGS_WITHIN = 100_000;

  private final CharsetResolver charsets;
  private final List<PageFamily> families;
  private final ArticleLineLoader lines;

  /**
   * @param lexicon of the language whose pages are read; pages in others are recognised
   */
  public ArticleExtractor(Lexicon lexicon) {
    LanguageResolver languages = new LanguageResolver(lexicon);
    PageWords words = new PageWords(lexicon);
    this.charsets = new CharsetResolver(languages);
    this.families =
        List.of(
            new FeedFamily(lexicon),
            new HtmlFamily(lexicon, words, languages),
            new LineFamily(lexicon, words, languages));
    this.lines = new ArticleLineLoader(lexicon, languages);
  }

  public PageExtraction extract(Capture capture) {
    if (capture.missing()) {
      return new PageExtraction(null, null, CaptureText.NONE, List.of(), List.of(), capture.problems());
    }
    return with(capture.problems(), decode(capture, Digest.hex(capture.bytes())));
  }

  private PageExtraction decode(Capture capture, String digest) {
    return switch (charsets.decode(capture.bytes(), capture.charset())) {
      case Decoding.Failed failed ->
          new PageExtraction(digest, null, CaptureText.NONE, List.of(), List.of(), List.of(failed.problem()));
      case Decoding.Text text ->
          read(
              new Source(capture, digest, text.text(), form(capture, text.text())),
              text.problems());
    };
  }

  private PageExtraction read(Source source, List<Problem> before) {
    if (source.form() == CaptureForm.ARTICLE_LINE) {
      return with(before, lines.load(source));
    }
    boolean html = source.form() == CaptureForm.HTML;
    String garbled = html ? null : GarblingMatcher.match(source.text());
    PageExtraction extraction = garbled == null ? extraction(source) : null;
    if (html && extraction != null) {
      garbled = GarblingMatcher.match(judged(source, extraction));
    }
    if (garbled != null) {
      return with(before, source.unread(Problem.of(ProblemKind.GARBLED, garbled)));
    }
    return with(
        before,
        extraction == null
            ? source.unread(Problem.of(ProblemKind.NO_ARTICLE, "no kind of page that is known"))
            : extraction);
  }

  private @Nullable PageExtraction extraction(Source source) {
    for (PageFamily family : families) {
      PageExtraction extraction = family.read(source);
      if (extraction != null) {
        return extraction;
      }
    }
    return null;
  }

  /**
   * What tells whether the letters of a page of HTML are sound: its longest article, or what is
   * seen of the page where that is short.
   */
  private static String judged(Source source, PageExtraction extraction) {
    String longest =
        extraction.articles().stream()
            .map(Article::text)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return longest.length() >= ENOUGH_JUDGED
        ? longest.substring(0, Math.min(longest.length(), JUDGED))
        : VisibleText.of(source.text(), JUDGED);
  }

  private static PageExtraction with(List<Problem> before, PageExtraction e) {
    if (before.isEmpty()) {
      return e;
    }
    List<Problem> problems = new ArrayList<>(before);
    problems.addAll(e.problems());
    return new PageExtraction(
        e.digest(), e.mediaType(), e.text(), e.articles(), e.residue(), e.feed(), problems);
  }

  private static CaptureForm form(Capture capture, CaptureText text) {
    return switch (capture.form()) {
      case TEXT, HTML, FEED, ARTICLE_LINE -> capture.form();
      case DETECT -> {
        // A feed may hold HTML in its first lines.
        if (FeedExtractor.matches(text)) {
          yield CaptureForm.FEED;
        }
        yield html(capture, text)
            ? CaptureForm.HTML
            : articleLine(capture) ? CaptureForm.ARTICLE_LINE : CaptureForm.TEXT;
      }
    };
  }

  /**
   * Whether it is HTML: as it says in its first characters, or as its server said, or, where a
   * program's warnings stand in front, by its many tags.
   */
  private static boolean html(Capture capture, CaptureText decoded) {
    String start = decoded.beginning(HTML_WITHIN).toLowerCase(Locale.ROOT);
    if (HTML_SIGNS.stream().anyMatch(start::contains)) {
      return true;
    }
    if (HTML_TYPES.contains(Objects.requireNonNullElse(capture.mediaType(), ""))) {
      return true;
    }
    String text = decoded.toString();
    int tags = 0;
    int from = text.indexOf("</");
    while (from >= 0 && from < TAGS_WITHIN && tags < MANY_TAGS) {
      tags++;
      from = text.indexOf("</", from + 2);
    }
    return tags == MANY_TAGS;
  }

  private static boolean articleLine(Capture capture) {
    byte[] bytes = capture.bytes();
    return bytes.length > 0 && bytes[0] == '{' && ArticleLineExtractor.matches(bytes);
  }

  /**
   * A decoded capture on its way to its articles.
   *
   * @param form never {@link CaptureForm#DETECT}
   */
  record Source(Capture capture, String digest, CaptureText decoded, CaptureForm form) {

    String text() {
      return decoded.toString();
    }

    /** The stable id of the article with that ordinal, from 1. */
    String articleId(int ordinal) {
      return digest.substring(0, 16) + "-" + ordinal;
    }

    @Nullable String mediaType() {
      return switch (form) {
        case TEXT -> "text/plain";
        case HTML -> "text/html";
        case ARTICLE_LINE -> "application/json";
        case FEED, DETECT -> null;
      };
    }

    PageExtraction unread(Problem problem) {
      return new PageExtraction(digest, mediaType(), decoded, List.of(), List.of(), List.of(problem));
    }
  }
}
