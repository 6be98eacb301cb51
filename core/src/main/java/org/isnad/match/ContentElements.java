package org.isnad.match;

import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Match.Part;
import org.isnad.model.Stance;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** The built-in elements that are what is said. Each runs to the end of the sentence: where the content really ends depends
 * on the other matches there and is settled by the statement extractor. */
final class ContentElements {
  /** Without colon or particle only a quotation of some length is speech. */
  private static final int SPEECH_TOKENS = 4;
  private static final String TO = "\u0644";
  private static final String FROM = "\u0645\u0646";
  private static final char FA = '\u0641';
  private static final String MA = ParticleElements.MA;

  private final Grammar grammar;
  private final ClassSet interrogative;

  ContentElements(Grammar grammar) {
    this.grammar = grammar;
    this.interrogative = grammar.names().bit("interrogative");
  }

  List<Part> quotation(Attempt a, int at, int skip) {
    if (at >= a.sentence.size()) {
      return List.of();
    }
    Quotation q = a.sentence.opensAt(at);
    return q == null || q.size() == 0 ? List.of() : List.of(new Part(at, joined(a.sentence, q), 0));
  }

  static boolean opensQuotation(Cue cue, int i) {
    return cue.sentence().opensAt(i) != null;
  }

  /** Quotations set side by side under one verb («…» and «…») are one. */
  private static int joined(Sentence s, Quotation q) {
    int end = Math.min(q.closed() ? q.close() + 1 : q.close(), s.size());
    if (end + 1 < s.size() && s.token(end).form().equals("\u0648")) {
      Quotation next = s.opensAt(end + 1);
      if (next != null && next.closed()) {
        return joined(s, next);
      }
    }
    return end;
  }

  List<Part> longQuotation(Attempt a, int at, int skip) {
    Quotation q = at < a.sentence.size() ? a.sentence.opensAt(at) : null;
    boolean says = a.frame != null && a.frame.guard() == Guard.SPEECH && a.frame.stance() == Stance.SAY;
    boolean clause = says && q != null && q.size() == SPEECH_TOKENS - 1 && q.first() < a.sentence.size()
        && (grammar.is(a.sentence, q.first(), "negation") || grammar.surelyVerb(a.sentence, q.first()) || grammar.firstPerson(a.sentence, q.first()) != null);
    return q == null || q.size() < SPEECH_TOKENS && !clause || named(a, at) || foreign(a.sentence, q) || listed(a, at, q) ? List.of() : quotation(a, at, skip);
  }

  /** «The four "A, B, C and D" went on with»: for a verb that often only narrates, words without any verb or particle are names. */
  private boolean listed(Attempt a, int at, Quotation q) {
    Sentence s = a.sentence;
    if (a.frame == null || a.frame.guard() == Guard.SPEECH || a.frame.guard() == Guard.RELAY || at > 0 && !s.token(at - 1).isWord()) {
      return false;
    }
    for (int i = q.first(); i < q.close() && i < s.size(); i++) {
      if (grammar.surelyVerb(s, i) || grammar.firstPerson(s, i) != null || grammar.isAny(s, i, "complementizer", "negation", "modal-particle", "relative", "pronoun")) {
        return false;
      }
    }
    return true;
  }

  /** Words of another script are a title or name: what somebody said stands in the language of the page. */
  private static boolean foreign(Sentence s, Quotation q) {
    for (int i = q.first(); i < q.close() && i < s.size(); i++) {
      if (s.token(i).isWord() && Character.UnicodeScript.of(s.text().charAt(s.token(i).start())) == Character.UnicodeScript.ARABIC) {
        return false;
      }
    }
    return true;
  }

  /** A title or name, behind «under the title» or «so-called». */
  private boolean named(Attempt a, int at) {
    Sentence s = a.sentence;
    if (at <= a.cueEnd || !s.token(at - 1).isWord()) {
      return false;
    }
    Phrase two = at > 1 ? s.phraseAt(at - 2, "naming") : null;
    // «A course on "the art of managing"»: what a preposition takes is no speech of its own.
    boolean taken = grammar.is(s, at - 1, "preposition") && !grammar.isAny(s, at - 1, "complementizer", "conjunction") && !grammar.bound(s, at - 1);
    // «The magazine "the Name of the Valley" reported», «So-and-so, head of "the Society of"»: an indefinite head has its name behind it.
    boolean head = grammar.is(s, at - 1, "medium") || at > a.cueEnd + 1 && grammar.isAny(s, at - 1, "role", "organisation") && !grammar.is(s, at - 2, "preposition");
    taken |= head && !Grammar.isDefinite(s, at - 1) && !grammar.hasPronoun(s, at - 1);
    return grammar.isAny(s, at - 1, "naming") || two != null && two.end() == at || taken;
  }

