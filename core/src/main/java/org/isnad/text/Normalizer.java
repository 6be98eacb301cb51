package org.isnad.text;

import java.text.Normalizer.Form;
import java.util.Arrays;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Folds spelling variants of Arabic for lookup: what newspapers write in several ways becomes one form. The original is
 * never changed; {@link NormalizedText} leads back to it.
 *
 * <p>Removed: short vowels, shadda, tanwin, superscript alef, tatweel, bidi and zero-width characters. Folded: alef with
 * hamza, madda or wasla to alef; final ya without dots to ya; ta marbuta to ha; hamza carriers to their letter; Persian
 * and Maghreb letters to their nearest Arabic one; presentation forms and full-width characters as in Unicode NFKC;
 * Arabic-Indic digits and percent signs to ASCII; every white space and control character but line breaks to a space.
 * Folding twice is folding once.
 *
 * <p>Stateless and thread-safe.
 */
public final class Normalizer {
  /** What {@link #folded} makes of a character that lookup forms leave out. */
  public static final char NOTHING = '\0';

  /** What {@link #folded} makes of a character that only {@link #fold(CharSequence)} knows. */
  public static final char SEVERAL = '\uFFFF';

  private static final char[] FOLDED = table();

  private Normalizer() {}

  /** The lookup form of {@code text}. */
  public static String fold(CharSequence text) {
    return fold(text, 0, text.length());
  }

  /** The lookup form of the part of {@code text} from {@code start} to {@code end}, in code units. */
  public static String fold(CharSequence text, int start, int end) {
    int changed = firstChanged(text, start, end);
    if (changed == end) {
      return start == 0 && end == text.length() ? text.toString() : text.subSequence(start, end).toString();
    }
    Folding folding = new Folding(end - start, false);
    folding.add(text, start, end);
    return folding.form();
  }

  /**
   * What one character is in a lookup form, {@link #NOTHING} or {@link #SEVERAL}: for a first look at a text.
   */
  public static char folded(char c) {
    return c < FOLDED.length ? FOLDED[c] : c >= Character.MIN_SURROGATE ? SEVERAL : rare(c);
  }

  /** Beyond the table, and no character that stands for others. */
  private static char rare(char c) {
    return Characters.kind(c) == Characters.BLANK ? ' ' : Characters.ignorable(c) || quranicMark(c) ? NOTHING : c;
  }

  private static boolean quranicMark(char c) {
    return c >= 0x0898 && c <= 0x089F || c >= 0x08CA && c <= 0x08FF && c != 0x08E2;
  }

  /** The lookup form of {@code text} with the way back to its characters. */
  public static NormalizedText normalize(String text) {
    if (firstChanged(text, 0, text.length()) == text.length()) {
      int[] same = new int[text.length()];
      Arrays.setAll(same, i -> i);
      return new NormalizedText(text, text, same);
    }
    Folding folding = new Folding(text.length(), true);
    folding.add(text, 0, text.length());
    return new NormalizedText(text, folding.form(), folding.origins());
  }

