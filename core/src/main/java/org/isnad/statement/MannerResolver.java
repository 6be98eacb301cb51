package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Verb;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** Tells «as X said», which attributes the words beside it, from «X also did», which is spelt alike. */
final class MannerResolver {
  private final Grammar grammar;

  MannerResolver(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * Whether the verb of an attribution has an object of its own, as in «the index also recorded 34 sales», or goes on
   * with the preposition that it governs, as in «he also stressed to the owners».
   */
  boolean also(Match m) {
    Sentence s = m.sentence();
    Reading manner = grammar.reading(s, m.cueFirst(), "conjunction");
    Part source = m.part("source");
    if (m.reading().entry().has("kind", "clause") && m.part("verb") == null && source != null && !grammar.is(s, source.first(), "relative")) {
      return true;
    }
    if (manner == null || !manner.entry().has("kind", "manner") || source == null) {
      return false;
    }
    Verb verb = verb(m);
    if (verb != null && governs(verb, s, source.end())) {
      return true;
    }
    return source.end() < s.size() && object(s, source.end());
  }

  /** Whether the verb behind «according to what» is one that takes no words: «on the basis of what the office presented». */
  boolean wordless(Match m) {
    Verb verb = verb(m);
    return verb != null && verb.frame(Frame.Kind.CLAUSE) == null && verb.frame(Frame.Kind.QUOTATION) == null;
  }

  private @Nullable Verb verb(Match m) {
    Part part = m.part("verb");
    Reading reading = part == null ? null : grammar.reading(m.sentence(), part.first(), "reporting-verb");
    return reading == null ? null : reading.verb();
  }

  private boolean object(Sentence s, int next) {
    boolean circumstance = grammar.isAny(s, next, "preposition", "time", "weekday", "adverb") || grammar.proclitic(s, next) != '\0';
    return s.token(next).kind() == Token.Kind.NUMBER || s.token(next).isWord() && !circumstance;
  }

  /** Whether a preposition of two letters or more stands here that the verb takes before what is said, with something behind it. */
  private boolean governs(Verb verb, Sentence s, int i) {
    boolean open = i + 1 < s.size() && s.token(i + 1).isWord();
    return open && verb.frames().stream().anyMatch(f -> f.governed().length() > 1 && f.governed().equals(s.token(i).form()));
  }
}
