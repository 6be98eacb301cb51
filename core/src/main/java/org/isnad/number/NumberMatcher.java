package org.isnad.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.number.NumberWord.Parts;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number that begins at a token: digits, words, both with scale words, sums of these
 * joined by «and». Gender and case do not count.
 *
 * <p>Immutable and thread-safe.
 */
public final class NumberMatcher {
  private static final String AND = "\u0648";
  private static final String OF = "\u0645\u0646";

  /** The article written before digits, alone or with clitics. */
  private static final Set<String> ARTICLES =
      Set.of("\u0627\u0644", "\u0648\u0627\u0644", "\u0628\u0627\u0644", "\u0644\u0644", "\u0641\u0627\u0644");

  private static final char TANWIN = '\u064B';
  private static final char ALEF = '\u0627';

  private final NumberWords words;

  public NumberMatcher(Lexicon lexicon) {
    this.words = new NumberWords(lexicon);
  }

  public NumberWords words() {
    return words;
  }

  /** Whether a number may begin at token {@code i}: cheap, and wrong only by saying yes. */
  public boolean possible(Token token) {
    return token.kind() == Kind.NUMBER || token.isWord() && words.possible(token.form());
  }

  /**
   * The number that begins at token {@code i}, or null. A fraction alone is none, nor is a plural
   * scale word («thousands»), nor «one» before what it might be one of.
   *
   * @param text into which the tokens point
   */
  public @Nullable NumberMatch match(String text, List<Token> tokens, int i) {
    if (i < 0 || i >= tokens.size() || !possible(tokens.get(i))) {
      return null;
    }
    Summand first = term(text, tokens, i, true);
    if (first == null) {
      return null;
    }
    BigDecimal total = first.value;
    boolean digits = first.digits;
    Summand last = first;
    Summand more = joined(text, tokens, last);
    boolean single = more == null;
    while (more != null) {
      total = total.add(more.value);
      digits = false;
      last = more;
      more = joined(text, tokens, last);
    }
    NumberWord word = words.find(tokens.get(i).form());
    int skip = word == null || tokens.get(i).kind() == Kind.NUMBER ? 0 : word.skip() - (word.definite() ? 2 : 0);
    boolean article = i > 0 && ARTICLES.contains(tokens.get(i - 1).form()) && digits;
    return new NumberMatch(
        i,
        last.end,
        skip,
        total,
        single ? first.scale : BigDecimal.ONE,
        article || first.definite,
        digits,
        first.dual);
  }

  /**
   * The fraction that begins at token {@code i} («half», «three quarters»), or null. Its {@code
   * scale} is 1.
   */
  public @Nullable NumberMatch fraction(List<Token> tokens, int i) {
    if (i < 0 || i >= tokens.size() || !tokens.get(i).isWord()) {
      return null;
    }
    NumberWord word = words.find(tokens.get(i).form());
    if (word == null) {
      return null;
    }
    int end = i + 1;
    Parts parts = word.fraction();
    if (parts != null && word.joined() && word.cardinal() > 0) {
      return null;
    }
    BigDecimal times = BigDecimal.ONE;
    if ((parts == null || parts.plural()) && word.unit() && end < tokens.size()) {
      NumberWord next = words.find(tokens.get(end).form());
      parts = next == null || next.skip() > 0 ? null : next.fraction();
      times = BigDecimal.valueOf(word.cardinal());
      end++;
      if (parts == null || !parts.plural()) {
        return null;
      }
    }
    return parts == null || parts.plural() && end == i + 1
        ? null
        : new NumberMatch(
            i, end, word.skip(), part(parts).multiply(times), BigDecimal.ONE, word.definite(), false, false);
  }

  private static BigDecimal part(Parts parts) {
    return BigDecimal.valueOf(parts.parts())
        .divide(BigDecimal.valueOf(parts.of()), MathContext.DECIMAL32);
  }

