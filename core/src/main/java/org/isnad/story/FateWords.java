package org.isnad.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Normalizer;
import org.isnad.text.StemNormalizer;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code fate-words.tsv}: what befell people who are counted, what says that a figure is
 * part of another one. Immutable and thread-safe.
 */
final class FateWords {

  /** The class of words behind which a part is counted. */
  private static final String PART = "part";

  /** So many words before a number may say what befell those it counts. */
  private static final int BEFORE = 7;

  /** And so many behind what is counted. */
  private static final int AFTER = 2;

  private static final int PART_BEFORE = 3;

  private final Map<String, String> fates = new HashMap<>();
  private final Set<String> parts = new HashSet<>();

  FateWords(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("fate-words")) {
      String stem = stem(Normalizer.fold(entry.form()));
      if (entry.cls().equals(PART)) {
        parts.add(stem);
      } else {
        fates.put(stem, entry.cls());
      }
    }
  }

  /** The fate that a word tells of, or null. */
  @Nullable String fate(Token token) {
    return token.isWord() ? fates.get(stem(token.form())) : null;
  }

  /**
   * What befell those who are counted in the tokens from {@code first} to before {@code end}: by the
   * noun itself, else by the nearest word before that no other number stands behind, else by a verb
   * behind.
   */
  @Nullable String fate(List<Token> tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      if (fate(tokens.get(i)) != null) {
        return fate(tokens.get(i));
      }
    }
    for (int i = first - 1; i >= Math.max(0, first - BEFORE); i--) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.NUMBER || token.is('.')) {
        break;
      }
      if (fate(token) != null) {
        return fate(token);
      }
    }
    for (int i = end; i < Math.min(tokens.size(), end + AFTER); i++) {
      if (fate(tokens.get(i)) != null) {
        return fate(tokens.get(i));
      }
    }
    return null;
  }

  /** Whether a figure that begins at token {@code first} counts a part of what stands before. */
  boolean part(List<Token> tokens, int first) {
    for (int i = first - 1; i >= Math.max(0, first - PART_BEFORE); i--) {
      if (tokens.get(i).isWord() && parts.contains(stem(tokens.get(i).form()))) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String form) {
    return StemNormalizer.stem(form);
  }
}
