package org.isnad.match;

import java.util.List;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Match.Part;
import org.isnad.text.Normalizer;

/** The built-in elements that are one word or mark: what stands between a verb and what is said. */
final class ParticleElements {
  static final String MA = "\u0645\u0627";
  private static final String FROM = "\u0645\u0646";
  static final String ABOUT = "\u0639\u0646";

  private final Grammar grammar;
  private final NounPhraseExtractor phrases;

  ParticleElements(Grammar grammar) {
    this.grammar = grammar;
    this.phrases = new NounPhraseExtractor(grammar);
  }

  List<Part> complementizer(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    if (at >= s.size()) {
      return List.of();
    }
    for (Reading r : s.word(at).readings()) {
      char preposition = r.clitics().preposition();
      if (!r.entry().cls().equals("complementizer") || r.clitics().conjunction() != '\0' || preposition != '\0' && preposition != '\u0628') {
        continue;
      }
      // «It turned out that»: the nearer verb has the particle, unless that verb is itself the object of one («makes him think that»).
      boolean taken = at > a.cueEnd && grammar.surelyVerb(s, at - 1) && !grammar.surelyVerb(s, at - 2) && !surname(s, at - 1, a.cueEnd);
      if ((taken || !grammar.bareComplementizer(s, at)) && a.part("particle") == null) {
        return List.of();
      }
      if (r.entry().has("kind", "negative") && preposition == '\0' && a.governed.length() == 1) {
        continue;
      }
      // «That not» says something of what is said and is left to it.
      if (r.clitics().pronoun().isEmpty() && !r.entry().has("kind", "negative")) {
        return List.of(new Part(at, at + 1, 0));
      }
      boolean preposed = preposition != '\0' || Normalizer.fold(r.entry().form()).startsWith("\u0628");
      return List.of(new Part(at, at, preposed ? 1 : 0));
    }
    return List.of();
  }

  /** «The minister Tayyib Lawwah affirmed that»: right behind a first name, and no conjunction on it, what looks like a verb is a surname. */
  private boolean surname(Sentence s, int i, int from) {
    Reading verb = i - 1 >= from && grammar.isName(s, i - 1) && !Grammar.isDefinite(s, i) ? grammar.reading(s, i, "reporting-verb", "verb") : null;
    return verb != null && verb.clitics().conjunction() == '\0' && verb.inflection() != null && verb.inflection().tense() == Tense.PAST;
  }

  /** The preposition of the cue's own frame, or of its entry, as a word or written onto the next one. */
  List<Part> governed(Attempt a, int at, int skip) {
    String preposition = a.governed;
    if (preposition.isEmpty() || at >= a.sentence.size()) {
      return List.of();
    }
    String form = a.sentence.token(at).form();
    if (form.equals(preposition)) {
      if (phrases.isAli(a.sentence, at)) {
        return List.of();
      }
      if (a.sentence.phraseAt(at, "preposition", "adverb") != null) {
        // «Against the background of»: a preposition of several words is another's.
        return List.of();
      }
      return List.of(new Part(at, at + 1, 0));
    }
    if (preposition.length() > 1) {
      // «of what» is written as one word that has lost its n.
      boolean what = (preposition.equals(FROM) || preposition.equals(ABOUT)) && form.equals(preposition.charAt(0) + MA) && whatFollows(a.sentence, at);
      return what ? List.of(new Part(at, at, 1)) : List.of();
    }
    char p = preposition.charAt(0);
    if (form.length() == 3 && form.charAt(0) == p && form.startsWith(MA, 1) && whatFollows(a.sentence, at)) {
      return List.of(new Part(at, at, 1));
    }
    boolean quoted = form.length() == 1 && form.charAt(0) == p;
    if (quoted) {
      return List.of(new Part(at, at + 1, 0));
    }
    // «So-and-so accuses Bilal of»: right behind a verb with a target stands the target.
    boolean target = a.frame != null && a.frame.object() == ObjectRole.TARGET && at == a.cueEnd && a.reading.clitics().pronoun().isEmpty();
    boolean unknown = !target && a.sentence.word(at).unknown() && !wants(a.sentence, at - 1);
    boolean written = form.length() > 3 && (grammar.proclitic(a.sentence, at) == p || unknown || deedBehind(a.sentence, at, p));
    if (written && form.charAt(0) == p && !grammar.is(a.sentence, at, "complementizer")) {
      // The article swallows its alef after this preposition: the word is left whole.
      return List.of(new Part(at, at, form.startsWith("\u0644\u0644") ? 0 : 1));
    }
    return List.of();
  }

  static boolean opensGoverned(Cue cue, int i) {
    String form = cue.sentence().token(i).form();
    return !cue.governed().isEmpty() && form.charAt(0) == cue.governed().charAt(0) && (form.startsWith(cue.governed()) || form.length() == 3 && form.endsWith(MA));
  }

  /** Whether «what» opens a clause here («praised what was achieved»), no conjunction or fixed phrase. */
  private boolean whatFollows(Sentence s, int i) {
    Reading says = grammar.reading(s, i + 1, "reporting-verb");
    boolean named = says != null && !says.clitics().pronoun().isEmpty();
    boolean verb = i + 1 < s.size() && (named || grammar.surelyVerb(s, i + 1) || grammar.is(s, i + 1, "verb") && !Grammar.isDefinite(s, i + 1));
    return verb && s.phraseAt(i, "conjunction", "preposition", "attribution", "reset") == null;
  }

  /** Whether the word is, besides an adverb («quickly»), a deed with the preposition written on («speed in»). */
  private static boolean deedBehind(Sentence s, int i, char preposition) {
    for (Reading r : s.word(i).readings()) {
      if (r.clitics().preposition() == preposition && r.entry().cls().equals("content-noun")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word wants the next one whole: a preposition, or «in the name of». */
  private boolean wants(Sentence s, int i) {
    return grammar.is(s, i, "preposition") && !grammar.hasPronoun(s, i) || i >= 0 && NounPhraseExtractor.byName(s, i);
  }

  /** The pronoun that takes up what a relative clause is about, written onto a verb that surely says or onto its preposition. */
  List<Part> takenUp(Attempt a, int at, int skip) {
    return takesUp(a.cue, at) ? List.of(new Part(at, a.governed.isEmpty() ? at : at + 1, 0)) : List.of();
  }

  /** Whether such a pronoun stands on the cue, or on a token behind it. */
  boolean takesUp(Cue cue, int i) {
    if (cue.frame() == null || cue.frame().guard() != Guard.SPEECH || i != cue.end()) {
      return false;
    }
    boolean verb = cue.governed().isEmpty() && cue.frame().object() == ObjectRole.CONTENT && !cue.reading().clitics().pronoun().isEmpty();
    return verb || !cue.governed().isEmpty() && i < cue.sentence().size() && grammar.bound(cue.sentence(), i) && cue.sentence().token(i).form().startsWith(cue.governed());
  }

  /** What opens the main clause behind a fronted phrase; only the bare particle is left out of it whole. */
  List<Part> then(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    if (at >= s.size() || !s.token(at).isWord() || !grammar.then(s, at)) {
      return List.of();
    }
    boolean bare = grammar.isAny(s, at, "complementizer", "modal-particle") && !grammar.hasPronoun(s, at);
    return List.of(bare ? new Part(at, at + 1, 0) : new Part(at, at, 1));
  }
}
