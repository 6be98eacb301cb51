package org.isnad.match;

import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Phrase;
import org.isnad.match.Match.Part;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** The built-in elements that are what is said where neither a particle nor a colon opens it: before its verb, as a question, or bare. */
final class BareElements {
  /** Before its verb, too, only a quotation of some length is speech. */
  private static final int SPEECH_TOKENS = 4;
  private static final String ABOUT_WHAT = "\u0639\u0645\u0627";

  private static final String OF = "\u0645\u0646";

  private final Grammar grammar;
  private final ClassSet interrogative;
  private final ClassSet openers;

  BareElements(Grammar grammar) {
    this.grammar = grammar;
    this.interrogative = grammar.names().bit("interrogative");
    this.openers = grammar.names().bits("negation", "modal-particle");
  }

  /** Words in marks right before the cue or the comma before it, with which the sentence begins. */
  List<Part> quotationBefore(Attempt a, int end, int skip) {
    Sentence s = a.sentence;
    int last = end > 1 && NounPhraseExtractor.comma(s.token(end - 1)) ? end - 1 : end;
    Quotation q = last > 0 ? closing(s, last - 1) : null;
    boolean opens = q != null && (q.open() == 0 || !s.token(q.open() - 1).isWord() && !s.token(q.open() - 1).is(':'));
    return q != null && opens && q.size() >= SPEECH_TOKENS && a.reading.clitics().conjunction() == '\0' ? List.of(new Part(q.open(), last, 0)) : List.of();
  }

  /** Whether a mark, or a mark and a comma, stand right before a cue without conjunction. */
  static boolean endsQuotation(Cue cue, int i) {
    Sentence s = cue.sentence();
    int last = i > 1 && NounPhraseExtractor.comma(s.token(i - 1)) ? i - 2 : i - 1;
    return last > 0 && s.token(last).kind() == Token.Kind.QUOTE && cue.reading().clitics().conjunction() == '\0';
  }

  /** Whether a clause can stand before a cue: before a verb its comma shows it. */
  static boolean endsClause(Cue cue, int i) {
    return i > 1 && (cue.frame() == null || NounPhraseExtractor.comma(cue.sentence().token(i - 1)) && cue.reading().clitics().conjunction() == '\0');
  }

  private static @Nullable Quotation closing(Sentence s, int i) {
    for (Quotation q : s.quotations()) {
      if (q.closed() && q.close() == i) {
        return q;
      }
    }
    return null;
  }

  /** A question that is told: «whether», «how»; the preposition that is written onto its first word is left out. */
  List<Part> question(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    if (at + 2 >= ContentElements.contentEnd(s) || !opensQuestion(s, at)) {
      return List.of();
    }
    int end = ContentElements.contentEnd(s);
    if (s.token(at).form().equals(ParticleElements.ABOUT)) {
      return at + 2 < end ? List.of(new Part(at + 1, end, 0)) : List.of();
    }
    return List.of(new Part(at, end, s.token(at).form().startsWith(ABOUT_WHAT) ? 1 : 0));
  }

  private boolean opensQuestion(Sentence s, int i) {
    Phrase p = s.phraseAt(i, "interrogative");
    return p != null || grammar.isAny(s, i, interrogative) && !grammar.is(s, i, "preposition") && grammar.proclitic(s, i) == '\0';
  }

  /** Speech that nothing opens: a word begins it that belongs to no noun phrase, «not», «must», or one in the first person. */
  List<Part> bareSpeech(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    int end = ContentElements.contentEnd(s);
    // «A figure | that may have great influence said that»: behind an indefinite noun the particle opens its clause.
    boolean attribute = at > a.cueEnd && grammar.is(s, at, "modal-particle") && s.token(at - 1).isWord() && !Grammar.isDefinite(s, at - 1) && !grammar.isName(s, at - 1);
    return at + 2 < end && opensSpeech(s, at) && !attribute ? List.of(new Part(at, end, 0)) : List.of();
  }

  private boolean opensSpeech(Sentence s, int i) {
    boolean own = grammar.firstPerson(s, i) != null && !grammar.isAny(s, i, "approximator", "preposition", "quantifier") && (s.word(i).unknown() || !grammar.nominal(s, i));
    boolean particle = grammar.isAny(s, i, openers) && !grammar.nominal(s, i) && !grammar.isAny(s, i, "conjunction", "preposition", "relative")
        && !s.token(i).form().startsWith("\u0648");
    return own || particle && i + 1 < s.size() && s.token(i + 1).isWord() && !Grammar.isDefinite(s, i + 1) || remarkable(s, i);
  }

  /** «It is remarkable that»: «of the remarkable», an adjective, and the particle right behind it. */
  private boolean remarkable(Sentence s, int i) {
    boolean of = i + 2 < s.size() && s.token(i).form().equals(OF) && Grammar.isDefinite(s, i + 1) && grammar.proclitic(s, i + 1) == '\0';
    return of && grammar.is(s, i + 2, "complementizer");
  }

  /** Whether a token can open such speech, at a glance. */
  boolean opens(Cue cue, int i) {
    return cue.sentence().token(i).isWord() && opensSpeech(cue.sentence(), i);
  }
}
