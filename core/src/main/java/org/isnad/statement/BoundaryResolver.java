package org.isnad.statement;

import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Verb;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.model.Stance;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Says whether the writer takes over again at a word, so that what somebody says ends before it. */
final class BoundaryResolver {
  /** «and of» with whatever pronoun is written on. */
  private static final String AND_OF = "\u0648\u0645\u0646\u0647";

  /** «Then». */
  private static final String BEHIND = "\u062B\u0645";

  /** «With», «to». */
  private static final List<String> WITH = List.of("\u0645\u0639", "\u0627\u0644\u064A");

  private final Grammar grammar;
  private final NounPhraseExtractor phrases;
  private final ClassSet reportingVerb;

  BoundaryResolver(Grammar grammar) {
    this.grammar = grammar;
    this.phrases = new NounPhraseExtractor(grammar);
    this.reportingVerb = grammar.names().bit("reporting-verb");
  }

  /**
   * Whether what {@code matches.get(k)} says ends before the token at {@code i}.
   *
   * @param matches all that stand in the sentence
   * @param noun whether what is said is a noun phrase
   */
  boolean resolve(List<Match> matches, int k, int i, boolean noun) {
    Sentence s = matches.get(k).sentence();
    boolean afterComma = comma(s, i - 1);
    if (attributed(s, i) || gloss(s, i) || afterComma && grammar.reportingParticiple(s, i) && Grammar.tanwin(s, i)) {
      return true;
    }
    if (s.around(i) != null && s.token(i).kind() == Kind.PUNCTUATION && ".!\u061F".contains(s.token(i).form())) {
      return true;
    }
    if (afterComma && channel(s, i, true)) {
      return true;
    }
    if (afterComma && (butNot(s, i) || attributed(matches.get(k)) && contrasts(s, i))) {
      return true;
    }
    if (afterComma && (s.phraseAt(i, "reset", "editorial", "no-comment") != null || grammar.is(s, i, "reset"))) {
      return true;
    }
    for (int n = 0; n < matches.size(); n++) {
      if (n != k && matches.get(n).part("relative") == null && lead(matches.get(n)) == i && takesOver(matches.get(n), i, afterComma)) {
        return true;
      }
    }
    int behind = governed(matches, i) ? i : connectorEnd(s, i);
    for (Match n : matches) {
      if (behind > i && n.part("relative") == null && (n.cueFirst() == behind || n.first() == behind) && !another(matches.get(k), n, i)) {
        return true;
      }
    }
    return noun && afterComma && nounEnds(s, i);
  }

  /** Behind «according to X, …» a clause with «while» is beside what X says, not in it. */
  private boolean contrasts(Sentence s, int i) {
    Entry e = entry(s, i, "conjunction");
    return e != null && e.has("kind", "contrast");
  }

  private static boolean attributed(Match m) {
    return m.reading().entry().cls().equals("attribution");
  }

  /** «but» before a new clause, not before a phrase that goes on with the old one. */
  private boolean butNot(Sentence s, int i) {
    Reading r = grammar.reading(s, i, "conjunction");
    boolean but = r != null && r.entry().has("kind", "contrast") && r.clitics().pronoun().isEmpty() && s.token(i).form().endsWith("\u0643\u0646");
    return but && i + 1 < s.size() && (grammar.is(s, i + 1, "negation") || grammar.surelyVerb(s, i + 1));
  }

  /** Where a match begins with the particle that negates it, or with the verb that its participle goes on («and added, saying»). */
  private int lead(Match m) {
    int first = m.first();
    Inflection inflection = m.reading().inflection();
    boolean participle = inflection != null && inflection.tense() == Tense.PARTICIPLE && first == m.cueFirst();
    if (participle && grammar.reportingVerb(m.sentence(), first - 1) && grammar.joinedVerb(m.sentence(), first - 1) && !grammar.nominal(m.sentence(), first - 1)) {
      return first - 1;
    }
    return first == m.cueFirst() && grammar.is(m.sentence(), first - 1, "negation") ? first - 1 : first;
  }

