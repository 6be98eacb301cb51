package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.model.Stance;

/** Which stance a statement takes: the cue's, or that of the noun of attitude or speaking that its content begins with. */
final class StanceResolver {
  private final Grammar grammar;

  StanceResolver(Grammar grammar) {
    this.grammar = grammar;
  }

  Stance resolve(Match m, int contentFirst, boolean negated) {
    Frame f = m.frame();
    if (f == null) {
      return Stance.SAY;
    }
    if (negated) {
      return Stance.JUDGE;
    }
    boolean takesNoun = f.kind() == Frame.Kind.NOUN && (f.stance() == Stance.EXPRESS || f.stance() == Stance.ANNOUNCE || f.stance() == Stance.AFFIRM);
    if (takesNoun) {
      Reading noun = grammar.reading(m.sentence(), contentFirst, "attitude", "speech-noun");
      if (noun != null && noun.entry().features().containsKey("stance")) {
        Stance own = Stance.of(noun.entry().feature("stance", "say"));
        return own == Stance.SAY || f.stance() == Stance.ANNOUNCE ? f.stance() : own;
      }
    }
    return f.stance();
  }
}
