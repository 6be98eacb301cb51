package org.isnad.number;

import java.math.BigDecimal;
import java.util.List;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Digits with their separators to a value. Point and comma each part decimals in one country and
 * thousands in another: three digits behind the mark are thousands, unless a nought stands before it
 * or it is the Arabic decimal mark; any other number of digits is a decimal. Stateless.
 */
final class Numerals {
  private static final char DECIMAL = '\u066B';
  private static final char THOUSANDS = '\u066C';

  /** The letter that wire services type for the decimal mark, from right to left: «7r5» is 5.7. */
  private static final String RA = "\u0631";

  private Numerals() {}

  /** One past the numeral at token {@code i}: the wire form takes three tokens. */
  static int end(List<Token> tokens, int i) {
    return wired(tokens, i) ? i + 3 : i + 1;
  }

  /**
   * The value of the numeral at token {@code i}, or null where it is none that counts.
   *
   * @param scaled whether a scale word or percent follows, before which a mark parts decimals
   */
  static @Nullable BigDecimal value(List<Token> tokens, int i, boolean scaled) {
    String form = tokens.get(i).form();
    if (wired(tokens, i)) {
      String whole = tokens.get(i + 2).form();
      return plain(form) && plain(whole) ? new BigDecimal(whole + "." + form) : null;
    }
    return value(form, scaled);
  }

  private static boolean wired(List<Token> tokens, int i) {
    return i + 2 < tokens.size()
        && tokens.get(i + 1).form().equals(RA)
        && tokens.get(i + 2).kind() == Kind.NUMBER
        && tokens.get(i).end() == tokens.get(i + 1).start()
        && tokens.get(i + 1).end() == tokens.get(i + 2).start();
  }

  private static @Nullable BigDecimal value(String form, boolean scaled) {
    if (form.length() > 24) {
      return null;
    }
    if (plain(form)) {
      return new BigDecimal(form);
    }
    int first = mark(form, 0);
    int last = first;
    int marks = 0;
    for (int m = first; m >= 0; m = mark(form, m + 1)) {
      marks++;
      last = m;
    }
    if (first <= 0 || last == form.length() - 1) {
      return null;
    }
    boolean thousandsLast = thousands(form, first, last, marks, scaled);
    StringBuilder number = new StringBuilder(form.length());
    for (int k = 0; k < form.length(); k++) {
      char c = form.charAt(k);
      if (c >= '0' && c <= '9') {
        number.append(c);
      } else if (k == last && !thousandsLast) {
        number.append('.');
      } else if (k + 4 > form.length() || !groupFollows(form, k)) {
        return null;
      }
    }
    return new BigDecimal(number.toString());
  }

  private static boolean thousands(String form, int first, int last, int marks, boolean scaled) {
    char mark = form.charAt(last);
    if (mark == DECIMAL || !groupFollows(form, last)) {
      return false;
    }
    if (mark == THOUSANDS || marks > 1 && form.charAt(first) == mark) {
      return true;
    }
    return marks == 1 && first <= 3 && form.charAt(0) != '0' && !scaled;
  }

  /** Whether exactly three digits follow the mark at {@code k}. */
  private static boolean groupFollows(String form, int k) {
    int next = mark(form, k + 1);
    return (next < 0 ? form.length() : next) - k == 4;
  }

  private static int mark(String form, int from) {
    for (int k = from; k < form.length(); k++) {
      char c = form.charAt(k);
      if (c < '0' || c > '9') {
        return k;
      }
    }
    return -1;
  }

  private static boolean plain(String form) {
    return !form.isEmpty() && mark(form, 0) < 0;
  }
}
