package org.isnad.app.web.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.Desk;
import org.isnad.store.Slice;
import org.isnad.store.search.Finding;
import org.isnad.store.search.Finding.ArticleFinding;
import org.isnad.store.search.Finding.EntityFinding;
import org.isnad.store.search.Finding.Passage;
import org.isnad.store.search.Finding.StatementFinding;
import org.isnad.store.search.ResultSlice;

/**
 * What a search found, one row for each. A statement also has through whom it came, which the index
 * does not keep: it is looked up in the statement's article. For one page, on one thread.
 */
final class FindingRows {
  private final Desk desk;
  private final Map<String, Optional<StoredArticle>> articles = new HashMap<>();

  private FindingRows(Desk desk) {
    this.desk = desk;
  }

  static Slice<Row> of(Desk desk, ResultSlice found) {
    FindingRows rows = new FindingRows(desk);
    return new Slice<>(found.findings().stream().map(rows::row).toList(), found.next());
  }

  private Row row(Finding finding) {
    return switch (finding) {
      case ArticleFinding article ->
          new Row()
              .put("article", article.article())
              .put("headline", article.headline().text())
              .put("outlet", article.outlet())
              .put("published", article.published())
              .put("url", article.url())
              .put("story", article.story())
              .put("passage", row(article.passage()))
              .put("score", article.score());
      case StatementFinding said -> statement(said);
      case EntityFinding entity ->
          new Row()
              .put("id", entity.id())
              .put("type", entity.type())
              .put("name", entity.name())
              .put("latin", entity.latin())
              .put("roles", entity.roles())
              .put("articles", entity.articles())
              .put("score", entity.score());
    };
  }

  private Row statement(StatementFinding said) {
    Optional<Statement> full =
        articles
            .computeIfAbsent(said.article(), id -> desk.articles().find(id))
            .flatMap(article -> article.analysis().statements().stream().filter(one -> one.id().equals(said.statement())).findFirst());
    return new Row()
        .put("article", said.article())
        .put("statement", said.statement())
        .put("source", said.source())
        .put("role", said.role())
        .put("entity", said.entity())
        .put("stance", said.stance())
        .put("mode", said.mode())
        .put("negated", said.negated())
        .put("content", row(said.content()))
        .put("channel", full.map(Statement::channel).map(channel -> new Row().put("type", channel.type().key()).put("name", channel.name())).orElse(null))
        .put("chain", full.map(FindingRows::chain).orElse(List.of()))
        .put("outlet", said.outlet())
        .put("published", said.published())
        .put("headline", said.headline())
        .put("rule", full.map(Statement::rule).orElse(null))
        .put("confidence", full.map(Statement::confidence).orElse(0.0))
        .put("score", said.score());
  }

  private static List<Row> chain(Statement statement) {
    return statement.chain().stream()
        .map(relay -> new Row().put("name", relay.name()).put("type", relay.type().key()))
        .toList();
  }

  private static Row row(Passage passage) {
    return new Row()
        .put("text", passage.text())
        .put("at", span(passage.at()))
        .put("highlights", passage.highlights().stream().map(FindingRows::span).toList());
  }

  private static List<Integer> span(Span span) {
    return List.of(span.start(), span.end());
  }
}
