package org.isnad.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Match.Part;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;

/** The built-in elements that name who speaks, or are told from where he stands: noun phrases, subjects, the clause before a cue. */
final class PhraseElements {
  /** A paper's or group's name with its marks. */
  private static final int LONGEST_ADDRESS = 8;

  /** Name, paper and town with their marks. */
  private static final int LONGEST_DATELINE = 10;

  /** A relative clause tells of no longer noun phrase. */
  private static final int LONGEST_ANTECEDENT = 8;

  /** Ending of sound plurals of men in the accusative. */
  private static final String MEN = "\u064A\u0646";

  private static final String BOU = "\u0628\u0648";

  private static final String ARTICLE = "\u0627\u0644";

  /** The last letter of «to», printed without dots. */
  private static final char UNDOTTED = '\u0649';

  private static final char AND = '\u0648';

  private final Grammar grammar;
  private final ClassSet closed;
  /** Words whose first letter is their own, where they are read as one of these without a conjunction. */
  private final ClassSet whole;
  private final ClassSet deity;
  private final ClassSet represented;
  private final NounPhraseExtractor phrases;
  private final ParticleElements particles;
  private final ContentElements contents;
  private final AdjunctElements adjuncts;

  PhraseElements(Grammar grammar, ParticleElements particles, ContentElements contents, AdjunctElements adjuncts) {
    this.grammar = grammar;
    this.closed = grammar.names().bits("preposition", "complementizer", "negation", "relative", "demonstrative", "modal-particle");
    this.whole = grammar.names().bits("role", "given-name", "state", "capital", "city", "region", "organisation");
    this.deity = grammar.names().bit("deity");
    this.represented = grammar.names().bit("represented");
    this.phrases = adjuncts.phrases();
    this.particles = particles;
    this.contents = contents;
    this.adjuncts = adjuncts;
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
      boolean governs = ParticleElements.opensGoverned(a.cue, cut) && !family(a.sentence, cut);
      if (governs && (grammar.unknown(a.sentence, cut) || grammar.deedNoun(a.sentence, cut) || phrases.takes(a.sentence, cut, a.sentence.token(cut).form())) && !particles.governed(a, cut, 0).isEmpty()) {
        out.add(new Part(at, cut, 0));
      }
    }
    out.add(new Part(at, end, 0));
    return out;
  }

  /** «al-Hadi Bouguerra»: behind a first name an unknown word in «Bou-» is a family of the Maghreb, and no «in» with a word behind it. */
  private boolean family(Sentence s, int i) {
    return s.token(i).form().startsWith(BOU) && grammar.unknown(s, i) && grammar.isName(s, i - 1);
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
    int first = unmarked(a, end) ? behindBut(a.sentence, last) : 0;
    if (first > 0) {
      return last > first ? List.of(new Part(first, last, 0)) : List.of();
    }
    if (last > 2 && grammar.is(a.sentence, last - 1, "demonstrative") && grammar.is(a.sentence, last - 1, "conjunction")) {
      // «…, and this according to»: the pronoun takes up the clause for its attribution.
      last = beforeMarks(a.sentence, last - 1);
    }
    int dateline = datelineEnd(a.sentence, last);
    if (dateline > 0) {
      return last >= dateline + 2 ? List.of(new Part(dateline, last, 0)) : List.of();
    }
    // What is said does not begin with the writer's «and».
    // «The accident - according to the police - …»: the subject alone, where a mark sets the attribution off within the clause.
    return last >= 2 || last == 1 && !unmarked(a, end) ? List.of(new Part(0, last, joinedClause(a.sentence) ? 1 : 0)) : List.of();
  }

  /** One past «Name - Paper - Town:», with which local papers open a report; 0 where none stands. */
  private static int datelineEnd(Sentence s, int end) {
    boolean dash = false;
    for (int i = 0; i < Math.min(end, LONGEST_DATELINE); i++) {
      dash |= s.token(i).is('-') || s.token(i).is('/');
      if (s.token(i).is(':')) {
        return dash ? i + 1 : 0;
      }
    }
    return 0;
  }

  /** Whether no mark sets a word of attribution off from what it attributes: then it attributes the clause in which it stands. */
  private static boolean unmarked(Attempt a, int end) {
    return a.frame == null && end > 0 && a.sentence.token(end - 1).isWord();
  }

  /** One past the last «but» before a token, 0 where none stands there. */
  private int behindBut(Sentence s, int end) {
    for (int i = end - 1; i > 0; i--) {
      Reading but = grammar.reading(s, i, "conjunction");
      if (but != null && but.entry().has("kind", "contrast") && but.clitics().pronoun().isEmpty() && s.token(i).form().endsWith("\u0643\u0646")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The noun of deed that a relative clause tells of, with what belongs to it, right before the relative. */
  List<Part> antecedentBefore(Attempt a, int end, int skip) {
    Sentence s = a.sentence;
    for (int first = Math.max(0, end - LONGEST_ANTECEDENT); first < end; first++) {
      boolean deed = s.token(first).isWord() && grammar.deedNoun(s, first) && !grammar.surelyVerb(s, first);
      boolean written = deed && grammar.proclitic(s, first) != '\0' && !s.token(first).form().startsWith("\u0644\u0644");
      if (deed && phrases.end(s, first, written) == end && one(s, first, end) && !genitive(s, first)) {
        return List.of(new Part(first, end, written ? 1 : 0));
      }
    }
    return List.of();
  }

  /** «The rest screen»: a definite deed behind an indefinite noun is what that noun is of. */
  private boolean genitive(Sentence s, int i) {
    return i > 0 && Grammar.isDefinite(s, i) && s.token(i - 1).isWord() && !Grammar.isDefinite(s, i - 1) && !grammar.surelyVerb(s, i - 1)
        && !grammar.isAny(s, i - 1, "preposition", "conjunction", "complementizer", "relative", "verb", "reporting-verb", "negation");
  }

  /** Whether no second noun phrase begins within one: «the plan | the lowering of fees». */
  private boolean one(Sentence s, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (s.token(i).isWord() && grammar.deedNoun(s, i) && !Grammar.isDefinite(s, i) && Grammar.isDefinite(s, i - 1) && grammar.proclitic(s, i) == '\0') {
        return false;
      }
    }
    return true;
  }

  private static int beforeMarks(Sentence s, int end) {
    int last = end;
    while (last > 0 && s.token(last - 1).kind() == Kind.PUNCTUATION && !s.token(last - 1).is(')')) {
      last--;
    }
    return last;
  }

  /** Whether a sentence begins with the writer's «and»: also where another word is spelt like it with «in», «with» or «was». */
  private boolean joinedClause(Sentence s) {
    if (!s.token(0).isWord() || s.token(0).form().charAt(0) != AND) {
      return false;
    }
    List<Reading> readings = s.word(0).readings();
    if (readings.isEmpty()) {
      return joinedEveryday(s.token(0).form());
    }
    if (readings.getFirst().clitics().conjunction() == AND) {
      return true;
    }
    if (s.text().charAt(s.token(0).end() - 1) != UNDOTTED && readings.stream().anyMatch(r -> r.clitics().conjunction() == '\0' && r.classBit().meets(whole))) {
      // «The governor of the region»: his title is spelt like «and to», but for the dots.
      return false;
    }
    boolean noun = grammar.is(s, 0, "radical-noun");
    for (Reading r : readings) {
      boolean was = r.copula();
      if (r.clitics().conjunction() == AND && (was || r.classBit().meets(closed)) && !(noun && (r.entry().has("pronoun", "yes") || !r.clitics().pronoun().isEmpty()))) {
        // «The heir to the throne» is spelt like «and for me».
        return true;
      }
    }
    return false;
  }

  /** Whether «and» with an everyday word behind it makes up a form that no lexicon knows: names begin with its letter too. */
  private boolean joinedEveryday(String form) {
    int bare = form.startsWith(ARTICLE, 1) ? 1 + ARTICLE.length() : 1;
    return form.length() > bare + 2 && grammar.everyday(form.substring(bare));
  }

  /** Where, behind a subject that is complete, the one begins who is spoken to: «the deputy | the government». */
  private int secondPhrase(Sentence s, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (bare(s, i, deity) && (Grammar.isDefinite(s, i - 1) || grammar.isAny(s, i - 1, "city", "state", "region"))) {
        // «The governor of the region prayed to God that»
        return i;
      }
      boolean men = Grammar.isDefinite(s, i) && s.token(i).form().length() > 5 && s.token(i).form().endsWith(MEN) && grammar.proclitic(s, i) == '\0' && i == first + 1;
      if (men && Grammar.isDefinite(s, first) && !grammar.isAny(s, first, "role", "honorific", "organisation", "group", "anonymous") && grammar.unknown(s, first)) {
        // «al-Rawi | the creative»: a plural of men in the accusative is not who calls upon them.
        return i;
      }
      boolean head = grammar.isAny(s, i, "group", "organisation", "state", "capital", "medium", "anonymous", "person")
          && !grammar.isAny(s, i, "honorific", "given-name", "demonym", SentenceBuilder.INNER) && grammar.proclitic(s, i) == '\0';
      boolean joined = s.word(i).joinedInSome();
      boolean definite = Grammar.isDefinite(s, i) || grammar.isAny(s, i, "state", "capital")
          || grammar.isAny(s, i, "organisation", "group") && i + 1 < end && Grammar.isDefinite(s, i + 1);
      boolean genitive = s.word(i - 1).unknown() && !Grammar.isDefinite(s, i - 1) && i - 1 > first && !grammar.isName(s, i - 2);
      boolean deed = contents.whole(s, i);
      if ((head && definite || deed) && !joined && !genitive && grammar.closed(s, i - 1) && !grammar.isAny(s, i - 1, "preposition")) {
        return i;
      }
    }
    return first;
  }

  /** Whom somebody tells, right before a colon: «the minister to "the Paper": …». */
  List<Part> addressedBefore(Attempt a, int end, int skip) {
    Sentence s = a.sentence;
    for (int first = end - 1; first > 0 && first > end - LONGEST_ADDRESS; first--) {
      // «So-and-so to the Union: …»: behind an office the body would be whose office it is.
      boolean somebody = grammar.isAny(s, first, "group", "person", "anonymous", "state", "given-name")
          || grammar.is(s, first, "organisation") && grammar.isName(s, 0) && !grammar.isAny(s, 0, "role", "organisation");
      boolean to = somebody && grammar.proclitic(s, first) == '\u0644' && phrases.end(s, first, true) == end;
      if (to || phrases.hearer(s, first) && adjuncts.hearerEnd(s, first) == end) {
        return List.of(new Part(first, end, 0));
      }
    }
    return List.of();
  }

  /** Only behind «as for X» has a verb with a conjunction its subject before it. */
  static boolean takesSubjectBefore(Cue cue, int i) {
    char conjunction = cue.reading().clitics().conjunction();
    return i > 0 && (conjunction == '\0' || conjunction == '\u0641');
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
    if (!asFor && end > 2 && NounPhraseExtractor.comma(s.token(end - 1))) {
      return behindComma(s, end);
    }
    Reading was = end > 2 ? grammar.reading(s, end - 1, "verb") : null;
    if (was != null && was.copula()) {
      // «That the ministry was announcing», «had announced»
      end--;
    }
    if (end > 1 && s.opensAt(end - 1) != null) {
      // The verb opens a quotation of its subject's words: «X "said that …"».
      end--;
    }
    for (int first = Math.max(0, end - 14); first < end; first++) {
      if (!clauseStart(s, first)) {
        continue;
      }
      boolean named = !asFor || asFor(s, first - 1);
      Part addressed = a.part("addressed");
      int whole = grammar.isAny(s, first - 1, "complementizer", "conjunction") ? phrases.accusativeEnd(s, first) : phrases.end(s, first);
      boolean stands = whole < end && standsFor(s, whole) == end;
      boolean ends = whole == end || stands || addressed != null && whole == addressed.end();
      if (named && ends && (s.token(first).isWord() || s.opensAt(first) != null)) {
        out.add(new Part(first, stands ? whole : end, s.word(first).joined() ? 1 : 0));
      }
    }
    return out;
  }

  /** «The ministry, represented by its agency»: one past who stands for a body that the phrase names; the same where nobody does. */
  private int standsFor(Sentence s, int end) {
    boolean by = end + 1 < s.size() && bare(s, end, represented);
    boolean in = by && grammar.is(s, end + 1, "preposition") && end + 2 < s.size();
    int first = in ? end + 2 : end + 1;
    return in || by && grammar.proclitic(s, first) == '\u0628' ? Math.max(end, phrases.end(s, first, !in)) : end;
  }

  /** «That the prime minister, So-and-so, announced»: behind a particle a comma may stand between whoever speaks and his verb. */
  private List<Part> behindComma(Sentence s, int end) {
    for (int first = Math.max(0, end - 14); first < end - 1; first++) {
      boolean opens = (first == 0 ? !s.headline() : grammar.isAny(s, first - 1, "conjunction", "complementizer")) && grammar.isAny(s, first, "role", "honorific", "organisation", "anonymous", "given-name");
      int to = opens ? phrases.end(s, first) : first;
      if (to > first && to == end - 1) {
        return List.of(new Part(first, to, 0));
      }
    }
    return List.of();
  }

  /** «As for»: what follows is the subject, and its verb has «fa-» written on. */
  private boolean asFor(Sentence s, int i) {
    Reading reset = grammar.reading(s, i, "reset");
    return reset != null && reset.entry().has("kind", "as-for");
  }

  private boolean bare(Sentence s, int i, ClassSet classes) {
    Reading r = grammar.reading(s, i, classes);
    return r != null && r.bare();
  }

  private boolean clauseStart(Sentence s, int i) {
    if (i == 0) {
      return true;
    }
    Token before = s.token(i - 1);
    Reading was = grammar.reading(s, i - 1, "verb");
    if (was != null && was.copula()) {
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
      // «Which the media held to be "a declaration of war"»: only where the verb has its first object already.
      boolean marked = s.opensAt(cut - 1) != null && !a.reading.clitics().pronoun().isEmpty();
      if ((marked || Objects.equals(s.around(cut), s.around(at))) && contents.objectAt(a, cut) && !surname(s, cut, at)) {
        out.add(new Part(at, cut, 0));
      }
    }
    if (out.isEmpty() && end > at && Grammar.isDefinite(s, at) && contents.objectHead(a, at)) {
      // «And rejected the accusations»: a deed is no subject.
      return List.of();
    }
    if (end > at) {
      out.add(new Part(at, end, 0));
    }
    return out;
  }

  /** The second word of a personal name is not the head of an object, though many surnames are nouns of deed. */
  private boolean surname(Sentence s, int i, int first) {
    if (i + 1 < s.size() && s.token(i + 1).form().startsWith("\u0648") && grammar.reading(s, i + 1, "masdar", "reporting-masdar", "content-noun") != null && s.word(i + 1).joinedInSome()) {
      // «Doctor So-and-so | the support and the care»: two deeds are no surname.
      return false;
    }
    if (grammar.is(s, i - 1, "honorific") && !grammar.is(s, i - 1, "role")) {
      return true;
    }
    return !grammar.is(s, first, "organisation") && grammar.is(s, i - 1, "given-name") && (i - 1 == first || !grammar.isName(s, i - 2)) && !grammar.hasPronoun(s, i);
  }
}
