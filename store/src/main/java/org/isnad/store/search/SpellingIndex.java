package org.isnad.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.isnad.store.search.words.NameSpelling;
import org.jspecify.annotations.Nullable;

/**
 * The names that stand in the index, by their sounds: which of them a name in Latin letters can be,
 * and which are other spellings of a foreign name. Only what is there is found, so nothing has to
 * be known of names beforehand.
 *
 * <p>A snapshot: sees what its reader sees. Thread-safe as that is.
 */
final class SpellingIndex {
  private static final int MOST_CANDIDATES = 5_000;
  private static final int MOST_SPELLINGS = 12;

  private final @Nullable Terms terms;
  private final NameSpelling names;

  SpellingIndex(IndexReader reader, NameSpelling names) throws IOException {
    this.terms = MultiTerms.getTerms(reader, IndexFields.SPELLING);
    this.names = names;
  }

  /**
   * A spelling that stands in the index.
   *
   * @param words lookup forms without article, one or two
   * @param distance how unlikely it is that it is meant, in tenths of a wrong letter
   */
  record Spelling(List<String> words, int distance) {}

  /**
   * The names that a word of Latin letters can be, the likeliest first, with other Arabic spellings
   * of the same.
   *
   * @param foreign whether a form is a name that no lexicon knows
   */
  List<Spelling> latin(String latin, Predicate<String> foreign) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (String key : names.keys(latin)) {
      for (String form : forms(SpellingTerms.BY_SOUND, key)) {
        int distance = names.distance(latin, form.replace(" ", ""));
        if (distance != NameSpelling.NONE) {
          found.merge(form, distance, Math::min);
        }
      }
    }
    List<Spelling> near = nearest(found);
    for (Spelling spelling : near) {
      String form = spelling.words().getFirst();
      if (spelling.words().size() == 1 && foreign.test(form)) {
        for (Spelling variant : variants(form, foreign)) {
          found.merge(
              variant.words().getFirst(), spelling.distance() + NameSpelling.WORSE / 2, Math::min);
        }
      }
    }
    return nearest(found);
  }

  /** The names whose English name this is, word for word. */
  List<Spelling> english(String latin) throws IOException {
    return forms(SpellingTerms.BY_ENGLISH, latin).stream()
        .map(form -> new Spelling(List.of(form.split(" ", -1)), 0))
        .toList();
  }

  /**
   * Other spellings of a name in Arabic letters.
   *
   * @param foreign whether a form is a name that no lexicon knows
   */
  List<Spelling> variants(String arabic, Predicate<String> foreign) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (String form : forms(SpellingTerms.BY_SOUND, names.key(arabic))) {
      int distance = form.equals(arabic) ? NameSpelling.NONE : names.variantDistance(arabic, form);
      if (distance != NameSpelling.NONE && foreign.test(form)) {
        found.put(form, distance);
      }
    }
    return sorted(found);
  }

  private static List<Spelling> nearest(Map<String, Integer> found) {
    int best = found.values().stream().min(Comparator.naturalOrder()).orElse(0);
    found.values().removeIf(distance -> distance > best + NameSpelling.WORSE);
    return sorted(found);
  }

  private static List<Spelling> sorted(Map<String, Integer> found) {
    return found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_SPELLINGS)
        .map(e -> new Spelling(List.of(e.getKey().split(" ", -1)), e.getValue()))
        .toList();
  }

  private List<String> forms(char sort, String key) throws IOException {
    List<String> out = new ArrayList<>();
    if (terms == null || key.isEmpty()) {
      return out;
    }
    BytesRef prefix = new BytesRef(SpellingTerms.prefix(sort, key));
    TermsEnum each = terms.iterator();
    SeekStatus status = each.seekCeil(prefix);
    BytesRef term = status == SeekStatus.END ? null : each.term();
    while (term != null && StringHelper.startsWith(term, prefix) && out.size() < MOST_CANDIDATES) {
      out.add(
          term.utf8ToString()
              .substring(term.utf8ToString().lastIndexOf(SpellingTerms.SEPARATOR) + 1));
      term = each.next();
    }
    return out;
  }
}
