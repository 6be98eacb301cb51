package org.isnad.store.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.isnad.store.search.query.SearchField;
import org.isnad.store.search.query.SearchKind;
import org.isnad.store.search.words.TextWord;
import org.jspecify.annotations.Nullable;

/** One document of the index while it is filled. Used by one thread. */
final class IndexDocument {
  /**
   * The index takes no keys of more than 32,766 bytes; nobody looks for one of more than this many
   * letters.
   */
  private static final int MOST_KEY_LETTERS = 2_000;

  private final Document document = new Document();
  private final Map<SearchField, List<List<TextWord>>> named = new LinkedHashMap<>();
  private final Map<Facet, Set<String>> facets = new LinkedHashMap<>();
  private final Set<String> spellings = new LinkedHashSet<>();

  IndexDocument(SearchKind kind, String id) {
    document.add(new StringField(IndexFields.KIND, kind.key(), Field.Store.YES));
    document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(cut(id))));
    document.add(new StoredField(IndexFields.ID, id));
  }

  private static String cut(String value) {
    return value.length() <= MOST_KEY_LETTERS ? value : value.substring(0, MOST_KEY_LETTERS);
  }

  /** The id by which all documents of one thing are replaced. */
  void key(String field, String value) {
    document.add(new StringField(field, cut(value), Field.Store.YES));
  }

  /** The text that words without a field are looked for in. */
  void text(SearchKind kind, List<List<TextWord>> values) {
    document.add(
        new Field(
            IndexFields.stems(kind), new WordStream(values, WordTerms::stems), IndexFields.STEMS));
    document.add(
        new Field(
            IndexFields.words(kind), new WordStream(values, WordTerms::bare), IndexFields.WORDS));
    document.add(
        new Field(
            IndexFields.forms(kind),
            new WordStream(values, WordTerms::printed),
            IndexFields.FORMS));
  }

  void head(SearchKind kind, List<TextWord> words) {
    document.add(
        new Field(
            IndexFields.head(kind),
            new WordStream(List.of(words), WordTerms::stems),
            IndexFields.STEMS));
  }

  /** One more value of a field that readers name. */
  void named(SearchField field, List<TextWord> words) {
    if (!words.isEmpty()) {
      named.computeIfAbsent(field, f -> new ArrayList<>()).add(words);
    }
  }

  void facet(Facet facet, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facets.computeIfAbsent(facet, f -> new LinkedHashSet<>()).add(cut(value.strip()));
    }
  }

  void spelling(String term) {
    spellings.add(term);
  }

  void stored(String name, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(name, value));
    }
  }

  void stored(String name, byte[] value) {
    document.add(new StoredField(name, value));
  }

  void stored(String name, int value) {
    document.add(new StoredField(name, value));
  }

  void day(PublishedTime time) {
    document.add(new LongPoint(IndexFields.DAY, time.day().toEpochDay()));
    document.add(new NumericDocValuesField(IndexFields.TIME, time.second()));
    facet(Facet.DAY, time.day().toString());
    facet(Facet.MONTH, time.day().toString().substring(0, 7));
  }

  void confidence(double value) {
    document.add(new DoublePoint(IndexFields.CONFIDENCE, value));
  }

  /** Kept in a column of its own, which can change without the document. */
  void independent(int value) {
    document.add(new NumericDocValuesField(IndexFields.INDEPENDENT, value));
  }

  void articles(long value) {
    document.add(new FeatureField(IndexFields.RANK, IndexFields.ARTICLES, Math.max(1, value)));
    document.add(new StoredField(IndexFields.ARTICLES, value));
  }

  Document build() {
    named.forEach(
        (field, values) ->
            document.add(
                new Field(
                    IndexFields.named(field),
                    new WordStream(values, WordTerms::both),
                    IndexFields.WORDS)));
    facets.forEach(
        (facet, values) ->
            values.forEach(
                value -> document.add(new KeywordField(facet.field(), value, Field.Store.NO))));
    spellings.forEach(
        term -> document.add(new Field(IndexFields.SPELLING, term, IndexFields.TERM)));
    return document;
  }
}
