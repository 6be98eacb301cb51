package org.isnad.statement;

import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match.Part;
import org.isnad.match.Match;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.model.Stance;
import org.isnad.statement.ReadingTrace.Refusal;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says why a cue does not report where it stands: negated, passive, an editor's formula, a noun that looks like a verb,
 * words that say that nobody commented.
 */
final class RefusalResolver {

  private final Grammar grammar;
  private final HomographResolver homographs;
  private final FillingResolver fillings;
  private final ReachResolver reach;
  private final MannerResolver manners;

  RefusalResolver(Grammar grammar) {
    this.grammar = grammar;
    this.homographs = new HomographResolver(grammar);
    this.fillings = new FillingResolver(grammar);
    this.reach = new ReachResolver(grammar);
    this.manners = new MannerResolver(grammar);
  }

  /** Why the cue does not report here, or null where it does. */
  @Nullable Refusal resolve(Match m) {
    Sentence s = m.sentence();
    Inflection inflection = m.reading().inflection();
    if (inflection == null) {
      return otherRefusal(m);
    }
    int i = m.cueFirst();
    Phrase formula = i == 0 ? null : s.phraseAt(i - 1, "editorial", "no-comment");
    if (s.phraseAt(i, "editorial", "no-comment") != null && !ofPronoun(s, i) || formula != null && formula.end() > i) {
      return Refusal.FORMULA;
    }
    if (declines(m)) {
      return Refusal.FORMULA;
    }
    if (negated(s, i)) {
      return m.contentFirst() > i && inflection.finite() && m.frame() != null && reportsThoughNegated(m.frame().stance()) ? null : Refusal.NEGATED;
    }
    if (closedWord(m)) {
      return Refusal.CLOSED_WORD;
    }
    if (inflection.finite()) {
      return finiteRefusal(m);
    }
    if (inflection.tense() == Tense.MASDAR) {
      return voiced(m) ? null : Refusal.NOUN;
    }
    return inflection.tense() == Tense.PARTICIPLE && adjective(m) ? Refusal.ADJECTIVE : null;
  }

  /** Why a cue that is no form of a verb does not report. */
  private @Nullable Refusal otherRefusal(Match m) {
    Entry cue = m.reading().entry();
    if (manners.also(m) || manners.wordless(m) || m.part("relay") != null && !carries(m)) {
      return Refusal.DEED;
    }
    if (cue.cls().equals("attribution") && m.contentFirst() < m.cueFirst() && m.reading().clitics().conjunction() != '\0') {
      // «…, and according to X»: with its conjunction it opens what follows.
      return Refusal.TAIL;
    }
    if (cue.has("kind", "verb") && m.cueFirst() == 0) {
      // «As So-and-so mentioned, that»: at the start of a sentence the words mean «also», and the verb has its own.
      return Refusal.DEED;
    }
    if (cue.cls().equals("attribution") && !m.reading().clitics().pronoun().isEmpty()) {
      // «May God grant them success» is spelt like «according to».
      return Refusal.FORMULA;
    }
    return cue.has("kind", "pronoun-tail") || cue.has("kind", "reason") || cue.has("kind", "verbal-noun") ? Refusal.TAIL : null;
  }

  /** Whether a participle tells of a noun instead of going on with what was said. */
  private boolean adjective(Match m) {
    Sentence s = m.sentence();
    int i = m.cueFirst();
    // A participle may open a sentence and go on with the one before.
    boolean first = i == 0 && (s.headline() || grammar.nominal(s, 0) && !Grammar.accusative(s, 0) && !Grammar.tanwin(s, 0));
    boolean noun = i > 0 && m.frame() != null && m.frame().kind() == Frame.Kind.NOUN && grammar.isAny(s, i, "document", "role") && !Grammar.tanwin(s, i) && !Grammar.accusative(s, i) && s.token(i - 1).isWord();
    boolean adjective = first || noun || homographs.predicate(s, i) || grammar.is(s, i - 1, "preposition") || !goesOn(m);
    boolean accused = noun(m) && FillingResolver.withoutTarget(m);
    return adjective || accused;
  }

