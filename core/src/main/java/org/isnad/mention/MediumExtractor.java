package org.isnad.mention;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Sentence;
import org.isnad.model.EntityType;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Finds papers, stations and sites that the lexicon does not have, or whose name is also an everyday word. Immutable. */
final class MediumExtractor {
  /** A byline is over after so many tokens. */
  private static final int BYLINE = 12;

  private final NameGrammar names;
  private final ClassSet medium;
  private final ClassSet outletWord;

  MediumExtractor(NameGrammar names) {
    this.names = names;
    this.medium = names.bits("medium");
    this.outletWord = names.bits("outlet-name");
  }

  /** An outlet with an everyday name: in marks, behind a noun for a medium, or between the dashes of a byline. */
  @Nullable Found ambiguous(Sentence s, int i) {
    Phrase p = names.phrase(s, i, outletWord);
    Reading r = p != null ? p.reading() : names.noun(s, i, outletWord);
    if (r == null) {
      return null;
    }
    int end = p != null ? p.end() : i + 1;
    boolean marked = i > 0 && marks(s.token(i - 1)) && end < s.size() && marks(s.token(end));
    boolean headed = i > 0 && names.noun(s, i - 1, medium) != null;
    boolean byline = end < BYLINE && s.paragraph() > 0 && end < s.size() && dash(s.token(end)) && (i == 0 || dash(s.token(i - 1)));
    return marked || headed || byline ? names.found(s, i, end, NameGrammar.skip(r), EntityType.ORGANISATION, r.entry(), "outlet.marked", 0.85) : null;
  }

  private static boolean marks(Token t) {
    return t.kind() == Kind.QUOTE || t.is('(') || t.is(')');
  }

  private static boolean dash(Token t) {
    return t.is('-') || t.is(':') || t.is('/') || t.is('\u0640');
  }

  /** The name in marks, or unknown word, behind a noun for a medium that begins at a token. */
  @Nullable Found headed(Sentence s, int i) {
    Reading r = names.noun(s, i, medium);
    if (r == null || r.clitics().definite() || r.entry().has("number", "pl") || i + 2 >= s.size()) {
      return null;
    }
    Quotation q = s.opensAt(i + 1);
    if (q != null && q.closed() && q.size() <= 5 && q.size() > 0) {
      return names.found(s, i + 2, q.close(), 0, EntityType.ORGANISATION, null, "outlet.headed", 0.85);
    }
    int end = i + 1;
    while (end < s.size() && end < i + 4 && names.unknown(s, end)) {
      end++;
    }
    return end > i + 1 ? names.found(s, i + 1, end, 0, EntityType.ORGANISATION, null, "outlet.headed", 0.7) : null;
  }
}
