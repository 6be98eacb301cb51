package org.isnad.text;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into tokens. Between tokens stand only white space and ignorable characters, so that tokens and gaps rebuild
 * the text.
 *
 * <ul>
 *   <li>Letters and digits part («8%» and the word glued to it), and so do Latin and other letters; but digits behind a
 *       Latin letter belong to the name («A320»), and an address of the web is one word.
 *   <li>A ta marbuta ends its word, also where the next one is glued to it.
 *   <li>Dotted abbreviations are one word, looked up without their points; so are titles with their point. Names of Latin
 *       letters in a row («bi.bi.si») keep their points too, each a word of its own.
 *   <li>A tatweel belongs to the word it is written on and is a dash where it stands alone.
 *   <li>A number keeps its separators: point, comma, Arabic comma, decimal and thousands separator. One typed from right
 *       to left around a right-to-left mark is looked up as it looks.
 *   <li>A mark of punctuation that is repeated is one token; of punctuation there is one form each: the Arabic comma,
 *       semicolon and question mark, the hyphen for every dash, the ellipsis for two points and more.
 *   <li>Doubled apostrophes, angle brackets and round brackets are quotation marks.
 * </ul>
 *
 * <p>Stateless and thread-safe.
 */
public final class Tokenizer {
  private static final String REPEATED = ".!?\u061F,\u060C\u066C;\u061B-\u2013\u2014=*~_\u2022\u2026";
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D";

  private static final char RIGHT_TO_LEFT_MARK = '\u200F';

  /** So many letters behind a ta marbuta are a word; fewer are more likely a slip of the pen. */
  private static final int GLUED_LETTERS = 3;

  private Tokenizer() {}

  /** The tokens of {@code text} within {@code range}, in order. */
  public static List<Token> tokenize(String text, Span range) {
    List<Token> out = new ArrayList<>(range.length() / 6 + 4);
    int limit = range.end();
    int brackets = 0;
    int i = range.start();
    while (i < limit) {
      char c = text.charAt(i);
      if (Characters.blank(c)) {
        i++;
        continue;
      }
      Token token = bracketMark(text, i, limit, brackets);
      if (token != null) {
        brackets += c == '(' ? 1 : -1;
      } else {
        token = token(text, i, limit, out);
      }
      out.add(token);
      i = token.end();
    }
    return out;
  }

  static boolean blank(char c) {
    return Characters.blank(c);
  }

  private static Token token(String text, int start, int limit, List<Token> before) {
    char c = text.charAt(start);
    return switch (Characters.kind(c)) {
      case Characters.LATIN -> word(text, start, AddressMatcher.latinEnd(text, start, limit), limit);
      case Characters.LETTER, Characters.MARK -> wordOrSigns(text, start, limit, before);
      case Characters.SURROGATE ->
          Characters.kindBeyond(text.codePointAt(start)) == Characters.LETTER
              ? wordOrSigns(text, start, limit, before)
              : sign(text, start, start + Character.charCount(text.codePointAt(start)), limit);
      case Characters.LIGATURE -> word(text, start, start + 1, limit);
      case Characters.DIGIT -> number(text, start, limit);
      case Characters.QUOTE, Characters.APOSTROPHE -> quote(text, start, limit);
      default -> punctuation(text, start, limit);
    };
  }

  /** A word with the marks and tatweels it begins with; a dash or stray marks where no letter follows those. */
  private static Token wordOrSigns(String text, int start, int limit, List<Token> before) {
    int letter = start;
    while (letter < limit && (text.charAt(letter) == Characters.TATWEEL
        || Characters.kind(text.charAt(letter)) == Characters.MARK)) {
      letter++;
    }
    int end = letter == limit ? letter : wordEnd(text, letter, limit);
    if (end == letter) {
      return new Token(start, end, text.charAt(start) == Characters.TATWEEL ? "-" : text.substring(start, end),
          Kind.PUNCTUATION);
    }
    int dotted = AbbreviationMatcher.end(text, letter, end, limit, before);
    if (dotted > end) {
      String form = Normalizer.fold(text, start, dotted).replace(".", "");
      return new Token(start, dotted, form, Kind.WORD);
    }
    return word(text, start, AddressMatcher.arabicDomainEnd(text, end, limit), limit);
  }

  private static Token word(String text, int start, int end, int limit) {
    String form = FoldedWords.fold(text, start, end);
    return form.isEmpty() ? sign(text, start, end, limit) : new Token(start, end, form, Kind.WORD);
  }

  /** One past the last letter or mark of the word that begins at {@code start}; {@code start} where none begins. */
  static int wordEnd(String text, int start, int limit) {
    int end = start;
    int i = start;
    boolean complete = false;
    while (i < limit) {
      char c = text.charAt(i);
      byte kind = Characters.kind(c);
      int next = i + 1;
      if (kind == Characters.SURROGATE) {
        int codePoint = text.codePointAt(i);
        next = i + Character.charCount(codePoint);
        kind = next > limit ? Characters.OTHER : Characters.kindBeyond(codePoint);
      }
      if (kind == Characters.LETTER) {
        if (complete && c != Characters.TATWEEL && lettersFollow(text, i, limit)) {
          break;
        }
        complete = c == Characters.TA_MARBUTA || complete && c == Characters.TATWEEL;
        end = next;
      } else if (kind == Characters.MARK) {
        end = next;
      } else if (kind != Characters.IGNORABLE) {
        break;
      }
      i = next;
    }
    return end;
  }

