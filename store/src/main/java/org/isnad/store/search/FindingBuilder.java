package org.isnad.store.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.isnad.model.Span;
import org.isnad.store.search.Finding.ArticleFinding;
import org.isnad.store.search.Finding.EntityFinding;
import org.isnad.store.search.Finding.StatementFinding;
import org.isnad.store.search.query.SearchKind;

/** Makes findings of the documents on a page. Used for one search, by one thread. */
final class FindingBuilder {
  private final PassageBuilder passages;

  FindingBuilder(PassageBuilder passages) {
    this.passages = passages;
  }

  Finding build(Document document, double score) {
    SearchKind kind =
        SearchKind.valueOf(string(document, IndexFields.KIND).toUpperCase(Locale.ROOT));
    return switch (kind) {
      case ARTICLE -> article(document, score);
      case STATEMENT -> statement(document, score);
      case ENTITY ->
          new EntityFinding(
              string(document, IndexFields.ID),
              string(document, "type"),
              string(document, "name"),
              document.get("latin"),
              List.of(document.getValues("role")),
              document.getField(IndexFields.ARTICLES).numericValue().longValue(),
              score);
    };
  }

  private Finding article(Document document, double score) {
    String text = StoredText.read(document.getBinaryValue("text"));
    int headlineEnd = Math.min(text.length(), string(document, "headline").length());
    List<Span> highlights = passages.highlights(text, headlineEnd);
    int body = Math.min(text.length(), headlineEnd + 1);
    Span best = PassageBuilder.best(text, body, highlights);
    return new ArticleFinding(
        string(document, IndexFields.ID),
        document.get("outlet"),
        document.get("published"),
        document.get("url"),
        document.get("story"),
        PassageBuilder.passage(text, new Span(0, headlineEnd), highlights, 0),
        PassageBuilder.passage(text, best, highlights, 0),
        score);
  }

  private Finding statement(Document document, double score) {
    String text = string(document, "text");
    int offset = document.getField("start").numericValue().intValue();
    return new StatementFinding(
        string(document, IndexFields.ARTICLE),
        string(document, "statement"),
        document.get("outlet"),
        document.get("published"),
        string(document, "headline"),
        document.get("source"),
        document.get("role"),
        document.get("entity"),
        string(document, "stance"),
        string(document, "mode"),
        string(document, "negated").equals("yes"),
        PassageBuilder.passage(text, new Span(0, text.length()), passages.highlights(text), offset),
        score);
  }

  private static String string(Document document, String field) {
    return Objects.requireNonNull(document.get(field), field);
  }
}
