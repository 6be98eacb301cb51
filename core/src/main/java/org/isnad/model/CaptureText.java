package org.isnad.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a capture, decoded. Held as UTF-8 (RFC 3629) where that is what the capture is,
 * and made a string when somebody asks for all of it: of most pages of HTML nobody does, since most
 * of a page is scripts.
 *
 * <p>Immutable but for that string; thread-safe. Two are equal that have the same characters; to
 * compare them makes strings of both.
 */
public final class CaptureText {
  /** That of a capture that is no text. */
  public static final CaptureText NONE = of("");

  /** One of the two is there. */
  private final @Nullable String written;

  private final byte @Nullable [] wellFormed;
  private final int start;

  /** Null until it is asked for. Strings may be handed on unguarded, and whoever makes it makes the same. */
  private @Nullable String made;

  private CaptureText(@Nullable String written, byte @Nullable [] wellFormed, int start) {
    this.written = written;
    this.wellFormed = wellFormed;
    this.start = start;
  }

  /**
   * @param text a surrogate that is alone in it is a question mark in {@link #utf8}
   */
  public static CaptureText of(String text) {
    return new CaptureText(text, null, 0);
  }

  /**
   * @param wellFormed UTF-8 from {@code start} on, which the caller has made sure of: what is not
   *     well formed in it reads as U+FFFD; never changed from now on
   * @param start index of the first byte that is text, behind a byte order mark
   * @throws IndexOutOfBoundsException where that lies outside
   */
  public static CaptureText ofUtf8(byte[] wellFormed, int start) {
    Objects.checkFromToIndex(start, wellFormed.length, wellFormed.length);
    return new CaptureText(null, wellFormed, start);
  }

  /**
   * An array in which the text is UTF-8 from {@link #start} to its end, not to be changed. It is
   * made anew each time where the text was not UTF-8.
   */
  public byte[] utf8() {
    return wellFormed == null ? toString().getBytes(UTF_8) : wellFormed;
  }

  /** Index of the first byte of the text in {@link #utf8}. */
  public int start() {
    return start;
  }

  /**
   * Its beginning.
   *
   * @param most UTF-16 code units of it; there are fewer where the text is shorter, and one fewer
   *     where a pair of surrogates would be parted
   */
  public String beginning(int most) {
    if (wellFormed == null) {
      String whole = toString();
      int end = Math.min(most, whole.length());
      boolean parted =
          end > 0 && end < whole.length() && Character.isHighSurrogate(whole.charAt(end - 1));
      return whole.substring(0, parted ? end - 1 : end);
    }
    CharBuffer beginning = CharBuffer.allocate(Math.min(most, wellFormed.length - start));
    UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .decode(ByteBuffer.wrap(wellFormed, start, wellFormed.length - start), beginning, true);
    return beginning.flip().toString();
  }

  /** All of it. */
  @Override
  public String toString() {
    String whole = written == null ? made : written;
    if (whole == null) {
      byte[] bytes = Objects.requireNonNull(wellFormed);
      whole = new String(bytes, start, bytes.length - start, UTF_8);
      made = whole;
    }
    return whole;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof CaptureText text && toString().equals(text.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
