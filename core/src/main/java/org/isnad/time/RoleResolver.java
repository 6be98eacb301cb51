package org.isnad.time;

import java.util.List;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Word;
import org.isnad.lexicon.Word.Reading;
import org.isnad.text.Token;
import org.isnad.time.DayMention.Role;
import org.jspecify.annotations.Nullable;

/**
 * Says how a day stands in its sentence: whether it is the day of the main act, told in the past.
 *
 * <p>A day counts as that only where nothing speaks against it: no quotation, no particle «that»
 * before it, no sign of the future, no «since», «until» or «last».
 */
final class RoleResolver {
  private static final String STOPS = ".!?\u061F\u2026";

  /** Third person: masculine and feminine. */
  private static final String PRESENT_LETTERS = "\u064A\u062A";

  private final CalendarWords words;

  RoleResolver(CalendarWords words) {
    this.words = words;
  }

  /** The role of the day that covers the tokens from {@code start} to {@code end}. */
  Role resolve(List<Token> tokens, int start, int end) {
    int sentence = sentenceStart(tokens, start);
    if (words.end("next", tokens, end) > end || future(tokens, sentence, start)) {
      return Role.FUTURE;
    }
    if (words.before("late-part", tokens, start)) {
      return Role.LATE;
    }
    boolean apart =
        quoted(tokens, sentence, start)
            || dependent(tokens, sentence, start)
            || words.end("past", tokens, end) > end
            || words.before("not-own-day", tokens, start)
            || presentOpens(tokens, sentence);
    return apart ? Role.OTHER : Role.MAIN;
  }

  private static int sentenceStart(List<Token> tokens, int at) {
    int i = at;
    while (i > 0
        && !(tokens.get(i - 1).form().length() == 1 && STOPS.contains(tokens.get(i - 1).form()))) {
      i--;
    }
    return i;
  }

  private static boolean quoted(List<Token> tokens, int from, int to) {
    int marks = 0;
    for (int i = from; i < to; i++) {
      marks += tokens.get(i).kind() == Token.Kind.QUOTE ? 1 : 0;
    }
    return marks % 2 == 1;
  }

  private boolean dependent(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.has("complementizer", tokens.get(i).form())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the clause before the day speaks of what is to come; a clause begins anew after «that».
   */
  private boolean future(List<Token> tokens, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      String form = tokens.get(i).form();
      if (words.has("complementizer", form)) {
        return false;
      }
      if (words.has("future", form) || futureVerb(form)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the word is a verb of the future. Of a word that no lexicon knows the letters tell: the
   * future particle sa-, then a letter that begins a present.
   */
  private boolean futureVerb(String form) {
    Word word = words.lexicon().word(form);
    if (!word.unknown()) {
      return word.readings().stream()
          .anyMatch(r -> r.clitics().future() && tense(r) == Tense.PRESENT);
    }
    return form.length() >= 4
        && form.charAt(0) == '\u0633'
        && PRESENT_LETTERS.indexOf(form.charAt(1)) >= 0
        && !words.has("not-future", form);
  }

  /** Whether the sentence opens with a verb of the present, which leads use for what is planned. */
  private boolean presentOpens(List<Token> tokens, int sentence) {
    if (sentence >= tokens.size() || !tokens.get(sentence).isWord()) {
      return false;
    }
    String form = tokens.get(sentence).form();
    Word word = words.lexicon().word(form);
    if (!word.unknown()) {
      return word.readings().stream().allMatch(r -> tense(r) == Tense.PRESENT);
    }
    return form.length() >= 3 && PRESENT_LETTERS.indexOf(form.charAt(0)) >= 0;
  }

  private static @Nullable Tense tense(Reading reading) {
    return reading.inflection() == null ? null : reading.inflection().tense();
  }
}