  /** Whether another match that begins here takes the word from the present one, rather than standing inside it. */
  private boolean takesOver(Match next, int i, boolean afterComma) {
    Inflection inflection = next.reading().inflection();
    if (inflection == null) {
      return false;
    }
    if (inflection.tense() == Tense.PARTICIPLE) {
      return true;
    }
    if (next.reading().clitics().future()) {
      // «…, and it will affirm»: what is to be said is still told by the one who tells the rest.
      return false;
    }
    boolean negated = next.cueFirst() == i + 1 && next.first() == next.cueFirst();
    boolean joined = next.reading().clitics().conjunction() != '\0' && next.cueFirst() == i
        || negated && next.sentence().token(i).form().startsWith("\u0648");
    // «…, and they demanded of the council»: many who go on speaking, rather than one more thing that somebody did.
    boolean many = afterComma && next.frame() != null && next.frame().stance() == Stance.DEMAND && inflection.number() == Inflection.Numerus.PLURAL;
    boolean narrates = next.frame() != null && next.frame().guard() != Guard.SPEECH && next.frame().kind() == Frame.Kind.NOUN && !negated && !many;
    return inflection.finite() && !narrates && (joined || afterComma && next.cueFirst() == i);
  }

  /** «He said that the committee agreed, as she had asked for»: behind a connector of causes a verb that disagrees with who speaks is of somebody he tells of. */
  private boolean another(Match speaks, Match next, int connector) {
    Entry e = entry(speaks.sentence(), connector, "conjunction");
    Inflection one = speaks.reading().inflection();
    Inflection other = next.reading().inflection();
    boolean bare = next.part("source") == null && e != null && e.has("kind", "cause");
    return bare && one != null && other != null && one.finite() && other.finite() && one.number() == Inflection.Numerus.SINGULAR
        && other.number() == Inflection.Numerus.SINGULAR && one.gender() != other.gender();
  }

  /** «Stipulates that» is spelt like «provided that»: what a verb has for its preposition joins nothing. */
  private static boolean governed(List<Match> matches, int i) {
    for (Match m : matches) {
      Verb verb = m.cueEnd() == i ? m.reading().verb() : null;
      if (verb != null && verb.frames().stream().anyMatch(f -> f.governed().equals(m.sentence().token(i).form()))) {
        return true;
      }
    }
    return false;
  }

  /** A word that puts the clause after it beside the present one («as», «while», «then»). */
  private int connectorEnd(Sentence s, int i) {
    Phrase p = s.phraseAt(i, "conjunction");
    Reading r = p != null ? null : grammar.reading(s, i, "conjunction");
    if (r != null && grammar.is(s, i, "complementizer")) {
      // «That», which opens what another says within it.
      return i;
    }
    if (r != null && r.entry().has("kind", "coordinate") && !BEHIND.equals(s.token(i).form())) {
      // «Some officials or businessmen ask for»: what joins nouns opens no clause of its own.
      return i;
    }
    return p != null ? p.end() : grammar.is(s, i, "conjunction") ? i + 1 : i;
  }

  /** The expression of one of these classes that begins at a token, else the word itself, or null. */
  @Nullable Entry entry(Sentence s, int i, String... classes) {
    Phrase p = s.phraseAt(i, classes);
    Reading r = p != null ? null : grammar.reading(s, i, classes);
    return p != null ? p.entry() : r == null ? null : r.entry();
  }

  /** «according to» with somebody behind it, not with a law or a plan; «in his words» always. */
  private boolean attributed(Sentence s, int i) {
    Phrase p = s.phraseAt(i, "attribution");
    Entry e = entry(s, i, "attribution");
    if (e == null) {
      return false;
    }
    int next = p != null ? p.end() : i + 1;
    return switch (e.feature("kind", "source")) {
      case "pronoun-tail" -> true;
      case "clause" -> next < s.size() && (grammar.reportingVerb(s, next) || s.phraseAt(next, reportingVerb) != null);
      case "source" -> next < s.size() && (s.opensAt(next) != null || grammar.isAny(s, next, "reporting-verb", "relative", "anonymous",
          "role", "honorific", "organisation", "medium", "agency", "outlet", "speech-noun", "document", "metonym", "group", "given-name"));
      default -> false;
    };
  }

