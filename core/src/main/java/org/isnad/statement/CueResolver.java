package org.isnad.statement;

import java.util.List;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Verb;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.RuleMatcher;
import org.isnad.match.Sentence;
import org.isnad.model.Span;
import org.isnad.model.Statement.Cue;
import org.isnad.text.CliticSplitter.Segmentation;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Which words are the cue of a statement: the reporting word, or the verb that it goes with, as far as it is printed. Immutable. */
final class CueResolver {
  private final Grammar grammar;

  CueResolver(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The reporting word with a preposition that it governs and that stands beside it, without conjunctions; null where a colon is the cue. */
  @Nullable Cue resolve(Match m, boolean negated, List<Draft> drafts) {
    Sentence s = m.sentence();
    if (m.reading().entry().cls().equals(RuleMatcher.COLON)) {
      return null;
    }
    Segmentation clitics = m.reading().clitics();
    int doubled = doubles(m, drafts);
    if (doubled >= 0) {
      Reading verb = grammar.reading(s, doubled, "reporting-verb");
      Span act = new Span(s.token(doubled).start() + (verb == null || verb.clitics().conjunction() == '\0' ? 0 : 1), s.token(doubled).end());
      return new Cue(act.in(s.text()), verb == null ? m.reading().entry().lemma() : verb.entry().lemma(), act);
    }
    int start = s.token(m.cueFirst()).start() + (clitics.conjunction() == '\0' ? 0 : 1) + (clitics.preposition() == '\0' || clitics.definite() ? 0 : 1);
    int end = s.token(m.cueEnd() - 1).end();
    Part verb = m.part("verb") != null ? m.part("verb") : m.part("taken-up");
    if (verb != null && !verb.isEmpty()) {
      end = s.token(verb.end() - 1).end();
    }
    if (governs(m)) {
      end = s.token(m.cueEnd()).end();
    }
    if (negated) {
      Token not = s.token(m.cueFirst() - 1);
      start = not.start() + (not.form().length() > 2 && not.form().charAt(0) == '\u0648' ? 1 : 0);
    }
    Span at = new Span(start, end);
    return new Cue(at.in(s.text()), m.reading().entry().lemma(), at);
  }

  /** «He commented … saying»: where the finite verb has no words of its own the two are one cue, which is the verb; -1 where they are not. */
  private int doubles(Match m, List<Draft> drafts) {
    Sentence s = m.sentence();
    Inflection participle = m.reading().inflection();
    Verb verb = m.reading().verb();
    if (participle == null || verb == null || participle.tense() != Tense.PARTICIPLE) {
      return -1;
    }
    boolean saying = verb.frame(Frame.Kind.BARE) != null;
    for (int i = m.cueFirst() - 1; i >= 0 && s.token(i).isWord() && (saying || i == m.cueFirst() - 1); i--) {
      if (grammar.reportingVerb(s, i) && !grammar.isAny(s, i, "preposition", "conjunction") && (i == 0 || !grammar.nominal(s, i))) {
        return grammar.is(s, i - 1, "negation") || claimed(s, i, drafts) || another(s, i, participle) ? -1 : i;
      }
      // «They objected to the plan and will try to stop it, saying that»: a verb between has its own say.
      if (grammar.isAny(s, i, "relative", "complementizer") || grammar.joinedVerb(s, i) && !grammar.nominal(s, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** «They blocked a site that criticises him, saying that»: a verb of the other gender is somebody else's. */
  private boolean another(Sentence s, int i, Inflection participle) {
    Reading verb = grammar.reading(s, i, "reporting-verb");
    Inflection one = verb == null ? null : verb.inflection();
    return one != null && one.number() == participle.number() && one.gender() != participle.gender();
  }

  /** Whether a token is the cue of a statement already. */
  private static boolean claimed(Sentence s, int cue, List<Draft> drafts) {
    return drafts.stream().anyMatch(d -> d.match().sentence().equals(s) && d.match().cueFirst() == cue);
  }

  /** Whether a preposition stands behind the cue that some frame of its verb governs. */
  private static boolean governs(Match m) {
    Verb verb = m.reading().verb();
    if (verb == null || m.cueEnd() >= m.sentence().size()) {
      return false;
    }
    String next = m.sentence().token(m.cueEnd()).form();
    return verb.frames().stream().anyMatch(f -> f.governed().length() > 1 && f.governed().equals(next));
  }
}
