package org.isnad.match;

import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Phrase;
import org.isnad.match.Match.Part;

/**
 * An element that is one word, or behind the cue also one fixed expression, of a class.
 *
 * @param name of the class
 * @param bits the class as a set of one
 */
record ClassElement(String name, ClassSet bits) implements ElementMatcher, Sign {

  @Override
  public List<Part> options(Attempt a, int at, int skip) {
    if (at >= a.sentence.size()) {
      return List.of();
    }
    Phrase p = a.sentence.phraseAt(at, bits);
    if (p != null) {
      return List.of(new Part(at, p.end(), 0));
    }
    return word(a, at);
  }

  /** The same for an element before the cue. */
  List<Part> before(Attempt a, int end, int skip) {
    return end == 0 ? List.of() : word(a, end - 1);
  }

  private List<Part> word(Attempt a, int i) {
    return a.sentence.word(i).reading(bits) == null ? List.of() : List.of(new Part(i, i + 1, 0));
  }

  @Override
  public boolean at(Cue cue, int i) {
    return cue.sentence().isAny(i, bits) || cue.sentence().phraseAt(i, bits) != null;
  }

  @Override
  public boolean from(Cue cue, int i) {
    return cue.sentence().isAnyFrom(i, bits);
  }
}
