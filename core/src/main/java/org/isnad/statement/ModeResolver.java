package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.model.Span;
import org.isnad.text.Quotation;

/** Tells the speaker's own words within a content from names and terms that stand in quotation marks, and speech without marks by its person. */
final class ModeResolver {
  private final Grammar grammar;

  ModeResolver(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Whether words behind a colon are those of the speaker though no marks say so: he speaks of himself. */
  boolean ofTheSpeaker(Sentence s, int first, int end) {
    for (int i = first; i < end; i++) {
      if (s.token(i).isWord() && s.around(i) == null && grammar.ofTheSpeaker(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** The quotations inside the content that are speech and not names or terms. */
  List<Span> quotes(Sentence s, int first, int end) {
    List<Span> out = new ArrayList<>();
    for (Quotation q : s.quotations()) {
      int close = Math.min(q.close(), end);
      if (q.open() >= first && q.open() < end && close > q.first() && !isName(s, q)) {
        out.add(s.span(q.first(), close));
      }
    }
    return out;
  }

  /** A short quotation behind a noun that takes a name, or holding a name that the lexicon knows. */
  private boolean isName(Sentence s, Quotation q) {
    if (q.size() > 4 || q.size() == 0) {
      return false;
    }
    if (grammar.isAny(s, q.first(), "agency", "outlet", "metonym") || s.phraseAt(q.first(), "agency", "outlet", "metonym") != null) {
      return true;
    }
    boolean one = q.size() == 1;
    if (one && grammar.isAny(s, q.first(), "given-name", "state", "capital", "city", "region")) {
      return true;
    }
    int before = q.open() - 1;
    if (before < 0 || !s.token(before).isWord()) {
      return false;
    }
    boolean kind = grammar.isAny(s, before, "organisation", "medium", "agency", "outlet", "naming");
    boolean bearer = grammar.isAny(s, before, "group", "person", "role", "document", "channel");
    // «On "X"», «that "X"», «this "X"»: one word that is no deed is a term, not what somebody said.
    boolean term = one && !grammar.deedNoun(s, q.first()) && grammar.isAny(s, before, "preposition", "complementizer", "demonstrative");
    return kind || term || bearer && (one || !Grammar.isDefinite(s, before));
  }
}
