package org.isnad.match;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Match.Part;
import org.isnad.model.Stance;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;

/** The built-in elements that name who speaks and what stands around him: noun phrases, asides, adjuncts. */
final class PhraseElements {
  /** The longest way from a reporting verb to its particle: the 99th percentile of 11,508 pairs counted in news prose. */
  private static final int LONGEST_GAP = 32;

  /** A paper's or group's name with its marks. */
  private static final int LONGEST_ADDRESS = 8;

  /** Farther behind its subject an object is hardly ever found, and what looks like one is part of a phrase on the way. */
  private static final int LONGEST_CIRCUMSTANCE = 16;

  private final Grammar grammar;
  private final NounPhraseExtractor phrases;
  private final ParticleElements particles;
  private final ContentElements contents;

  PhraseElements(Grammar grammar, ParticleElements particles, ContentElements contents) {
    this.grammar = grammar;
    this.phrases = new NounPhraseExtractor(grammar);
    this.particles = particles;
    this.contents = contents;
  }

  List<Part> nounPhrase(Attempt a, int at, int skip) {
    Part governed = a.part("governed");
    boolean preposed = governed != null && governed.isEmpty() && governed.first() == at;
    int end = at < a.sentence.size() ? phrases.end(a.sentence, at, preposed) : at;
    if (end <= at) {
      return List.of();
    }
    if (governed != null && preposed) {
      return List.of(new Part(at, end, governed.skip()));
    }
    List<Part> out = new ArrayList<>(1);
    if (a.frame != null && a.frame.kind() == Frame.Kind.QUOTATION) {
      // What stands in marks behind the name may be what he said.
      for (int cut = at + 1; cut < end; cut++) {
        if (a.sentence.opensAt(cut) != null) {
          out.add(new Part(at, cut, 0));
        }
      }
    }
    if (a.frame != null && (a.frame.object() == ObjectRole.ADDRESSEE || a.frame.object() == ObjectRole.TARGET)) {
      int second = secondPhrase(a.sentence, at, end);
      if (second > at) {
        out.add(new Part(at, second, 0));
      }
    }
    // A deed, a word that no lexicon knows or one that an office takes may be the preposition that this verb governs: then the
    // phrase ends before it.
    for (int cut = at + 1; cut < end; cut++) {
      if ((grammar.unknown(a.sentence, cut) || grammar.deedNoun(a.sentence, cut) || phrases.takes(a.sentence, cut, a.sentence.token(cut).form())) && !particles.governed(a, cut, 0).isEmpty()) {
        out.add(new Part(at, cut, 0));
      }
    }
    out.add(new Part(at, end, 0));
    return out;
  }

  /** What can stand between a verb and its subject: the hearer, a time, a short phrase between commas. */
  List<Part> aside(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    int i = at;
    while (i < s.size()) {
      int next = asideEnd(s, i);
      if (next == i) {
        break;
      }
      i = next;
    }
    return i > at ? List.of(new Part(at, i, 0)) : List.of();
  }

  /** What can stand between a subject and the object of its verb: asides and phrases with a preposition, as few as will do. */
  List<Part> circumstances(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    List<Part> out = new ArrayList<>();
    int i = behindApposition(a, at);
    if (i > at) {
      out.add(new Part(at, i, 0));
    }
    while (i < s.size() && i < at + LONGEST_CIRCUMSTANCE) {
      int phrase = phrases.hearer(s, i) ? i : prepositionalEnd(s, i);
      int next = phrase > i ? phrase : asideEnd(s, i);
      if (next == i) {
        break;
      }
      for (int cut = grammar.proclitic(s, i) == '\0' ? i + 2 : i + 1; cut < phrase; cut++) {
        if (objectAt(a, cut) || grammar.is(s, cut - 1, SentenceBuilder.INNER) && !grammar.is(s, cut, SentenceBuilder.INNER) && contents.objectHead(a, cut)) {
          out.add(new Part(at, cut, 0));
        }
      }
      out.add(new Part(at, next, 0));
      if (phrase == i && next + 1 < s.size() && NounPhraseExtractor.comma(s.token(next)) && s.token(next + 1).isWord() && contents.objectHead(a, next + 1)) {
        // «announced yesterday, the launch of»: a comma that closes nothing.
        out.add(new Part(at, next + 1, 0));
      }
      i = next;
    }
    int own = ownAttitude(a, at);
    if (own > at) {
      out.add(new Part(at, own, 0));
    }
    return out;
  }

