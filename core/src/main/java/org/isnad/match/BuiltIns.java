package org.isnad.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Match.Part;
import org.isnad.model.Stance;
import org.isnad.text.Normalizer;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;

/**
 * The built-in elements of patterns. What each takes is described in {@code language/README.md}; here is how.
 *
 * <p>Content elements run to the end of the sentence: where the content really ends depends on the other matches of the
 * sentence and is settled by the statement extractor.
 */
final class BuiltIns {
  /** The longest way from a reporting verb to its particle: the 99th percentile of 11,508 pairs counted in news prose. */
  private static final int LONGEST_GAP = 32;
  /** Without colon or particle only a quotation of some length is speech. */
  private static final int SPEECH_TOKENS = 4;

  private final Grammar grammar;
  private final NounPhraseExtractor phrases;

  private BuiltIns(Grammar grammar) {
    this.grammar = grammar;
    this.phrases = new NounPhraseExtractor(grammar);
  }

  static Map<String, ElementMatcher> all(Grammar grammar) {
    BuiltIns b = new BuiltIns(grammar);
    Map<String, ElementMatcher> out = new HashMap<>();
    out.put("noun-phrase", b::nounPhrase);
    out.put("before:noun-phrase", b::nounPhraseBefore);
    out.put("aside", b::aside);
    out.put("about", b::about);
    out.put("before:clause-before", b::clauseBefore);
    out.put("subject", b::subject);
    out.put("adjuncts", b::adjuncts);
    out.put("complementizer", b::complementizer);
    out.put("governed", b::governed);
    out.put("colon", b::colon);
    out.put("comma", b::comma);
    out.put("quotation", b::quotation);
    out.put("long-quotation", b::longQuotation);
    out.put("clause", b::clause);
    out.put("noun-content", b::nounContent);
    out.put("object", b::object);
    out.put("spoken", b::spoken);
    return Map.copyOf(out);
  }

  private List<Part> nounPhrase(Attempt a, int at, int skip) {
    int end = at < a.sentence.size() ? phrases.end(a.sentence, at) : at;
    if (end <= at) {
      return List.of();
    }
    List<Part> out = new ArrayList<>(1);
    if (a.frame != null && (a.frame.object() == ObjectRole.ADDRESSEE || a.frame.object() == ObjectRole.TARGET)) {
      int second = secondPhrase(a.sentence, at, end);
      if (second > at) {
        out.add(new Part(at, second, 0));
      }
    }
    // A word that no lexicon knows may carry the preposition that this verb governs: then the phrase ends before it.
    for (int cut = at + 1; cut < end; cut++) {
      if (a.sentence.word(cut).unknown() && !governed(a, cut, 0).isEmpty()) {
        out.add(new Part(at, cut, 0));
      }
    }
    out.add(new Part(at, end, 0));
    return out;
  }

