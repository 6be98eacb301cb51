package org.isnad.record;

import java.io.IOException;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Article.Related;
import org.isnad.model.Article.Video;
import org.isnad.model.Figure;
import org.isnad.model.Statement;
import org.isnad.model.TimeExpression;

/** The ARTICLE of a record. Stateless. */
final class ArticleJson {

  private ArticleJson() {}

  static void write(ArticleAnalysis analysis, CodePointOffsets decoded, RecordGenerator json)
      throws IOException {
    Article article = analysis.article();
    CodePointOffsets inText = CodePointOffsets.of(article.text());
    json.open();
    writeHead(article, decoded, json);
    writePictures(article, decoded, json);
    json.openList("related");
    for (Related related : article.related()) {
      writeRelated(related, json);
    }
    json.closeList();
    json.text("text", article.text());
    json.openList("paragraphs");
    for (Paragraph paragraph : article.paragraphs()) {
      json.open();
      json.span("at", paragraph.at(), inText);
      json.span("captureAt", paragraph.captureAt(), decoded);
      json.close();
    }
    json.closeList();
    json.openList("statements");
    for (Statement statement : analysis.statements()) {
      StatementJson.write(statement, article.text(), inText, json);
    }
    json.closeList();
    json.openList("figures");
    for (Figure figure : analysis.figures()) {
      FigureJson.write(figure, article.text(), inText, json);
    }
    json.closeList();
    json.openList("times");
    for (TimeExpression time : analysis.times()) {
      writeTime(time, article.text(), inText, json);
    }
    json.closeList();
    // Found by readers that are still to come; consumers may already rely on the keys.
    EntityJson.write(analysis, inText, json);
    json.emptyList("events");
    json.close();
  }

  private static void writeTime(
      TimeExpression time, String text, CodePointOffsets inText, RecordGenerator json)
      throws IOException {
    json.open();
    json.string("id", time.id());
    json.span("at", time.at(), inText);
    json.text("text", text, time.at());
    json.string("type", time.type().name());
    json.string("value", time.value());
    json.string("rule", time.rule());
    json.confidence(time.confidence());
    json.close();
  }

  private static void writeHead(Article article, CodePointOffsets decoded, RecordGenerator json)
      throws IOException {
    json.string("id", article.id());
    json.string("language", article.language());
    json.string("url", article.url());
    json.span("captureAt", article.captureAt(), decoded);
    json.text("headline", article.headline());
    json.string("deck", article.deck());
    json.string("section", article.section());
    json.string("outlet", article.outlet());
    json.strings("authors", article.authors());
    if (article.dateline() != null) {
      json.open("dateline");
      json.string("place", article.dateline());
      json.close();
    }
    json.string("published", article.published());
    json.string(
        "publishedBasis", article.publishedBasis() == null ? null : article.publishedBasis().key());
    json.string("modified", article.modified());
  }

  private static void writePictures(Article article, CodePointOffsets decoded, RecordGenerator json)
      throws IOException {
    json.openList("images");
    for (Image image : article.images()) {
      json.open();
      json.string("caption", image.caption());
      json.string("credit", image.credit());
      json.string("agency", image.agency());
      json.string("date", image.date());
      json.string("url", image.url());
      json.span("captureAt", image.captureAt(), decoded);
      json.close();
    }
    json.closeList();
    json.openList("videos");
    for (Video video : article.videos()) {
      json.open();
      json.string("caption", video.caption());
      json.string("url", video.url());
      json.close();
    }
    json.closeList();
  }

  private static void writeRelated(Related related, RecordGenerator json) throws IOException {
    json.open();
    json.string("headline", related.headline());
    json.string("deck", related.deck());
    json.string("section", related.section());
    json.string("outlet", related.outlet());
    json.string("place", related.place());
    if (related.caption() != null || related.credit() != null) {
      json.open("image");
      json.string("caption", related.caption());
      json.string("credit", related.credit());
      json.close();
    }
    if (related.video()) {
      json.truth("video", true);
    }
    json.string("article", related.article());
    json.close();
  }
}
