package org.isnad.page;

import java.util.List;
import org.isnad.model.CaptureText;
import org.isnad.model.Problem;

/** What bytes turned out to be. */
sealed interface Decoding {

  /**
   * Text, though perhaps not all of it.
   *
   * @param text without a byte order mark
   */
  record Text(CaptureText text, List<Problem> problems) implements Decoding {
    public Text {
      problems = List.copyOf(problems);
    }
  }

  /** No text that can be read. */
  record Failed(Problem problem) implements Decoding {}
}
