package org.isnad.text;

import java.util.List;
import org.isnad.text.Token.Kind;

/**
 * The quotation marks of one paragraph, each with what it would cost to read it as an opening one, as a closing one, or
 * as none at all. A mark costs more the more its glyph and its place beside blanks, words and punctuation speak against
 * the reading.
 *
 * <p>The costs are only filled here and only read elsewhere; used by one thread.
 */
final class QuotationMarks {
  /** Families of glyphs. Marks of one family pair more readily than marks of two. */
  static final int GUILLEMET = 0;

  static final int CURLY = 1;
  static final int STRAIGHT = 2;
  static final int SINGLE = 3;
  static final int FAMILIES = 4;

  private static final String OPENING = "\u00AB\u2039\u300A\u3010\u201C\u201E\u2018\u201A<(";
  private static final String CLOSING = "\u00BB\u203A\u300B\u3011\u201D\u2019>)";
  private static final String CURLIES = "\u201C\u201D\u201E\u201F";
  private static final String STRAIGHTS = "\"\u2033\uFF02";
  private static final String SINGLES = "'\u2018\u2019\u201A\u201B";

  private static final String BEFORE_OPENING = "[{-/\u2013\u2014=";
  private static final String BEFORE_CLOSING = ".!?\u061F)]}%\u066A";
  private static final String AFTER_CLOSING = ".,\u060C\u061B;:!?\u061F)]}/";
  private static final String AFTER_OPENING = "([#@$%+-";

  /** Price of a reading by how far the place leans against it: from not at all over undecided to beyond doubt. */
  private static final int[] LEANING = {0, 0, 5, 10, 25, 40, 100};

  private static final int BEYOND_DOUBT = 3;

  /** So many marks written onto each other are looked through to see what they stand beside. */
  private static final int ADJACENT = 4;

  private static final int STRAY = 45;
  private static final int STRAY_SINGLE = 12;
  private static final int STRAY_INCH = 10;

  private final String text;
  private final List<Token> tokens;
  final int[] token;
  final int[] open;
  final int[] close;
  final int[] stray;
  final byte[] family;
  private int size;

  private QuotationMarks(String text, List<Token> tokens, int count) {
    this.text = text;
    this.tokens = tokens;
    token = new int[count];
    open = new int[count];
    close = new int[count];
    stray = new int[count];
    family = new byte[count];
  }

