package org.isnad.capture;

import java.io.Closeable;
import java.util.Arrays;
import java.util.List;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.isnad.page.ArticleLineExtractor;
import org.jspecify.annotations.Nullable;

/**
 * The captures of a file of article lines, one a line. Blank lines are none, but are counted. Not
 * thread-safe.
 */
final class ArticleLines implements Closeable {

  /** Bytes after which a line without an end is not even skipped any further. */
  private static final long HOPELESS = 1L << 30;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] MARK_AND_BRACE = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{'};

  private final String name;
  private final BoundedInput input;
  private long number;
  private boolean failureSaid;

  ArticleLines(String name, BoundedInput input) {
    this.name = name;
    this.input = input;
    if (input.startsWith(BYTE_ORDER_MARK)) {
      input.skip(BYTE_ORDER_MARK.length);
    }
  }

  /** Whether the first line of {@code input} is an article line. */
  static boolean begin(BoundedInput input) {
    if (!input.startsWith((byte) '{') && !input.startsWith(MARK_AND_BRACE)) {
      return false;
    }
    byte[] first = input.peekLine(Capture.MOST_BYTES);
    return first != null && ArticleLineExtractor.matches(first);
  }

  /** The next line's capture, or null after the last. */
  @Nullable Capture next() {
    while (!input.isEmpty()) {
      number++;
      byte[] line = input.peekLine(Capture.MOST_BYTES);
      boolean whole = input.skipLine(HOPELESS);
      if (line == null) {
        return missing(CaptureReader.tooLarge("line " + number + ": more than"));
      }
      if (!whole && input.failure() != null) {
        break;
      }
      if (!isBlank(line)) {
        return Capture.of(name, withoutReturn(line))
            .withForm(CaptureForm.ARTICLE_LINE)
            .withPart(new Part.Line(number));
      }
    }
    return failure();
  }

  /** Says once that the lines end before their time, where they do. */
  private @Nullable Capture failure() {
    Problem failure = input.failure();
    if (failure == null || failureSaid) {
      return null;
    }
    failureSaid = true;
    return missing(Problem.of(failure.kind(), "at line " + number + ": " + failure.message()));
  }

  @Override
  public void close() {
    input.close();
  }

  private Capture missing(Problem problem) {
    return Capture.of(name, new byte[0])
        .withPart(new Part.Line(number))
        .withProblems(List.of(problem));
  }

  private static byte[] withoutReturn(byte[] line) {
    boolean hasReturn = line.length > 0 && line[line.length - 1] == '\r';
    return hasReturn ? Arrays.copyOf(line, line.length - 1) : line;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