  /** Whether the verb behind «according to what» is one that carries the words of another. */
  private boolean carries(Match m) {
    Part verb = m.part("verb");
    Reading r = verb == null ? null : grammar.reading(m.sentence(), verb.first(), "reporting-verb");
    return r != null && r.verb() != null && r.verb().frames().stream().anyMatch(f -> f.guard() == Guard.RELAY);
  }

  /** Whether what one is said to refuse or to ask for is to be silent or unnamed. */
  private boolean declines(Match m) {
    Sentence s = m.sentence();
    boolean noun = m.frame() != null && m.frame().kind() == Frame.Kind.NOUN;
    if (noun && m.frame() != null && m.frame().stance() == Stance.REJECT && grammar.is(s, m.contentFirst(), "no-comment") && ends(s, m.contentFirst() + 1)) {
      return true;
    }
    for (int i = noun ? m.cueEnd() : m.contentFirst(); i >= m.cueEnd() && i <= m.contentFirst() && i < s.size(); i++) {
      if (s.phraseAt(i, "no-comment") != null) {
        return true;
      }
    }
    return false;
  }

  /** A verbal noun reports where somebody stands right behind it who can speak, and the noun belongs to him alone. */
  private boolean voiced(Match m) {
    Sentence s = m.sentence();
    Part source = m.part("source");
    if (source == null) {
      return false;
    }
    boolean somebody = reach.speaker(s, source.first()) && !(s.token(source.first()).form().startsWith("\u0648") && source.skip() == 0 && !grammar.isName(s, source.first()) && s.word(source.first()).joined());
    // «The call of the teachers» is as often to them as by them; a body calls, and who is accused or thanked never speaks.
    boolean told = m.frame() != null && m.frame().object() == ObjectRole.ADDRESSEE && !grammar.is(s, source.first(), "organisation")
        || m.frame() != null && (m.frame().object() == ObjectRole.TARGET || m.frame().stance() == Stance.PRAISE);
    boolean bare = !Grammar.isDefinite(s, m.cueFirst()) && m.reading().clitics().pronoun().isEmpty() && !grammar.is(s, m.cueFirst(), "preposition")
        && (m.frame() == null || !m.frame().governed().equals("\u0644"));
    // «Said the minister» is a verb, unless a preposition wants a noun.
    boolean verb = grammar.reportingVerb(s, m.cueFirst()) && !grammar.is(s, m.cueFirst() - 1, "preposition");
    return somebody && bare && !told && !verb && plausible(m) && grammar.closed(s, source.end() - 1);
  }

