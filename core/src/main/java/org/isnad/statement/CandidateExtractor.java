package org.isnad.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.Rule.Yield;
import org.isnad.lexicon.RuleSet;
import org.isnad.match.Grammar;
import org.isnad.match.Match.Part;
import org.isnad.match.Match;
import org.isnad.match.RuleMatcher;
import org.isnad.match.Sentence;
import org.isnad.statement.ReadingTrace.Precedence;
import org.isnad.statement.ReadingTrace.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the matches of a sentence: at most one a cue, and of two cues that claim the same words the surer or the nearer.
 */
final class CandidateExtractor {
  private final RuleMatcher matcher;
  private final RuleSet rules;
  private final Grammar grammar;
  private final RefusalResolver refusals;

  CandidateExtractor(Language language, Grammar grammar) {
    this.matcher = new RuleMatcher(language, grammar);
    this.rules = language.rules();
    this.grammar = grammar;
    this.refusals = new RefusalResolver(grammar);
  }

  /**
   * The matches that stand, in order of their cues.
   *
   * @param trace is told of those that do not; null where nobody asks
   */
  List<Match> extract(Sentence s, @Nullable ReadingTrace trace) {
    Map<Integer, Match> byCue = new TreeMap<>();
    Map<Integer, Match> blocks = new HashMap<>();
    for (Match m : trace == null ? matcher.matches(s) : matcher.matches(s, trace::missed)) {
      if (m.rule().yields() == Yield.BLOCK) {
        blocks.put(m.cueFirst(), m);
        continue;
      }
      Refusal refusal = refusals.resolve(m);
      if (refusal == null) {
        byCue.merge(m.cueFirst(), m, (a, b) -> better(a, b, trace));
      } else if (trace != null) {
        trace.refused(m, refusal);
      }
    }
    for (Match b : blocks.values()) {
      byCue.values().removeIf(m -> m.cueFirst() >= b.first() && m.cueFirst() < b.cueEnd() && gone(m, b, Precedence.BLOCK, trace));
    }
    List<Match> out = withoutRivals(new ArrayList<>(byCue.values()), trace);
    if (trace != null) {
      blocks.values().forEach(trace::stood);
      out.forEach(trace::stood);
    }
    return out;
  }

  /** Where the content begins sooner, fewer words were left unread; then the longer match; then the rules say who yields. */
  private Match better(Match a, Match b, @Nullable ReadingTrace trace) {
    int surer = surer(a, b) ? -1 : surer(b, a) ? 1 : 0;
    int content = Integer.compare(a.contentFirst(), b.contentFirst());
    int length = Integer.compare(a.first(), b.first());
    int beats = rules.beats(a.rule(), b.rule()) ? -1 : rules.beats(b.rule(), a.rule()) ? 1 : 0;
    int id = a.rule().id().compareTo(b.rule().id());
    int filled = Long.compare(filled(b), filled(a));
    Precedence why = surer != 0 ? Precedence.SURER : content != 0 ? Precedence.EARLIER_CONTENT : length != 0 ? Precedence.LONGER : beats != 0 ? Precedence.BEATS
        : id != 0 ? Precedence.ID : filled != 0 ? Precedence.FULLER : Precedence.READING;
    int order = surer != 0 ? surer : content != 0 ? content : length != 0 ? length : beats != 0 ? beats : id != 0 ? id : filled;
    Match best = order <= 0 ? a : b;
    gone(order <= 0 ? b : a, best, why, trace);
    return best;
  }

  private boolean surer(Match a, Match b) {
    return clauseOfSpeech(a) && (guardedNoun(b) || looseNoun(b)) || toward(a, b);
  }

