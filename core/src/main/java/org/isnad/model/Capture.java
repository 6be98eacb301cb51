package org.isnad.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recorded response or file, before it is decoded: the web archive's sense of the word (ISO
 * 28500).
 *
 * <p>Holds the bytes as given and never changes them; treat the array as immutable.
 *
 * @param name what the user called it: a path, a URL, {@code -} for standard input
 * @param bytes the payload as given; of an article line, the line's bytes without its end; of an
 *     archived response, its body as the server's page was: transfer and content coding undone;
 *     empty where the capture is known from its record only
 * @param size how many bytes the payload has
 * @param form how to read the bytes; {@link CaptureForm#DETECT} where nobody said
 * @param url where it was captured, or null
 * @param mediaType the media type that came with it, without parameters, in lower case, or null
 * @param charset the name of the charset that came with it, as the server gave it, or null; may be
 *     wrong, or no charset at all
 * @param fetched when it was fetched, ISO 8601 date or date-time as given, or null
 * @param outlet the outlet's name as the caller knows it, or null
 * @param published the publication date the caller states for its articles, or null
 * @param part which part of a larger file it is, or null where it is all of it
 * @param seen where else the same bytes were found, in the order of finding
 * @param problems what went wrong when it was captured, for its record; where there are problems
 *     and no bytes, there is nothing to read
 */
// The payload of a capture can be large: it is passed on, never copied, and captures are not
// compared.
@SuppressWarnings("ArrayRecordComponent")
public record Capture(
    String name,
    byte[] bytes,
    int size,
    CaptureForm form,
    @Nullable String url,
    @Nullable String mediaType,
    @Nullable String charset,
    @Nullable String fetched,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable Part part,
    List<Sighting> seen,
    List<Problem> problems) {

  /**
   * Bytes that one capture may have at most, unpacked; of a larger one only the problem too-large
   * is recorded.
   */
  public static final int MOST_BYTES = 32 << 20;

  public Capture {
    seen = List.copyOf(seen);
    problems = List.copyOf(problems);
  }

  /** A capture of which nothing but its bytes is known. */
  public static Capture of(String name, byte[] bytes) {
    return new Capture(
        name,
        bytes,
        bytes.length,
        CaptureForm.DETECT,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  public Capture withForm(CaptureForm value) {
    return new Capture(
        name, bytes, size, value, url, mediaType, charset, fetched, outlet, published, part, seen,
        problems);
  }

  public Capture withUrl(@Nullable String value) {
    return new Capture(
        name, bytes, size, form, value, mediaType, charset, fetched, outlet, published, part, seen,
        problems);
  }

  public Capture withMediaType(@Nullable String value) {
    return new Capture(
        name, bytes, size, form, url, value, charset, fetched, outlet, published, part, seen, problems);
  }

  public Capture withCharset(@Nullable String value) {
    return new Capture(
        name, bytes, size, form, url, mediaType, value, fetched, outlet, published, part, seen, problems);
  }

  /**
   * @param value ISO 8601 date or date-time
   */
  public Capture withFetched(@Nullable String value) {
    return new Capture(
        name, bytes, size, form, url, mediaType, charset, value, outlet, published, part, seen, problems);
  }

  public Capture withOutlet(@Nullable String value) {
    return new Capture(
        name, bytes, size, form, url, mediaType, charset, fetched, value, published, part, seen,
        problems);
  }

  public Capture withPublished(@Nullable LocalDate value) {
    return new Capture(
        name, bytes, size, form, url, mediaType, charset, fetched, outlet, value, part, seen, problems);
  }

  public Capture withPart(@Nullable Part value) {
    return new Capture(
        name, bytes, size, form, url, mediaType, charset, fetched, outlet, published, value, seen,
        problems);
  }

  public Capture withSeen(List<Sighting> value) {
    return new Capture(
        name, bytes, size, form, url, mediaType, charset, fetched, outlet, published, part, value,
        problems);
  }

  public Capture withProblems(List<Problem> value) {
    return new Capture(
        name, bytes, size, form, url, mediaType, charset, fetched, outlet, published, part, seen, value);
  }

  /** Whether no bytes could be had, for a reason among the problems. An empty file was had. */
  public boolean missing() {
    return size == 0 && !problems.isEmpty();
  }

  /** The day of fetching, or null where no time of fetching is known. */
  public @Nullable LocalDate fetchedDay() {
    return fetched == null ? null : IsoDay.of(fetched);
  }

  /** A part of a larger file. */
  public sealed interface Part {

    /**
     * A line.
     *
     * @param number counted from 1
     */
    record Line(long number) implements Part {}

    /**
     * A record of a web archive.
     *
     * @param offset in bytes, from the start of the file to that of the record, or of the packed
     *     member that holds it
     * @param recordId what WARC-Record-ID says, without its angle brackets, or null
     */
    record ArchiveRecord(long offset, @Nullable String recordId) implements Part {}
  }

  /**
   * Another place at which the bytes of a capture were found.
   *
   * @param name what the user called it or the file that it is in
   * @param url where they were captured, or null
   * @param fetched when they were fetched, ISO 8601 date or date-time, or null
   * @param part which part of that file it is, or null where it is all of it
   */
  public record Sighting(
      String name, @Nullable String url, @Nullable String fetched, @Nullable Part part) {}
}
