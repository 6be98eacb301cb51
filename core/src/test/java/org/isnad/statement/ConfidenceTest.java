package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.Kind;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.model.Stance;
import org.junit.jupiter.api.Test;

/** What holds of every confidence, whatever its weights are. */
final class ConfidenceTest {
  private static final boolean[] EITHER = {true, false};

  @Test
  void isBetweenNoneAndAllAndAStatementIsNoSurerThanItsSource() {
    for (Frame frame : frames()) {
      for (boolean named : EITHER) {
        for (boolean overt : EITHER) {
          Confidence c = Confidence.of(frame, named, overt);
          assertThat(c.source()).isStrictlyBetween(0.0, 1.0);
          assertThat(c.statement()).isStrictlyBetween(0.0, 1.0).isLessThanOrEqualTo(c.source());
        }
      }
    }
    Confidence colon = Confidence.of(null, true, true);
    assertThat(colon.statement()).isStrictlyBetween(0.0, 1.0).isLessThanOrEqualTo(colon.source());
  }

  @Test
  void aSourceThatIsDroppedOrNamelessIsLessSure() {
    for (Frame frame : frames()) {
      for (boolean either : EITHER) {
        assertThat(less(Confidence.of(frame, either, false), Confidence.of(frame, either, true))).isTrue();
        assertThat(less(Confidence.of(frame, false, either), Confidence.of(frame, true, either))).isTrue();
      }
    }
  }

  @Test
  void whatIsSaidInANounIsLessSureAndWithoutItsPrepositionLeast() {
    for (boolean named : EITHER) {
      for (boolean overt : EITHER) {
        double bare = Confidence.of(frame(Kind.NOUN, ""), named, overt).statement();
        double governed = Confidence.of(frame(Kind.NOUN, "x"), named, overt).statement();
        double clause = Confidence.of(frame(Kind.CLAUSE, ""), named, overt).statement();
        assertThat(bare).isLessThan(governed);
        assertThat(governed).isLessThan(clause);
      }
    }
  }

  private static boolean less(Confidence a, Confidence b) {
    return a.source() < b.source() && a.statement() < b.statement();
  }

  private static List<Frame> frames() {
    List<Frame> frames = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      frames.add(frame(kind, ""));
      frames.add(frame(kind, "x"));
    }
    return frames;
  }

  private static Frame frame(Kind kind, String governed) {
    return new Frame(kind, governed, ObjectRole.NONE, Guard.SPEECH, Stance.SAY);
  }
}
