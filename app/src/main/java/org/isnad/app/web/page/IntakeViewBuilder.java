package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.app.web.page.ArticleSurroundings.Near;
import org.isnad.app.web.page.IntakeView.Part;
import org.isnad.app.web.page.IntakeView.Rest;
import org.isnad.app.web.page.IntakeView.Trouble;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Article.Related;
import org.isnad.model.Problem;
import org.isnad.model.Residue;
import org.isnad.model.ResidueKind;

/** Makes of a reading what its page shows: all its articles, one below the other. */
final class IntakeViewBuilder {
  private static final int SAMPLE = 80;
  private static final int HEADLINE = 60;

  private final Texts texts;

  IntakeViewBuilder(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param kept ids under which its articles are kept, in page order; none where they are not
   */
  IntakeView build(Analysis analysis, List<String> kept, String name) {
    boolean isKept = kept.size() == analysis.articles().size() && !kept.isEmpty();
    List<Part> parts = new ArrayList<>();
    ArticleViewBuilder articles = new ArticleViewBuilder(texts);
    int statements = 0;
    int figures = 0;
    for (int i = 0; i < analysis.articles().size(); i++) {
      ArticleAnalysis one = analysis.articles().get(i);
      ArticleView view = articles.build(one, isKept ? analysis.digest() : null, Map.of());
      parts.add(new Part("a" + (i + 1) + "-", view, around(analysis, i, isKept)));
      statements += one.statements().size();
      figures += one.figures().size();
    }
    return new IntakeView(
        Shown.text(CaptureHandler.name(name)),
        analysis.digest(),
        isKept,
        parts,
        analysis.problems().stream().map(one -> trouble(analysis, one)).toList(),
        residue(analysis.residue()),
        statements,
        figures);
  }

  /** Articles are named by their headlines: the reader has never seen their ids. */
  private Trouble trouble(Analysis analysis, Problem problem) {
    String message = problem.message();
    String about = null;
    for (ArticleAnalysis one : analysis.articles()) {
      Matcher named = Pattern.compile("(article )?(?<![\\w-])" + Pattern.quote(one.article().id()) + "(?![\\w-])").matcher(message);
      if (named.find()) {
        about = Shown.brief(one.article().headline(), HEADLINE);
        message = named.replaceAll("…");
        break;
      }
    }
    String kind = problem.kind().key();
    return new Trouble(
        texts.name("problem", kind), about, texts.say("problem." + kind + ".means"), Shown.text(message));
  }

  private ArticleSurroundings around(Analysis analysis, int index, boolean kept) {
    Article article = analysis.articles().get(index).article();
    List<Near> related = new ArrayList<>();
    for (Related teaser : article.related()) {
      related.add(SurroundingsBuilder.teaser(teaser, kept ? teaser.article() : null, texts));
    }
    Near next = null;
    if (index + 1 < analysis.articles().size()) {
      Article after = analysis.articles().get(index + 1).article();
      next = SurroundingsBuilder.near(after, after.id(), texts.say("reason.page"), texts);
    }
    return new ArticleSurroundings(null, null, next, related, List.of());
  }

  private List<Rest> residue(List<Residue> residue) {
    Map<ResidueKind, List<Residue>> kinds = new LinkedHashMap<>();
    residue.forEach(one -> kinds.computeIfAbsent(one.kind(), unused -> new ArrayList<>()).add(one));
    return kinds.entrySet().stream()
        .map(
            kind ->
                new Rest(
                    texts.name("residue", kind.getKey().key()),
                    kind.getValue().size(),
                    Shown.brief(kind.getValue().getFirst().text().strip(), SAMPLE)))
        .toList();
  }
}
