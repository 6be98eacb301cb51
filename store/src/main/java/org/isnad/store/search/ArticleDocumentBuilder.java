package org.isnad.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.isnad.model.Article;
import org.isnad.model.Entity;
import org.isnad.model.EntityType;
import org.isnad.model.Mention;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Relay;
import org.isnad.store.search.query.SearchField;
import org.isnad.store.search.query.SearchKind;
import org.isnad.store.search.words.TextAnalyzer;
import org.isnad.store.search.words.TextWord;
import org.jspecify.annotations.Nullable;

/** Turns one article into its document and those of its statements. Used once, by one thread. */
final class ArticleDocumentBuilder {
  private final IndexedArticle indexed;
  private final Article article;
  private final TextAnalyzer analyzer;
  private final SpellingTerms spellings;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, List<TextWord>> analyzed = new HashMap<>();
  private final List<TextWord> words;
  private final @Nullable PublishedTime time;

  ArticleDocumentBuilder(IndexedArticle indexed, TextAnalyzer analyzer, SpellingTerms spellings) {
    this.indexed = indexed;
    this.article = indexed.analysis().article();
    this.analyzer = analyzer;
    this.spellings = spellings;
    this.time = PublishedTime.of(article.published());
    Set<String> names = new HashSet<>();
    for (Entity e : indexed.analysis().entities()) {
      entities.put(e.id(), e);
      names(e).forEach(name -> words(name).forEach(word -> names.add(word.key().bare())));
    }
    this.words = analyzer.words(article.text(), names);
  }

  /** The article's document first, then one for each statement. */
  List<Document> build() {
    List<Document> out = new ArrayList<>();
    IndexDocument whole = new IndexDocument(SearchKind.ARTICLE, article.id());
    List<TextWord> headline = within(article.headlineAt());
    whole.text(SearchKind.ARTICLE, List.of(headline, words.subList(headline.size(), words.size())));
    whole.head(SearchKind.ARTICLE, headline);
    whole.named(SearchField.HEADLINE, headline);
    about(whole);
    whole.stored("text", StoredText.written(article.text()));
    whole.stored("url", article.url());
    for (Entity e : indexed.analysis().entities()) {
      entity(whole, e);
      spellings.ofEntity(names(e), e.name(), e.latin(), this::words).forEach(whole::spelling);
    }
    spellings.ofText(words).forEach(whole::spelling);
    for (Statement s : indexed.analysis().statements()) {
      said(whole, s);
      whole.confidence(s.confidence());
    }
    out.add(whole.build());
    for (Statement s : indexed.analysis().statements()) {
      out.add(statement(s));
    }
    return out;
  }

  private Document statement(Statement s) {
    IndexDocument one = new IndexDocument(SearchKind.STATEMENT, article.id() + "/" + s.id());
    one.text(SearchKind.STATEMENT, List.of(within(s.at())));
    about(one);
    said(one, s);
    one.confidence(s.confidence());
    Set<String> within = new HashSet<>();
    for (Mention m : indexed.analysis().mentions()) {
      Entity e = entities.get(m.entity());
      if (e != null && s.at().overlaps(m.at()) && within.add(e.id())) {
        entity(one, e);
      }
    }
    one.stored("statement", s.id());
    one.stored("text", s.at().in(article.text()));
    one.stored("start", article.text().codePointCount(0, s.at().start()));
    one.stored("source", s.source().name());
    one.stored("role", s.source().role());
    one.stored("entity", across(s.source().entity()));
    one.stored("stance", s.stance().key());
    one.stored("mode", s.mode().key());
    one.stored("negated", s.negated() ? "yes" : "no");
    return one.build();
  }

