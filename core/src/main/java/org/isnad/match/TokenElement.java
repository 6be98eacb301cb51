package org.isnad.match;

import java.util.List;
import java.util.function.Predicate;
import org.isnad.match.Match.Part;
import org.isnad.text.Token;

/** A built-in element behind the cue that is one token, told by its form alone. */
record TokenElement(Predicate<Token> is) implements ElementMatcher, Sign {

  @Override
  public List<Part> options(Attempt a, int at, int skip) {
    return at < a.sentence.size() && is.test(a.sentence.token(at)) ? List.of(new Part(at, at + 1, 0)) : List.of();
  }

  @Override
  public boolean at(Cue cue, int i) {
    return is.test(cue.sentence().token(i));
  }
}
