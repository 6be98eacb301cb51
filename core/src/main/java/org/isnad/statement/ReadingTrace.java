package org.isnad.statement;

import org.isnad.match.Match;
import org.isnad.match.RuleMatcher.Miss;

/** Is told what becomes of every match while an article is read, for a linguist who asks why. */
public interface ReadingTrace {

  /** A rule's cue stood there, and another of its elements found no place. */
  void missed(Miss miss);

  /** The rule matched, but its cue does not report here. */
  void refused(Match match, Refusal why);

  /** Two rules matched and one gave way. */
  void yielded(Match match, Match to, Precedence why);

  /** The match stands; it becomes a statement unless nothing is left of its content. */
  void stood(Match match);

  /** Why one match gives way to another, in the order in which they are asked. */
  enum Precedence {
    EARLIER_CONTENT("its content begins earlier"),
    LONGER("it takes in more words"),
    BEATS("the rule is written to beat the other"),
    /** No rule says which is right: the build asks for one where it happens in an example or on a page of the corpus. */
    ID("its id comes first in the alphabet, for want of a better reason"),
    /** The same rule with another reading or frame of the cue. */
    FULLER("in that frame of the verb more elements of the pattern are there"),
    READING("the lexicon has that reading of the cue first"),
    BLOCK("the rule blocks what stands there"),
    SURER("both claim the same content, and its cue is a surer sign of speech"),
    NEARER("both claim the same content, and its cue stands nearer to it"),
    OWN_WORDS("the verb has words of its own");

    private final String sentence;

    Precedence(String sentence) {
      this.sentence = sentence;
    }

    /** Why the other one stands; goes on after «since». */
    public String sentence() {
      return sentence;
    }
  }

  /** Why a cue does not report. */
  enum Refusal {
    TAIL("what the cue introduces is no source: a tail like «in his words», a reason or a deed"),
    FORMULA("the words are the editor's own formula, or say that nobody commented"),
    NEGATED("the cue is negated, and then it says nothing"),
    CLOSED_WORD("the word is a pronoun, relative or particle here"),
    FAR("the verb often only narrates, and its particle stands far from it or its subject cannot speak"),
    PASSIVE("the vowels printed on the verb make it a passive"),
    NOUN("the word is a noun here"),
    DEED("what would be the source is a deed and cannot speak"),
    ATTRIBUTE("the verb describes the noun before it"),
    BESIDE("the words only name who carries what stands beside them"),
    IMPERSONAL("the verb has no subject here"),
    ADJECTIVE("the participle is an adjective or noun here");

    private final String sentence;

    Refusal(String sentence) {
      this.sentence = sentence;
    }

    /** Goes on after «since». */
    public String sentence() {
      return sentence;
    }
  }
}