  /** What is known of the article, for it and all its statements. */
  private void about(IndexDocument to) {
    to.key(IndexFields.ARTICLE, article.id());
    to.stored("headline", article.headline());
    to.stored("outlet", article.outlet());
    to.stored("published", article.published());
    to.stored("story", indexed.story());
    if (time != null) {
      to.day(time);
    }
    to.independent(indexed.independent());
    to.facet(Facet.OUTLET, article.outlet());
    to.facet(Facet.SECTION, article.section());
    to.facet(Facet.LANG, article.language());
    to.facet(Facet.STORY, indexed.story());
    article.authors().forEach(author -> to.facet(Facet.AUTHOR, author));
    indexed.tags().forEach(tag -> to.facet(Facet.TAG, tag));
    named(to, SearchField.OUTLET, article.outlet());
    named(to, SearchField.SECTION, article.section());
    article.authors().forEach(author -> named(to, SearchField.AUTHOR, author));
    named(to, SearchField.PLACE, article.dateline());
  }

  /** Who said it, how, to whom and through whom. */
  private void said(IndexDocument to, Statement s) {
    named(to, SearchField.SOURCE, s.source().name());
    known(to, SearchField.SOURCE, s.source().entity());
    named(to, SearchField.SOURCE, s.source().role());
    named(to, SearchField.ROLE, s.source().role());
    to.facet(Facet.SOURCE, across(s.source().entity()));
    to.facet(Facet.ROLE, s.source().role());
    to.facet(Facet.TYPE, s.source().type().key());
    to.facet(Facet.STANCE, s.stance().key());
    to.facet(Facet.MODE, s.mode().key());
    to.facet(Facet.NEGATED, s.negated() ? "yes" : "no");
    to.facet(Facet.RULE, s.rule());
    if (s.cue() != null) {
      to.facet(Facet.CUE, s.cue().lemma());
      named(to, SearchField.CUE, s.cue().text());
      named(to, SearchField.CUE, s.cue().lemma());
    }
    if (s.channel() != null) {
      to.facet(Facet.CHANNEL, s.channel().type().key());
    }
    for (Relay relay : s.chain()) {
      named(to, SearchField.CHAIN, relay.name());
      known(to, SearchField.CHAIN, relay.entity());
    }
    if (s.addressee() != null) {
      named(to, SearchField.ADDRESSEE, s.addressee().name());
    }
    if (s.where() != null) {
      named(to, SearchField.PLACE, s.where().name());
      to.facet(Facet.PLACE, across(s.where().entity()));
    }
  }

  private void entity(IndexDocument to, Entity e) {
    String id = across(e.id());
    to.facet(Facet.ENTITY, id);
    known(to, SearchField.ENTITY, e.id());
    if (e.type() == EntityType.PLACE) {
      to.facet(Facet.PLACE, id);
      known(to, SearchField.PLACE, e.id());
    }
  }

  /** All names of an entity. */
  private void known(IndexDocument to, SearchField field, @Nullable String local) {
    Entity e = local == null ? null : entities.get(local);
    if (e != null) {
      names(e).forEach(name -> named(to, field, name));
      named(to, field, e.latin());
    }
  }

  private void named(IndexDocument to, SearchField field, @Nullable String name) {
    if (name != null) {
      to.named(field, words(name));
    }
  }

  private List<TextWord> words(String name) {
    return analyzed.computeIfAbsent(name, analyzer::words);
  }

  private static List<String> names(Entity e) {
    List<String> out = new ArrayList<>();
    out.add(e.name());
    out.addAll(e.aliases());
    return out;
  }

  private @Nullable String across(@Nullable String local) {
    return local == null ? null : indexed.entities().get(local);
  }

  /** The words that stand in a stretch of the text, whole or in part. */
  private List<TextWord> within(Span at) {
    int from = first(at.start());
    int to = from;
    while (to < words.size() && words.get(to).start() < at.end()) {
      to++;
    }
    return words.subList(from, to);
  }

  /** The first word that ends behind this place. */
  private int first(int place) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** An entity's kind as filters have it. */
  static String type(EntityType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
