package org.isnad.figure;

import org.isnad.figure.CountedNouns.Noun;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.number.NumberWords;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase that a number counts: the noun behind it with its adjectives, or behind
 * «of» those of whom it is a part. Immutable and thread-safe.
 */
final class CountedMatcher {
  private static final char WAW = '\u0648';
  private static final char HA = '\u0647';
  private static final String AT = "\u0627\u062A";
  private static final String IN = "\u064A\u0646";
  /** «others», in the forms that stand behind a counted noun. */
  private static final String OTHERS = "\u0627\u062E\u0631\u064A";

  private static final String NISBA = "\u064A\u0627";
  private static final String FROM = "\u0645\u0646";

  /** A counted noun has seldom more adjectives. */
  private static final int MOST_ADJECTIVES = 3;

  /** A definite phrase behind «of» is seldom longer. */
  private static final int MOST_WORDS = 12;

  private final Grammar grammar;
  private final CountedNouns nouns;
  private final NumberWords numbers;

  CountedMatcher(Grammar grammar, CountedNouns nouns, NumberWords numbers) {
    this.numbers = numbers;
    this.grammar = grammar;
    this.nouns = nouns;
  }

  /**
   * What is counted.
   *
   * @param first its first token
   * @param end one past its last
   * @param person whether people are counted
   * @param reference whether it is a pronoun that refers to what was counted before
   */
  record Counted(int first, int end, boolean person, boolean reference) {}

  /** What stands counted from token {@code i} on, or null. */
  @Nullable Counted match(Sentence s, int i) {
    if (i >= s.size() || !s.token(i).isWord()) {
      return null;
    }
    if (s.token(i).form().equals(FROM)) {
      return part(s, i + 1);
    }
    Reading from = grammar.reading(s, i, "preposition");
    if (from != null && s.token(i).form().startsWith(FROM) && !from.clitics().pronoun().isEmpty()) {
      return new Counted(i, i + 1, false, true);
    }
    return noun(s, i) ? phrase(s, i) : null;
  }

  /** Whether token {@code i} can be a noun that a number stands before: indefinite, no verb, no particle. */
  boolean noun(Sentence s, int i) {
    Token t = s.token(i);
    if (!t.isWord() || t.form().length() < 2 || Grammar.isDefinite(s, i)) {
      return false;
    }
    if (nouns.find(t.form()) != null) {
      return true;
    }
    if (numbers.known(t.form())) {
      return false;
    }
    if (grammar.isAny(s, i, "preposition", "conjunction", "complementizer", "relative", "negation", "pronoun", "demonstrative", "interrogative", "modal-particle", "future", "adverb", "attribution", "month", "weekday", "state", "capital", "agency")) {
      return false;
    }
    boolean joined = t.form().charAt(0) == WAW && s.word(i).unknown() && t.form().length() > 3;
    return !grammar.surelyVerb(s, i) && !joinedWord(s, i) && !(joined && nouns.find(t.form().substring(1)) != null);
  }

  /** Whether the word's first reading begins with a conjunction or preposition. */
  private static boolean joinedWord(Sentence s, int i) {
    for (Reading r : s.word(i).readings()) {
      return r.clitics().conjunction() != '\0' || r.clitics().preposition() != '\0';
    }
    return false;
  }

  private Counted phrase(Sentence s, int i) {
    boolean person = person(s, i);
    int end = i + 1;
    int last = i;
    for (int more = second(s, end); more > end; more = second(s, end)) {
      last = end;
      end = more;
    }
    for (int k = 0; k < MOST_ADJECTIVES && end < s.size() && adjective(s, last, end); k++) {
      end++;
    }
    return new Counted(i, end, person, false);
  }

  /** Past a second noun in the singular that is counted with the first: «30 pupils, boys and girls». */
  private int second(Sentence s, int i) {
    if (i >= s.size() || !s.token(i).isWord() || s.token(i).form().charAt(0) != WAW) {
      return i;
    }
    Noun first = nouns.find(s.token(i - 1).form());
    Noun noun = nouns.find(s.token(i).form().substring(1));
    boolean alike = first != null && noun != null && noun.count() == CountedNouns.Count.ONE && first.count() == noun.count();
    boolean female = s.token(i).form().charAt(s.token(i).form().length() - 1) == HA;
    return alike && (female || Grammar.tanwin(s, i)) ? i + 1 : i;
  }