  private static int firstChanged(CharSequence text, int start, int end) {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c >= FOLDED.length || FOLDED[c] != c) {
        break;
      }
      i++;
    }
    return i;
  }

  private static char[] table() {
    char[] t = new char[0x700];
    for (char c = 0; c < t.length; c++) {
      boolean blank = Characters.kind(c) == Characters.BLANK && c != '\n' && c != '\r';
      t[c] = blank ? ' ' : Characters.ignorable(c) ? NOTHING : c;
    }
    fill(t, 0x0610, 0x061A, NOTHING);
    fill(t, 0x064B, 0x065F, NOTHING);
    fill(t, 0x06D6, 0x06DC, NOTHING);
    fill(t, 0x06DF, 0x06E8, NOTHING);
    fill(t, 0x06EA, 0x06ED, NOTHING);
    t[0x0670] = NOTHING;
    t[Characters.TATWEEL] = NOTHING;
    map(t, "\u0623\u0625\u0622\u0671\u0672\u0673\u0675", '\u0627');
    map(t, "\u0649\u06CC\u0626\u06D0\u06CD\u06CE\u0678", '\u064A');
    map(t, "\u0629\u06C0\u06C1\u06BE\u06D5\u06C2\u06C3", '\u0647');
    map(t, "\u0624\u06C6\u06C7\u06CB\u0676\u0677", '\u0648');
    map(t, "\u06A9\u06AF\u06AD", '\u0643');
    map(t, "\u06A4\u06A5", '\u0641');
    map(t, "\u06A8", '\u0642');
    map(t, "\u067E", '\u0628');
    map(t, "\u0686", '\u062C');
    map(t, "\u0698", '\u0632');
    map(t, "\u066A", '%');
    for (int d = 0; d < 10; d++) {
      t[0x0660 + d] = (char) ('0' + d);
      t[0x06F0 + d] = (char) ('0' + d);
    }
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

  /** A form while it is built, with the origin of each of its characters where somebody asks for them. */
  private static final class Folding {
    private char[] form;
    private int @Nullable [] origins;
    private int length;

    Folding(int capacity, boolean withOrigins) {
      form = new char[capacity];
      origins = withOrigins ? new int[capacity] : null;
    }

    void add(CharSequence text, int start, int end) {
      for (int i = start; i < end; i++) {
        char c = text.charAt(i);
        char folded = c < FOLDED.length ? FOLDED[c] : SEVERAL;
        if (folded == SEVERAL) {
          addRare(c, i);
        } else if (folded != NOTHING) {
          add(folded, i);
        }
      }
    }

    private void add(char folded, int origin) {
      if (length == form.length) {
        int wider = length * 2 + 16;
        form = Arrays.copyOf(form, wider);
        origins = origins == null ? null : Arrays.copyOf(origins, wider);
      }
      if (origins != null) {
        origins[length] = origin;
      }
      form[length++] = folded;
    }

    private void addRare(char c, int origin) {
      if (c >= Shaped.FIRST && c <= Shaped.LAST) {
        addAll(Shaped.PLAIN[c - Shaped.FIRST], origin);
      } else if (c >= 0xFF01 && c <= 0xFF5E) {
        add((char) (c - 0xFEE0), origin);
      } else {
        char folded = rare(c);
        if (folded != NOTHING) {
          add(folded, origin);
        }
      }
    }

    private void addAll(String plain, int origin) {
      for (int i = 0; i < plain.length(); i++) {
        add(plain.charAt(i), origin);
      }
    }

    String form() {
      return new String(form, 0, length);
    }

    int[] origins() {
      return origins == null ? new int[0] : origins;
    }
  }

  /** Ligatures and the shapes that letters take within a word, with what they fold to; built when the first one is met. */
  private static final class Shaped {
    static final char FIRST = 0xFB00;
    static final char LAST = 0xFEFC;
    static final String[] PLAIN = plain();

    private static String[] plain() {
      String[] plain = new String[LAST - FIRST + 1];
      for (char c = FIRST; c <= LAST; c++) {
        StringBuilder folded = new StringBuilder();
        if (!Characters.ignorable(c) && !Characters.spacingMark(c)) {
          String decomposed = java.text.Normalizer.normalize(String.valueOf(c), Form.NFKC);
          for (int i = 0; i < decomposed.length(); i++) {
            char part = decomposed.charAt(i);
            char form = part < FOLDED.length ? FOLDED[part] : part;
            if (form != NOTHING) {
              folded.append(form);
            }
          }
        }
        plain[c - FIRST] = folded.toString();
      }
      return plain;
    }
  }

  /**
   * A text with its lookup form.
   *
   * @param origins the index in the original of each of the form's characters; what lies behind those means nothing
   */
  // The array is written once here and only read; nobody compares these.
  @SuppressWarnings("ArrayRecordComponent")
  public record NormalizedText(String original, String form, int[] origins) {

    /**
     * The stretch of the original that the form's stretch stands for: whole characters, with the signs written over and
     * under the last one.
     */
    public Span original(Span inForm) {
      if (inForm.isEmpty()) {
        int at = inForm.start() < form.length() ? origins[inForm.start()] : original.length();
        return new Span(at, at);
      }
      int start = origins[inForm.start()];
      int end = origins[inForm.end() - 1] + 1;
      if (start > 0 && splitsPair(start)) {
        start--;
      }
      if (end < original.length() && splitsPair(end)) {
        end++;
      }
      while (end < original.length() && Characters.kind(original.charAt(end)) == Characters.MARK) {
        end++;
      }
      return new Span(start, end);
    }

    private boolean splitsPair(int at) {
      return Character.isHighSurrogate(original.charAt(at - 1)) && Character.isLowSurrogate(original.charAt(at));
    }
  }
}
