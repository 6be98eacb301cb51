package org.isnad.text;

import java.text.Normalizer.Form;
import org.isnad.model.Span;

/**
 * Folds spelling variants of Arabic for lookup: what newspapers write in several ways becomes one form. The original is
 * never changed; {@link NormalizedText} leads back to it.
 *
 * <p>Removed: short vowels, shadda, tanwin, superscript alef, tatweel, bidi and zero-width characters. Folded: alef with
 * hamza, madda or wasla to alef; final ya without dots to ya; ta marbuta to ha; hamza carriers to their letter; Persian
 * and Maghreb letters to their nearest Arabic one; presentation forms and full-width characters as in Unicode NFKC;
 * Arabic-Indic digits to ASCII; every white space to a space. Folding twice is folding once.
 *
 * <p>Stateless and thread-safe.
 */
public final class Normalizer {
  private static final char DROP = '\0';
  private static final char SLOW = '\uFFFF';
  private static final char[] FOLDED = table();

  private Normalizer() {}

  /** The lookup form of {@code text}. */
  public static String fold(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), out);
    }
    return out.toString();
  }

  /** The lookup form of the part of {@code text} from {@code start} to {@code end}, in code units. */
  public static String fold(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= FOLDED.length || FOLDED[c] != c) {
        return fold(text.subSequence(start, end));
      }
    }
    return text.subSequence(start, end).toString();
  }

  /** The lookup form of {@code text} with the way back to its characters. */
  public static NormalizedText normalize(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int[] origins = new int[text.length() * 2 + 1];
    for (int i = 0; i < text.length(); i++) {
      int before = out.length();
      append(text.charAt(i), out);
      if (out.length() > origins.length - 1) {
        origins = java.util.Arrays.copyOf(origins, out.length() * 2 + 1);
      }
      for (int k = before; k < out.length(); k++) {
        origins[k] = i;
      }
    }
    return new NormalizedText(text, out.toString(), java.util.Arrays.copyOf(origins, out.length()));
  }

  private static void append(char c, StringBuilder out) {
    char folded = c < FOLDED.length ? FOLDED[c] : SLOW;
    if (folded == SLOW) {
      appendRare(c, out);
    } else if (folded != DROP) {
      out.append(folded);
    }
  }

  private static void appendRare(char c, StringBuilder out) {
    if (c >= 0xFB50 && c <= 0xFEFC && c != 0xFEFF || c >= 0xFF01 && c <= 0xFF5E) {
      String plain = java.text.Normalizer.normalize(String.valueOf(c), Form.NFKC);
      for (int i = 0; i < plain.length(); i++) {
        if (plain.charAt(i) < FOLDED.length) {
          append(plain.charAt(i), out);
        } else {
          out.append(plain.charAt(i));
        }
      }
    } else if (c == '\u2028' || c == '\u2029' || c == '\u202F' || c == '\u3000' || c >= 0x2000 && c <= 0x200A) {
      out.append(' ');
    } else if (!ignorable(c)) {
      out.append(c);
    }
  }

  /** Characters that steer display or breaking and are no part of any word. */
  static boolean ignorable(char c) {
    return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x2069 || c == 0xFEFF
        || c >= 0xFE00 && c <= 0xFE0F;
  }

  private static char[] table() {
    char[] t = new char[0x700];
    for (char c = 0; c < t.length; c++) {
      t[c] = c;
    }
    fill(t, 0x0610, 0x061A, DROP);
    fill(t, 0x064B, 0x065F, DROP);
    fill(t, 0x06D6, 0x06DC, DROP);
    fill(t, 0x06DF, 0x06E8, DROP);
    fill(t, 0x06EA, 0x06ED, DROP);
    t[0x0670] = DROP;
    t[0x0640] = DROP;
    t[0x061C] = DROP;
    t[0x00AD] = DROP;
    map(t, "\u0623\u0625\u0622\u0671", '\u0627');
    map(t, "\u0649\u06CC\u0626\u06D0\u06CD", '\u064A');
    map(t, "\u0629\u06C0\u06C1\u06BE\u06D5", '\u0647');
    map(t, "\u0624\u06C6\u06CB", '\u0648');
    map(t, "\u06A9\u06AF\u06AD", '\u0643');
    map(t, "\u06A4\u06A5", '\u0641');
    map(t, "\u06A8", '\u0642');
    map(t, "\u067E", '\u0628');
    map(t, "\u0686", '\u062C');
    map(t, "\u0698", '\u0632');
    for (int d = 0; d < 10; d++) {
      t[0x0660 + d] = (char) ('0' + d);
      t[0x06F0 + d] = (char) ('0' + d);
    }
    t[0x00A0] = ' ';
    t['\t'] = ' ';
    return t;
  }

  private static void fill(char[] t, int from, int to, char value) {
    for (int c = from; c <= to; c++) {
      t[c] = value;
    }
  }

  private static void map(char[] t, String from, char to) {
    for (int i = 0; i < from.length(); i++) {
      t[from.charAt(i)] = to;
    }
  }

  /** A text with its lookup form. {@code origins[i]} is the index in the original of the form's character {@code i}. */
  // The array is written once here and only read; nobody compares these.
  @SuppressWarnings("ArrayRecordComponent")
  public record NormalizedText(String original, String form, int[] origins) {

    /** The stretch of the original that the form's stretch stands for. */
    public Span original(Span inForm) {
      if (inForm.isEmpty()) {
        int at = inForm.start() < origins.length ? origins[inForm.start()] : original.length();
        return new Span(at, at);
      }
      return new Span(origins[inForm.start()], origins[inForm.end() - 1] + 1);
    }
  }
}
