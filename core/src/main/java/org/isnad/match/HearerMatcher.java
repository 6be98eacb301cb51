package org.isnad.match;

import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Word.Reading;
import org.isnad.text.Token.Kind;

/** Tells who is spoken to from one more word of an office or body: media and those who report for them. Immutable. */
final class HearerMatcher {
  private final Grammar grammar;
  private final ClassSet reporters;

  HearerMatcher(Grammar grammar) {
    this.grammar = grammar;
    this.reporters = grammar.names().bit("reporter");
  }

  /** Whether a token names who is spoken to: «to the paper», «to reporters», or «to» before a name in marks. */
  boolean names(Sentence s, int i) {
    String form = s.token(i).form();
    boolean hears = form.equals("\u0644") ? i + 1 < s.size() && (s.token(i + 1).kind() == Kind.QUOTE || s.token(i + 1).is('('))
        : grammar.proclitic(s, i) == '\u0644' && medium(s, i);
    return hears && !belongs(s, i - 1);
  }

  /** «The team that is part of the agency»; without its article, «went on» is spelt alike, but stands behind no indefinite noun. */
  private boolean belongs(Sentence s, int i) {
    Reading of = grammar.reading(s, i, "belonging");
    if (of == null) {
      return false;
    }
    boolean noun = i > 0 && s.token(i - 1).isWord() && grammar.nominal(s, i - 1) && !Grammar.isDefinite(s, i - 1) && !grammar.isName(s, i - 1);
    return !grammar.reportingVerb(s, i) || noun && of.clitics().conjunction() == '\0';
  }

  /** Whether a word with «to» written on names a medium, reporters, or what stands in marks. */
  boolean medium(Sentence s, int i) {
    if (grammar.medium(s, i) || grammar.is(s, i, "correspondent")) {
      return true;
    }
    boolean mark = i + 1 < s.size() && (s.token(i + 1).kind() == Kind.QUOTE || s.token(i + 1).is('(')) && s.token(i).form().length() <= 2;
    Reading reporter = mark ? null : grammar.reading(s, i, reporters);
    return mark || reporter != null && reporter.clitics().preposition() == '\u0644' && (reporter.clitics().definite() || reporter.entry().has("number", "pl"));
  }
}