  List<Part> clause(Attempt a, int at, int skip) {
    int end = contentEnd(a.sentence);
    Reading particle = at + 2 < end && skip == 0 ? grammar.reading(a.sentence, at, "complementizer", "modal-particle") : null;
    if (particle != null && particle.clitics().conjunction() == FA) {
      // «According to X, (then) that …»: the particle with its conjunction is no part of what is said.
      return List.of(particle.clitics().pronoun().isEmpty() ? new Part(at + 1, end, 0) : new Part(at, end, 1));
    }
    return at < end ? List.of(new Part(at, end, skip)) : List.of();
  }

  /** A clause that begins with its verb, so that no comma is needed to tell it from the phrase before it. */
  List<Part> verbClause(Attempt a, int at, int skip) {
    boolean verb = at < a.sentence.size() && grammar.surelyVerb(a.sentence, at) && !grammar.joinedVerb(a.sentence, at);
    return verb ? clause(a, at, skip) : List.of();
  }

  /** Speech after a colon without quotation marks. */
  List<Part> spoken(Attempt a, int at, int skip) {
    int end = contentEnd(a.sentence);
    if (at > 1 && a.sentence.token(at - 1).is(':') && a.sentence.token(at - 2).kind() == Kind.NUMBER && at < end && a.sentence.token(at).kind() == Kind.NUMBER) {
      // «At 05:00»
      return List.of();
    }
    Reading opening = at + 3 < end ? grammar.reading(a.sentence, at, "complementizer") : null;
    boolean particle = opening != null && !opening.entry().has("kind", "negative") && !grammar.hasPronoun(a.sentence, at);
    if (particle) {
      return List.of(new Part(at + 1, end, 0));
    }
    boolean word = at < end && (a.sentence.token(at).isWord() || a.sentence.token(at).kind() == Kind.NUMBER || a.sentence.opensAt(at) != null);
    return word && end - at >= 3 ? List.of(new Part(at, end, 0)) : List.of();
  }

  List<Part> nounContent(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    int end = contentEnd(s);
    if (at >= end || grammar.is(s, at, "complementizer") && skip == 0) {
      return List.of();
    }
    Token t = s.token(at);
    if (t.form().equals(MA) || skip == 1 && t.form().length() == 3 && t.form().endsWith(MA)) {
      return List.of(new Part(at, end, skip));
    }
    if (a.frame != null && a.frame.stance() == Stance.DEMAND && !a.frame.governed().isEmpty() && mover(s, at)) {
      return List.of();
    }
    if (a.frame != null && a.frame.stance() == Stance.DEMAND && a.frame.governed().equals(TO) && !grammar.deedNoun(s, at) && !grammar.unknown(s, at)) {
      // «the directorate for affairs»: what one is called for is a deed.
      return List.of();
    }
    if (a.frame != null && a.frame.stance() == Stance.SAY && a.frame.governed().equals("\u0628") && !grammar.deedNoun(s, at) && !grammar.unknown(s, at)) {
      return List.of();
    }
    boolean starts = t.isWord() || t.kind() == Kind.NUMBER || s.opensAt(at) != null;
    if (a.frame != null && !voices(a.frame.guard(), s, at)) {
      return List.of();
    }
    boolean verbalNoun = a.reading.inflection() != null && a.reading.inflection().tense() == Tense.MASDAR;
    // A participle that a comma sets off goes on reporting, whatever its noun.
    boolean goesOn = a.reading.inflection() != null && a.reading.inflection().tense() == Tense.PARTICIPLE && a.governed.length() > 1
        && a.cueFirst > 0 && NounPhraseExtractor.comma(s.token(a.cueFirst - 1));
    boolean guarded = verbalNoun || a.frame != null && a.frame.guard() != Guard.SPEECH && !goesOn;
    return !starts || guarded && !grammar.deedNoun(s, grammar.measured(s, at)) ? List.of() : List.of(new Part(at, end, skip));
  }

