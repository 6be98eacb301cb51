package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.Token.Kind;

/**
 * Cuts the tokens of one paragraph into sentences: after a full stop, question or exclamation mark or ellipsis outside
 * quotation marks, and after a closing mark whose quotation ends with such a mark. A stop between digits or within an
 * abbreviation is part of its token and never seen here; a stop glued to the next word still ends its sentence.
 *
 * <p>Stateless and thread-safe.
 */
public final class SentenceSplitter {
  private static final String ENDS = ".!?\u061F\u2026";

  private SentenceSplitter() {}

  /**
   * The sentences as ranges of token indices.
   *
   * @return pairs (first token, one past the last token) that cover all tokens in order
   */
  public static List<Range> split(List<Token> tokens, List<Quotation> quotations) {
    List<Range> out = new ArrayList<>();
    int[] closes = closes(tokens.size(), quotations);
    int first = 0;
    int inside = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (i <= inside) {
        continue;
      }
      if (closes[i] > i) {
        inside = closes[i] - 1;
        continue;
      }
      boolean end = isEnd(tokens, i) || closingEnd(tokens, i, closes);
      if (end && !(i + 1 < tokens.size() && continues(tokens, i + 1))) {
        out.add(new Range(first, i + 1));
        first = i + 1;
      }
    }
    if (first < tokens.size()) {
      out.add(new Range(first, tokens.size()));
    }
    return out;
  }

  /** For an opening mark the index of its closing one; for a closing mark minus the opening index; else 0. */
  private static int[] closes(int size, List<Quotation> quotations) {
    int[] closes = new int[size];
    int outer = -1;
    for (Quotation q : quotations) {
      if (q.closed() && q.open() > outer) {
        closes[q.open()] = q.close();
        closes[q.close()] = -q.open() - 1;
        outer = q.close();
      }
    }
    return closes;
  }

  private static boolean isEnd(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    return t.kind() == Kind.PUNCTUATION && t.form().length() == 1 && ENDS.indexOf(t.form().charAt(0)) >= 0;
  }

  private static boolean closingEnd(List<Token> tokens, int i, int[] closes) {
    return closes[i] < 0 && i > 0 && isEnd(tokens, i - 1) && i + 1 < tokens.size() && tokens.get(i + 1).isWord()
        && !tokens.get(i - 1).is('\u2026');
  }

  /** Marks that belong to the end before them: repeated stops, closing brackets and stray quotation marks. */
  private static boolean continues(List<Token> tokens, int i) {
    Token t = tokens.get(i);
    boolean touching = tokens.get(i - 1).end() == t.start();
    return isEnd(tokens, i) || t.is(')') || touching && (t.is('\u060C') || t.kind() == Kind.QUOTE && i + 1 == tokens.size());
  }

  /** A range of token indices, {@code end} exclusive. */
  public record Range(int first, int end) {}
}