  /** Whether the word at {@code i} is an adjective of the noun at {@code noun}, by its ending. */
  private boolean adjective(Sentence s, int noun, int i) {
    Token t = s.token(i);
    if (!t.isWord() || Grammar.isDefinite(s, i) || t.form().charAt(0) == WAW && joinedWord(s, i)) {
      return false;
    }
    if (grammar.isAny(s, i, "demonym")) {
      return !joinedWord(s, i) && agrees(s, noun, i);
    }
    if (grammar.isAny(s, i, "preposition", "conjunction", "complementizer", "relative", "negation", "pronoun", "demonstrative", "time", "adverb", "approximator") || grammar.surelyVerb(s, i)) {
      return false;
    }
    String form = t.form();
    String head = s.token(noun).form();
    if (form.startsWith(OTHERS)) {
      return true;
    }
    if (Grammar.tanwin(s, noun)) {
      return Grammar.tanwin(s, i);
    }
    boolean feminine = form.charAt(form.length() - 1) == HA;
    boolean headFeminine = head.charAt(head.length() - 1) == HA;
    Noun known = nouns.find(head);
    boolean plural = head.endsWith(AT) || known != null && known.count() == CountedNouns.Count.MANY && !known.person();
    return feminine && (headFeminine || plural) && !joinedWord(s, i)
        || form.endsWith(IN) && head.endsWith(IN)
        || form.endsWith(AT) && head.endsWith(AT) && person(s, noun);
  }

  /** Whether a demonym agrees with the noun before it: «west of the city» does not. */
  private boolean agrees(Sentence s, int noun, int i) {
    String form = s.token(i).form();
    Noun known = nouns.find(s.token(noun).form());
    boolean things = s.token(noun).form().endsWith(AT) && (known == null || !known.person())
        || known != null && known.count() == CountedNouns.Count.MANY && !known.person();
    return !things || form.charAt(form.length() - 1) == HA;
  }

  /** The definite phrase behind «of»: those of whom the number is a part. */
  private @Nullable Counted part(Sentence s, int i) {
    int end = i;
    boolean closed = false;
    while (end < s.size() && end < i + MOST_WORDS && s.token(end).isWord()) {
      boolean definite = Grammar.isDefinite(s, end) || end == i && grammar.hasPronoun(s, end)
          || end == i + 1 && construct(s, i) && noun(s, end) || grammar.isAny(s, end, "state", "capital", "city");
      if (definite && (end > i || !grammar.is(s, end, "preposition"))) {
        closed = true;
      } else if (closed || end > i || !many(s, end)) {
        break;
      }
      end++;
    }
    boolean person = end > i && person(s, i);
    return closed ? new Counted(i, end, person, false) : null;
  }

  /** An adjective of belonging that is counted by itself, in the accusative: «42 of such a group». */
  private boolean nisba(Sentence s, int i, String form) {
    return s.word(i).unknown() && form.endsWith(NISBA) && form.length() > 4;
  }

  /** Whether the word is a plural before its genitive, which has lost its last letter. */
  private static boolean construct(Sentence s, int i) {
    String form = s.token(i).form();
    return form.length() > 4 && form.charAt(form.length() - 1) == IN.charAt(0);
  }

  /** Whether an indefinite word is a plural: one counts a part of many. */
  private boolean many(Sentence s, int i) {
    Noun known = nouns.find(s.token(i).form());
    Reading r = grammar.reading(s, i, "person", "role", "group", "organisation", "anonymous");
    return known != null && known.count() == CountedNouns.Count.MANY || r != null && r.entry().has("number", "pl")
        || noun(s, i) && (construct(s, i) || s.token(i).form().endsWith(AT));
  }

  /** Whether the word is of people: a noun for them, or a sound masculine plural. */
  boolean person(Sentence s, int i) {
    String form = s.token(i).form();
    String bare = Grammar.isDefinite(s, i) ? form.substring(2) : form;
    Noun noun = nouns.find(bare);
    if (noun != null) {
      return noun.person();
    }
    boolean people = grammar.isAny(s, i, "person", "role") && !grammar.is(s, i, "organisation");
    return people || CountedNouns.soundPlural(bare) || grammar.is(s, i, "demonym") || nisba(s, i, bare);
  }
}
