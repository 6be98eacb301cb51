package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.text.Token.Kind;

/**
 * Cuts text into tokens. Between tokens stand only white space and ignorable characters, so that tokens and gaps rebuild
 * the text. Letters and digits part («8%» and the word glued to it), dotted abbreviations stay together, a tatweel
 * belongs to the word it is written on and is a dash where it stands alone.
 *
 * <p>Stateless and thread-safe.
 */
public final class Tokenizer {
  private static final char TATWEEL = '\u0640';
  private static final String QUOTES = "\"\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033\uFF02\u2039\u203A\u3010\u3011";

  private Tokenizer() {}

  /** The tokens of {@code text} within {@code range}, in order. */
  public static List<Token> tokenize(String text, Span range) {
    List<Token> out = new ArrayList<>((range.length() / 5) + 4);
    int i = range.start();
    while (i < range.end()) {
      char c = text.charAt(i);
      if (blank(c)) {
        i++;
        continue;
      }
      int end = tokenEnd(text, i, range.end());
      out.add(token(text, i, end));
      i = end;
    }
    return out;
  }

  private static Token token(String text, int start, int end) {
    char c = text.charAt(start);
    if (wordStart(text, start, end)) {
      return new Token(start, end, letters(Normalizer.fold(text, start, end)), Kind.WORD);
    }
    if (digit(c)) {
      return new Token(start, end, Normalizer.fold(text, start, end), Kind.NUMBER);
    }
    if (QUOTES.indexOf(c) >= 0 || end - start == 2) {
      return new Token(start, end, "\"", Kind.QUOTE);
    }
    String form = c == TATWEEL ? "-" : Normalizer.fold(text, start, end);
    return new Token(start, end, form.isEmpty() ? text.substring(start, end) : form, Kind.PUNCTUATION);
  }

  /** A dotted abbreviation is looked up by its letters. */
  private static String letters(String form) {
    return form.indexOf('.') < 0 ? form : form.replace(".", "");
  }

  private static int tokenEnd(String text, int start, int limit) {
    char c = text.charAt(start);
    if (wordStart(text, start, limit)) {
      int end = wordEnd(text, start, limit);
      return letterCount(text, start, end) == 1 ? abbreviationEnd(text, end, limit) : end;
    }
    if (digit(c)) {
      return numberEnd(text, start, limit);
    }
    boolean doubled = (c == '\'' || c == '<' || c == '>') && start + 1 < limit && text.charAt(start + 1) == c;
    return start + (doubled ? 2 : Character.charCount(text.codePointAt(start)));
  }

  private static int wordEnd(String text, int start, int limit) {
    int i = start;
    while (i < limit && wordPart(text.charAt(i))) {
      i++;
    }
    while (i > start + 1 && Normalizer.ignorable(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** After a single letter: the end of «a.b.c», or the point that makes one letter an abbreviation of a title. */
  private static int abbreviationEnd(String text, int letterEnd, int limit) {
    int i = letterEnd;
    int letters = 1;
    while (i + 1 < limit && text.charAt(i) == '.' && wordPart(text.charAt(i + 1)) && text.charAt(i + 1) != TATWEEL) {
      int end = wordEnd(text, i + 1, limit);
      if (letterCount(text, i + 1, end) != 1) {
        break;
      }
      i = end;
      letters++;
    }
    boolean titleBeforeName = letters == 1 && i + 1 < limit && text.charAt(i) == '.' && !Normalizer.ignorable(text.charAt(i + 1))
        && (wordPart(text.charAt(i + 1)) || text.charAt(i + 1) == ' ' && i + 2 < limit && wordPart(text.charAt(i + 2)));
    boolean lastPoint = letters > 1 && i < limit && text.charAt(i) == '.' && i + 1 < limit && !sentenceGap(text, i + 1, limit);
    return titleBeforeName || lastPoint ? i + 1 : i;
  }

  private static boolean sentenceGap(String text, int i, int limit) {
    return i >= limit || blank(text.charAt(i));
  }

  private static int letterCount(String text, int start, int end) {
    int n = 0;
    for (int i = start; i < end; i++) {
      n += Character.isLetter(text.charAt(i)) && text.charAt(i) != TATWEEL ? 1 : 0;
    }
    return n;
  }

  private static int numberEnd(String text, int start, int limit) {
    int i = start + 1;
    while (i < limit && (digit(text.charAt(i)) || numberMark(text.charAt(i)) && i + 1 < limit && digit(text.charAt(i + 1)))) {
      i++;
    }
    return i;
  }

  private static boolean numberMark(char c) {
    return c == '.' || c == ',' || c == '\u066B' || c == '\u066C';
  }

  private static boolean wordStart(String text, int i, int limit) {
    char c = text.charAt(i);
    if (c == TATWEEL) {
      return i + 1 < limit && Character.isLetter(text.charAt(i + 1)) && text.charAt(i + 1) != TATWEEL;
    }
    return Character.isLetter(c) || Character.isHighSurrogate(c) && Character.isLetter(text.codePointAt(i));
  }

  private static boolean wordPart(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK
        || Normalizer.ignorable(c) && c != '\uFEFF';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9' || c >= '\u0660' && c <= '\u0669' || c >= '\u06F0' && c <= '\u06F9';
  }

  static boolean blank(char c) {
    return c == ' ' || c == '\u00A0' || Character.isWhitespace(c) || Normalizer.ignorable(c) || Character.isISOControl(c)
        || c == '\u202F';
  }
}
