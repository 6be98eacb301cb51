package org.isnad.statement;

import java.util.ArrayDeque;
import java.util.Deque;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.model.SourceType;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke last, so that a verb without a subject finds its own: the last speaker that agrees with it in gender and
 * number, of this paragraph first, then of the ones before. For one article and one thread.
 */
final class SpeakerStack {
  /** Nobody is remembered longer than over so many other speakers. */
  private static final int DEPTH = 12;

  private final Deque<Mention> speakers = new ArrayDeque<>();

  void push(Mention m) {
    speakers.remove(m);
    speakers.push(m);
    if (speakers.size() > DEPTH) {
      speakers.removeLast();
    }
  }

  /** The last speaker, whoever it was. */
  @Nullable Mention last() {
    return speakers.peek();
  }

  /** The last speaker whom one definite noun takes up, «the administration», where he has more of a name; or null. */
  @Nullable Mention called(Mention short_) {
    if (!short_.definite() || short_.type() != SourceType.ORGANISATION || short_.key().size() != 1) {
      return null;
    }
    for (Mention m : speakers) {
      if (m.type() == short_.type() && m.key().size() > 1 && m.key().getFirst().equals(short_.key().getFirst())) {
        return new Mention(short_.at(), m.name(), m.key(), m.role(), m.roleKey(), m.type(), m.gender(), m.number(), m.definite());
      }
    }
    return null;
  }

  /** The last speaker that can be the subject of such a verb, or null. */
  @Nullable Mention agreeing(Inflection verb) {
    for (Mention m : speakers) {
      if (agrees(m, verb)) {
        return m;
      }
    }
    return null;
  }

  static boolean agrees(Mention m, Inflection verb) {
    if (verb.number() == Numerus.SINGULAR) {
      // «The authorities», «the crowds» take a feminine singular as things do; men do not.
      boolean crowd = m.type() == SourceType.GROUP && m.gender() == Gender.FEMININE;
      boolean nonHumanPlural = m.number() == Numerus.PLURAL && m.type() != SourceType.PERSON && (m.type() != SourceType.GROUP || crowd);
      if (m.number() != Numerus.SINGULAR && !nonHumanPlural) {
        return false;
      }
      Gender gender = nonHumanPlural ? Gender.FEMININE : m.gender();
      return gender == verb.gender() || m.type() == SourceType.PLACE || m.type() == SourceType.UNKNOWN || m.type() == SourceType.OUTLET;
    }
    return m.number() == verb.number() || m.number() == Numerus.PLURAL;
  }
}