  /**
   * «Called … to a deed» and «called for»: the short preposition is as often part of an office or of a clause on the way («the
   * department for relations», «which met to discuss»), unless it stands with a deed right behind whom the verb names.
   */
  private boolean toward(Match to, Match m) {
    if (to.frame() == null || m.frame() == null || to.frame().governed().length() < 2 || m.frame().governed().length() != 1) {
      return false;
    }
    Sentence s = m.sentence();
    Part way = m.part("adjuncts");
    boolean clause = false;
    for (int i = way == null ? 0 : way.first(); way != null && i < way.end(); i++) {
      clause |= grammar.is(s, i, "relative") || grammar.surelyVerb(s, i);
    }
    return grammar.deedNoun(s, to.contentFirst()) && (clause || !grammar.deedNoun(s, m.contentFirst()));
  }

  /** A verb that surely says, with its particle: what else its form may take as an object is a part of the way there. */
  private static boolean clauseOfSpeech(Match m) {
    return m.frame() != null && m.frame().kind() == Frame.Kind.CLAUSE && m.frame().guard() == Guard.SPEECH;
  }

  private static boolean guardedNoun(Match m) {
    return m.frame() != null && m.frame().kind() == Frame.Kind.NOUN && m.frame().guard() != Guard.SPEECH;
  }

  /** What stands behind a preposition far from its verb and is no deed («on the stage») is where, not what. */
  private boolean looseNoun(Match m) {
    Part way = m.part("adjuncts");
    Frame f = m.frame();
    return f != null && f.kind() == Frame.Kind.NOUN && !f.governed().isEmpty() && way != null && way.end() > way.first()
        && !grammar.deedNoun(m.sentence(), grammar.measured(m.sentence(), m.contentFirst()));
  }

  /** How many elements found something; adjuncts do not count, for they take whatever is left. */
  private static long filled(Match m) {
    return m.parts().keySet().stream().filter(name -> !name.equals("adjuncts")).count();
  }

  private static boolean gone(Match m, Match to, Precedence why, @Nullable ReadingTrace trace) {
    if (trace != null) {
      trace.yielded(m, to, why);
    }
    return true;
  }

  /** Of two cues that claim the same content the surer one has it; of two alike the one nearer to it. */
  private List<Match> withoutRivals(List<Match> matches, @Nullable ReadingTrace trace) {
    List<Match> out = new ArrayList<>();
    for (Match m : matches) {
      boolean yields = false;
      for (int i = out.size() - 1; i >= 0; i--) {
        Match rival = out.get(i);
        if (rival.contentFirst() == m.contentFirst() && m.contentFirst() >= m.cueEnd()) {
          yields |= sure(rival) && !sure(m) && gone(m, rival, Precedence.SURER, trace);
          if (!yields) {
            out.remove(i);
            gone(rival, m, sure(m) && !sure(rival) ? Precedence.SURER : Precedence.NEARER, trace);
          }
        }
      }
      if (!yields) {
        out.add(m);
      }
    }
    // «…, adds the statement» behind what the statement has said already.
    out.removeIf(m -> tail(m) && out.stream().anyMatch(other -> other.cueFirst() < m.cueFirst()) && gone(m, out.getFirst(), Precedence.OWN_WORDS, trace));
    // «as X said» is no attribution of what stands before it where the verb has words of its own.
    Map<Integer, Match> cues = new HashMap<>();
    out.forEach(m -> cues.put(m.cueFirst(), m));
    out.removeIf(m -> {
      Part verb = m.part("verb");
      Match speaker = verb == null ? null : cues.get(verb.first());
      return speaker != null && gone(m, speaker, Precedence.OWN_WORDS, trace);
    });
    return out;
  }

  /** A verb of saying at the end of the clause that it attributes. */
  private static boolean tail(Match m) {
    return m.frame() != null && m.part("relative") == null && m.contentFirst() < m.cueFirst() && m.sentence().opensAt(m.contentFirst()) == null;
  }

  private boolean sure(Match m) {
    boolean aside = m.cueFirst() > 1 && grammar.isAny(m.sentence(), m.cueFirst() - 1, "attribution");
    return m.frame() != null && m.frame().guard() == Guard.SPEECH && !aside;
  }
}