  private @Nullable Refusal finiteRefusal(Match m) {
    if (!reach.near(m)) {
      return Refusal.FAR;
    }
    if (HomographResolver.ofAmount(m)) {
      return Refusal.NOUN;
    }
    if (wished(m) || yetToCome(m) || disagrees(m) || infers(m) || ofTheWriter(m)) {
      return Refusal.DEED;
    }
    if (behindItsWords(m)) {
      return Refusal.BESIDE;
    }
    if (fillings.misfit(m)) {
      return Refusal.PASSIVE;
    }
    if (passive(m) && m.part("about") == null || heldToBe(m)) {
      return Refusal.PASSIVE;
    }
    if (homographs.noun(m) || Grammar.tanwin(m.sentence(), m.cueFirst())) {
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

  /** A present tense right behind a noun, without a subject of its own, tells of that noun («progress that is mentioned»). */
  private boolean attribute(Match m) {
    Sentence s = m.sentence();
    int i = m.cueFirst();
    Inflection inflection = m.reading().inflection();
    boolean bare = inflection != null && inflection.tense() == Tense.PRESENT && m.part("source") == null && i > 0
        && m.reading().clitics().conjunction() == '\0' && m.reading().clitics().preposition() == '\0';
    // «And went on saying that»: two verbs for one act of speech.
    boolean doubled = grammar.reportingVerb(s, i - 1) && m.frame() != null && m.frame().guard() == Guard.SPEECH;
    return bare && !doubled && s.token(i - 1).isWord() && !grammar.isAny(s, i - 1, "conjunction", "relative", "complementizer", "modal-particle",
        "negation", "future", "attribution", "interrogative", "pronoun");
  }

  /**
   * Without a subject the present of judging is impersonal («it is expected»), a past dual mostly a noun, and what may be
   * the past of a verb that does not report is that («it turned out»).
   */
  private boolean subjectless(Match m) {
    Inflection inflection = m.reading().inflection();
    if (inflection == null || m.part("source") != null || m.frame() == null) {
      return false;
    }
    boolean judges = inflection.tense() == Tense.PRESENT && m.frame().stance() == Stance.JUDGE && inflection.gender() == Inflection.Gender.MASCULINE
        && inflection.number() == Inflection.Numerus.SINGULAR;
    boolean dual = inflection.tense() == Tense.PAST && inflection.number() == Inflection.Numerus.DUAL && m.reading().clitics().conjunction() == '\0';
    // «That she hopes» is no «that she pondered», which is spelt like it of a man.
    boolean present = inflection.tense() == Tense.PRESENT && !(inflection.gender() == Inflection.Gender.FEMININE && ofPronoun(m.sentence(), m.cueFirst()));
    boolean otherPast = present && m.sentence().word(m.cueFirst()).readings().stream().anyMatch(r -> r.inflection() != null
        && r.inflection().tense() == Tense.PAST && r.verb() != null && !r.verb().reports());
    return judges || dual || otherPast;
  }

  /** Whether somebody stands right before the verb, as a pronoun: «that he fears». */
  private boolean ofPronoun(Sentence s, int i) {
    return i > 0 && grammar.is(s, i - 1, "complementizer") && grammar.hasPronoun(s, i - 1);
  }

  /** «as stands in a report» names who carries what is said; only with words of its own it says something more. */
  private boolean besideAnother(Match m) {
    if (m.cueFirst() <= 1 || m.frame() == null || m.frame().kind() != Frame.Kind.NOUN || !grammar.is(m.sentence(), m.cueFirst() - 1, "attribution")) {
      return false;
    }
    // «As they also threatened with the closing of»: the deed is the verb's own.
    boolean also = grammar.is(m.sentence(), m.cueFirst() - 1, "conjunction") && m.contentFirst() >= m.cueEnd() && grammar.deedNoun(m.sentence(), grammar.measured(m.sentence(), m.contentFirst()));
    return !also;
  }

  /** A noun of deed does not speak: where one stands as the source of a noun frame, the verb tells of an event. */
  private boolean plausible(Match m) {
    Part source = m.part("source");
    if (source == null || source.isEmpty() || m.frame() == null || m.frame().kind() != Frame.Kind.NOUN) {
      return true;
    }
    Sentence s = m.sentence();
    int i = reach.counted(s, source.first());
    boolean deed = grammar.isAny(s, i, "masdar", "reporting-masdar", "content-noun", "attitude");
    boolean owned = s.word(i).readings().stream().anyMatch(r -> !r.clitics().pronoun().isEmpty());
    return reach.speaker(s, i) || !deed && !owned;
  }

  /** A participle of a verb that often means something else reports only when set off, or with its particle right behind it. */
  private boolean goesOn(Match m) {
    if (m.frame() == null || m.frame().guard() == Guard.SPEECH) {
      return true;
    }
    Sentence s = m.sentence();
    if (m.cueFirst() == 0) {
      return true;
    }
    Token before = s.token(m.cueFirst() - 1);
    return before.is('\u060C') || before.is(',') || Grammar.tanwin(s, m.cueFirst()) || m.frame().kind() != Frame.Kind.QUOTATION;
  }

  /** «That he affirm» is wished for or feared, not done: right behind «that» a verb is in the subjunctive. */
  private boolean wished(Match m) {
    int i = m.cueFirst();
    Reading that = grammar.reading(m.sentence(), i - 1, "complementizer");
    return that != null && that.clitics().pronoun().isEmpty() && m.reading().clitics().conjunction() == '\0'
        && m.reading().inflection() != null && m.reading().inflection().tense() == Tense.PRESENT;
  }

  /** «…, which points to»: behind a connector of results a verb without a subject is what the writer infers. */
  private boolean infers(Match m) {
    if (m.part("source") != null || m.reading().clitics().conjunction() != '\0' || m.cueFirst() == 0) {
      return false;
    }
    Reading result = grammar.reading(m.sentence(), m.cueFirst() - 1, "conjunction");
    Phrase several = m.cueFirst() > 1 ? m.sentence().phraseAt(m.cueFirst() - 2, "conjunction") : null;
    return result != null && result.entry().has("kind", "result") || several != null && several.end() == m.cueFirst() && several.entry().has("kind", "result");
  }

  /**
   * «I know that» is spelt like «he informed that», which has somebody behind it, or somebody informed. It is the one verb of
   * telling somebody that stands guarded: the others report wherever their frame stands.
   */
  private static boolean ofTheWriter(Match m) {
    Frame f = m.frame();
    boolean informs = f != null && f.guard() == Guard.GUARDED && f.stance() == Stance.SAY && f.kind() == Frame.Kind.CLAUSE && f.object() == ObjectRole.ADDRESSEE && f.governed().isEmpty();
    char joined = m.reading().clitics().conjunction();
    boolean opens = m.cueFirst() == 0 || !m.sentence().token(m.cueFirst() - 1).isWord();
    // «So know that» is spelt like it as well.
    return informs && m.part("source") == null && (opens && joined == '\0' || joined == '\u0641') && m.reading().clitics().pronoun().isEmpty();
  }

  /** Somebody «accused of»: behind a noun, without anybody whom it accuses, the participle is passive. */
  private static boolean noun(Match m) {
    Sentence s = m.sentence();
    return m.cueFirst() > 0 && s.token(m.cueFirst() - 1).isWord() && !Grammar.tanwin(s, m.cueFirst());
  }

  /** What a verb that often only narrates will do is foretold, not reported («the user will notice that»). */
  private boolean yetToCome(Match m) {
    boolean future = grammar.is(m.sentence(), m.cueFirst() - 1, "future") || m.reading().clitics().future();
    return future && m.frame() != null && m.frame().guard() != Guard.SPEECH;
  }

  /** «is considered a danger»: the present of judging with an object right behind it is mostly passive. */
  private static boolean heldToBe(Match m) {
    Inflection verb = m.reading().inflection();
    Frame f = m.frame();
    return f != null && verb != null && verb.tense() == Tense.PRESENT && f.stance() == Stance.JUDGE && f.object() == ObjectRole.CONTENT
        && f.guard() != Guard.SPEECH && (m.part("source") == null || m.part("source").first() >= m.cueEnd());
  }

  /** A feminine singular before a plural of men, whose ending shows it to be the subject, is a form of some other verb. */
  private static boolean disagrees(Match m) {
    Part source = m.part("source");
    Inflection verb = m.reading().inflection();
    if (source == null || verb == null || source.first() < m.cueEnd() || verb.gender() != Inflection.Gender.FEMININE) {
      return false;
    }
    String head = m.sentence().token(source.first()).form();
    return head.length() > 5 && head.startsWith("\u0627\u0644") && head.endsWith("\u0648\u0646");
  }

  /** «"…", says So-and-so»: only a verb of saying has its words before it, with somebody behind it and no words of its own. */
  private boolean behindItsWords(Match m) {
    Part source = m.part("source");
    if (m.contentFirst() >= m.cueFirst() || source == null || m.frame() == null) {
      return false;
    }
    Sentence s = m.sentence();
    if (m.part("relative") != null) {
      return !reach.speaker(s, reach.counted(s, source.first()));
    }
    int next = source.end();
    Part words = m.part("content");
    Quotation marks = s.opensAt(m.contentFirst());
    boolean quoted = marks != null && words != null && marks.close() == words.end() - 1;
    boolean more = next < s.size() && (s.token(next).is(':') || s.opensAt(next) != null || grammar.is(s, next, "complementizer"));
    boolean somebody = reach.speaker(s, reach.counted(s, source.first())) || quoted && grammar.unknown(s, source.first());
    return more || m.frame().guard() != Guard.SPEECH || !somebody || !quoted && !(NounPhraseExtractor.comma(s.token(m.cueFirst() - 1)) && ends(s, next));
  }

  /** Whether nothing follows in a sentence, but for «itself» behind a noun. */
  private boolean ends(Sentence s, int i) {
    Reading same = grammar.reading(s, i, "pronoun");
    int k = same != null && same.entry().has("kind", "same") ? i + 1 : i;
    while (k < s.size() && !s.token(k).isWord()) {
      k++;
    }
    return k >= s.size();
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
}
