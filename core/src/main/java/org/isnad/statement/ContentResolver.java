package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.Sentence;
import org.isnad.model.Span;
import org.isnad.model.Stance;
import org.isnad.model.Statement.Mode;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says where the content of a match ends, which of its parts stand in quotation marks, and whether it is direct speech.
 * What is said goes on until the writer takes over again: at a joined verb that reports, a participle that goes on
 * reporting, an attribution behind the words, a change of speaker.
 */
final class ContentResolver {
  private final Grammar grammar;
  private final ModeResolver modes;

  ContentResolver(Grammar grammar) {
    this.grammar = grammar;
    this.modes = new ModeResolver(grammar);
  }

  /**
   * A content with its bounds.
   *
   * @param at without wrapping quotation marks and final punctuation
   * @param firstToken index of its first token in the sentence
   * @param endToken one past its last token
   * @param toSentenceEnd whether nothing but punctuation follows it in the sentence
   */
  record Content(Span at, int firstToken, int endToken, Mode mode, List<Span> quotes, boolean toSentenceEnd) {}

  /** The content of {@code matches.get(k)}, or null where nothing is left of it. */
  @Nullable Content resolve(List<Match> matches, int k) {
    Match m = matches.get(k);
    Part part = m.part("content");
    if (part == null) {
      return null;
    }
    Sentence s = m.sentence();
    Quotation opening = s.opensAt(part.first());
    if (part.end() <= m.cueFirst()) {
      return before(matches, k, part);
    }
    boolean spoken = opening != null && ("quotation".equals(what(m)) || "long-quotation".equals(what(m)));
    int end = spoken ? part.end() : end(matches, k, part);
    if (noun(m) && !spoken) {
      end = backToTheVerb(s, part.first(), end);
    }
    int first = part.first();
    int start = s.token(first).start() + part.skip();
    while (end > first && trailing(s, end - 1, first)) {
      end--;
    }
    if (end <= first) {
      return null;
    }
    Span at = new Span(start, s.token(end - 1).end());
    boolean toEnd = rest(s, end);
    Quotation wrap = s.opensAt(first);
    if (wrap != null && wrap.size() > 0 && (wrap.closed() ? wrap.close() == end - 1 : wrap.close() >= end)) {
      return unwrapped(s, wrap, end, toEnd);
    }
    List<Span> quotes = modes.quotes(s, first, end);
    boolean ownWords = "spoken".equals(what(m)) && modes.ofTheSpeaker(s, first, end);
    Mode mode = ownWords ? Mode.DIRECT : quotes.isEmpty() ? Mode.INDIRECT : Mode.MIXED;
    return new Content(at, first, end, mode, quotes, toEnd);
  }

  /** A content that its attribution follows. */
  private Content before(List<Match> matches, int k, Part part) {
    Match m = matches.get(k);
    Sentence s = m.sentence();
    Part source = m.part("source");
    int behind = source == null ? m.cueEnd() : source.end();
    if (inside(s, behind, part.end() == m.cueFirst())) {
      // The attribution stands inside the clause, which goes on behind it.
      int end = end(matches, k, new Part(behind, s.size(), 0));
      while (end > behind && trailing(s, end - 1, behind)) {
        end--;
      }
      return new Content(new Span(s.token(part.first()).start() + part.skip(), s.token(end - 1).end()), part.first(), end, Mode.INDIRECT, List.of(), rest(s, end));
    }
    Quotation wrap = s.opensAt(part.first());
    if (wrap != null && wrap.closed() && wrap.close() == part.end() - 1) {
      return unwrapped(s, wrap, part.end(), false);
    }
    List<Span> quotes = modes.quotes(s, part.first(), part.end());
    Span at = new Span(s.token(part.first()).start() + part.skip(), s.token(part.end() - 1).end());
    return new Content(at, part.first(), part.end(), quotes.isEmpty() ? Mode.INDIRECT : Mode.MIXED, quotes, false);
  }

  /** Whether the clause goes on behind an attribution: after its second comma, or where no comma set it off at all. */
  private boolean inside(Sentence s, int behind, boolean unmarked) {
    int i = behind;
    if (i < s.size() && comma(s, i)) {
      i++;
    } else if (!unmarked) {
      return false;
    }
    if (i >= s.size() || !s.token(i).isWord()) {
      return false;
    }
    boolean fresh = grammar.joinedVerb(s, i) || grammar.isAny(s, i, "conjunction", "reset") || s.phraseAt(i, "reset", "conjunction", "editorial") != null
        || grammar.reportingParticiple(s, i) || Grammar.tanwin(s, i);
    return !fresh && s.token(i).form().charAt(0) != '\u0648';
  }

