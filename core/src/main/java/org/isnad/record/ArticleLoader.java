package org.isnad.record;

import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.model.Article.Related;
import org.isnad.model.Article.Video;
import org.isnad.model.Entity;
import org.isnad.model.Entity.Site;
import org.isnad.model.EntityType;
import org.isnad.model.Mention;
import org.isnad.model.Span;
import org.isnad.model.TimeExpression;
import org.isnad.model.TimeExpression.TimexType;
import org.jspecify.annotations.Nullable;

/** The way back from the ARTICLE of a record. Stateless. */
final class ArticleLoader {

  private ArticleLoader() {}

  static ArticleAnalysis load(RecordNode node, CodePointOffsets decoded) {
    CodePointOffsets inText = CodePointOffsets.of(node.text("text"));
    return new ArticleAnalysis(
        article(node, inText, decoded),
        node.list("statements", statement -> StatementLoader.statement(statement, inText)),
        node.list("figures", figure -> StatementLoader.figure(figure, inText)),
        node.list("times", time -> time(time, inText)),
        node.list("mentions", mention -> mention(mention, inText)),
        node.list("entities", ArticleLoader::entity));
  }

  private static Article article(
      RecordNode node, CodePointOffsets inText, CodePointOffsets decoded) {
    String headline = node.text("headline");
    RecordNode dateline = node.at("dateline");
    return new Article(
        node.text("id"),
        node.text("language"),
        node.string("url"),
        node.span("captureAt", decoded),
        headline,
        node.string("deck"),
        node.string("section"),
        node.string("outlet"),
        node.strings("authors"),
        dateline == null ? null : dateline.string("place"),
        node.string("published"),
        node.one("publishedBasis", PublishedBasis.values(), PublishedBasis::key),
        node.string("modified"),
        node.list("images", image -> image(image, decoded)),
        node.list("videos", video -> new Video(video.string("caption"), video.string("url"))),
        node.list("related", ArticleLoader::related),
        node.text("text"),
        new Span(0, headline.length()),
        node.list(
            "paragraphs",
            part -> new Paragraph(part.place("at", inText), part.span("captureAt", decoded))));
  }

  private static Image image(RecordNode node, CodePointOffsets decoded) {
    return new Image(
        node.string("caption"),
        node.string("credit"),
        node.string("agency"),
        node.string("date"),
        node.string("url"),
        node.span("captureAt", decoded));
  }

  private static Related related(RecordNode node) {
    RecordNode image = node.at("image");
    return new Related(
        node.text("headline"),
        node.string("deck"),
        node.string("section"),
        node.string("outlet"),
        node.string("place"),
        image == null ? null : image.string("caption"),
        image == null ? null : image.string("credit"),
        node.truth("video"),
        node.string("article"));
  }

  private static TimeExpression time(RecordNode node, CodePointOffsets inText) {
    return new TimeExpression(
        node.text("id"),
        node.place("at", inText),
        node.kind("type", TimexType.values(), TimexType::name),
        node.string("value"),
        node.text("rule"),
        node.real("confidence"));
  }

  private static Mention mention(RecordNode node, CodePointOffsets inText) {
    return new Mention(
        node.text("id"),
        node.place("at", inText),
        node.text("entity"),
        node.kind("form", Mention.Form.values(), Mention.Form::key),
        node.text("rule"),
        node.real("confidence"));
  }

  private static Entity entity(RecordNode node) {
    RecordNode names = node.at("names");
    return new Entity(
        node.text("id"),
        node.text("name"),
        node.strings("aliases"),
        node.kind("type", EntityType.values(), EntityType::key),
        names == null ? null : names.string("en"),
        node.string("role"),
        site(node));
  }

  private static @Nullable Site site(RecordNode node) {
    boolean placed = node.decimal("lat") != null && node.decimal("lon") != null;
    Site site =
        new Site(
            node.string("country"),
            placed ? node.real("lat") : null,
            placed ? node.real("lon") : null,
            node.string("wikidata"),
            node.decimal("geonames") == null ? null : (int) node.number("geonames"));
    return site.equals(new Site(null, null, null, null, null)) ? null : site;
  }
}
