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
 * one capture, a file of article lines one for each line, a web address the page that is fetched
 * from it, what cannot be read one that says why. Holds one capture at a time, none larger than
 * {@link Capture#MOST_BYTES}.
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
  private @Nullable ArticleLines lines;

  /**
   * Reads files only.
   *
   * @param arguments paths of files, or {@value #STANDARD_INPUT}
   * @param form what they all are; {@link CaptureForm#DETECT} to let each tell
   * @param standardInput is read where an argument says so, and never closed
   */
  public CaptureReader(List<String> arguments, CaptureForm form, InputStream standardInput) {
    this(arguments, form, standardInput, null);
  }

  /**
   * Reads files and the web.
   *
   * @param arguments paths of files, addresses of the web, or {@value #STANDARD_INPUT}
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

  /** The next capture, or null after the last. */
  public @Nullable Capture next() {
    while (true) {
      if (lines != null) {
        Capture line = lines.next();
        if (line != null) {
          return line;
        }
        close();
      }
      if (!arguments.hasNext()) {
        return null;
      }
      Capture whole = open(arguments.next());
      if (whole != null) {
        return whole;
      }
    }
  }

  @Override
  public void close() {
    if (lines != null) {
      lines.close();
      lines = null;
    }
  }

  /** The one capture of an argument, or null where {@link #lines} has several. */
  private @Nullable Capture open(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return read(argument, notClosed(standardInput));
    }
    if (web != null && WebReader.reads(argument)) {
      return unpacked(web.read(argument));
    }
    InputStream file;
    try {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        return missing(argument, "a folder; name the files in it, as with " + path.resolve("*"));
      }
      file = Files.newInputStream(path);
    } catch (NoSuchFileException | InvalidPathException e) {
      return missing(argument, "there is no such file");
    } catch (AccessDeniedException e) {
      return missing(argument, "no permission to read this file");
    } catch (IOException e) {
      return missing(argument, "this file cannot be opened");
    }
    return read(argument, file);
  }

  private @Nullable Capture read(String name, InputStream raw) {
    BoundedInput packed = new BoundedInput(raw);
    return switch (Unpacking.of(packed)) {
      case Unpacking.Done(BoundedInput input) -> readUnpacked(name, input);
      case Unpacking.Failed(Problem problem) -> {
        packed.close();
        yield missing(name, problem);
      }
    };
  }

  private @Nullable Capture readUnpacked(String name, BoundedInput input) {
    if (form == CaptureForm.ARTICLE_LINE
        || form == CaptureForm.DETECT && ArticleLines.begin(input)) {
      lines = new ArticleLines(name, input);
      return null;
    }
    try (input) {
      return whole(name, input);
    }
  }

  private Capture whole(String name, BoundedInput input) {
    byte[] bytes = input.rest(Capture.MOST_BYTES);
    if (bytes == null) {
      return missing(name, tooLarge("more than"));
    }
    Problem failure = input.failure();
    Capture capture = Capture.of(name, bytes).withForm(form);
    if (failure == null) {
      return capture;
    }
    return failure.kind() == ProblemKind.TRUNCATED
        ? capture.withProblems(List.of(failure))
        : missing(name, failure);
  }

  /** A page that is a packed file, as sitemaps are. */
  private Capture unpacked(Capture page) {
    BoundedInput packed = new BoundedInput(new ByteArrayInputStream(page.bytes()));
    if (page.missing() || !Unpacking.isGzip(packed)) {
      return page.withForm(form);
    }
    Capture content =
        switch (Unpacking.of(packed)) {
          case Unpacking.Done(BoundedInput input) -> whole(page.name(), input);
          case Unpacking.Failed(Problem problem) -> missing(page.name(), problem);
        };
    List<Problem> problems = new ArrayList<>(page.problems());
    problems.addAll(content.problems());
    return content
        .withUrl(page.url())
        .withMediaType(page.mediaType())
        .withCharset(page.charset())
        .withFetched(page.fetched())
        .withProblems(problems);
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