  private static @Nullable String what(Match m) {
    return m.rule().pattern().stream().filter(e -> e.name().equals("content")).findFirst().map(e -> e.what()).orElse(null);
  }

  /** The words inside marks that wrap the whole content, without a particle that opens them and their final stop. */
  private Content unwrapped(Sentence s, Quotation wrap, int end, boolean toEnd) {
    int first = wrap.first();
    int last = Math.min(wrap.closed() ? wrap.close() : end, end);
    while (last - 1 > first && s.token(last - 1).kind() == Kind.PUNCTUATION && !s.token(last - 1).is(')')) {
      last--;
    }
    Reading particle = grammar.reading(s, first, "complementizer");
    if (particle != null && particle.clitics().pronoun().isEmpty() && last - first > 2) {
      first++;
    }
    Span at = s.span(first, Math.max(last, first + 1));
    return new Content(at, first, end, Mode.DIRECT, List.of(at), toEnd);
  }

  private boolean rest(Sentence s, int end) {
    for (int i = end; i < s.size(); i++) {
      if (s.token(i).isWord() || s.token(i).kind() == Kind.NUMBER) {
        return false;
      }
    }
    return true;
  }

  private static boolean trailing(Sentence s, int i, int first) {
    Token t = s.token(i);
    if (t.kind() == Kind.PUNCTUATION) {
      return !t.is(')') && !t.is('%');
    }
    if (t.kind() == Kind.QUOTE) {
      // A mark whose partner lies before the content does not belong to it.
      for (Quotation q : s.quotations()) {
        if (q.close() == i) {
          return q.open() < first;
        }
      }
      return true;
    }
    return false;
  }

  private int end(List<Match> matches, int k, Part part) {
    Match m = matches.get(k);
    Sentence s = m.sentence();
    int limit = Math.min(part.end(), s.size());
    boolean noun = noun(m);
    if (m.reading().inflection() != null && m.reading().inflection().tense() == Tense.MASDAR) {
      limit = phraseEnd(s, part.first(), limit);
    }
    Quotation around = s.around(part.first());
    if (around != null) {
      limit = Math.min(limit, around.close());
    }
    int i = part.first() + 1;
    Quotation open = s.opensAt(part.first());
    if (open != null && open.closed()) {
      i = open.close() + 1;
    }
    while (i < limit) {
      int aside = noun ? asideEnd(s, i, limit) : i;
      if (aside > i) {
        i = aside;
        continue;
      }
      Quotation q = s.opensAt(i);
      if (q != null && q.closed()) {
        i = q.close() + 1;
        continue;
      }
      if (i > part.first() && boundary(matches, k, i, noun)) {
        return i;
      }
      i++;
    }
    return limit;
  }

  private static boolean noun(Match m) {
    return "noun-content".equals(what(m)) || "object".equals(what(m));
  }

  /**
   * Where a noun phrase in the place of content ends though no comma says so: before «after» and what tells when the verb
   * happened, and before a verb in the past that goes on with the story.
   */
  private int backToTheVerb(Sentence s, int first, int end) {
    boolean clause = false;
    for (int i = first + 1; i < end; i++) {
      Quotation q = s.opensAt(i);
      if (q != null && q.closed()) {
        i = q.close();
        continue;
      }
      clause |= grammar.isAny(s, i, "relative", "complementizer") || grammar.surelyVerb(s, i) && !pastJoined(s, i);
      if (ofTheVerb(s, i) || !clause && pastJoined(s, i)) {
        return i;
      }
    }
    return end;
  }

  /** «After» and the like tell when the verb happened, unless a span of time follows or a preposition or «ma» stands before. */
  private boolean ofTheVerb(Sentence s, int i) {
    Phrase p = s.phraseAt(i, "preposition", "conjunction");
    Reading r = grammar.reading(s, i, "preposition", "conjunction");
    Entry e = entry(s, i, "preposition", "conjunction");
    int next = p != null ? p.end() : i + 1;
    boolean span = next < s.size() && (s.token(next).kind() == Kind.NUMBER || grammar.isAny(s, next, "time", "month", "weekday", "demonstrative"));
    boolean bare = r == null || r.clitics().pronoun().isEmpty() && r.clitics().conjunction() == '\0';
    boolean inner = grammar.is(s, i - 1, "preposition") || s.token(i - 1).form().equals("\u0645\u0627");
    // The noun «trace» is spelt like «after» but for its hamza.
    boolean noun = e != null && e.form().startsWith("\u0625") && s.text().charAt(s.token(i).start()) == '\u0623';
    return e != null && !noun && e.has("place-of", "verb") && bare && !span && !inner;
  }

