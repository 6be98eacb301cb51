package org.isnad.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.WordTable;
import org.isnad.lexicon.WordTable.Found;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words around numbers of {@code figure-words.tsv}, by class. Immutable and thread-safe.
 */
final class FigureWords {
  private static final String WAW = "\u0648";
  private static final String LI_ARTICLE = "\u0644\u0644";
  private static final String ARTICLE = "\u0627\u0644";
  private static final String PREPOSITIONS = "\u0628\u0644";

  /** Expressions of figure words have at most so many words. */
  private static final int LONGEST = 3;

  private final Map<String, WordTable<Boolean>> classes = new HashMap<>();

  FigureWords(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("figure-words")) {
      classes.computeIfAbsent(entry.cls(), c -> new WordTable<>()).add(entry.form(), true);
    }
  }

  /**
   * One past the expression of that class which begins at token {@code i}, with or without wa-, or
   * {@code i} where there is none.
   */
  int end(String cls, List<Token> tokens, int i) {
    WordTable<Boolean> table = classes.get(cls);
    if (table == null || i < 0 || i >= tokens.size()) {
      return i;
    }
    Found<Boolean> found = table.find(tokens, i);
    if (found == null && tokens.get(i).form().startsWith(WAW)) {
      found = table.find(tokens, i, 1);
    }
    return found == null ? i : found.end();
  }

  /** The same behind bi- or li- as well. */
  int governedEnd(String cls, List<Token> tokens, int i) {
    int end = end(cls, tokens, i);
    if (end > i || i < 0 || i >= tokens.size()) {
      return end;
    }
    String form = tokens.get(i).form();
    WordTable<Boolean> table = classes.get(cls);
    if (table != null && form.startsWith(LI_ARTICLE) && table.has(ARTICLE.concat(form.substring(2)))) {
      return i + 1;
    }
    boolean governed = form.length() > 3 && PREPOSITIONS.indexOf(form.charAt(0)) >= 0;
    @Nullable Found<Boolean> found = governed && table != null ? table.find(tokens, i, 1) : null;
    return found == null ? i : found.end();
  }

  /** Whether an expression of that class ends just before token {@code i}. */
  boolean before(String cls, List<Token> tokens, int i) {
    for (int k = Math.max(0, i - LONGEST); k < i; k++) {
      if (governedEnd(cls, tokens, k) == i) {
        return true;
      }
    }
    return false;
  }

  /** Whether an expression of that class begins at one of the tokens from {@code from} on, before {@code to}. */
  boolean within(String cls, List<Token> tokens, int from, int to) {
    for (int k = Math.max(0, from); k < Math.min(to, tokens.size()); k++) {
      if (governedEnd(cls, tokens, k) > k) {
        return true;
      }
    }
    return false;
  }

  /** Whether a form, which must be a lookup form, is a word of that class. */
  boolean has(String cls, String form) {
    WordTable<Boolean> table = classes.get(cls);
    return table != null && table.has(form);
  }
}
