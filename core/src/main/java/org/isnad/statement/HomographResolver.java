package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.Sentence;
import org.isnad.text.Token;

/** Tells the forms of reporting verbs from the nouns, prepositions and adjectives that are spelt like them. */
final class HomographResolver {
  private final Grammar grammar;

  HomographResolver(Grammar grammar) {
    this.grammar = grammar;
  }

  /** «A surplus, its amount 500 million»: with a pronoun before a number the word is a noun. */
  static boolean ofAmount(Match m) {
    Sentence s = m.sentence();
    return !m.reading().clitics().pronoun().isEmpty() && m.cueEnd() < s.size() && s.token(m.cueEnd()).kind() == Token.Kind.NUMBER;
  }

  /** After a preposition stands a noun, and a guarded verb's form right behind an open genitive is its noun. */
  boolean noun(Match m) {
    Sentence s = m.sentence();
    int i = m.cueFirst();
    if (anywhere(m) || listed(m)) {
      return true;
    }
    if (i == 0 || m.reading().clitics().conjunction() != '\0' || !s.token(i - 1).isWord()) {
      return false;
    }
    Phrase reset = s.phraseAt(0, "reset");
    if (reset != null && reset.end() == i && m.part("source") != null) {
      // «For his part the dean explained»: behind such words stands a verb.
      return false;
    }
    if (grammar.is(s, i, "preposition")) {
      // «As the patients voiced their thanks»: the noun frame of what is also «through».
      boolean voices = m.frame() != null && m.frame().kind() == Frame.Kind.NOUN && m.part("source") != null && grammar.is(s, i - 1, "conjunction");
      return !voices && !explains(m);
    }
    Reading cited = grammar.reading(s, i - 1, "attribution");
    if (cited != null && cited.entry().feature("kind", "source").equals("source") && !grammar.is(s, i - 1, "conjunction")) {
      // «According to the text of»
      return true;
    }
    Reading before = grammar.reading(s, i - 1, "verb");
    if (past(m) && before != null && before.inflection() != null && before.inflection().tense() == Tense.PRESENT && grammar.surelyVerb(s, i - 1) && !before.copula()) {
      // «He pays the price of»: behind a present tense stands no past.
      return true;
    }
    boolean preposition = grammar.is(s, i - 1, "preposition") && !grammar.isAny(s, i - 1, "conjunction", "relative", "complementizer");
    boolean homograph = grammar.isAny(s, i, "masdar", "reporting-masdar", "speech-noun", "role", "person", "document", "anonymous", "content-noun");
    boolean owned = homograph && !m.reading().clitics().pronoun().isEmpty();
    boolean behindPhrase = homograph && (i > 1 && ends(s, i - 2, i) || i > 2 && ends(s, i - 3, i) || conditional(s, i));
    boolean genitive = homograph && grammar.nominal(s, i - 1) && !Grammar.isDefinite(s, i - 1) && !grammar.isName(s, i - 1)
        && !grammar.isAny(s, i - 1, "state", "capital", "city", "region", "conjunction", "time");
    return past(m) && (preposition || owned || behindPhrase || genitive || homograph && m.part("source") == null && !grammar.isAny(s, i - 1, "relative", "modal-particle"));
  }

  /** Whether the word is no verb whatever stands before it: a preposition without a clause of its own, a place, an attitude with its pronoun. */
  private boolean anywhere(Match m) {
    Sentence s = m.sentence();
    int i = m.cueFirst();
    boolean bare = m.reading().clitics().conjunction() == '\0';
    if (grammar.is(s, i, "preposition") && m.frame() != null) {
      // «Between "the one" and "the other"», «through social networks: "X", "Y"»
      boolean across = m.frame().kind() == Frame.Kind.QUOTATION && (m.part("colon") == null || place(m));
      if (across || i == 0 && bare && m.frame().kind() == Frame.Kind.CLAUSE && !explains(m)) {
        return true;
      }
    }
    if (i > 0 && grammar.isAny(s, i, "city", "capital", "state", "region") && grammar.isAny(s, i - 1, "city", "capital", "state", "region")) {
      // «In Lahij and Taiz»
      return true;
    }
    return i > 0 && bare && grammar.is(s, i, "attitude") && !m.reading().clitics().pronoun().isEmpty();
  }

  /** Whether what stands behind a word that may be a preposition is nobody who speaks, but something between or across. */
  private boolean place(Match m) {
    Part source = m.part("source");
    Sentence s = m.sentence();
    return source != null && !grammar.isAny(s, source.first(), "role", "honorific", "given-name", "document", "anonymous", "person", "demonym")
        && !(grammar.unknown(s, source.first()) && Grammar.isDefinite(s, source.first()) && source.end() == source.first() + 1);
  }

  /** «Amazing the audience and urging them to»: what may be a verbal noun goes on with one that «and» has joined right before. */
  private boolean listed(Match m) {
    Sentence s = m.sentence();
    int i = m.cueFirst();
    if (m.reading().clitics().conjunction() == '\0' || m.part("source") != null || !grammar.is(s, i, "reporting-masdar")) {
      return false;
    }
    for (int k = i - 1; k > Math.max(0, i - 4) && s.token(k).isWord(); k--) {
      Reading noun = grammar.reading(s, k, "masdar", "reporting-masdar");
      if (noun != null && noun.clitics().conjunction() != '\0' && !grammar.isAny(s, k, "verb", "reporting-verb")) {
        return true;
      }
    }
    return false;
  }

  private static boolean past(Match m) {
    Inflection inflection = m.reading().inflection();
    return inflection != null && inflection.tense() == Tense.PAST;
  }

  /** «Between» is spelt like «explained»: it is the verb before somebody who speaks, with its particle and without a second of two. */
  private boolean explains(Match m) {
    Part source = m.part("source");
    if (source == null && grammar.is(m.sentence(), m.cueEnd(), "complementizer")) {
      return true;
    }
    if (source == null || source.first() < m.cueFirst() || m.frame() == null || m.frame().kind() != Frame.Kind.CLAUSE) {
      return false;
    }
    Sentence s = m.sentence();
    for (int i = source.first() + 1; i < source.end(); i++) {
      if (s.token(i).form().startsWith("\u0648")) {
        return false;
      }
    }
    return grammar.isAny(s, source.first(), "role", "honorific", "given-name", "document", "organisation", "demonym") && !grammar.is(s, m.cueFirst() - 1, "preposition");
  }

  /** «In the case of a refusal»: behind such words stands a noun. */
  private static boolean conditional(Sentence s, int i) {
    Phrase p = i > 1 ? s.phraseAt(i - 2, "conjunction") : null;
    return p != null && p.end() == i && p.entry().has("kind", "condition");
  }

  /** Whether a preposition of several words stands from {@code first} to {@code end}. */
  private static boolean ends(Sentence s, int first, int end) {
    Phrase p = s.phraseAt(first, "preposition");
    return p != null && p.end() == end;
  }

  /** An adjective, not a going-on: after a form of to be, or agreeing with the indefinite noun right before it. */
  boolean predicate(Sentence s, int i) {
    for (int k = i - 1; k >= 0 && k > i - 8; k--) {
      if (!s.token(k).isWord()) {
        return false;
      }
      Reading was = grammar.reading(s, k, "verb");
      if (was != null && was.copula()) {
        return true;
      }
    }
    return false;
  }
}
