package org.isnad.store.search;

import org.isnad.store.search.query.SearchField;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/**
 * Where words are looked for: the text of a kind, or a field that readers name.
 *
 * @param stemMark what stems begin with there
 * @param forms where words stand as they are printed, or null
 * @param head where the stems of the headline stand, or null
 */
record SearchTarget(
    String stems, String stemMark, String words, @Nullable String forms, @Nullable String head) {

  static SearchTarget text(SearchKind kind) {
    String head = kind == SearchKind.STATEMENT ? null : IndexFields.head(kind);
    return new SearchTarget(
        IndexFields.stems(kind), "", IndexFields.words(kind), IndexFields.forms(kind), head);
  }

  static SearchTarget named(SearchField field) {
    String name = IndexFields.named(field);
    return new SearchTarget(name, IndexFields.STEM_MARK, name, null, null);
  }
}
