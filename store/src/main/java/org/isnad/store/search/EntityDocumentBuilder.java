package org.isnad.store.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.isnad.store.search.query.SearchField;
import org.isnad.store.search.query.SearchKind;
import org.isnad.store.search.words.TextAnalyzer;
import org.isnad.store.search.words.TextWord;

/** Turns an entity into its document. Stateless but for what it is made of; thread-safe. */
final class EntityDocumentBuilder {
  private final TextAnalyzer analyzer;
  private final SpellingTerms spellings;

  EntityDocumentBuilder(TextAnalyzer analyzer, SpellingTerms spellings) {
    this.analyzer = analyzer;
    this.spellings = spellings;
  }

  Document build(IndexedEntity entity) {
    IndexDocument one = new IndexDocument(SearchKind.ENTITY, entity.id());
    one.key(IndexFields.ENTITY_KEY, entity.id());
    List<String> names = new ArrayList<>();
    names.add(entity.name());
    names.addAll(entity.spellings());
    List<List<TextWord>> values = new ArrayList<>();
    names.forEach(name -> values.add(analyzer.words(name)));
    if (entity.latin() != null) {
      values.add(analyzer.words(entity.latin()));
    }
    one.text(SearchKind.ENTITY, values);
    one.head(SearchKind.ENTITY, values.getFirst());
    values.forEach(value -> one.named(SearchField.ENTITY, value));
    entity.roles().forEach(role -> one.named(SearchField.ROLE, analyzer.words(role)));
    entity.roles().forEach(role -> one.facet(Facet.ROLE, role));
    one.facet(Facet.TYPE, ArticleDocumentBuilder.type(entity.type()));
    one.facet(Facet.ENTITY, entity.id());
    one.articles(entity.articles());
    spellings
        .ofEntity(names, entity.name(), entity.latin(), analyzer::words)
        .forEach(one::spelling);
    one.stored("type", ArticleDocumentBuilder.type(entity.type()));
    one.stored("name", entity.name());
    one.stored("latin", entity.latin());
    entity.roles().forEach(role -> one.stored("role", role));
    return one.build();
  }
}
