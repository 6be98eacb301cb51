package org.isnad.store.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.store.search.words.NameSpelling;
import org.isnad.store.search.words.TextWord;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which documents let {@link SpellingIndex} know of their names. Immutable and
 * thread-safe.
 */
final class SpellingTerms {
  static final char BY_SOUND = 'k';
  static final char BY_ENGLISH = 'l';
  static final char SEPARATOR = '|';

  private static final int LEAST_LETTERS = 2;

  /** Longer words are none. */
  private static final int MOST_LETTERS = 30;

  private final NameSpelling names;

  SpellingTerms(NameSpelling names) {
    this.names = names;
  }

  static String prefix(char sort, String key) {
    return "" + sort + SEPARATOR + key + SEPARATOR;
  }

  /** Of words that no lexicon knows, most of which are names, and of names that one knows. */
  Set<String> ofText(List<TextWord> words) {
    Set<String> out = new LinkedHashSet<>();
    for (TextWord word : words) {
      if (word.readings().unknown()) {
        word.readings().keys().forEach(key -> bySound(key.bare(), out));
      } else if (word.readings().name()) {
        bySound(word.key().bare(), out);
      }
    }
    return out;
  }

  /**
   * Of an entity.
   *
   * @param spellings all its names in Arabic
   * @param name the one that its English name stands for
   * @param latin that, or null
   */
  Set<String> ofEntity(
      List<String> spellings,
      String name,
      @Nullable String latin,
      Function<String, List<TextWord>> analysis) {
    Set<String> out = new LinkedHashSet<>();
    for (String spelling : spellings) {
      List<TextWord> words = analysis.apply(spelling);
      words.forEach(word -> bySound(word.key().bare(), out));
      if (words.size() == 2) {
        bySound(joined(words), out);
      }
    }
    if (latin != null) {
      String english =
          analysis.apply(latin).stream().map(TextWord::printed).collect(Collectors.joining(" "));
      out.add(prefix(BY_ENGLISH, english) + joined(analysis.apply(name)));
    }
    return out;
  }

  private static String joined(List<TextWord> words) {
    return words.stream().map(word -> word.key().bare()).collect(Collectors.joining(" "));
  }

  private void bySound(String form, Set<String> out) {
    String key = names.key(form.replace(" ", ""));
    boolean arabic = form.charAt(0) >= '\u0621' && form.charAt(0) <= '\u06FF';
    if (arabic
        && !key.isEmpty()
        && form.length() >= LEAST_LETTERS
        && form.length() <= MOST_LETTERS) {
      out.add(prefix(BY_SOUND, key) + form);
    }
  }
}
