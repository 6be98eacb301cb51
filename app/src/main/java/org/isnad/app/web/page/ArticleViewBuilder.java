package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.app.web.page.ArticleView.Line;
import org.isnad.app.web.page.ArticleView.Picture;
import org.isnad.app.web.page.ArticleView.Speaker;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.Video;
import org.isnad.model.Statement;
import org.jspecify.annotations.Nullable;

/** Makes of an article what its page shows. Immutable and thread-safe. */
public final class ArticleViewBuilder {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ckb", "ps");
  private static final int LINE_LENGTH = 110;

  private final Texts texts;

  public ArticleViewBuilder(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param capture id of the capture that it was taken from, or null where it is not kept
   * @param entities from the article's own ids of entities to those across articles
   */
  public ArticleView build(
      ArticleAnalysis analysis, @Nullable String capture, Map<String, String> entities) {
    Article article = analysis.article();
    Voices voices = Voices.of(analysis.statements(), analysis.entities());
    CardBuilder cards = new CardBuilder(texts, analysis, voices, entities);
    return new ArticleView(
        article.id(),
        article.language(),
        direction(article.language()),
        capture,
        Shown.orNull(article.section()),
        MarkedPassage.of(analysis, article.headlineAt(), voices),
        Shown.text(article.headline()),
        Shown.orNull(article.deck()),
        Shown.orNull(article.outlet()),
        article.authors().stream().map(Shown::text).toList(),
        Shown.orNull(article.dateline()),
        article.published() == null ? null : texts.moment(article.published()),
        article.published(),
        article.publishedBasis() == null ? null : texts.say("basis." + article.publishedBasis().key()),
        article.modified() == null ? null : texts.moment(article.modified()),
        Shown.link(article.url()),
        pictures(article),
        article.paragraphs().stream().map(one -> MarkedPassage.of(analysis, one.at(), voices)).toList(),
        analysis.statements().stream().map(cards::card).toList(),
        speakers(analysis, voices, cards),
        analysis.figures().size(),
        analysis.times().size());
  }

  /** The direction of a language's script, {@code auto} where the language is not known. */
  static String direction(String language) {
    if (language.equals("und")) {
      return "auto";
    }
    return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
  }

  private List<Picture> pictures(Article article) {
    List<Picture> pictures = new ArrayList<>();
    for (Image image : article.images()) {
      pictures.add(
          new Picture(
              false,
              Shown.orNull(image.caption()),
              Shown.orNull(image.credit()),
              image.date() == null ? null : texts.day(image.date()),
              Shown.link(image.url())));
    }
    for (Video video : article.videos()) {
      pictures.add(
          new Picture(true, Shown.orNull(video.caption()), null, null, Shown.link(video.url())));
    }
    return pictures;
  }

  private List<Speaker> speakers(ArticleAnalysis analysis, Voices voices, CardBuilder cards) {
    List<Speaker> speakers = new ArrayList<>();
    String text = analysis.article().text();
    for (List<Statement> said : voices.all()) {
      Statement first = said.getFirst();
      speakers.add(
          new Speaker(
              voices.number(first),
              cards.sourceName(first),
              cards.role(first),
              cards.entity(first.source().entity()),
              said.stream()
                  .map(
                      one ->
                          new Line(
                              one.id(),
                              cards.stance(one),
                              Shown.brief(one.at().in(text), LINE_LENGTH)))
                  .toList()));
    }
    return speakers;
  }
}
