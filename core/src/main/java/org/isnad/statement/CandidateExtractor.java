package org.isnad.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Rule.Yield;
import org.isnad.lexicon.RuleSet;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.RuleMatcher;
import org.isnad.match.Sentence;
import org.isnad.model.Stance;
import org.isnad.statement.ReadingTrace.Precedence;
import org.isnad.statement.ReadingTrace.Refusal;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the matches of a sentence: at most one a cue, none where the cue does not report — negated, passive,
 * an editor's formula, a noun that looks like a verb, words that say that nobody commented.
 */
final class CandidateExtractor {
  private final RuleMatcher matcher;
  private final RuleSet rules;
  private final Grammar grammar;

  CandidateExtractor(Language language, Grammar grammar) {
    this.matcher = new RuleMatcher(language, grammar);
    this.rules = language.rules();
    this.grammar = grammar;
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
      Refusal refusal = refusal(m);
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
    int surer = clauseOfSpeech(a) && guardedNoun(b) ? -1 : clauseOfSpeech(b) && guardedNoun(a) ? 1 : 0;
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

  /** A verb that surely says, with its particle: what else its form may take as an object is a part of the way there. */
  private static boolean clauseOfSpeech(Match m) {
    return m.frame() != null && m.frame().kind() == Frame.Kind.CLAUSE && m.frame().guard() == Guard.SPEECH;
  }

  private static boolean guardedNoun(Match m) {
    return m.frame() != null && m.frame().kind() == Frame.Kind.NOUN && m.frame().guard() != Guard.SPEECH;
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

  private boolean sure(Match m) {
    boolean aside = m.cueFirst() > 1 && grammar.isAny(m.sentence(), m.cueFirst() - 1, "attribution");
    return m.frame() != null && m.frame().guard() == Guard.SPEECH && !aside;
  }

  /** Why the cue does not report here, or null where it does. */
  private @Nullable Refusal refusal(Match m) {
    Sentence s = m.sentence();
    Inflection inflection = m.reading().inflection();
    if (inflection == null) {
      Entry cue = m.reading().entry();
      return cue.has("kind", "pronoun-tail") || cue.has("kind", "reason") || cue.has("kind", "verbal-noun") ? Refusal.TAIL : null;
    }
    int i = m.cueFirst();
    Phrase formula = i == 0 ? null : s.phraseAt(i - 1, "editorial", "no-comment");
    if (s.phraseAt(i, "editorial", "no-comment") != null || formula != null && formula.end() > i) {
      return Refusal.FORMULA;
    }
    if (declines(m)) {
      return Refusal.FORMULA;
    }
    if (negated(s, i)) {
      return inflection.finite() && m.frame() != null && reportsThoughNegated(m.frame().stance()) ? null : Refusal.NEGATED;
    }
    if (closedWord(m)) {
      return Refusal.CLOSED_WORD;
    }
    if (inflection.finite()) {
      return finiteRefusal(m);
    }
    boolean adjective = i == 0 || predicate(s, i) || grammar.is(s, i - 1, "preposition") || !goesOn(m);
    return inflection.tense() == Tense.PARTICIPLE && adjective ? Refusal.ADJECTIVE : null;
  }

  /** Whether what one is said to refuse or to ask for is to be silent or unnamed. */
  private static boolean declines(Match m) {
    Sentence s = m.sentence();
    boolean noun = m.frame() != null && m.frame().kind() == Frame.Kind.NOUN;
    for (int i = noun ? m.cueEnd() : m.contentFirst(); i >= m.cueEnd() && i <= m.contentFirst() && i < s.size(); i++) {
      if (s.phraseAt(i, "no-comment") != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Refusal finiteRefusal(Match m) {
    if (!close(m)) {
      return Refusal.FAR;
    }
    if (passive(m) && m.part("about") == null) {
      return Refusal.PASSIVE;
    }
    if (nounInDisguise(m) || Grammar.tanwin(m.sentence(), m.cueFirst())) {
      return Refusal.NOUN;
    }
    if (!plausible(m)) {
      return Refusal.DEED;
    }
    if (attribute(m)) {
      return Refusal.ATTRIBUTE;
    }
    if (besideAnother(m)) {
      return Refusal.BESIDE;
    }
    return subjectless(m) ? Refusal.IMPERSONAL : null;
  }

  /** Whether a particle of negation stands right before a token. */
  boolean negated(Sentence s, int i) {
    return grammar.is(s, i - 1, "negation") && !grammar.isAny(s, i - 1, "conjunction", "attribution", "preposition");
  }

  /** «did not rule out» says that something is possible; «did not say» says nothing. */
  static boolean reportsThoughNegated(Stance stance) {
    return stance == Stance.DOUBT || stance == Stance.DENY;
  }

  /** A word of a closed class is no verb, though it may look like one with a pronoun. */
  private boolean closedWord(Match m) {
    Sentence s = m.sentence();
    return grammar.isAny(s, m.cueFirst(), "complementizer", "pronoun", "relative", "demonstrative", "interrogative");
  }

  /** A verb that often only narrates reports where its particle stands near it, or behind a subject that can speak. */
  private boolean close(Match m) {
    Frame f = m.frame();
    if (f == null || f.guard() == Guard.SPEECH || f.kind() == Frame.Kind.QUOTATION) {
      return true;
    }
    Part source = m.part("source");
    Part gap = m.part("adjuncts");
    int skipped = gap == null ? 0 : gap.end() - gap.first();
    boolean setOff = gap != null && gap.end() > gap.first() && NounPhraseExtractor.comma(m.sentence().token(gap.end() - 1));
    return source == null ? skipped <= 4 : skipped <= (setOff ? 26 : 12) && capable(m.sentence(), source.first()) && !accusative(m.sentence(), source.first());
  }

  /** An indefinite word that ends in alef is an object or adverb more often than a subject. */
  private boolean accusative(Sentence s, int i) {
    String form = s.token(i).form();
    return form.length() > 3 && form.endsWith("\u0627") && !Grammar.isDefinite(s, i)
        && !grammar.isAny(s, i, "given-name", "state", "capital", "city", "region", "outlet", "agency", "metonym", "organisation", "role");
  }

  /** Whether a phrase that begins here can be somebody who speaks. */
  private boolean capable(Sentence s, int i) {
    return grammar.isAny(s, i, "role", "organisation", "person", "group", "anonymous", "document", "medium", "outlet", "agency",
        "given-name", "metonym", "state", "capital", "honorific") || grammar.unknown(s, i) || s.opensAt(i) != null;
  }

  /** A present tense right behind a noun, without a subject of its own, tells of that noun («progress that is mentioned»). */
  private boolean attribute(Match m) {
    Sentence s = m.sentence();
    int i = m.cueFirst();
    Inflection inflection = m.reading().inflection();
    boolean bare = inflection != null && inflection.tense() == Tense.PRESENT && m.part("source") == null && i > 0
        && m.reading().clitics().conjunction() == '\0' && m.reading().clitics().preposition() == '\0';
    return bare && s.token(i - 1).isWord() && !grammar.isAny(s, i - 1, "conjunction", "relative", "complementizer", "modal-particle",
        "negation", "future", "attribution", "interrogative", "pronoun");
  }

  /**
   * Without a subject the present of judging is impersonal («it is expected»), a past dual mostly a noun, and what may be
   * the past of a verb that does not report is that («it turned out»).
   */
  private static boolean subjectless(Match m) {
    Inflection inflection = m.reading().inflection();
    if (inflection == null || m.part("source") != null || m.frame() == null) {
      return false;
    }
    boolean judges = inflection.tense() == Tense.PRESENT && m.frame().stance() == Stance.JUDGE && inflection.gender() == Inflection.Gender.MASCULINE
        && inflection.number() == Inflection.Numerus.SINGULAR;
    boolean dual = inflection.tense() == Tense.PAST && inflection.number() == Inflection.Numerus.DUAL && m.reading().clitics().conjunction() == '\0';
    boolean present = inflection.tense() == Tense.PRESENT;
    boolean otherPast = present && m.sentence().word(m.cueFirst()).readings().stream().anyMatch(r -> r.inflection() != null
        && r.inflection().tense() == Tense.PAST && r.verb() != null && !r.verb().reports());
    return judges || dual || otherPast;
  }

  /** «as stands in a report» names who carries what is said; only with words of its own it says something more. */
  private boolean besideAnother(Match m) {
    return m.cueFirst() > 1 && m.frame() != null && m.frame().kind() == Frame.Kind.NOUN && grammar.is(m.sentence(), m.cueFirst() - 1, "attribution");
  }

  /** A noun of deed does not speak: where one stands as the source of a noun frame, the verb tells of an event. */
  private boolean plausible(Match m) {
    Part source = m.part("source");
    if (source == null || source.isEmpty() || m.frame() == null || m.frame().kind() != Frame.Kind.NOUN) {
      return true;
    }
    Sentence s = m.sentence();
    int i = source.first();
    boolean deed = grammar.isAny(s, i, "masdar", "reporting-masdar", "content-noun", "attitude");
    boolean speaker = grammar.isAny(s, i, "role", "organisation", "person", "group", "anonymous", "document", "medium", "outlet", "agency", "given-name", "metonym", "state", "capital", "honorific");
    boolean owned = s.word(i).readings().stream().anyMatch(r -> !r.clitics().pronoun().isEmpty());
    return speaker || !deed && !owned;
  }

  /** A participle of a verb that often means something else reports only when set off, or with its particle right behind it. */
  private boolean goesOn(Match m) {
    if (m.frame() == null || m.frame().guard() == Guard.SPEECH) {
      return true;
    }
    Sentence s = m.sentence();
    Token before = s.token(m.cueFirst() - 1);
    return before.is('\u060C') || before.is(',') || Grammar.tanwin(s, m.cueFirst()) || m.frame().kind() != Frame.Kind.QUOTATION;
  }

  /** A printed u after the first letter makes a past tense passive, and a present tense of the simple stem. */
  private static boolean passive(Match m) {
    Sentence s = m.sentence();
    String word = s.token(m.cueFirst()).at().in(s.text());
    int from = m.reading().clitics().conjunction() == '\0' ? 0 : 1;
    int damma = word.indexOf('\u064F', from);
    if (damma < 0 || damma > from + 2) {
      return false;
    }
    Inflection inflection = m.reading().inflection();
    boolean past = inflection != null && inflection.tense() == Tense.PAST;
    String lemma = m.reading().entry().lemma();
    boolean simple = lemma.length() == 3 && lemma.indexOf('\u0651') < 0;
    return past ? damma == from + 1 : simple;
  }

  /** After a preposition stands a noun, and a guarded verb's form right behind an open genitive is its noun. */
  private boolean nounInDisguise(Match m) {
    Sentence s = m.sentence();
    int i = m.cueFirst();
    if (i == 0 || m.reading().clitics().conjunction() != '\0' || !s.token(i - 1).isWord()) {
      return false;
    }
    if (grammar.is(s, i, "preposition")) {
      return !explains(m);
    }
    boolean preposition = grammar.is(s, i - 1, "preposition") && !grammar.isAny(s, i - 1, "conjunction", "relative", "complementizer");
    Inflection inflection = m.reading().inflection();
    boolean past = inflection != null && inflection.tense() == Tense.PAST;
    boolean homograph = grammar.isAny(s, i, "masdar", "reporting-masdar", "speech-noun", "role", "person", "document", "anonymous");
    boolean owned = homograph && !m.reading().clitics().pronoun().isEmpty();
    boolean behindPhrase = homograph && (i > 1 && ends(s, i - 2, i) || i > 2 && ends(s, i - 3, i));
    boolean genitive = homograph && grammar.nominal(s, i - 1) && !Grammar.isDefinite(s, i - 1) && !grammar.isName(s, i - 1)
        && !grammar.isAny(s, i - 1, "state", "capital", "city", "region", "conjunction", "time");
    return past && (preposition || owned || behindPhrase || genitive || homograph && m.part("source") == null && !grammar.isAny(s, i - 1, "relative", "modal-particle"));
  }

  /** «Between» is spelt like «explained»: it is the verb before somebody who speaks, with its particle and without a second of two. */
  private boolean explains(Match m) {
    Part source = m.part("source");
    if (source == null || source.first() < m.cueFirst() || m.frame() == null || m.frame().kind() != Frame.Kind.CLAUSE) {
      return false;
    }
    Sentence s = m.sentence();
    for (int i = source.first() + 1; i < source.end(); i++) {
      if (s.token(i).form().startsWith("\u0648")) {
        return false;
      }
    }
    return grammar.isAny(s, source.first(), "role", "honorific", "given-name", "document", "organisation") && !grammar.is(s, m.cueFirst() - 1, "preposition");
  }

  /** Whether a preposition of several words stands from {@code first} to {@code end}. */
  private static boolean ends(Sentence s, int first, int end) {
    Phrase p = s.phraseAt(first, "preposition");
    return p != null && p.end() == end;
  }

  /** An adjective, not a going-on: after a form of to be, or agreeing with the indefinite noun right before it. */
  private boolean predicate(Sentence s, int i) {
    for (int k = i - 1; k >= 0 && k > i - 8; k--) {
      if (!s.token(k).isWord()) {
        return false;
      }
      Reading was = grammar.reading(s, k, "verb");
      if (was != null && was.entry().lemma().startsWith("\u0643\u0627\u0646")) {
        return true;
      }
    }
    return false;
  }
}