  /** Somebody or some place: what one is called «to» is a deed, and the preposition found was another's. */
  private boolean mover(Sentence s, int i) {
    return grammar.isAny(s, i, "state", "capital", "city", "region", "role", "honorific", "given-name") && !grammar.deedNoun(s, i);
  }

  /** The object of a verb that takes what is said without a preposition. */
  List<Part> object(Attempt a, int at, int skip) {
    return takesObject(a.frame) && at < a.sentence.size() && objectHead(a, at) ? List.of(new Part(at, contentEnd(a.sentence), 0)) : List.of();
  }

  private static boolean takesObject(@Nullable Frame f) {
    return f != null && f.governed().isEmpty() && (f.object() == ObjectRole.CONTENT || f.kind() == Frame.Kind.NOUN && f.object() == ObjectRole.TARGET);
  }

  boolean opensObject(Cue cue, int i) {
    return takesObject(cue.frame()) && (share(cue, i) || any(cue.frame(), cue.sentence(), i) || grammar.bareDeed(cue.sentence(), grammar.measured(cue.sentence(), i)) || cue.sentence().token(i).form().equals(MA));
  }

  boolean objectHead(Attempt a, int at) {
    Sentence s = a.sentence;
    Token t = s.token(at);
    boolean deed = t.isWord() && grammar.bareDeed(s, grammar.measured(s, at));
    boolean object = deed || any(a.frame, s, at) || share(a.cue, at);
    if (!object && !t.form().equals(MA)) {
      return false;
    }
    boolean some = at == a.cueEnd && grammar.is(s, at, "quantifier") && at + 1 < s.size() && s.token(at + 1).form().equals(FROM);
    if (grammar.proclitic(s, at) != '\0' || grammar.isAny(s, at, "complementizer", "adverb") || grammar.bound(s, at) || some) {
      return false;
    }
    if (a.frame != null && !voices(a.frame.guard(), s, at)) {
      return false;
    }
    if (namesSomebody(s, at) || a.frame != null && a.frame.object() == ObjectRole.TARGET && !responsibility(s, at)) {
      return false;
    }
    // Rumours and reports speak, unless they are denied or condemned.
    boolean against = a.frame != null && (a.frame.stance() == Stance.DENY || a.frame.stance() == Stance.REJECT || a.frame.stance() == Stance.CONDEMN) && grammar.is(s, at, "content-noun");
    boolean speaker = at == a.cueEnd && !against && !several(a) && grammar.isAny(s, at, "organisation", "role", "group", "person", "anonymous", "medium", "document", "state", "outlet", "agency", "honorific");
    return object && !speaker || t.form().equals(MA);
  }

  /** Behind a verb of two or many stands no subject. */
  private static boolean several(Attempt a) {
    return a.reading.inflection() != null && a.reading.inflection().finite() && a.reading.inflection().number() != Inflection.Numerus.SINGULAR;
  }

  /** «Denouncing some practices», «praising all efforts»: behind a participle, which has no subject, a part of a deed is its object. */
  private boolean share(Cue cue, int at) {
    Sentence s = cue.sentence();
    boolean participle = cue.reading().inflection() != null && cue.reading().inflection().tense() == Tense.PARTICIPLE;
    return participle && grammar.is(s, at, "quantifier") && !Grammar.isDefinite(s, at) && at + 1 < s.size() && s.token(at + 1).isWord() && grammar.bareDeed(s, at + 1);
  }

  /** «Denied any relation», «rejects any solution»: of whatever noun there is none, for those who deny and refuse. */
  private boolean any(@Nullable Frame f, Sentence s, int i) {
    Reading any = f != null && (f.stance() == Stance.DENY || f.stance() == Stance.REJECT) ? grammar.reading(s, i, interrogative) : null;
    boolean bare = any != null && any.entry().has("kind", "any") && any.clitics().conjunction() == '\0' && any.clitics().preposition() == '\0';
    return bare && i + 1 < s.size() && s.token(i + 1).isWord() && !Grammar.isDefinite(s, i + 1) && grammar.proclitic(s, i + 1) == '\0' && !grammar.surelyVerb(s, i + 1);
  }

