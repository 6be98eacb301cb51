package org.isnad.lexicon;

import java.util.List;

/**
 * A verb with its frames; of a verb that does not report the list is empty.
 *
 * @param lemma third person masculine singular of the past, with its shadda
 * @param copula whether it is «to be», which also makes tenses of other verbs
 */
public record Verb(String lemma, List<Frame> frames, boolean copula) {
  public Verb {
    frames = List.copyOf(frames);
  }

  public boolean reports() {
    return !frames.isEmpty();
  }

  /** The first frame of that kind, in file order, or null. */
  @org.jspecify.annotations.Nullable
  public Frame frame(Frame.Kind kind) {
    for (Frame f : frames) {
      if (f.kind() == kind) {
        return f;
      }
    }
    return null;
  }
}
