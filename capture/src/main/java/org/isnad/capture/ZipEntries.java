package org.isnad.capture;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The files of a zip, one after the other as they stand in it (APPNOTE.TXT), without its directory at
 * the end: a zip that comes through a pipe or is cut off is read as far as it goes. Not thread-safe.
 */
final class ZipEntries implements Closeable {

  /** So many bytes of a file that nobody wanted to its end are passed over before the zip is given up. */
  private static final long MOST_PASSED = 1L << 30;

  private static final int BUFFER = 1 << 16;

  private final String name;
  private final ZipInputStream zip;
  private @Nullable Problem problem;
  private boolean open;

  private ZipEntries(String name, InputStream in) {
    this.name = name;
    this.zip = new ZipInputStream(in);
  }

  /** Whether a file begins as a zip does that has a file in it. */
  static boolean begins(BoundedInput input) {
    return input.startsWith((byte) 'P', (byte) 'K', (byte) 3, (byte) 4);
  }

  /**
   * @param name what the user called it
   */
  static ZipEntries of(String name, InputStream in) {
    return new ZipEntries(name, in);
  }

  /**
   * A file in a zip.
   *
   * @param name the zip's, and its own in it
   * @param in its bytes; closing it leaves the zip open
   */
  record Entry(String name, InputStream in) {}

  /** The next file, or null after the last: then {@link #problem} says whether it was the last. */
  @Nullable Entry next() {
    try {
      if (open && !passed()) {
        return null;
      }
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && !isSystems(entry.getName())) {
          open = true;
          return new Entry(name + "!" + entry.getName(), kept(zip));
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      // An IllegalArgumentException: a name that is not in the charset it claims.
      problem = Problem.of(ProblemKind.BAD_RECORD, "the zip is damaged behind this: " + e.getMessage());
    } catch (IOException e) {
      problem = Problem.of(ProblemKind.TRUNCATED, "the zip is cut off");
    }
    return null;
  }

  /** What ended the zip before its end, or null. */
  @Nullable Problem problem() {
    return problem;
  }

  String name() {
    return name;
  }

  /** Goes to the end of the open file; false where that is too far. */
  private boolean passed() throws IOException {
    byte[] buffer = new byte[BUFFER];
    long passed = 0;
    for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
      passed += count;
      if (passed > MOST_PASSED) {
        problem =
            Problem.of(
                ProblemKind.TOO_LARGE,
                "a file in the zip goes on for more than " + (MOST_PASSED >> 20) + " MiB; what follows it is left");
        return false;
      }
    }
    open = false;
    return true;
  }

  /** What systems put into zips beside people's files. */
  private static boolean isSystems(String entry) {
    return entry.startsWith("__MACOSX/") || entry.endsWith("/.DS_Store") || entry.equals(".DS_Store");
  }

  private static InputStream kept(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // The zip goes on.
      }
    };
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // Only read from; nothing is lost.
    }
  }
}