  /**
   * Behind the comma that closes a name set off from its title («the president, So-and-so, his readiness»), or an office set off
   * from the name before it («So-and-so, director of the company, the growth of»).
   */
  private int behindApposition(Attempt a, int at) {
    Sentence s = a.sentence;
    Part source = a.part("source");
    if (source == null || at + 1 >= s.size() || !NounPhraseExtractor.comma(s.token(at))) {
      return at;
    }
    for (int i = source.first(); i < at; i++) {
      if (NounPhraseExtractor.comma(s.token(i))) {
        return at + 1;
      }
    }
    int office = grammar.isAny(s, at + 1, "role", "honorific") ? phrases.end(s, at + 1) : at;
    return office > at + 1 && office < s.size() && NounPhraseExtractor.comma(s.token(office)) ? office + 1 : at;
  }

  /** «One of the travellers from the port voiced | his regret»: a verb of voicing goes on to the attitude of its subject, however far. */
  private int ownAttitude(Attempt a, int at) {
    Sentence s = a.sentence;
    boolean voices = a.frame != null && a.frame.stance() == Stance.EXPRESS && a.frame.governed().isEmpty();
    for (int i = at; voices && i < Math.min(s.size(), at + LONGEST_GAP) && s.token(i).isWord() && crosses(s, i, at - 1); i++) {
      if (grammar.proclitic(s, i) == '\0' && contents.ownAttitude(s, i) && contents.objectHead(a, i)) {
        return i;
      }
    }
    return at;
  }

  private int prepositionalEnd(Sentence s, int i) {
    Phrase several = s.phraseAt(i, "preposition");
    boolean word = grammar.is(s, i, "preposition") && !grammar.nominal(s, i) && !bound(s, i);
    int noun = several != null ? several.end() : word ? i + 1 : i;
    // «before the end of the month»: two prepositions, the second with a noun of its own.
    noun += noun > i && noun < s.size() && grammar.is(s, noun, "preposition") && !grammar.hasPronoun(s, noun) ? 1 : 0;
    boolean written = noun == i && grammar.proclitic(s, i) != '\0';
    if (noun == i && !written || noun >= s.size() || !s.token(noun).isWord() || grammar.is(s, noun, "complementizer")) {
      return i;
    }
    return Math.max(i, phrases.end(s, noun, written));
  }

  private int asideEnd(Sentence s, int i) {
    Token t = s.token(i);
    if (NounPhraseExtractor.comma(t) || t.is('-')) {
      int k = i + 1;
      while (k < s.size() && k < i + 8 && (s.token(k).isWord() || k > i + 1 && (s.token(k).is('(') || s.token(k).is(')'))) && (k > i + 1 || grammar.isAny(s, k, "time", "weekday", "preposition") || phrases.hearer(s, k))) {
        k++;
      }
      return k > i + 1 && k < s.size() && (NounPhraseExtractor.comma(s.token(k)) || s.token(k).is('-')) ? k + 1 : i;
    }
    if (!t.isWord()) {
      return i;
    }
    if (phrases.hearer(s, i)) {
      return hearerEnd(s, i);
    }
    boolean time = grammar.isAny(s, i, "time", "weekday") && !grammar.isAny(s, i, "role", "organisation", "outlet", "person")
        // «One of» is spelt like Sunday, «two of» like Monday.
        && !(grammar.is(s, i, "quantifier") && !Grammar.isDefinite(s, i));
    boolean adverb = Grammar.tanwin(s, i) && !grammar.isAny(s, i, "reporting-participle") || grammar.is(s, i, "adverb");
    return time || adverb || bound(s, i) ? i + 1 : i;
  }

  /** A preposition with its pronoun («in it», «to her»): nothing depends on it. */
  private boolean bound(Sentence s, int i) {
    Reading preposition = grammar.reading(s, i, "preposition");
    return preposition != null && (!preposition.clitics().pronoun().isEmpty() || preposition.entry().has("pronoun", "yes"));
  }

  private int hearerEnd(Sentence s, int i) {
    int next = i + 1;
    Quotation q = next < s.size() ? s.opensAt(next) : null;
    if (q != null && q.closed() && q.size() <= NounPhraseExtractor.NAME_TOKENS) {
      return q.close() + 1;
    }
    if (next < s.size() && s.token(next).is('(')) {
      int close = next;
      while (close < s.size() && close < next + 6 && !s.token(close).is(')')) {
        close++;
      }
      return close < s.size() && s.token(close).is(')') ? close + 1 : i;
    }
    Phrase outlet = s.phraseAt(i, "agency", "outlet");
    if (outlet != null) {
      return outlet.end();
    }
    Phrase named = next < s.size() ? s.phraseAt(next, "agency", "outlet") : null;
    boolean name = next < s.size() && grammar.isAny(s, next, "agency", "outlet");
    return named != null ? named.end() : name ? next + 1 : next;
  }