  /** What can stand between a verb and its subject: the hearer, a time, a short phrase between commas. */
  private List<Part> aside(Attempt a, int at, int skip) {
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
    boolean time = grammar.isAny(s, i, "time", "weekday") && !grammar.isAny(s, i, "role", "organisation", "outlet", "person");
    boolean adverb = Grammar.tanwin(s, i) && !grammar.isAny(s, i, "reporting-participle");
    boolean bound = hasPronoun(s, i) && grammar.is(s, i, "preposition") && !grammar.nominal(s, i);
    return time || adverb || bound ? i + 1 : i;
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

  /** The preposition that names whose words are handed on («an»: from). */
  private List<Part> about(Attempt a, int at, int skip) {
    return at < a.sentence.size() && a.sentence.token(at).form().equals("\u0639\u0646") ? List.of(new Part(at, at + 1, 0)) : List.of();
  }

  /** Everything from the start of the sentence up to the comma before the cue. */
  private List<Part> clauseBefore(Attempt a, int end, int skip) {
    int last = end;
    for (int i = 3; i < last; i++) {
      if (a.sentence.phraseAt(i, "attribution") != null && !a.sentence.token(i - 1).isWord()) {
        last = i;
      }
    }
    while (last > 0 && a.sentence.token(last - 1).kind() == Kind.PUNCTUATION && !a.sentence.token(last - 1).is(')')) {
      last--;
    }
    return last >= 3 ? List.of(new Part(0, last, 0)) : List.of();
  }

  /** Where, behind a subject that is complete, the one begins who is spoken to: «the deputy | the government». */
  private int secondPhrase(Sentence s, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      boolean head = grammar.isAny(s, i, "group", "organisation", "state", "capital", "medium", "anonymous", "person")
          && !grammar.isAny(s, i, "honorific", "given-name", "demonym", SentenceBuilder.INNER) && grammar.proclitic(s, i) == '\0';
      boolean joined = s.word(i).readings().stream().anyMatch(r -> r.clitics().conjunction() != '\0');
      boolean definite = Grammar.isDefinite(s, i) || grammar.isAny(s, i, "state", "capital")
          || grammar.is(s, i, "organisation") && i + 1 < end && Grammar.isDefinite(s, i + 1);
      if (head && definite && !joined && closed(s, i - 1) && !grammar.isAny(s, i - 1, "preposition")) {
        return i;
      }
    }
    return first;
  }