  /** The writer's own remark on what was meant. */
  private static boolean gloss(Sentence s, int i) {
    Phrase p = s.phraseAt(i, "conjunction");
    return p != null && p.entry().has("kind", "gloss");
  }

  /** A noun phrase in the place of content goes over a comma only to its next member or an apposition. */
  private boolean nounEnds(Sentence s, int i) {
    if (s.token(i).form().startsWith(AND_OF)) {
      // «…, and of them»: one member of what the noun phrase is about.
      return false;
    }
    if (grammar.is(s, i, "complementizer") && s.token(i).form().charAt(0) == '\u0648') {
      // «Affirmed the death of three, and that six are missing»
      return false;
    }
    if (Grammar.tanwin(s, i) || grammar.isAny(s, i, "conjunction", "preposition", "relative", "time", "weekday")) {
      return !grammar.is(s, i, "relative");
    }
    boolean clause = i + 2 < s.size() && (grammar.is(s, i + 1, "complementizer") || grammar.is(s, i + 2, "complementizer"));
    return grammar.surelyVerb(s, i) || grammar.joinedVerb(s, i) && (clause || !grammar.nominal(s, i));
  }

  /** «…, in a call with the paper»: a preposition with a channel behind it, and with a medium behind that where one has to be told. */
  boolean channel(Sentence s, int i, boolean told) {
    Phrase several = s.phraseAt(i, "preposition");
    Entry preposition = entry(s, i, "preposition");
    if (preposition == null || !preposition.has("medium", "yes") || grammar.bound(s, i)) {
      // «Beside its announcing it», «after the announcement»: another thing that was done, not where this was said.
      return false;
    }
    int noun = several != null ? several.end() : i + 1;
    Phrase p = s.phraseAt(noun, "channel");
    Reading r = p != null ? p.reading() : grammar.is(s, noun, "reporting-masdar") ? null : grammar.reading(s, noun, "channel");
    String type = r == null ? "meeting" : r.entry().feature("type", "none");
    if (type.equals("meeting") || type.equals("session") || type.equals("report")) {
      return false;
    }
    int from = p != null ? p.end() : noun + 1;
    for (int k = from; told && k < Math.min(s.size() - 1, from + 3); k++) {
      if (phrases.hearer(s, k) || WITH.contains(s.token(k).form()) && (grammar.isAny(s, k + 1, "medium", "agency", "outlet") || s.opensAt(k + 1) != null)) {
        return true;
      }
    }
    return !told;
  }

  /** «In his words»: an attribution that ends with its pronoun. */
  boolean tail(Sentence s, int i) {
    Entry e = entry(s, i, "attribution");
    return e != null && e.has("kind", "pronoun-tail");
  }

  /**
   * Where, behind an attribution with a verb of its own from {@code i} on, what goes with the verb begins; -1 where no such
   * attribution stands there. «As the town pledged in a statement» tells of another: there the verb has its own subject, or reports
   * something else.
   */
  int attributionVerbEnd(Sentence s, int i, List<Match> matches) {
    Phrase p = s.phraseAt(i, "attribution");
    Entry e = entry(s, i, "attribution");
    if (e == null || !e.has("kind", "clause")) {
      return -1;
    }
    int verb = p != null ? p.end() : i + 1;
    Phrase several = s.phraseAt(verb, reportingVerb);
    int end = several != null ? several.end() : grammar.reportingVerb(s, verb) ? verb + 1 : -1;
    boolean another = matches.stream().anyMatch(n -> n.cueFirst() == verb);
    boolean bare = end > 0 && !grammar.is(s, end - 1, "preposition");
    return another || bare && ownSubject(s, end) ? -1 : end;
  }

  /** Whether a noun without a preposition follows a verb. */
  private boolean ownSubject(Sentence s, int i) {
    return i < s.size() && s.token(i).isWord() && grammar.proclitic(s, i) == '\0' && !grammar.isAny(s, i, "preposition", "time", "weekday") && phrases.end(s, i) > i;
  }

  /** Whether a comma or semicolon stands at {@code i}. */
  static boolean comma(Sentence s, int i) {
    return i >= 0 && (s.token(i).is('\u060C') || s.token(i).is(',') || s.token(i).is('\u061B'));
  }
}
