package org.isnad.match;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Word.Reading;
import org.isnad.text.Normalizer;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;

/** Tells whether a phrase with a preposition belongs to an office, «director in the ministry», or to the verb before it. Immutable. */
final class OfficeMatcher {
  private final Grammar grammar;
  private final ClassSet prepositions;

  OfficeMatcher(Grammar grammar) {
    this.grammar = grammar;
    this.prepositions = grammar.names().bit("preposition");
  }

  /** An office goes on with «in» or «at» before a body or place, not before a channel or a time. */
  boolean goesOn(Sentence s, int i) {
    int next = i + 1;
    if (next >= s.size() || !s.token(next).isWord()) {
      return false;
    }
    Reading preposition = grammar.reading(s, i, prepositions);
    boolean within = preposition != null && preposition.bare() && preposition.entry().has("office", "yes");
    if (!within && !takes(s, i, s.token(i).form()) || grammar.isAny(s, next, "complementizer", "relative", "pronoun", "demonstrative") || ofHis(s, next)) {
      // «In his office» is where he is, and no part of the office that he holds.
      return false;
    }
    boolean channel = grammar.is(s, next, "channel") && !grammar.isAny(s, next, "organisation");
    boolean place = grammar.isAny(s, next, "state", "capital", "city", "region", "organisation");
    boolean time = grammar.isAny(s, next, "time", "weekday", "month") && !place || s.token(next).kind() == Kind.NUMBER;
    return !channel && !time && s.phraseAt(next, "channel") == null;
  }

  /** Whether an office shortly before takes this preposition: «responsible for», «supervisor of». */
  boolean takes(Sentence s, int i, String preposition) {
    for (int k = Math.max(0, i - (preposition.equals(ParticleElements.ABOUT) ? 1 : 3)); k < i; k++) {
      Reading holder = grammar.reading(s, k, "role", "anonymous");
      if (holder != null && Normalizer.fold(holder.entry().feature("with", "")).equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an office or body is complete before a deed with «with» written on: «the teachers' union | for the raising of», «the
   * governor of the town | on a visit». An adjective may take one: «the judge charged with the investigation».
   */
  boolean complete(Sentence s, int first, int i) {
    if (grammar.proclitic(s, i) != '\u0628' || grammar.isAny(s, i, "organisation", "city", "capital", "state", "region", "place-head")) {
      return false;
    }
    boolean holder = grammar.isAny(s, i - 1, "role", "person", "group", "given-name", "city", "capital", "state", "region", "organisation") || grammar.is(s, first, "organisation") && !s.token(i - 1).form().startsWith("\u0627\u0644\u0645");
    return grammar.deedNoun(s, i) && holder && grammar.closed(s, i - 1) && !takes(s, i, "\u0628");
  }

  /** Whether a noun bears a pronoun: also one whose ending would be ta marbuta in another spelling. */
  private boolean ofHis(Sentence s, int i) {
    Token t = s.token(i);
    return grammar.hasPronoun(s, i) || t.form().length() > 3 && s.text().charAt(t.end() - 1) == '\u0647' && !Grammar.isDefinite(s, i);
  }
}