  /** Everything from the start of the sentence up to the comma before the cue. */
  List<Part> clauseBefore(Attempt a, int end, int skip) {
    if (end > 0 && a.sentence.token(end - 1).is(':')) {
      // Behind a colon it belongs to what follows.
      return List.of();
    }
    int last = end;
    for (int i = 3; i < last; i++) {
      if (a.sentence.phraseAt(i, "attribution") != null && !a.sentence.token(i - 1).isWord()) {
        last = i;
      }
    }
    last = beforeMarks(a.sentence, last);
    if (last > 2 && grammar.is(a.sentence, last - 1, "demonstrative") && grammar.is(a.sentence, last - 1, "conjunction")) {
      // «…, and this according to»: the pronoun takes up the clause for its attribution.
      last = beforeMarks(a.sentence, last - 1);
    }
    // What is said does not begin with the writer's «and».
    return last >= 2 ? List.of(new Part(0, last, joinedClause(a.sentence) ? 1 : 0)) : List.of();
  }

  private static int beforeMarks(Sentence s, int end) {
    int last = end;
    while (last > 0 && s.token(last - 1).kind() == Kind.PUNCTUATION && !s.token(last - 1).is(')')) {
      last--;
    }
    return last;
  }

  private boolean joinedClause(Sentence s) {
    List<Reading> readings = s.word(0).readings();
    return s.token(0).isWord() && !readings.isEmpty() && readings.getFirst().clitics().conjunction() == '\u0648';
  }