  /** A number before anything is joined to it. */
  private record Summand(
      BigDecimal value, BigDecimal scale, int end, boolean definite, boolean digits, boolean dual) {}

  /** The term that «and» joins to another, smaller than its scale, or null. */
  private @Nullable Summand joined(String text, List<Token> tokens, Summand before) {
    int i = before.end;
    if (before.scale.compareTo(BigDecimal.ONE) <= 0 || i >= tokens.size()) {
      return null;
    }
    boolean apart = tokens.get(i).form().equals(AND);
    int at = apart ? i + 1 : i;
    if (at >= tokens.size()) {
      return null;
    }
    NumberWord word = words.find(tokens.get(at).form());
    if (!apart && (word == null || !word.joined() || word.governed())) {
      return null;
    }
    if (word != null && word.fraction() != null && !word.fraction().plural() && !word.definite()) {
      int end = at + 1;
      end = end < tokens.size() && scale(tokens, end, true) != null ? end + 1 : end;
      if (word.cardinal() == 0 || end > at + 1) {
        return new Summand(part(word.fraction()).multiply(before.scale), BigDecimal.ONE, end, false, false, false);
      }
    }
    Summand more = term(text, tokens, at, false);
    return more == null || more.definite || more.value.compareTo(before.scale) >= 0 ? null : more;
  }

  private @Nullable Summand term(String text, List<Token> tokens, int i, boolean first) {
    if (tokens.get(i).kind() == Kind.NUMBER) {
      int end = Numerals.end(tokens, i);
      boolean scaled = scale(tokens, end, false) != null || percentNear(tokens, i, end);
      BigDecimal value = Numerals.value(tokens, i, scaled);
      return value == null ? null : scaled(tokens, new Summand(value, BigDecimal.ONE, end, false, true, false));
    }
    NumberWord word = words.find(tokens.get(i).form());
    if (word == null) {
      return null;
    }
    if (word.scale() > 0) {
      return bareScale(text, tokens, i, word);
    }
    NumberMatch fraction = fraction(tokens, i);
    if (fraction != null) {
      NumberWord scale = scale(tokens, fraction.end(), true);
      if (scale != null && first) {
        BigDecimal by = BigDecimal.valueOf(scale.scale());
        return new Summand(fraction.value().multiply(by).stripTrailingZeros(), BigDecimal.ONE, fraction.end() + 1, false, false, false);
      }
    }
    Summand group = group(tokens, i, word);
    return group == null ? null : scaled(tokens, group);
  }

  /** A scale word without a number before it: «a million», «two million». */
  private @Nullable Summand bareScale(String text, List<Token> tokens, int i, NumberWord word) {
    if (word.number().equals("pl") || word.definite()) {
      return null;
    }
    boolean dual = word.number().equals("du") || construct(text, tokens, i);
    BigDecimal scale = BigDecimal.valueOf(word.scale());
    Summand one = new Summand(dual ? scale.add(scale) : scale, scale, i + 1, false, false, dual);
    return scaled(tokens, one);
  }

  /** Whether «milyuna» is the dual before its noun: no tanwin on it, no number joined to it, no «of» behind it. */
  private boolean construct(String text, List<Token> tokens, int i) {
    Token t = tokens.get(i);
    if (t.form().charAt(t.form().length() - 1) != ALEF || i + 1 >= tokens.size()) {
      return false;
    }
    boolean tanwin = text.charAt(t.end() - 1) == TANWIN || text.charAt(t.end() - 2) == TANWIN;
    NumberWord next = words.find(tokens.get(i + 1).form());
    boolean parted = tokens.get(i + 1).form().equals(AND) || tokens.get(i + 1).form().equals(OF);
    return !tanwin && tokens.get(i + 1).isWord() && !parted && (next == null || !next.joined());
  }

