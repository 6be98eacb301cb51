package org.isnad.number;

import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.model.Figure.Approximation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words beside a number that make it inexact: «about», «more than», «at least». Immutable
 * and thread-safe.
 */
public final class ApproximationMatcher {
  private static final char LAM = '\u0644';
  private static final String CLASS = "approximator";

  /** Expressions of approximation have at most so many words. */
  private static final int LONGEST = 5;

  private final Grammar grammar;

  public ApproximationMatcher(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * An approximator.
   *
   * @param first its first token
   * @param end one past its last
   * @param skip letters of the first token that are clitics before it
   * @param value what it makes of the number; null where it only introduces one («worth»)
   * @param verb whether it is a verb, which is no part of the figure
   * @param clause whether it is a negated verb, which is a part of the figure but of no length of time
   */
  public record Found(
      int first,
      int end,
      int skip,
      @Nullable Approximation value,
      boolean verb,
      boolean clause) {}

  /** The longest approximator that ends just before token {@code i}, or null. */
  public @Nullable Found before(Sentence s, int i) {
    for (int k = Math.max(0, i - LONGEST); k < i; k++) {
      Found found = at(s, k, i, "before");
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The longest approximator that begins at token {@code i} and stands behind its number, or null. */
  public @Nullable Found after(Sentence s, int i) {
    for (int end = Math.min(s.size(), i + LONGEST); end > i; end--) {
      Found found = at(s, i, end, "after");
      if (found != null && found.value != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found at(Sentence s, int first, int end, String position) {
    Reading reading = null;
    if (end == first + 1) {
      reading = grammar.reading(s, first, CLASS);
    } else {
      for (Phrase p : s.phrases(first)) {
        reading = p.end() == end && p.entry().cls().equals(CLASS) ? p.reading() : reading;
      }
    }
    if (reading == null || !reading.clitics().pronoun().isEmpty()) {
      return null;
    }
    Entry entry = reading.entry();
    Approximation value = value(entry.feature("approx", "none"));
    if (value != null && !entry.feature("position", position).equals(position)) {
      return null;
    }
    int skip = (reading.clitics().conjunction() == '\0' ? 0 : 1) + (reading.clitics().preposition() == '\0' ? 0 : 1);
    boolean verb = grammar.isAny(s, first, "verb", "reporting-verb");
    if (value == Approximation.AT_LEAST && grammar.is(s, first - 1, "negation")) {
      value = Approximation.AT_MOST;
    }
    return new Found(first, end, skip, value, verb, negates(s, first));
  }

  /** «Is not less than», but not «what is not less than», which is a noun. */
  private boolean negates(Sentence s, int first) {
    return grammar.is(s, first, "negation") && s.token(first).form().indexOf(LAM) >= 0;
  }

  private static @Nullable Approximation value(String name) {
    return switch (name) {
      case "about" -> Approximation.ABOUT;
      case "at-least" -> Approximation.AT_LEAST;
      case "at-most" -> Approximation.AT_MOST;
      default -> null;
    };
  }
}
