package org.isnad.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.text.Token.Kind;

/**
 * Cuts the tokens of one paragraph into sentences: after a full stop, question or exclamation mark or ellipsis outside
 * quotation marks, and after a closing mark whose quotation ends with one. A stop between digits or within an abbreviation
 * is part of its token and never seen here; a stop glued to the next word still ends its sentence. Semicolons, colons and
 * two points do not end one, nor do marks in brackets of their own and the point after the number of an item.
 *
 * <p>Stateless and thread-safe.
 */
public final class SentenceSplitter {
  private static final String ENDS = ".!\u061F\u2026";

  /** Goes on with what came before, whatever mark stood there. */
  private static final String CONTINUING = "\u060C\u061B:";

  private SentenceSplitter() {}

  /**
   * The sentences as ranges of token indices.
   *
   * @return pairs (first token, one past the last token) that cover all tokens in order
   */
  public static List<Range> split(List<Token> tokens, List<Quotation> quotations) {
    List<Range> out = new ArrayList<>();
    int[] partners = partners(tokens.size(), quotations);
    int first = 0;
    int i = 0;
    while (i < tokens.size()) {
      if (partners[i] > i) {
        i = partners[i];
      }
      int end = end(tokens, i, first, partners);
      if (end > 0) {
        add(new Range(first, end), tokens, out);
        first = end;
      }
      i = Math.max(i + 1, end);
    }
    if (first < tokens.size()) {
      add(new Range(first, tokens.size()), tokens, out);
    }
    return out;
  }

  /** Marks without a word are no sentence: they are what is left over of the one before. */
  private static void add(Range range, List<Token> tokens, List<Range> out) {
    int i = range.first();
    while (i < range.end() && !out.isEmpty() && !tokens.get(i).isWord() && tokens.get(i).kind() != Kind.NUMBER) {
      i++;
    }
    out.add(i == range.end() ? new Range(out.removeLast().first(), i) : range);
  }

  /** For the marks of each outermost closed quotation the index of the other one, for all else -1. */
  private static int[] partners(int size, List<Quotation> quotations) {
    int[] partners = new int[size];
    Arrays.fill(partners, -1);
    int outer = -1;
    for (Quotation q : quotations) {
      if (q.closed() && q.open() > outer) {
        partners[q.open()] = q.close();
        partners[q.close()] = q.open();
        outer = q.close();
      }
    }
    return partners;
  }

  /** One past the last token of the sentence that the token at {@code i} ends, or -1 where it ends none. */
  private static int end(List<Token> tokens, int i, int first, int[] partners) {
    if (partners[i] >= 0) {
      return closingEnds(tokens, i) ? i + 1 : -1;
    }
    if (!isEnd(tokens.get(i)) || i > first && bracketed(tokens, i) || itemNumber(tokens, i, first)) {
      return -1;
    }
    boolean stop = tokens.get(i).is('.');
    int end = i + 1;
    while (end < tokens.size() && belongs(tokens, end, partners)) {
      stop |= tokens.get(end).is('.');
      // A question in brackets is part of the sentence around them, unless a new one begins.
      if (tokens.get(end).is(')') && !stop && !beginsWithWaw(tokens, end + 1)) {
        return -1;
      }
      end++;
    }
    boolean continues = end < tokens.size() && tokens.get(end).kind() == Kind.PUNCTUATION
        && CONTINUING.indexOf(tokens.get(end).form().charAt(0)) >= 0;
    return continues ? -1 : end;
  }

  private static boolean isEnd(Token t) {
    boolean mark = t.kind() == Kind.PUNCTUATION && t.form().length() == 1 && ENDS.indexOf(t.form().charAt(0)) >= 0;
    // Two points are a pause, in headlines and columns alike.
    return mark && !(t.is('\u2026') && t.end() - t.start() == 2);
  }

  /** «(!)», «(...)»: a remark on the words before it. */
  private static boolean bracketed(List<Token> tokens, int i) {
    return tokens.get(i - 1).is('(') || tokens.get(i - 1).is('[');
  }

  /** «1. …» at the beginning or after a colon. */
  private static boolean itemNumber(List<Token> tokens, int i, int first) {
    return i > 0 && tokens.get(i).is('.') && tokens.get(i - 1).kind() == Kind.NUMBER && tokens.get(i - 1).form().length() < 3
        && (i - 1 == first || tokens.get(i - 2).is(':'));
  }

  /** Whether a token belongs to the end before it: more marks, closing brackets, a stray quotation mark written onto it. */
  private static boolean belongs(List<Token> tokens, int i, int[] partners) {
    Token t = tokens.get(i);
    boolean touching = tokens.get(i - 1).end() == t.start();
    boolean apart = i + 1 == tokens.size() || tokens.get(i + 1).start() > t.end();
    return isEnd(t) || t.is(')') || t.is(']') || touching && apart && t.kind() == Kind.QUOTE && partners[i] < 0;
  }

  /** Whether the sentence ends with the quotation closed at {@code i}: it held a stop, and a new sentence begins. */
  private static boolean closingEnds(List<Token> tokens, int i) {
    int last = i - 1;
    while (last > 0 && (tokens.get(last).is(')') || tokens.get(last).kind() == Kind.QUOTE)) {
      last--;
    }
    if (i + 1 == tokens.size() || last < 0 || !isEnd(tokens.get(last)) || tokens.get(last).is('\u2026')) {
      return false;
    }
    // A quoted question can be the name of a film in the middle of a sentence; a full stop seldom is.
    return tokens.get(last).is('.') ? tokens.get(i + 1).kind() != Kind.PUNCTUATION : beginsWithWaw(tokens, i + 1);
  }

  private static boolean beginsWithWaw(List<Token> tokens, int i) {
    return i < tokens.size() && tokens.get(i).isWord() && tokens.get(i).form().charAt(0) == Characters.WAW;
  }

  /** A range of token indices, {@code end} exclusive. */
  public record Range(int first, int end) {}
}