  /** With the scale words that follow: «5 million», «a hundred thousand». */
  private Summand scaled(List<Token> tokens, Summand term) {
    Summand out = term;
    for (NumberWord scale = scale(tokens, out.end, false); scale != null; scale = scale(tokens, out.end, false)) {
      BigDecimal by = BigDecimal.valueOf(scale.scale());
      out = new Summand(out.value.multiply(by), out.scale.multiply(by), out.end + 1, out.definite, out.digits, false);
    }
    return out;
  }

  /** The scale word at a token, without clitics but perhaps with the article, or null. */
  private @Nullable NumberWord scale(List<Token> tokens, int i, boolean articleToo) {
    if (i >= tokens.size() || !tokens.get(i).isWord()) {
      return null;
    }
    NumberWord word = words.find(tokens.get(i).form());
    if (word == null || word.joined() || word.governed() || word.definite() && !articleToo) {
      return null;
    }
    return word.scale() > 0 && !word.number().equals("du") ? word : null;
  }

  private static boolean percentNear(List<Token> tokens, int i, int end) {
    return end < tokens.size() && tokens.get(end).form().equals("%")
        || i > 0 && tokens.get(i - 1).form().equals("%");
  }

  /** A number below a thousand in words. */
  private @Nullable Summand group(List<Token> tokens, int i, NumberWord first) {
    Group g = new Group(i);
    NumberWord word = first;
    while (word != null && word.cardinal() > 0 && take(tokens, g, word)) {
      boolean apart = g.end < tokens.size() && tokens.get(g.end).form().equals(AND);
      int at = apart ? g.end + 1 : g.end;
      word = at < tokens.size() && tokens.get(at).isWord() ? words.find(tokens.get(at).form()) : null;
      if (word != null && (!apart && !word.joined() || word.governed())) {
        word = null;
      }
      g.next = at;
    }
    boolean weekday = g.value == 2 && first.definite();
    return g.value <= 1 || weekday
        ? null
        : new Summand(BigDecimal.valueOf(g.value), BigDecimal.ONE, g.end, first.definite(), false, false);
  }

  /** A group while it is being read. */
  private static final class Group {
    int next;
    int end;
    int value;
    boolean hundreds;
    boolean units;
    boolean tens;

    Group(int start) {
      this.next = start;
      this.end = start;
    }
  }

  /** Adds the word at {@code g.next} where the grammar lets it follow. */
  private boolean take(List<Token> tokens, Group g, NumberWord word) {
    int n = word.cardinal();
    int after = g.next + 1;
    NumberWord next = after < tokens.size() && tokens.get(after).isWord() ? words.find(tokens.get(after).form()) : null;
    int behind = next == null || next.joined() || next.governed() ? 0 : next.cardinal();
    if (n >= 100 || n >= 3 && n < 10 && behind == 100) {
      if (g.hundreds || g.units || g.tens) {
        return false;
      }
      g.hundreds = true;
      return add(g, n >= 100 ? n : n * 100, n >= 100 ? after : after + 1);
    }
    if (n < 10 && behind == 10) {
      return !g.units && !g.tens && addTeen(g, n + 10, after + 1);
    }
    if (n == 10) {
      return !g.units && !g.tens && addTeen(g, n, after);
    }
    if (word.tens()) {
      if (g.tens) {
        return false;
      }
      g.tens = true;
      return add(g, n, after);
    }
    boolean ten = next != null && next.joined() && next.tens() || tensApart(tokens, after);
    if (g.units || g.tens || word.compound() && !ten) {
      return false;
    }
    g.units = true;
    return add(g, n, after);
  }

  private boolean tensApart(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size() || !tokens.get(i).form().equals(AND)) {
      return false;
    }
    NumberWord word = words.find(tokens.get(i + 1).form());
    return word != null && word.tens();
  }

  private static boolean addTeen(Group g, int value, int end) {
    g.units = true;
    g.tens = true;
    return add(g, value, end);
  }

  private static boolean add(Group g, int value, int end) {
    g.value += value;
    g.end = end;
    return true;
  }
}
