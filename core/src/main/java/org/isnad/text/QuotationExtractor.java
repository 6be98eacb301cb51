package org.isnad.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.isnad.text.Token.Kind;

/**
 * Pairs quotation marks as printed in newspapers: by glyph where the glyphs tell, by their place beside spaces where one
 * glyph serves for both or the wrong one was typed, nested ones inside, unclosed ones up to the end of the paragraph.
 *
 * <p>Stateless and thread-safe.
 */
public final class QuotationExtractor {
  private static final String OPENING = "\u00AB\u201C\u201E\u2039\u3010";
  private static final String CLOSING = "\u00BB\u201D\u203A\u3011";

  private QuotationExtractor() {}

  /** The quotations among the tokens of one paragraph, in order of their opening marks. */
  public static List<Quotation> extract(String text, List<Token> tokens) {
    int marks = 0;
    for (Token t : tokens) {
      marks += t.kind() == Kind.QUOTE ? 1 : 0;
    }
    if (marks == 0) {
      return List.of();
    }
    List<Quotation> nested = pair(text, tokens, true);
    // An outer mark that was never closed swallows the rest of the paragraph: then read the marks flat.
    return nested.stream().allMatch(Quotation::closed) ? nested : pair(text, tokens, false);
  }

  private static List<Quotation> pair(String text, List<Token> tokens, boolean nesting) {
    List<Quotation> out = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() != Kind.QUOTE) {
        continue;
      }
      boolean opens = opens(text, tokens, i, !open.isEmpty());
      if (opens && (open.isEmpty() || nesting)) {
        open.push(i);
      } else if (opens) {
        out.add(new Quotation(open.pop(), i, false));
        open.push(i);
      } else if (!open.isEmpty()) {
        out.add(new Quotation(open.pop(), i, true));
      }
    }
    while (!open.isEmpty()) {
      out.add(new Quotation(open.pop(), tokens.size(), false));
    }
    out.sort(Comparator.comparingInt(Quotation::open));
    return Collections.unmodifiableList(out);
  }

  private static boolean opens(String text, List<Token> tokens, int i, boolean inside) {
    Token mark = tokens.get(i);
    char glyph = text.charAt(mark.start());
    boolean leaning = leansForward(text, tokens, i);
    if (OPENING.indexOf(glyph) >= 0) {
      // A second opening glyph that leans back on its word is a closing one typed wrong.
      return !inside || leaning || !leansBack(text, tokens, i);
    }
    if (CLOSING.indexOf(glyph) >= 0) {
      return !inside && leaning;
    }
    return inside ? leaning && !leansBack(text, tokens, i) : leaning || !leansBack(text, tokens, i);
  }

  /** Whether the mark touches what follows and not a whole word before it: the place of an opening mark. */
  private static boolean leansForward(String text, List<Token> tokens, int i) {
    Token mark = tokens.get(i);
    boolean touchesNext = mark.end() < text.length() && !Tokenizer.blank(text.charAt(mark.end()))
        && ".,\u060C\u061B:;)".indexOf(text.charAt(mark.end())) < 0;
    return touchesNext && !leansBack(text, tokens, i);
  }

  private static boolean leansBack(String text, List<Token> tokens, int i) {
    Token mark = tokens.get(i);
    if (i == 0 || tokens.get(i - 1).end() != mark.start()) {
      return false;
    }
    Token before = tokens.get(i - 1);
    if (before.kind() == Kind.PUNCTUATION) {
      return ".!\u061F?\u2026)".indexOf(before.form().charAt(0)) >= 0;
    }
    // Clitic letters are written onto the mark that follows them: one or two letters, with or without a tatweel.
    return !(before.isWord() && (before.form().length() <= 1 || text.charAt(before.end() - 1) == '\u0640'
        || before.form().length() == 2 && before.form().charAt(0) == '\u0648'));
  }
}
