package org.isnad.capture;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.isnad.capture.web.WebReader;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Turns the arguments of a command into captures, one after the other and in their order: a file is
 * one capture, a file of article lines one for each line, an archive one for each page in it, a
 * folder or a zip what its files are, a page that a browser saved that page, a web address the page that is
 * fetched from it; what cannot be read is one that says why. Holds a few captures at a time, none larger than {@link Capture#MOST_BYTES}.
 *
 * <p>Tells by content, not by name, what it has before it. Not thread-safe.
 */
public final class CaptureReader implements Closeable {

  /** The argument that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private final Iterator<String> arguments;
  private final CaptureForm form;
  private final InputStream standardInput;
  private final @Nullable WebReader web;
  private final InputTally tally = new InputTally();
  private @Nullable FolderWalk folder;
  private @Nullable ZipEntries zip;
  private @Nullable ArticleLines lines;
  private @Nullable ArchivePages pages;

  /**
   * Reads files only.
   *
   * @param arguments paths of files and folders, or {@value #STANDARD_INPUT}
   * @param form what they all are; {@link CaptureForm#DETECT} to let each tell
   * @param standardInput is read where an argument says so, and never closed
   */
  public CaptureReader(List<String> arguments, CaptureForm form, InputStream standardInput) {
    this(arguments, form, standardInput, null);
  }

  /**
   * Reads files and the web.
   *
   * @param arguments paths of files and folders, addresses of the web, or {@value #STANDARD_INPUT}
   * @param web fetches what is at an address, and is not closed; where it is null, addresses are
   *     paths like any other
   */
  public CaptureReader(
      List<String> arguments,
      CaptureForm form,
      InputStream standardInput,
      @Nullable WebReader web) {
    this.arguments = List.copyOf(arguments).iterator();
    this.form = form;
    this.standardInput = standardInput;
    this.web = web;
  }

  /**
   * Bytes of all files that the arguments name, as they are there, packed or not; -1 where that
   * cannot be known.
   */
  public static long size(List<String> arguments) {
    long size = 0;
    for (String argument : arguments) {
      if (argument.equals(STANDARD_INPUT) || WebReader.reads(argument)) {
        return -1;
      }
      try {
        Path path = Path.of(argument);
        size += Files.isDirectory(path) ? FolderWalk.size(path) : Files.size(path);
      } catch (IOException | InvalidPathException e) {
        // Its capture will say what is wrong with it.
      }
    }
    return size;
  }

  /** Counts on while captures are taken, also for other threads. */
  public InputTally tally() {
    return tally;
  }

  /** The next capture, or null after the last. */
  public @Nullable Capture next() {
    Capture capture = nextOfOpen();
    while (capture == null) {
      closePart();
      if (zip != null) {
        capture = nextOf(zip);
        capture = capture == null && (lines != null || pages != null) ? nextOfOpen() : capture;
        continue;
      }
      if (folder == null && !arguments.hasNext()) {
        return null;
      }
      capture = folder == null ? open(arguments.next()) : nextOf(folder);
      capture = capture == null ? nextOfOpen() : capture;
    }
    tally.addCapture();
    return capture;
  }

  /** The one capture of the zip's next file; null where that has several, and after the last. */
  private @Nullable Capture nextOf(ZipEntries from) {
    ZipEntries.Entry entry = from.next();
    if (entry != null) {
      // Its bytes were counted when the zip was read.
      return read(entry.name(), entry.in(), new InputTally());
    }
    Problem problem = from.problem();
    from.close();
    zip = null;
    return problem == null ? null : missing(from.name(), problem);
  }

  private @Nullable Capture nextOf(FolderWalk walk) {
    Path file = walk.next();
    if (file != null) {
      return open(file.toString(), file);
    }
    folder = null;
    return walk.isEmpty() ? missing(walk.name(), "this folder has no files") : null;
  }

  private @Nullable Capture nextOfOpen() {
    if (lines != null) {
      return lines.next();
    }
    return pages == null ? null : pages.next();
  }

  @Override
  public void close() {
    closePart();
    if (zip != null) {
      zip.close();
      zip = null;
    }
  }

  private void closePart() {
    if (lines != null) {
      lines.close();
      lines = null;
    }
    if (pages != null) {
      pages.close();
      pages = null;
    }
  }

  /** The one capture of an argument, or null where it has several, or none. */
  private @Nullable Capture open(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return read(argument, notClosed(standardInput), tally);
    }
    if (web != null && WebReader.reads(argument)) {
      return unpacked(web.read(argument));
    }
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      return missing(argument, "there is no such file");
    }
    if (argument.isEmpty()) {
      // To the system that is the folder one is in; to a user it is a variable without a value.
      return missing(argument, "there is no such file");
    }
    if (!Files.isDirectory(path)) {
      return open(argument, path);
    }
    try {
      folder = new FolderWalk(path);
      return null;
    } catch (IOException e) {
      return missing(argument, "this folder cannot be listed");
    }
  }

  private @Nullable Capture open(String name, Path path) {
    InputStream file;
    try {
      file = Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      return missing(name, "there is no such file");
    } catch (AccessDeniedException e) {
      return missing(name, "no permission to read this file");
    } catch (IOException e) {
      return missing(name, "this file cannot be opened");
    }
    return read(name, file, tally);
  }

  private @Nullable Capture read(String name, InputStream raw, InputTally bytes) {
    ArchiveInput unpacked = new ArchiveInput(new PackedInput(raw, bytes));
    if (form == CaptureForm.DETECT && RecordSplitter.begins(unpacked)) {
      pages = new ArchivePages(name, unpacked, tally);
      return null;
    }
    BoundedInput input = new BoundedInput(unpacked.stream());
    if (unpacked.isPacked() && isPacked(input)) {
      input.close();
      return packedTwice(name);
    }
    if (ZipEntries.begins(input)) {
      if (zip != null) {
        input.close();
        return missing(name, Problem.of(ProblemKind.TOO_DEEP, "a zip within a zip; unpack it once"));
      }
      zip = ZipEntries.of(name, input.stream());
      return null;
    }
    if (form == CaptureForm.ARTICLE_LINE
        || form == CaptureForm.DETECT && ArticleLines.begin(input)) {
      lines = new ArticleLines(name, input);
      return null;
    }
    try (input) {
      return whole(name, input);
    }
  }

  /** A page that is a packed file, as sitemaps are. */
  private Capture unpacked(Capture page) {
    if (page.missing()) {
      return page.withForm(form);
    }
    // Counts for nobody: the bytes have come by another way.
    ArchiveInput unpacked =
        new ArchiveInput(
            new PackedInput(new ByteArrayInputStream(page.bytes()), new InputTally()));
    if (!unpacked.isPacked()) {
      return page.withForm(form);
    }
    Capture content = onlyOnce(page.name(), unpacked);
    List<Problem> problems = new ArrayList<>(page.problems());
    problems.addAll(content.problems());
    return content
        .withUrl(page.url())
        .withMediaType(page.mediaType())
        .withCharset(page.charset())
        .withFetched(page.fetched())
        .withProblems(problems);
  }

  private Capture onlyOnce(String name, ArchiveInput unpacked) {
    try (BoundedInput input = new BoundedInput(unpacked.stream())) {
      return isPacked(input) ? packedTwice(name) : whole(name, input);
    }
  }

  private static Capture packedTwice(String name) {
    // Packed once is a server's or an archive's habit; packed again and again is a trap.
    return missing(
        name, Problem.of(ProblemKind.TOO_DEEP, "packed within packed content; unpack it once"));
  }

  private static boolean isPacked(BoundedInput input) {
    return input.startsWith((byte) 0x1F, (byte) 0x8B, (byte) 8)
        || input.startsWith((byte) 0x28, (byte) 0xB5, (byte) 0x2F, (byte) 0xFD);
  }

  private Capture whole(String name, BoundedInput input) {
    byte[] bytes = input.rest(Capture.MOST_BYTES);
    if (bytes == null) {
      return missing(name, tooLarge("more than"));
    }
    Problem failure = input.failure();
    Capture capture = Capture.of(name, bytes).withForm(form);
    if (failure == null) {
      return page(capture);
    }
    return failure.kind() == ProblemKind.TRUNCATED
        ? page(capture.withProblems(List.of(failure)))
        : missing(name, failure);
  }

  /**
   * The page in what a browser saved of it and all that it shows (MHTML); any other capture as it
   * is.
   */
  public static Capture page(Capture capture) {
    boolean open = capture.form() == CaptureForm.DETECT || capture.form() == CaptureForm.HTML;
    return open && SavedPage.begins(capture.bytes()) ? SavedPage.of(capture) : capture;
  }

  static Problem tooLarge(String what) {
    return Problem.of(
        ProblemKind.TOO_LARGE,
        what + " " + (Capture.MOST_BYTES >> 20) + " MiB, the most that is read");
  }

  private static Capture missing(String name, String why) {
    return missing(name, Problem.of(ProblemKind.NOT_FOUND, why));
  }

  private static Capture missing(String name, Problem problem) {
    return Capture.of(name, new byte[0]).withProblems(List.of(problem));
  }

  private static InputStream notClosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // Belongs to the caller.
      }
    };
  }
}
