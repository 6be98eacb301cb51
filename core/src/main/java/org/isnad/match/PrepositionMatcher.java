package org.isnad.match;

import org.isnad.lexicon.Word.Reading;
import org.isnad.text.Token;

/** Tells a name or an office from the preposition that it is spelt like: Ali from «on», a governor from «and to». Immutable. */
final class PrepositionMatcher {
  private final Grammar grammar;

  PrepositionMatcher(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Whether Ali goes on with a name: no article nor a deed behind it («stressed on the need of»), or a surname behind the first name. */
  boolean named(Sentence s, int i) {
    boolean word = i + 1 < s.size() && grammar.proclitic(s, i + 1) == '\0';
    boolean surname = word && grammar.is(s, i - 1, "given-name") && !Grammar.isDefinite(s, i - 1) && s.word(i + 1).unknown() && !grammar.everyday(s, i + 1, true);
    return word && !Grammar.isDefinite(s, i + 1) && (!grammar.deedNoun(s, i + 1) || grammar.isName(s, i + 1) || grammar.isName(s, i - 1)) || surname;
  }

  /** Whether what looks like «on» is the name Ali, where the article prints «on» without dots and what follows is nothing that a verb takes with it. */
  boolean isAli(Sentence s, int i) {
    if (!ali(s, i) || !s.article().dotless()) {
      return false;
    }
    int next = i + 1 < s.size() && s.token(i + 1).isWord() ? grammar.measured(s, i + 1) : i + 1;
    boolean governed = next < s.size() && (grammar.deedNoun(s, next) || grammar.is(s, next, "complementizer"));
    return !governed || begins(s, i) || i > 0 && grammar.is(s, i - 1, "given-name") && !Grammar.isDefinite(s, i - 1);
  }

  /** Whether Ali begins a name: a word follows that can only be a surname. */
  boolean begins(Sentence s, int i) {
    if (!ali(s, i) || !s.article().dotless()) {
      return false;
    }
    boolean word = i + 1 < s.size() && s.token(i + 1).isWord() && grammar.proclitic(s, i + 1) == '\0' && !grammar.surelyVerb(s, i + 1);
    return word && (grammar.unknown(s, i + 1) && !grammar.everyday(s, i + 1, true) || grammar.isName(s, i + 1));
  }

  /** «The governor» is spelt like «and to», but for the dots that are printed under its last letter and the place it governs. */
  boolean governor(Sentence s, int i) {
    Reading office = grammar.reading(s, i, "role");
    boolean dots = office != null && s.token(i).form().length() > 3 && office.clitics().conjunction() == '\0' && office.clitics().preposition() == '\0' && s.text().charAt(s.token(i).end() - 1) == '\u064A' && s.article().dotless();
    return dots && i + 1 < s.size() && s.token(i + 1).isWord() && grammar.proclitic(s, i + 1) == '\0';
  }

  /** The name Ali is printed with dots, the preposition «on» without. */
  static boolean ali(Sentence s, int i) {
    Token t = s.token(i);
    return t.form().equals("\u0639\u0644\u064A") && s.text().charAt(t.end() - 1) == '\u064A';
  }
}
