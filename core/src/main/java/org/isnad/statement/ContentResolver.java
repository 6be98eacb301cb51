package org.isnad.statement;

import java.util.List;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Rule.Element;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.Sentence;
import org.isnad.model.Span;
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
  /** So much of an attribution stands at most behind whom it names. */
  private static final int LONGEST_REST = 8;

  private final Grammar grammar;
  private final ModeResolver modes;
  private final BoundaryResolver boundaries;

  ContentResolver(Grammar grammar) {
    this.grammar = grammar;
    this.modes = new ModeResolver(grammar);
    this.boundaries = new BoundaryResolver(grammar);
  }

  /**
   * A content with its bounds.
   *
   * @param at without wrapping quotation marks and final punctuation
   * @param firstToken index of its first token in the sentence
   * @param endToken one past its last token
   */
  record Content(Span at, int firstToken, int endToken, Mode mode, List<Span> quotes) {}

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
    Quotation wrap = s.opensAt(first);
    if (wrap != null && wrap.size() > 0 && (wrap.closed() ? wrap.close() == end - 1 : wrap.close() >= end)) {
      return unwrapped(s, wrap, end);
    }
    List<Span> quotes = modes.quotes(s, first, end);
    boolean ownWords = ("spoken".equals(what(m)) || "bare-speech".equals(what(m))) && modes.ofTheSpeaker(s, first, end);
    Mode mode = ownWords ? Mode.DIRECT : quotes.isEmpty() ? Mode.INDIRECT : Mode.MIXED;
    return new Content(at, first, end, mode, quotes);
  }

  /** A content that its attribution follows. */
  private @Nullable Content before(List<Match> matches, int k, Part part) {
    Match m = matches.get(k);
    Sentence s = m.sentence();
    Quotation opening = s.opensAt(part.first());
    if (opening != null && "quotation".equals(what(m))) {
      return unwrapped(s, opening, part.end());
    }
    int behind = attributionEnd(m);
    if (inside(s, behind, part.end() == m.cueFirst())) {
      // The attribution stands inside the clause, which goes on behind it.
      int end = nextClause(s, behind + 1, end(matches, k, new Part(behind, s.size(), 0)));
      while (end > behind && trailing(s, end - 1, behind)) {
        end--;
      }
      return new Content(new Span(s.token(part.first()).start() + part.skip(), s.token(end - 1).end()), part.first(), end, Mode.INDIRECT, List.of());
    }
    if (part.end() - part.first() < 2 && RelayResolver.attributes(m)) {
      return null;
    }
    Quotation wrap = s.opensAt(part.first());
    if (wrap != null && wrap.closed() && wrap.close() == part.end() - 1) {
      return unwrapped(s, wrap, part.end());
    }
    List<Span> quotes = modes.quotes(s, part.first(), part.end());
    Span at = new Span(s.token(part.first()).start() + part.skip(), s.token(part.end() - 1).end());
    return new Content(at, part.first(), part.end(), quotes.isEmpty() ? Mode.INDIRECT : Mode.MIXED, quotes);
  }

  /** Where an attribution ends that a comma, a dash or a bracket sets off: at the mark that closes it, if no clause of its own comes first. */
  private int attributionEnd(Match m) {
    Sentence s = m.sentence();
    Part source = m.part("source");
    int end = source == null ? m.cueEnd() : source.end();
    Token opening = s.token(Math.max(0, m.cueFirst() - 1));
    boolean comma = BoundaryResolver.comma(s, m.cueFirst() - 1);
    char closing = opening.is('(') ? ')' : '-';
    if (!comma && !opening.is('(') && !opening.is('-')) {
      return end;
    }
    for (int i = end; i < Math.min(s.size(), end + LONGEST_REST); i++) {
      if (comma ? BoundaryResolver.comma(s, i) : s.token(i).is(closing)) {
        return i;
      }
      if (grammar.surelyVerb(s, i) && !grammar.isAny(s, i, "carried", "aired")) {
        return end;
      }
    }
    return end;
  }

  /** Where a joined verb behind a comma begins a clause of the writer's own; {@code end} where none does. */
  private int nextClause(Sentence s, int from, int end) {
    for (int i = from; i < end; i++) {
      if (BoundaryResolver.comma(s, i - 1) && s.around(i) == null && grammar.joinedVerb(s, i) && !grammar.nominal(s, i)) {
        return i;
      }
    }
    return end;
  }

  /** Whether the clause goes on behind an attribution: after its second comma, or where no comma set it off at all. */
  private boolean inside(Sentence s, int behind, boolean unmarked) {
    int i = behind;
    if (i < s.size() && (BoundaryResolver.comma(s, i) || s.token(i).is('-') || s.token(i).is(')'))) {
      i++;
    } else if (!unmarked) {
      return false;
    }
    if (i >= s.size() || !s.token(i).isWord()) {
      return false;
    }
    int k = i;
    while (k < s.size() && (!s.token(k).isWord() || grammar.isAny(s, k, "time", "weekday", "month", "time-qualifier"))) {
      k++;
    }
    if (k == s.size()) {
      // «…, as the authorities said, on Friday»
      return false;
    }
    boolean fresh = grammar.joinedVerb(s, i) || grammar.isAny(s, i, "conjunction", "reset") || s.phraseAt(i, "reset", "conjunction", "editorial") != null
        || grammar.reportingParticiple(s, i) || Grammar.tanwin(s, i);
    // «…, according to So-and-so, director of», «…, as the officer said, who»: what tells more of whom the attribution names.
    fresh |= s.token(behind).kind() == Kind.PUNCTUATION && grammar.isAny(s, i, "relative", "role", "honorific", "person", "given-name") && grammar.proclitic(s, i) == '\0';
    return !fresh && s.token(i).form().charAt(0) != '\u0648';
  }

  private static @Nullable String what(Match m) {
    List<Element> pattern = m.rule().pattern();
    for (int i = 0; i < pattern.size(); i++) {
      if (pattern.get(i).name().equals("content")) {
        return pattern.get(i).what();
      }
    }
    return null;
  }

  /** The words inside marks that wrap the whole content, without a particle that opens them and their final stop. */
  private Content unwrapped(Sentence s, Quotation wrap, int end) {
    int first = wrap.first();
    int last = Math.min(wrap.closed() ? wrap.close() : end, end);
    while (last - 1 > first && s.token(last - 1).kind() == Kind.PUNCTUATION && !s.token(last - 1).is(')')) {
      last--;
    }
    Reading particle = grammar.reading(s, first, "complementizer");
    if (particle != null && particle.clitics().pronoun().isEmpty() && !particle.entry().has("kind", "negative") && last - first > 2) {
      first++;
    }
    Span at = s.span(first, Math.max(last, first + 1));
    return new Content(at, first, end, Mode.DIRECT, List.of(at));
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
      if (i > part.first() && boundaries.resolve(matches, k, i, noun)) {
        int behind = within(matches, i);
        if (behind == i) {
          return i;
        }
        i = behind;
        continue;
      }
      i++;
    }
    return limit;
  }

  /** Where what tells how it was said goes on behind what somebody says: «…, as he said | to the paper», «…, | in a call with»; -1 where nothing does. */
  int ownTail(Match m, Content c, List<Match> matches) {
    Sentence s = m.sentence();
    for (int i = noun(m) ? c.firstToken() + 1 : c.endToken(); i <= c.endToken() && i + 2 < s.size(); i++) {
      if (BoundaryResolver.comma(s, i) && s.around(i) == null && boundaries.channel(s, i + 1, !noun(m))) {
        return i + 1;
      }
    }
    int end = c.endToken();
    return end + 1 < s.size() && BoundaryResolver.comma(s, end) ? boundaries.attributionVerbEnd(s, end + 1, matches) : -1;
  }

  /** Behind an attribution that is set off within what somebody says; the same where the sentence does not go on behind it. */
  private int within(List<Match> matches, int i) {
    for (Match n : matches) {
      Part before = n.part("content");
      if (n.cueFirst() == i && RelayResolver.attributes(n) && !boundaries.tail(n.sentence(), i) && before != null && before.end() <= i && !n.sentence().token(i - 1).isWord()) {
        int behind = attributionEnd(n);
        return inside(n.sentence(), behind, false) ? behind : i;
      }
    }
    return i;
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
    Entry e = boundaries.entry(s, i, "preposition", "conjunction");
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
      if ((BoundaryResolver.comma(s, i) || s.token(i).is(':')) && s.around(i) == null) {
        return i;
      }
    }
    return limit;
  }

  /** A time or place between two commas inside the content is passed over. */
  private int asideEnd(Sentence s, int i, int limit) {
    if (!BoundaryResolver.comma(s, i) || i + 1 >= limit || !grammar.isAny(s, i + 1, "time", "weekday", "preposition")) {
      return i;
    }
    for (int k = i + 2; k < Math.min(limit, i + 9); k++) {
      if (BoundaryResolver.comma(s, k)) {
        return k;
      }
    }
    return i;
  }
}
