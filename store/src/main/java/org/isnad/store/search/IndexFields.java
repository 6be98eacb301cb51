package org.isnad.store.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.isnad.store.search.query.SearchField;
import org.isnad.store.search.query.SearchKind;

/**
 * What the fields of the index are called. The text of each kind has fields of its own, so that
 * words are as rare as they are there.
 */
final class IndexFields {
  /** Raised whenever an index of before cannot be searched or added to any more. */
  static final String FORMAT = "3";

  static final String KIND = "kind";

  /** Of an article and all its statements. */
  static final String ARTICLE = "article";

  /** Of one document: unique, and breaks ties. */
  static final String ID = "id";

  static final String ENTITY_KEY = "entity-key";
  static final String DAY = "day";
  static final String TIME = "time";
  static final String CONFIDENCE = "confidence";
  static final String INDEPENDENT = "independent";
  static final String ARTICLES = "articles";

  /** How well known an entity is. */
  static final String RANK = "rank";

  /** Names by their sounds, see {@link SpellingIndex}. */
  static final String SPELLING = "spelling";

  /** Before a stem where stems and words stand in one field. */
  static final String STEM_MARK = "~";

  static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS, false);
  static final FieldType FORMS = type(IndexOptions.DOCS_AND_FREQS, true);
  static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  static final FieldType TERM = StringField.TYPE_NOT_STORED;

  private IndexFields() {}

  /** Stems of the text. */
  static String stems(SearchKind kind) {
    return kind.key() + ".stem";
  }

  /** Words of the text without what is written onto them, in order. */
  static String words(SearchKind kind) {
    return kind.key() + ".word";
  }

  /** Words of the text as they are printed. */
  static String forms(SearchKind kind) {
    return kind.key() + ".form";
  }

  /** Stems of the headline, or of an entity's own name. */
  static String head(SearchKind kind) {
    return kind.key() + ".head";
  }

  /** Words and stems of a field that readers name. */
  static String named(SearchField field) {
    return "n." + field.key();
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
