package org.isnad.match;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Word.Reading;

/** Tells a word that belongs to what a noun phrase is said to do, its object or how it goes on, from one more word of the phrase. */
final class PredicateMatcher {
  /** Ending of the nominative of sound masculine plurals. */
  private static final String MEN = "\u0648\u0646";

  private final Grammar grammar;
  private final ClassSet sayings;

  PredicateMatcher(Grammar grammar) {
    this.grammar = grammar;
    this.sayings = grammar.names().bits("reporting-masdar", "speech-noun");
  }

  /** Whether no phrase begins at a word, though it looks like a noun: it tells how somebody says or goes on saying something. */
  boolean opens(Sentence s, int i) {
    return goesOnReporting(s, i) || bySaying(s, i) || grammar.reportingParticiple(s, i) && Grammar.accusative(s, i) && !grammar.isName(s, i);
  }

  /** Whether the phrase is complete before a word that is the object of its verb. */
  boolean follows(Sentence s, int i) {
    return Grammar.isDefinite(s, i - 1) && (pointsBack(s, i) || ownWords(s, i) || grammar.measured(s, i) > i) || pluralComplete(s, i);
  }

  /** A feminine participle shows no ending: where its preposition or a colon follows, it tells how somebody goes on. */
  private boolean goesOnReporting(Sentence s, int i) {
    boolean words = i + 1 < s.size() && s.token(i + 1).is(':');
    return grammar.reportingParticiple(s, i) && s.text().charAt(s.token(i).end() - 1) == '\u0629' && !Grammar.isDefinite(s, i)
        && (words || grammar.isAny(s, i + 1, "preposition", "complementizer"));
  }

  /** «by saying»: how somebody says something, never who. */
  private boolean bySaying(Sentence s, int i) {
    return grammar.isAny(s, i, sayings)
        && s.word(i).readings().stream().anyMatch(r -> r.clitics().preposition() == '\u0628');
  }

  /** Behind the nominative of a sound plural only its adjectives, in the same ending, belong to it: no genitive follows it. */
  private boolean pluralComplete(Sentence s, int i) {
    String head = s.token(i - 1).form();
    boolean plural = s.token(i - 1).isWord() && head.length() > 5 && head.endsWith(MEN) && grammar.isAny(s, i - 1, "group", "anonymous", "person", "role") && !grammar.isName(s, i - 1) && !singular(s, i - 1);
    return plural && !s.token(i).form().endsWith(MEN) && !s.token(i).form().startsWith("\u0648") && grammar.proclitic(s, i) == '\0'
        && !grammar.is(s, i, "preposition");
  }

  /** «A customer» ends like a plural of men and is none. */
  private boolean singular(Sentence s, int i) {
    Reading one = grammar.reading(s, i, "person", "role");
    return one != null && one.entry().has("number", "sg");
  }

  /** Behind a complete noun stands what is pointed at, the object: «the researchers explained this», «the activist described this law». */
  private boolean pointsBack(Sentence s, int i) {
    boolean noun = i + 1 < s.size() && s.token(i + 1).isWord() && Grammar.isDefinite(s, i + 1);
    return grammar.is(s, i, "demonstrative") && (!noun || grammar.proclitic(s, i) == '\0');
  }

  /** «The minister closed his speech»: behind a complete noun what is somebody's own words is the object. */
  private boolean ownWords(Sentence s, int i) {
    return grammar.hasPronoun(s, i) && grammar.isAny(s, i, "channel", "document") && !grammar.isAny(s, i, "given-name", "role");
  }
}
