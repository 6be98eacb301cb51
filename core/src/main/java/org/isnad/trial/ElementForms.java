package org.isnad.trial;

import java.util.List;
import java.util.Map;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;

/**
 * The forms that a built-in element can take in a sentence: some example of some rule must show
 * each of them.
 */
final class ElementForms {
  private static final String WORDS = "words";
  private static final String QUOTED = "words in quotation marks";
  private static final String NUMBER = "a number first";
  private static final String WORD = "a word of its own";
  private static final String WRITTEN = "written onto the next word";
  private static final String PRONOUN = "with a pronoun";
  private static final String SET_OFF = "between commas or dashes";
  private static final String CLOSED = "one quotation";
  private static final String SEVERAL = "quotations side by side";
  private static final String OPEN = "a quotation without its closing mark";

  private static final Map<String, List<String>> ALL =
      Map.ofEntries(
          Map.entry("noun-phrase", List.of(WORDS, QUOTED, NUMBER)),
          Map.entry("complementizer", List.of(WORD, PRONOUN)),
          Map.entry("governed", List.of(WORD, WRITTEN)),
          Map.entry("aside", List.of(WORDS, SET_OFF)),
          Map.entry("quotation", List.of(CLOSED, SEVERAL, OPEN)),
          Map.entry("long-quotation", List.of(CLOSED, SEVERAL, OPEN)),
          Map.entry("noun-content", List.of(WORDS, QUOTED)),
          Map.entry("spoken", List.of(WORDS, QUOTED)));

  private ElementForms() {}

  /** The forms of a built-in; only one where nothing tells them apart. */
  static List<String> of(String what) {
    return ALL.getOrDefault(what, List.of(WORDS));
  }

  /** The form that a part has. */
  static String of(String what, Match match, Part part) {
    return switch (what) {
      case "noun-phrase", "noun-content", "spoken" -> opening(match, part, of(what));
      case "complementizer" -> part.isEmpty() ? PRONOUN : WORD;
      case "governed" -> part.isEmpty() ? WRITTEN : WORD;
      case "aside" -> isMark(match.sentence().token(part.first())) ? SET_OFF : WORDS;
      case "quotation", "long-quotation" -> quotation(match, part);
      default -> WORDS;
    };
  }

  private static String opening(Match match, Part part, List<String> forms) {
    Token first = match.sentence().token(part.first());
    boolean quoted = match.sentence().opensAt(part.first()) != null;
    String form = quoted ? QUOTED : first.kind() == Kind.NUMBER ? NUMBER : WORDS;
    return forms.contains(form) ? form : WORDS;
  }

  private static boolean isMark(Token token) {
    return token.kind() == Kind.PUNCTUATION;
  }

  private static String quotation(Match match, Part part) {
    Quotation q = match.sentence().opensAt(part.first());
    if (q == null || !q.closed()) {
      return OPEN;
    }
    return part.end() > q.close() + 1 ? SEVERAL : CLOSED;
  }
}
