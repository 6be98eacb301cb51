package org.isnad.lexicon;

import java.util.List;
import org.isnad.text.Normalizer;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of one or more words with what they mean, looked up at a token.
 *
 * <p>Filled once, by one thread; then only read.
 */
public final class WordTable<T> {
  private final FormMap<T> values = new FormMap<>();

  /**
   * For the first word of each expression, how many words the longest one has that begins with it.
   */
  private final FormMap<Integer> longest = new FormMap<>();

  /**
   * @param form as the lexicon has it
   * @return the lookup form of its first word
   */
  public String add(String form, T value) {
    String[] words = Normalizer.fold(form).strip().split(" +", -1);
    values.put(String.join(" ", words), value);
    Integer most = longest.get(words[0]);
    longest.put(words[0], most == null ? words.length : Math.max(most, words.length));
    return words[0];
  }

  /** The longest expression that begins at token {@code i}, or null. */
  public @Nullable Found<T> find(List<Token> tokens, int i) {
    return find(tokens, i, 0);
  }

  /** The same, with the first {@code skip} letters of the first word left out: clitics. */
  public @Nullable Found<T> find(List<Token> tokens, int i, int skip) {
    if (i < 0 || i >= tokens.size() || tokens.get(i).form().length() <= skip) {
      return null;
    }
    String form = tokens.get(i).form();
    Integer most = longest.get(form, skip);
    if (most == null) {
      return null;
    }
    String joined = form.substring(skip);
    Found<T> found = null;
    for (int end = i + 1; end <= Math.min(tokens.size(), i + most); end++) {
      joined = end == i + 1 ? joined : joined + " " + tokens.get(end - 1).form();
      T value = values.get(joined);
      found = value == null ? found : new Found<>(value, end);
    }
    return found;
  }

  /** Whether a lookup form is an expression of this table. */
  public boolean has(String form) {
    return values.has(form);
  }

  /**
   * An expression found.
   *
   * @param end one past its last token
   */
  public record Found<T>(T value, int end) {}
}
