package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.PageReader;
import org.isnad.app.web.Request;
import org.isnad.app.web.page.CaptureView.Part;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.CaptureStore.StoredCapture;
import org.jspecify.annotations.Nullable;

/** The untouched capture, at the characters that something was read from. */
final class CaptureHandler implements Handler {
  private static final int WINDOW = 30_000;
  private static final int AHEAD = 6_000;

  private final Pages pages;
  private final PageReader reader;

  CaptureHandler(Pages pages, PageReader reader) {
    this.pages = pages;
    this.reader = reader;
  }

  @Override
  public Answer answer(Request request) {
    String id = request.value("id");
    StoredCapture found =
        pages.desk()
            .captures()
            .find(id)
            .orElseThrow(() -> Pages.missing(id));
    Texts texts = Texts.of(request);
    String decoded = reader.decoded(found.capture());
    Asked asked = asked(request, decoded);
    int from = from(request, asked, decoded);
    CaptureView view = view(found, id, decoded, asked, from);
    return pages.show(
        request, "capture", texts.say("capture.title", view.name()), "", Map.of("capture", view));
  }

  /**
   * What to show.
   *
   * @param at in the decoded capture, null where nothing was asked for or it is not found
   */
  private record Asked(@Nullable String article, @Nullable Span at, boolean missed) {}

  private Asked asked(Request request, String decoded) {
    String id = request.query("article");
    StoredArticle stored = id == null ? null : pages.desk().articles().find(id).orElse(null);
    if (stored == null) {
      return new Asked(null, null, false);
    }
    ArticleAnalysis analysis = stored.analysis();
    Span words = words(analysis, request.query("statement"));
    int hint = hint(analysis.article(), words, decoded);
    Span at = new StretchMatcher(decoded).find(words.in(analysis.article().text()), hint);
    return new Asked(id, at, at == null);
  }

  private static Span words(ArticleAnalysis analysis, @Nullable String statement) {
    return analysis.statements().stream()
        .filter(one -> one.id().equals(statement))
        .map(Statement::at)
        .findFirst()
        .orElse(analysis.article().headlineAt());
  }

  /** Where its paragraph begins in the capture, as far as the record says: in code units. */
  private static int hint(Article article, Span words, String decoded) {
    Span near = article.captureAt();
    for (Paragraph paragraph : article.paragraphs()) {
      if (paragraph.at().contains(words) && paragraph.captureAt() != null) {
        near = paragraph.captureAt();
      }
    }
    int points = near == null ? 0 : near.start();
    return points <= decoded.codePointCount(0, decoded.length())
        ? decoded.offsetByCodePoints(0, points)
        : 0;
  }

  private static int from(Request request, Asked asked, String decoded) {
    String given = request.query("from");
    int from = asked.at() == null ? 0 : Math.max(0, asked.at().start() - AHEAD);
    if (given != null && given.matches("\\d{1,9}")) {
      from = Integer.parseInt(given);
    }
    from = Math.min(from, Math.max(0, decoded.length() - 1));
    return from > 0 && Character.isLowSurrogate(decoded.charAt(from)) ? from - 1 : from;
  }

  private static CaptureView view(
      StoredCapture found, String id, String decoded, Asked asked, int from) {
    int end = Math.min(decoded.length(), from + WINDOW);
    Span at = asked.at();
    boolean inside = at != null && at.start() >= from && at.start() < end;
    int markFrom = inside && at != null ? at.start() : end;
    int markTo = inside && at != null ? Math.min(at.end(), end) : end;
    List<Part> articles = new ArrayList<>();
    for (int i = 0; i < found.articles().size(); i++) {
      String headline = found.analysis().articles().get(i).article().headline();
      articles.add(new Part(found.articles().get(i), Shown.text(headline)));
    }
    String path = "/captures/" + id + "?from=";
    return new CaptureView(
        id,
        Shown.text(name(found.capture().name())),
        Shown.link(found.capture().url()),
        found.analysis().mediaType(),
        Integer.toString(found.capture().size()),
        found.capture().fetched(),
        articles,
        asked.article(),
        Shown.text(decoded.substring(from, markFrom)),
        Shown.text(decoded.substring(markFrom, markTo)),
        Shown.text(decoded.substring(markTo, end)),
        asked.missed(),
        from == 0 ? null : path + Math.max(0, from - WINDOW),
        end == decoded.length() ? null : path + end);
  }

  /** The file's name without the folders of whoever added it. */
  static String name(String whole) {
    boolean web = whole.startsWith("http://") || whole.startsWith("https://");
    return web ? whole : whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
  }
}