  /** Where, behind a subject that is complete, the one begins who is spoken to: «the deputy | the government». */
  private int secondPhrase(Sentence s, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      boolean head = grammar.isAny(s, i, "group", "organisation", "state", "capital", "medium", "anonymous", "person")
          && !grammar.isAny(s, i, "honorific", "given-name", "demonym", SentenceBuilder.INNER) && grammar.proclitic(s, i) == '\0';
      boolean joined = s.word(i).readings().stream().anyMatch(r -> r.clitics().conjunction() != '\0');
      boolean definite = Grammar.isDefinite(s, i) || grammar.isAny(s, i, "state", "capital")
          || grammar.is(s, i, "organisation") && i + 1 < end && Grammar.isDefinite(s, i + 1);
      boolean genitive = s.word(i - 1).unknown() && !Grammar.isDefinite(s, i - 1) && i - 1 > first && !grammar.isName(s, i - 2);
      if (head && definite && !joined && !genitive && grammar.closed(s, i - 1) && !grammar.isAny(s, i - 1, "preposition")) {
        return i;
      }
    }
    return first;
  }

  /** Whom somebody tells, right before a colon: «the minister to "the Paper": …». */
  List<Part> addressedBefore(Attempt a, int end, int skip) {
    Sentence s = a.sentence;
    for (int first = end - 1; first > 0 && first > end - LONGEST_ADDRESS; first--) {
      boolean somebody = grammar.isAny(s, first, "group", "person", "anonymous", "state", "given-name");
      boolean to = somebody && grammar.proclitic(s, first) == '\u0644' && phrases.end(s, first, true) == end;
      if (to || phrases.hearer(s, first) && hearerEnd(s, first) == end) {
        return List.of(new Part(first, end, 0));
      }
    }
    return List.of();
  }

  /** A subject before its verb: from the start of the clause, or after a conjunction, right up to the verb. */
  List<Part> nounPhraseBefore(Attempt a, int end, int skip) {
    Sentence s = a.sentence;
    // «as for X, he said»: the only subject in front of a verb with a conjunction.
    boolean asFor = a.reading.clitics().conjunction() == '\u0641';
    if (a.reading.clitics().conjunction() != '\0' && !asFor) {
      return List.of();
    }
    if (asFor && end > 1 && NounPhraseExtractor.comma(s.token(end - 1))) {
      end--;
    }
    List<Part> out = new ArrayList<>();
    if (end > 1 && s.opensAt(end - 1) != null) {
      // The verb opens a quotation of its subject's words: «X "said that …"».
      end--;
    }
    for (int first = Math.max(0, end - 14); first < end; first++) {
      boolean named = !asFor || first > 0 && s.token(first - 1).form().endsWith("\u0627\u0645\u0627");
      Part addressed = a.part("addressed");
      int whole = phrases.end(s, first);
      boolean ends = whole == end || addressed != null && whole == addressed.end();
      if (named && clauseStart(s, first) && ends && (s.token(first).isWord() || s.opensAt(first) != null)) {
        Reading r = s.word(first).readings().isEmpty() ? null : s.word(first).readings().getFirst();
        boolean joined = r != null && r.clitics().conjunction() != '\0';
        out.add(new Part(first, end, joined ? 1 : 0));
      }
    }
    return out;
  }

  private boolean clauseStart(Sentence s, int i) {
    if (i == 0) {
      return true;
    }
    Token before = s.token(i - 1);
    Reading was = grammar.reading(s, i - 1, "verb");
    if (was != null && was.entry().lemma().startsWith("\u0643\u0627\u0646")) {
      return true;
    }
    return before.kind() == Kind.PUNCTUATION && !before.is(')') && !before.is('-') || grammar.isAny(s, i - 1, "conjunction", "complementizer");
  }

  /** The subject of a verb whose object follows at once: as short as can be, up to a word that can head the object. */
  List<Part> subject(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    List<Part> out = new ArrayList<>();
    // «He voiced his readiness»: a deed that is somebody's own is the object; the subject is left out.
    boolean own = at < s.size() && (grammar.hasPronoun(s, at) || grammar.measured(s, at) > at) && contents.objectHead(a, at);
    int end = at < s.size() && !own ? phrases.end(s, at) : at;
    for (int cut = at + 1; cut < end; cut++) {
      if (objectAt(a, cut) && !surname(s, cut, at)) {
        out.add(new Part(at, cut, 0));
      }
    }
    if (end > at) {
      out.add(new Part(at, end, 0));
    }
    return out;
  }

  /** Whether the object can begin at a token inside a noun phrase: behind a word that completes it. */
  private boolean objectAt(Attempt a, int i) {
    boolean definite = Grammar.isDefinite(a.sentence, i) && !(a.frame != null && a.frame.guard() == Guard.RENEWAL);
    return grammar.closed(a.sentence, i - 1) && !grammar.is(a.sentence, i - 1, "preposition") && contents.objectHead(a, i) && !definite;
  }

  /** The second word of a personal name is not the head of an object, though many surnames are nouns of deed. */
  private boolean surname(Sentence s, int i, int first) {
    if (grammar.is(s, i - 1, "honorific") && !grammar.is(s, i - 1, "role")) {
      return true;
    }
    return !grammar.is(s, first, "organisation") && grammar.is(s, i - 1, "given-name") && (i - 1 == first || !grammar.isName(s, i - 2)) && !grammar.hasPronoun(s, i);
  }

  List<Part> adjuncts(Attempt a, int at, int skip) {
    List<Part> out = new ArrayList<>();
    Sentence s = a.sentence;
    int limit = Math.min(s.size(), at + LONGEST_GAP);
    int i = at;
    out.add(new Part(at, at, skip));
    while (i < limit && crosses(s, i, at)) {
      Quotation q = s.opensAt(i);
      i = q != null && q.closed() ? q.close() + 1 : i + 1;
      if (i <= limit) {
        out.add(new Part(at, Math.min(i, s.size()), 0));
      }
    }
    return out;
  }

  private boolean crosses(Sentence s, int i, int from) {
    Token t = s.token(i);
    if (t.is(':') || t.is('\u061B')) {
      return false;
    }
    Quotation q = s.opensAt(i);
    if (q != null) {
      return q.closed() && q.size() <= NounPhraseExtractor.NAME_TOKENS;
    }
    if (grammar.bareComplementizer(s, i) || grammar.reportingParticiple(s, i) && (!grammar.nominal(s, i) || Grammar.accusative(s, i))) {
      return false;
    }
    boolean setOff = i > 0 && NounPhraseExtractor.comma(s.token(i - 1));
    Phrase attribution = s.phraseAt(i, "attribution");
    if (i > from && (s.phraseAt(i, "reset") != null || attribution != null && !setOff && !attribution.entry().has("kind", "topic"))) {
      return false;
    }
    boolean clause = grammar.joinedVerb(s, i) && !grammar.nominal(s, i) || grammar.joinedNegation(s, i);
    return !(i > from && clause);
  }
}