  /** Whether the object can begin at a token inside a noun phrase: behind a word that completes it. */
  boolean objectAt(Attempt a, int i) {
    if (!objectHead(a, i)) {
      return false;
    }
    // «Laid on the government | the responsibility»: the second object may be definite.
    boolean second = a.frame != null && (a.frame.guard() == Guard.ATTITUDE || a.frame.object() == ObjectRole.TARGET) && grammar.is(a.sentence, i, "attitude");
    boolean masdar = a.reading.inflection() != null && a.reading.inflection().tense() == Tense.MASDAR;
    boolean renewed = a.frame != null && a.frame.guard() == Guard.RENEWAL;
    boolean definite = Grammar.isDefinite(a.sentence, i) && !second && !renewed && (masdar || !whole(a.sentence, i));
    // «Four states voiced | their readiness»: an attitude with its pronoun is no genitive of whoever has it.
    boolean own = a.frame != null && a.frame.stance() == Stance.EXPRESS && ownAttitude(a.sentence, i) && grammar.hasPronoun(a.sentence, i);
    return (own || grammar.closed(a.sentence, i - 1)) && !grammar.is(a.sentence, i - 1, "preposition") && !definite;
  }

  /** «The minister | the accusations», «So-and-so | the attack»: behind a complete phrase a definite deed is no part of it. */
  boolean whole(Sentence s, int i) {
    boolean complete = s.token(i - 1).kind() == Token.Kind.QUOTE || Grammar.isDefinite(s, i - 1) || grammar.isName(s, i - 1) || grammar.hasPronoun(s, i - 1)
        || grammar.isAny(s, i - 1, "state", "capital", "city", "metonym");
    String form = s.token(i).form();
    // «The participating states»: a definite word of these shapes may be an adjective.
    boolean adjective = form.endsWith("\u064A\u0647") || form.endsWith("\u064A") || form.startsWith("\u0627\u0644\u0645") && form.endsWith("\u0647");
    return complete && !adjective && grammar.proclitic(s, i) == '\0' && grammar.deedNoun(s, i)
        && !grammar.isAny(s, i, "role", "person", "organisation", "group", "given-name", "medium", "outlet", "agency", SentenceBuilder.INNER);
  }

  /** What is laid on somebody is the responsibility for something; whatever else is carried is not said. */
  private boolean responsibility(Sentence s, int i) {
    Reading attitude = grammar.reading(s, i, "attitude");
    return attitude != null && attitude.entry().has("stance", "announce");
  }

  /** Whether a verb that is trusted so far voices the noun. */
  private boolean voices(Guard guard, Sentence s, int i) {
    return switch (guard) {
      case ATTITUDE -> ownAttitude(s, i) || offered(s, i);
      case RENEWAL -> grammar.isAny(s, grammar.measured(s, i), "attitude", "reporting-masdar", "speech-noun");
      case SPEECH, GUARDED, RELAY -> true;
    };
  }

  /** «The thanks to all»: a definite attitude with whom it is for right behind it. */
  private boolean offered(Sentence s, int i) {
    // «The warm thanks to all»
    int next = i + 2 < s.size() && s.token(i + 1).isWord() && Grammar.isDefinite(s, i + 1) && grammar.proclitic(s, i + 1) == '\0' ? i + 2 : i + 1;
    boolean to = next < s.size() && s.token(next).isWord() && (grammar.proclitic(s, next) == '\u0644' || s.token(next).form().equals("\u0627\u0644\u064A"));
    Reading attitude = to && Grammar.isDefinite(s, i) ? grammar.reading(s, i, "attitude") : null;
    return attitude != null && (attitude.entry().has("stance", "praise") || attitude.entry().form().startsWith("\u062A\u0639"));
  }

  /** A noun of attitude that belongs to whoever voices it. */
  boolean ownAttitude(Sentence s, int i) {
    int noun = grammar.measured(s, i);
    Reading attitude = grammar.reading(s, noun, "attitude");
    return attitude != null && (!attitude.clitics().pronoun().isEmpty() || noun > i);
  }

  /** A noun of deed that is somebody's first name here: a word that no lexicon knows follows it. */
  private boolean namesSomebody(Sentence s, int i) {
    Reading name = grammar.reading(s, i, "given-name");
    return name != null && name.clitics().conjunction() == '\0' && name.clitics().pronoun().isEmpty() && i + 1 < s.size() && s.token(i + 1).isWord()
        && grammar.unknown(s, i + 1) && !Grammar.isDefinite(s, i + 1);
  }

  /** One past the last word of the sentence: its final punctuation does not belong to what is said. */
  static int contentEnd(Sentence s) {
    int end = s.size();
    while (end > 0 && s.token(end - 1).kind() == Kind.PUNCTUATION && !s.token(end - 1).is(')')) {
      end--;
    }
    return end;
  }
}