  /** A past tense with «and» before it that no noun is spelt like. */
  private boolean pastJoined(Sentence s, int i) {
    if (grammar.nominal(s, i)) {
      return false;
    }
    for (Reading r : s.word(i).readings()) {
      Inflection inflection = r.inflection();
      if (inflection != null && inflection.finite() && inflection.tense() == Tense.PAST && r.clitics().conjunction() == '\u0648') {
        return true;
      }
    }
    return false;
  }

  /** What hangs on a verbal noun is a part of the writer's sentence and ends with its comma. */
  private static int phraseEnd(Sentence s, int first, int limit) {
    for (int i = first; i < limit; i++) {
      if (comma(s, i) && s.around(i) == null) {
        return i;
      }
    }
    return limit;
  }

  /** A time or place between two commas inside the content is passed over. */
  private int asideEnd(Sentence s, int i, int limit) {
    if (!comma(s, i) || i + 1 >= limit || !grammar.isAny(s, i + 1, "time", "weekday", "preposition")) {
      return i;
    }
    for (int k = i + 2; k < Math.min(limit, i + 7); k++) {
      if (comma(s, k)) {
        return k;
      }
    }
    return i;
  }

  private boolean boundary(List<Match> matches, int k, int i, boolean noun) {
    Sentence s = matches.get(k).sentence();
    boolean afterComma = comma(s, i - 1);
    if (attributed(s, i) || gloss(s, i) || afterComma && grammar.reportingParticiple(s, i) && Grammar.tanwin(s, i)) {
      return true;
    }
    if (s.around(i) != null && s.token(i).kind() == Kind.PUNCTUATION && ".!\u061F".contains(s.token(i).form())) {
      return true;
    }
    if (afterComma && (butNot(s, i) || attributed(matches.get(k)) && contrasts(s, i))) {
      return true;
    }
    if (afterComma && (s.phraseAt(i, "reset", "editorial", "no-comment") != null || grammar.is(s, i, "reset"))) {
      return true;
    }
    for (int n = 0; n < matches.size(); n++) {
      if (n != k && lead(matches.get(n)) == i && takesOver(matches.get(n), i, afterComma)) {
        return true;
      }
    }
    int behind = connectorEnd(s, i);
    for (Match n : matches) {
      if (behind > i && (n.cueFirst() == behind || n.first() == behind)) {
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

  /** Where a match begins with the particle that negates it. */
  private int lead(Match m) {
    int first = m.first();
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
    boolean negated = next.cueFirst() == i + 1 && next.first() == next.cueFirst();
    boolean joined = next.reading().clitics().conjunction() != '\0' && next.cueFirst() == i
        || negated && next.sentence().token(i).form().startsWith("\u0648");
    // «…, and they demanded of the council»: many who go on speaking, rather than one more thing that somebody did.
    boolean many = afterComma && next.frame() != null && next.frame().stance() == Stance.DEMAND && inflection.number() == Inflection.Numerus.PLURAL;
    boolean narrates = next.frame() != null && next.frame().guard() != Guard.SPEECH && next.frame().kind() == Frame.Kind.NOUN && !negated && !many;
    return inflection.finite() && !narrates && (joined || afterComma && next.cueFirst() == i);
  }

  /** A word that puts the clause after it beside the present one («as», «while», «then»). */
  private int connectorEnd(Sentence s, int i) {
    Phrase p = s.phraseAt(i, "conjunction");
    return p != null ? p.end() : grammar.is(s, i, "conjunction") ? i + 1 : i;
  }

  /** The expression of one of these classes that begins at a token, else the word itself, or null. */
  private @Nullable Entry entry(Sentence s, int i, String... classes) {
    Phrase p = s.phraseAt(i, classes);
    Reading r = grammar.reading(s, i, classes);
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
      case "clause" -> next < s.size() && grammar.reportingVerb(s, next);
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
    if (Grammar.tanwin(s, i) || grammar.isAny(s, i, "conjunction", "preposition", "relative", "time", "weekday")) {
      return !grammar.is(s, i, "relative");
    }
    boolean clause = i + 2 < s.size() && (grammar.is(s, i + 1, "complementizer") || grammar.is(s, i + 2, "complementizer"));
    return grammar.surelyVerb(s, i) || grammar.joinedVerb(s, i) && (clause || !grammar.nominal(s, i));
  }

  private static boolean comma(Sentence s, int i) {
    return i >= 0 && (s.token(i).is('\u060C') || s.token(i).is(',') || s.token(i).is('\u061B'));
  }
}
