package org.isnad.mention;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Sentence;
import org.isnad.text.Quotation;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a title or office to the name behind it. An office is complete when its genitive chain is closed by a definite
 * word or a name; then come adjectives and titles of courtesy, then the name. Immutable.
 */
final class OfficeExtractor {
  /** No office is longer. */
  private static final int MOST_TOKENS = 18;

  private final NameGrammar names;
  private final ClassSet head;
  private final ClassSet honorific;
  private final ClassSet role;
  private final ClassSet places;
  private final ClassSet stops;
  private final ClassSet prepositions;

  OfficeExtractor(NameGrammar names) {
    this.names = names;
    this.head = names.bits("role", "honorific", "person");
    this.honorific = names.bits("honorific");
    this.role = names.bits("role", "person");
    this.places = names.bits("state", "capital", "city", "region", "metonym", "body", "agency", "outlet", "given-name");
    this.stops = names.bits("complementizer", "conjunction", "relative", "negation", "future", "modal-particle", "interrogative",
        "pronoun", "adverb", "demonstrative", "attribution", "reset", "editorial", "time", "weekday", "month");
    this.prepositions = names.bits("preposition");
  }

  /**
   * An office and where the name of its holder would begin.
   *
   * @param end one past its last word, titles of courtesy left out
   * @param name the first token behind it, {@code end} or more
   * @param first its first token
   */
  record Office(int first, int end, int name) {}

  /** The office that begins at a token and is complete, with what stands behind it; null where none does. */
  @Nullable Office at(Sentence s, int first) {
    Reading r = names.noun(s, first, head);
    if (r == null || r.entry().has("number", "pl") || r.entry().has("number", "du")) {
      return null;
    }
    boolean courtesy = r.classBit().meets(honorific) && !names.is(s, first, role);
    Phrase fixed = names.phrase(s, first, "role", "honorific");
    int i = fixed == null ? first + 1 : fixed.end();
    boolean closed = courtesy || r.clitics().definite() || fixed != null && names.definite(s, i - 1);
    int limit = Math.min(s.size(), first + MOST_TOKENS);
    while (i < limit) {
      if (closed && title(s, i)) {
        return new Office(first, courtesy ? first : i, pastTitles(s, i));
      }
      if (closed && !names.definite(s, i) && startsName(s, i)) {
        return new Office(first, courtesy ? first : i, i);
      }
      int next = step(s, i, closed);
      if (next == i) {
        return closed ? new Office(first, courtesy ? first : i, i) : null;
      }
      closed = closes(s, i, next);
      i = next;
    }
    return null;
  }

  /** The token after the next part of the office; the same where it ends. */
  private int step(Sentence s, int i, boolean closed) {
    if (s.token(i).kind() == Kind.QUOTE) {
      Quotation q = s.opensAt(i);
      return q != null && q.closed() && q.size() <= 6 ? q.close() + 1 : i;
    }
    boolean holderOfOther = names.givenSkip(s, i) > 0;
    if (!s.token(i).isWord() || holderOfOther || names.is(s, i, stops) && !names.is(s, i, places)) {
      return i;
    }
    Phrase p = names.phrase(s, i, "state", "capital", "city", "region", "metonym", "body", "agency", "outlet", "organisation");
    if (p != null) {
      return p.end();
    }
    if (names.grammar.surelyVerb(s, i) && !names.definite(s, i)) {
      return i;
    }
    boolean preposition = names.is(s, i, prepositions) && names.bare(s, i, prepositions) != null;
    if (preposition) {
      return officePreposition(s, i) ? i + 1 : i;
    }
    boolean joined = closed && names.grammar.proclitic(s, i) == '\0' && s.token(i).form().startsWith("\u0648") && names.grammar.joinedVerb(s, i);
    return joined ? i : i + 1;
  }

  /** «Minister in the government», «ambassador to France»: prepositions that belong to offices. */
  private boolean officePreposition(Sentence s, int i) {
    String f = s.token(i).form();
    boolean fits = f.equals("\u0641\u064A") || f.equals("\u0644\u062F\u064A") || f.equals("\u0628\u0627\u0633\u0645") || f.equals("\u0639\u0646")
        || f.equals("\u0627\u0644\u064A");
    return fits && i + 1 < s.size() && s.token(i + 1).isWord() && (names.definite(s, i + 1) || names.is(s, i + 1, places) || names.common(s, i + 1));
  }

  /** Whether the chain is closed behind the part from a token to before another. */
  private boolean closes(Sentence s, int i, int next) {
    int last = next - 1;
    if (!s.token(last).isWord()) {
      return true;
    }
    if (names.bare(s, i, prepositions) != null) {
      return false;
    }
    return names.definite(s, last) || names.is(s, i, places) || !names.common(s, last);
  }

  private boolean title(Sentence s, int i) {
    Reading r = names.bare(s, i, honorific);
    return r != null && (r.clitics().definite() || !names.given(s, i));
  }

  private int pastTitles(Sentence s, int i) {
    int k = i;
    while (k < s.size() && names.bare(s, k, honorific) != null && !(k > i && names.onlyGiven(s, k))) {
      k++;
    }
    // The points of «Dr.», «Eng.» and brackets around titles.
    return k;
  }

  private boolean startsName(Sentence s, int i) {
    if (names.given(s, i) || names.particle(s, i) || names.phrase(s, i, "given-name") != null) {
      return true;
    }
    return names.unknown(s, i) && names.phrase(s, i, "body", "city", "region", "agency", "outlet") == null;
  }
}