  private static boolean lettersFollow(String text, int start, int limit) {
    int letters = 0;
    int last = Math.min(limit, start + 2 * GLUED_LETTERS);
    for (int i = start; i < last && letters < GLUED_LETTERS; i++) {
      byte kind = Characters.kind(text.charAt(i));
      if (kind != Characters.LETTER && kind != Characters.MARK) {
        break;
      }
      letters += kind == Characters.LETTER ? 1 : 0;
    }
    return letters == GLUED_LETTERS;
  }

  private static Token number(String text, int start, int limit) {
    int end = start + 1;
    boolean listed = start > 1 && text.charAt(start - 1) == '\u060C' && digit(text, start - 2);
    boolean arabicComma = false;
    boolean turned = false;
    while (end < limit) {
      char c = text.charAt(end);
      boolean separates = !listed && c == '\u060C' && separator(text, end, limit);
      boolean mark = (c == '.' || c == ',' || c == '\u066B' || c == '\u066C') && end + 1 < limit;
      if (mark && text.charAt(end + 1) == RIGHT_TO_LEFT_MARK && end + 2 < limit && digit(text, end + 2)) {
        turned = true;
        end += 2;
      } else if (!separates && !(mark && digit(text, end + 1)) && !digit(text, end)) {
        break;
      }
      arabicComma |= separates;
      end++;
    }
    String form = turned ? turned(text, start, end) : Normalizer.fold(text, start, end);
    return new Token(start, end, arabicComma ? form.replace('\u060C', ',') : form, Kind.NUMBER);
  }

  /** A number typed from right to left, with marks that make it look as it should: its parts in the order they are seen. */
  private static String turned(String text, int start, int end) {
    StringBuilder form = new StringBuilder();
    int last = end;
    for (int i = end - 1; i >= start; i--) {
      if (text.charAt(i) == RIGHT_TO_LEFT_MARK) {
        form.append(text, i + 1, last).append(text.charAt(i - 1));
        last = i - 1;
      }
    }
    return Normalizer.fold(form.append(text, start, last));
  }

  /** Whether the Arabic comma at {@code comma} is one of a number: one or two decimals follow, or groups of three digits. */
  private static boolean separator(String text, int comma, int limit) {
    int i = comma + 1;
    while (i < limit && i <= comma + 4 && digit(text, i)) {
      i++;
    }
    int digits = i - comma - 1;
    boolean another = i + 1 < limit && text.charAt(i) == '\u060C' && digit(text, i + 1);
    return digits == 3 || digits > 0 && digits < 3 && !another;
  }

  private static boolean digit(String text, int i) {
    return Characters.kind(text.charAt(i)) == Characters.DIGIT;
  }

  private static Token quote(String text, int start, int limit) {
    char c = text.charAt(start);
    boolean doubled = start + 1 < limit && text.charAt(start + 1) == c;
    if (Characters.kind(c) == Characters.APOSTROPHE) {
      return new Token(start, doubled ? start + 2 : start + 1, "\"", Kind.QUOTE);
    }
    // Two marks between words close one quotation and open the next; elsewhere the same mark was typed twice.
    boolean twice = doubled && c == '"' && !(start > 0 && Characters.wordLetter(text.charAt(start - 1))
        && start + 2 < limit && Characters.wordLetter(text.charAt(start + 2)));
    return new Token(start, twice ? start + 2 : start + 1, "\"", Kind.QUOTE);
  }

  /** Two round brackets as one mark, closing only after opening ones: within brackets two may close by chance. */
  private static @Nullable Token bracketMark(String text, int start, int limit, int open) {
    char c = text.charAt(start);
    boolean doubled = (c == '(' || c == ')' && open > 0) && start + 1 < limit && text.charAt(start + 1) == c;
    return doubled ? new Token(start, start + 2, "\"", Kind.QUOTE) : null;
  }

  private static Token punctuation(String text, int start, int limit) {
    char c = text.charAt(start);
    if ((c == '<' || c == '>') && start + 1 < limit && text.charAt(start + 1) == c) {
      return new Token(start, start + 2, "\"", Kind.QUOTE);
    }
    int end = start + 1;
    if (REPEATED.indexOf(c) >= 0) {
      while (end < limit && text.charAt(end) == c) {
        end++;
      }
    }
    return sign(text, start, end, limit);
  }

  private static Token sign(String text, int start, int end, int limit) {
    return new Token(start, Math.min(end, limit), signForm(text, start, end), Kind.PUNCTUATION);
  }

  private static String signForm(String text, int start, int end) {
    char c = text.charAt(start);
    if (DASHES.indexOf(c) >= 0) {
      return "-";
    }
    return switch (c) {
      case '.' -> end - start > 1 ? "\u2026" : ".";
      case ',', '\u060C', '\u066C', '\u3001', '\uFF0C' -> "\u060C";
      case ';', '\u061B', '\uFF1B' -> "\u061B";
      case '?', '\u061F', '\uFF1F' -> "\u061F";
      case '\u06D4' -> ".";
      case ':' -> ":";
      case '(' -> "(";
      case ')' -> ")";
      default -> {
        String form = REPEATED.indexOf(c) >= 0 ? String.valueOf(c) : Normalizer.fold(text, start, end);
        yield form.isEmpty() ? text.substring(start, end) : form;
      }
    };
  }
}