  static QuotationMarks of(String text, List<Token> tokens) {
    int count = 0;
    for (Token t : tokens) {
      count += t.kind() == Kind.QUOTE ? 1 : 0;
    }
    QuotationMarks marks = new QuotationMarks(text, tokens, count);
    for (int i = 0; count > 0 && i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.QUOTE) {
        marks.add(i);
      }
    }
    return marks;
  }

  int size() {
    return size;
  }

  /** Whether the mark was typed twice, so that it can close two quotations at once. */
  boolean doubled(int mark) {
    Token t = tokens.get(token[mark]);
    return family[mark] == STRAIGHT && t.end() - t.start() == 2;
  }

  private void add(int i) {
    Token mark = tokens.get(i);
    char glyph = text.charAt(mark.start());
    boolean pair = mark.end() - mark.start() == 2;
    byte kin = (byte) family(glyph, pair);
    int lean = Math.max(-BEYOND_DOUBT, Math.min(BEYOND_DOUBT, before(i) + after(i)));
    int wrong = kin == GUILLEMET ? 20 : 10;
    token[size] = i;
    family[size] = kin;
    open[size] = LEANING[BEYOND_DOUBT - lean] + (kin != STRAIGHT && CLOSING.indexOf(glyph) >= 0 ? wrong : 0);
    close[size] = LEANING[BEYOND_DOUBT + lean] + (kin != STRAIGHT && OPENING.indexOf(glyph) >= 0 ? wrong : 0);
    stray[size] = kin == SINGLE ? STRAY_SINGLE : kin == STRAIGHT && inch(mark) ? STRAY_INCH : STRAY;
    if (kin == SINGLE && withinWord(mark)) {
      stray[size] = 0;
    }
    size++;
  }

  private static int family(char glyph, boolean pair) {
    if (CURLIES.indexOf(glyph) >= 0) {
      return CURLY;
    }
    if (STRAIGHTS.indexOf(glyph) >= 0) {
      return STRAIGHT;
    }
    // Two apostrophes are typed for want of a double mark.
    return SINGLES.indexOf(glyph) < 0 ? GUILLEMET : pair ? STRAIGHT : SINGLE;
  }

  private boolean inch(Token mark) {
    return mark.start() > 0 && Characters.kind(text.charAt(mark.start() - 1)) == Characters.DIGIT;
  }

  private boolean withinWord(Token mark) {
    return mark.start() > 0 && mark.end() < text.length()
        && Characters.kind(text.charAt(mark.start() - 1)) == Characters.LATIN
        && Characters.kind(text.charAt(mark.end())) == Characters.LATIN;
  }

  /** What stands before: above 0 where it asks for an opening mark, below where for a closing one. */
  private int before(int i) {
    int k = i - 1;
    int edge = tokens.get(i).start();
    while (k >= 0 && i - k <= ADJACENT && skipped(tokens.get(k)) && tokens.get(k).end() == edge) {
      edge = tokens.get(k).start();
      k--;
    }
    if (k < 0) {
      return BEYOND_DOUBT;
    }
    Token t = tokens.get(k);
    boolean touching = t.end() == edge;
    if (t.is(':') || t.is('(')) {
      return BEYOND_DOUBT;
    }
    if (!touching) {
      return t.is('-') ? 2 : 1;
    }
    if (t.kind() == Kind.PUNCTUATION) {
      char last = text.charAt(t.end() - 1);
      return BEFORE_OPENING.indexOf(last) >= 0 ? 2 : t.is('\u2026') || BEFORE_CLOSING.indexOf(last) < 0 ? 0 : -2;
    }
    return clitic(k) ? 1 : -1;
  }

  /** What stands behind, in the same measure. */
  private int after(int i) {
    int k = i + 1;
    int edge = tokens.get(i).end();
    while (k < tokens.size() && k - i <= ADJACENT && skipped(tokens.get(k)) && tokens.get(k).start() == edge) {
      edge = tokens.get(k).end();
      k++;
    }
    if (k == tokens.size()) {
      return -BEYOND_DOUBT;
    }
    Token t = tokens.get(k);
    char first = text.charAt(t.start());
    boolean touching = t.start() == edge;
    if (t.is('\u2026')) {
      return touching ? 0 : -1;
    }
    if (AFTER_CLOSING.indexOf(first) >= 0) {
      return touching ? -BEYOND_DOUBT : -2;
    }
    if (!touching) {
      return -1;
    }
    if (t.kind() != Kind.PUNCTUATION) {
      return bareWaw(k) ? -1 : 1;
    }
    return AFTER_OPENING.indexOf(first) >= 0 ? 1 : 0;
  }

  /** An and between two marks, written onto both: it joins two quotations and is none. */
  private boolean bareWaw(int k) {
    return tokens.get(k).form().equals("\u0648") && markTouches(k - 1, k) && markTouches(k + 1, k);
  }

  private boolean markTouches(int mark, int k) {
    if (mark < 0 || mark >= tokens.size() || tokens.get(mark).kind() != Kind.QUOTE) {
      return false;
    }
    return mark < k ? tokens.get(mark).end() == tokens.get(k).start() : tokens.get(k).end() == tokens.get(mark).start();
  }

  private static boolean skipped(Token t) {
    return t.kind() == Kind.QUOTE || t.is('\\');
  }

  /** Whether the word is only letters that are written onto the next one, with or without a tatweel to carry the mark. */
  private boolean clitic(int k) {
    Token word = tokens.get(k);
    String form = word.form();
    if (bareWaw(k)) {
      return true;
    }
    if (!word.isWord() || form.length() > 4 || markTouches(k - 1, k)) {
      return false;
    }
    int i = 0;
    i += i < form.length() && "\u0648\u0641".indexOf(form.charAt(i)) >= 0 ? 1 : 0;
    i += i < form.length() && "\u0628\u0644\u0643".indexOf(form.charAt(i)) >= 0 ? 1 : 0;
    i += form.startsWith("\u0627\u0644", i) ? 2 : form.startsWith("\u0644", i) ? 1 : 0;
    return i == form.length();
  }
}