  /** A subject before its verb: from the start of the clause, or after a conjunction, right up to the verb. */
  private List<Part> nounPhraseBefore(Attempt a, int end, int skip) {
    Sentence s = a.sentence;
    if (a.reading.clitics().conjunction() != '\0') {
      return List.of();
    }
    List<Part> out = new ArrayList<>();
    if (end > 1 && s.opensAt(end - 1) != null) {
      // The verb opens a quotation of its subject's words: «X "said that …"».
      end--;
    }
    for (int first = Math.max(0, end - 14); first < end; first++) {
      if (clauseStart(s, first) && phrases.end(s, first) == end && (s.token(first).isWord() || s.opensAt(first) != null)) {
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
    return before.kind() == Kind.PUNCTUATION && !before.is(')') && !before.is('-') || grammar.isAny(s, i - 1, "conjunction", "complementizer", "subordinator");
  }

  /** The subject of a verb whose object follows at once: as short as can be, up to a word that can head the object. */
  private List<Part> subject(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    List<Part> out = new ArrayList<>();
    int end = at < s.size() ? phrases.end(s, at) : at;
    for (int cut = at + 1; cut < end; cut++) {
      if (closed(s, cut - 1) && objectHead(a, cut) && !Grammar.isDefinite(s, cut) && !surname(s, cut, at)) {
        out.add(new Part(at, cut, 0));
      }
    }
    if (end > at) {
      out.add(new Part(at, end, 0));
    }
    return out;
  }

  /** The second word of a personal name is not the head of an object, though many surnames are nouns of deed. */
  private boolean surname(Sentence s, int i, int first) {
    return grammar.is(s, i - 1, "given-name") && (i - 1 == first || !grammar.isName(s, i - 2)) && !hasPronoun(s, i);
  }

  /** Whether a genitive chain can end with this word: it is definite, a name, or not known as a noun. */
  private boolean closed(Sentence s, int i) {
    if (grammar.is(s, i, SentenceBuilder.INNER) && !Grammar.isDefinite(s, i)) {
      return false;
    }
    if (s.token(i).kind() == Kind.QUOTE || Grammar.isDefinite(s, i) || grammar.isName(s, i)) {
      return true;
    }
    return grammar.isAny(s, i, "state", "capital", "city", "metonym", "agency", "outlet") || !grammar.nominal(s, i)
        || grammar.isAny(s, i, "anonymous") || hasPronoun(s, i);
  }

  private boolean hasPronoun(Sentence s, int i) {
    for (Reading r : s.word(i).readings()) {
      return !r.clitics().pronoun().isEmpty();
    }
    return false;
  }

  private List<Part> adjuncts(Attempt a, int at, int skip) {
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
    if (bareComplementizer(s, i) || grammar.reportingParticiple(s, i) && !grammar.nominal(s, i)) {
      return false;
    }
    if (s.phraseAt(i, "reset", "attribution") != null && i > from) {
      return false;
    }
    return !(grammar.reportingVerb(s, i) && grammar.joinedVerb(s, i) && i > from);
  }

  /** A complementizer that opens content, not one that a preposition or adverb has already taken («after that»). */
  private boolean bareComplementizer(Sentence s, int i) {
    if (!grammar.is(s, i, "complementizer")) {
      return false;
    }
    if (i == 0) {
      return true;
    }
    boolean taken = grammar.isAny(s, i - 1, "preposition", "conjunction", "subordinator") && !governable(s, i - 1);
    return !taken && !modal(s, i - 1);
  }

  /** A verb that takes «that» for itself, being none of saying: must, can, wants, decided. */
  private boolean modal(Sentence s, int i) {
    return grammar.surelyVerb(s, i) && !grammar.reportingVerb(s, i);
  }

  private boolean governable(Sentence s, int i) {
    String f = s.token(i).form();
    return f.equals("\u0627\u0644\u064A") || f.equals("\u0639\u0644\u064A") || f.equals("\u0645\u0646") || f.equals("\u0639\u0646") || f.equals("\u0641\u064A");
  }

  private List<Part> complementizer(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    if (at >= s.size()) {
      return List.of();
    }
    for (Reading r : s.word(at).readings()) {
      char preposition = r.clitics().preposition();
      if (!r.entry().cls().equals("complementizer") || r.clitics().conjunction() != '\0' || preposition != '\0' && preposition != '\u0628') {
        continue;
      }
      if (!bareComplementizer(s, at) && a.parts.get("particle") == null) {
        return List.of();
      }
      if (r.clitics().pronoun().isEmpty()) {
        return List.of(new Part(at, at + 1, 0));
      }
      boolean preposed = preposition != '\0' || Normalizer.fold(r.entry().form()).startsWith("\u0628");
      return List.of(new Part(at, at, preposed ? 1 : 0));
    }
    return List.of();
  }

  /** The preposition of the cue's own frame, as a word or written onto the next one. */
  private List<Part> governed(Attempt a, int at, int skip) {
    Frame f = a.frame;
    if (f == null || f.governed().isEmpty() || at >= a.sentence.size()) {
      return List.of();
    }
    String form = a.sentence.token(at).form();
    if (form.equals(f.governed())) {
      return List.of(new Part(at, at + 1, 0));
    }
    if (f.governed().length() > 1) {
      return List.of();
    }
    char p = f.governed().charAt(0);
    boolean quoted = form.length() == 1 && form.charAt(0) == p;
    if (quoted) {
      return List.of(new Part(at, at + 1, 0));
    }
    boolean written = grammar.proclitic(a.sentence, at) == p && form.length() > 3 || a.sentence.word(at).unknown() && form.length() > 3;
    if (written && form.charAt(0) == p && !grammar.is(a.sentence, at, "complementizer")) {
      // The article swallows its alef after this preposition: the word is left whole.
      return List.of(new Part(at, at, form.startsWith("\u0644\u0644") ? 0 : 1));
    }
    return List.of();
  }

  private List<Part> colon(Attempt a, int at, int skip) {
    return at < a.sentence.size() && a.sentence.token(at).is(':') ? List.of(new Part(at, at + 1, 0)) : List.of();
  }

  private List<Part> comma(Attempt a, int at, int skip) {
    return at < a.sentence.size() && NounPhraseExtractor.comma(a.sentence.token(at)) ? List.of(new Part(at, at + 1, 0)) : List.of();
  }

  private List<Part> quotation(Attempt a, int at, int skip) {
    if (at >= a.sentence.size()) {
      return List.of();
    }
    Quotation q = a.sentence.opensAt(at);
    return q == null || q.size() == 0 ? List.of() : List.of(new Part(at, joined(a.sentence, q), 0));
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

  private List<Part> longQuotation(Attempt a, int at, int skip) {
    Quotation q = at < a.sentence.size() ? a.sentence.opensAt(at) : null;
    return q == null || q.size() < SPEECH_TOKENS ? List.of() : quotation(a, at, skip);
  }

  private List<Part> clause(Attempt a, int at, int skip) {
    int end = contentEnd(a.sentence);
    return at < end ? List.of(new Part(at, end, skip)) : List.of();
  }

  /** Speech after a colon without quotation marks. */
  private List<Part> spoken(Attempt a, int at, int skip) {
    int end = contentEnd(a.sentence);
    boolean particle = at + 3 < end && grammar.is(a.sentence, at, "complementizer") && !hasPronoun(a.sentence, at);
    if (particle) {
      return List.of(new Part(at + 1, end, 0));
    }
    boolean word = at < end && (a.sentence.token(at).isWord() || a.sentence.token(at).kind() == Kind.NUMBER || a.sentence.opensAt(at) != null);
    return word && end - at >= 3 ? List.of(new Part(at, end, 0)) : List.of();
  }

  private List<Part> nounContent(Attempt a, int at, int skip) {
    Sentence s = a.sentence;
    int end = contentEnd(s);
    if (at >= end || grammar.is(s, at, "complementizer") && skip == 0) {
      return List.of();
    }
    Token t = s.token(at);
    if (a.frame != null && a.frame.stance() == Stance.DEMAND && !a.frame.governed().isEmpty() && mover(s, at)) {
      return List.of();
    }
    if (a.frame != null && a.frame.stance() == Stance.SAY && a.frame.governed().equals("\u0628") && !deedNoun(s, at) && !s.word(at).unknown()) {
      return List.of();
    }
    boolean starts = t.isWord() || t.kind() == Kind.NUMBER || s.opensAt(at) != null;
    boolean guarded = a.frame != null && a.frame.guard() != Guard.SPEECH;
    return !starts || guarded && !deedNoun(s, at) ? List.of() : List.of(new Part(at, end, skip));
  }

  /** Somebody or some place: what one is called «to» is a deed, and the preposition found was another's. */
  private boolean mover(Sentence s, int i) {
    return grammar.isAny(s, i, "state", "capital", "city", "region", "role", "honorific", "given-name") && !deedNoun(s, i);
  }

  /** The object of a verb that takes what is said without a preposition. */
  private List<Part> object(Attempt a, int at, int skip) {
    Frame f = a.frame;
    if (f == null || !f.governed().isEmpty() || f.object() != ObjectRole.CONTENT || at >= a.sentence.size() || !objectHead(a, at)) {
      return List.of();
    }
    return List.of(new Part(at, contentEnd(a.sentence), 0));
  }

  private boolean objectHead(Attempt a, int at) {
    Sentence s = a.sentence;
    Token t = s.token(at);
    if (!t.isWord() || grammar.proclitic(s, at) != '\0' || grammar.is(s, at, "complementizer")) {
      return false;
    }
    boolean speaker = at == a.cueEnd && grammar.isAny(s, at, "organisation", "role", "group", "person", "anonymous", "medium", "state", "outlet", "agency", "honorific");
    return deedNoun(s, at) && !speaker || t.form().equals("\u0645\u0627");
  }

  /** A verbal noun, or a noun of attitude or of speaking: what one can affirm, deny or voice. */
  private boolean deedNoun(Sentence s, int i) {
    Reading r = grammar.reading(s, i, "attitude", "speech-noun", "masdar", "reporting-masdar", "content-noun");
    return r != null && r.clitics().conjunction() == '\0';
  }

  /** One past the last word of the sentence: its final punctuation does not belong to what is said. */
  private static int contentEnd(Sentence s) {
    int end = s.size();
    while (end > 0 && s.token(end - 1).kind() == Kind.PUNCTUATION && !s.token(end - 1).is(')')) {
      end--;
    }
    return end;
  }
}
