package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.model.Capture;
import org.isnad.model.CaptureText;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how bytes encode text and decodes them. A byte order mark decides; else the bytes
 * themselves, since servers and pages often name the wrong charset: what is well-formed UTF-8, but
 * for few places, is UTF-8 whatever they say. Of other bytes the charset that the server named,
 * then the one that the document names, is believed if the text reads well in it.
 *
 * <p>The decoded text may have been set right: UTF-8 that was read as another charset and encoded
 * again is read back. The problem {@code garbled} says so then, and every place in the capture that
 * a record names counts characters of the text set right.
 *
 * <p>Immutable and thread-safe; what is UTF-8 is not copied.
 */
final class CharsetResolver {
  /**
   * Sound sequences of several bytes for each broken one, from which text is damaged UTF-8 and not
   * another charset.
   */
  private static final int SOUND_PER_BROKEN = 10;

  /** Accented Latin letters behind others from which a text may have been another charset. */
  private static final int FEWEST_ACCENTED = 20;

  /** Bytes by which it is judged whether a text was encoded twice. */
  private static final int JUDGED = 16_000;

  /** Nearly all texts have something to be seen within so many characters. */
  private static final int SEEN = 100;

  private static final byte ESCAPE = 0x1B;

  private final LegacyCharsetResolver legacy;

  /**
   * @param languages by which a text is told from nonsense
   */
  CharsetResolver(LanguageResolver languages) {
    this.legacy = new LegacyCharsetResolver(languages);
  }

  /**
   * @param declared the charset that came with the bytes, in the server's words; may be none
   */
  Decoding decode(byte[] bytes, @Nullable String declared) {
    if (bytes.length > Capture.MOST_BYTES) {
      return failed(
          ProblemKind.TOO_LARGE, bytes.length + " bytes, the limit is " + Capture.MOST_BYTES);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return utf16(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return utf16(bytes, 2, StandardCharsets.UTF_16LE);
    }
    Charset order = Utf16.order(bytes);
    if (order != null) {
      return utf16(bytes, 0, order);
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    Utf8Scan scan = Utf8Scan.of(bytes, start, JUDGED);
    if (scan.control() < bytes.length && indexOf(bytes, ESCAPE) >= 0) {
      for (Charset charset : named(bytes, declared)) {
        if (charset.name().equals("ISO-2022-JP")) {
          return text(new String(bytes, charset), List.of());
        }
      }
    }
    int control = controlAt(bytes, scan.control());
    if (control >= 0 || startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
      return failed(
          ProblemKind.NOT_TEXT,
          "binary content" + (control < 0 ? ", a PDF" : ", first at byte " + control));
    }
    return utf8(bytes, start, scan, declared);
  }

  private static List<Charset> named(byte[] bytes, @Nullable String declared) {
    List<Charset> named = new ArrayList<>(2);
    add(EncodingLabels.charset(declared), named);
    add(EncodingLabels.charset(CharsetDeclarationExtractor.extract(bytes)), named);
    return named;
  }

  private static void add(@Nullable Charset charset, List<Charset> named) {
    if (charset != null && !charset.name().startsWith("UTF-") && !named.contains(charset)) {
      named.add(charset);
    }
  }

  private Decoding utf8(byte[] bytes, int start, Utf8Scan scan, @Nullable String declared) {
    int bad = scan.invalid();
    if (bad == bytes.length) {
      return decoded(CaptureText.ofUtf8(bytes, start), scan.beyondAscii(), List.of());
    }
    if (Utf8.cutOff(bytes, bad)) {
      Problem problem =
          Problem.of(
              ProblemKind.TRUNCATED,
              "the last character is cut off: "
                  + (bytes.length - bad)
                  + " of its bytes at byte "
                  + bad);
      return decoded(new String(bytes, start, bad - start, UTF_8), List.of(problem));
    }
    Utf8.Count count = Utf8.count(bytes, start);
    Charset other =
        count.sound() >= SOUND_PER_BROKEN * count.broken() ? null : legacy.resolve(bytes, named(bytes, declared));
    if (other != null) {
      String text = new String(bytes, other);
      long lost = text.chars().filter(c -> c == 0xFFFD).count();
      return text(text, lost == 0 ? List.of() : List.of(lost(lost, other.name(), "")));
    }
    if (count.sound() < count.broken()) {
      return failed(
          ProblemKind.UNDECODABLE,
          "not UTF-8 (byte " + bad + " breaks it), and no text in any other charset that is tried");
    }
    return decoded(
        new String(bytes, start, bytes.length - start, UTF_8),
        List.of(lost(count.broken(), "UTF-8", ", the first at byte " + bad)));
  }

  private static Problem lost(long places, String charset, String where) {
    return Problem.of(
        ProblemKind.UNDECODABLE,
        places + " places are not " + charset + where + "; each reads as U+FFFD");
  }

  private static Decoding utf16(byte[] bytes, int start, Charset charset) {
    boolean odd = bytes.length % 2 == 1;
    String text = new String(bytes, start, bytes.length - start - (odd ? 1 : 0), charset);
    List<Problem> problems =
        odd
            ? List.of(
                Problem.of(
                    ProblemKind.TRUNCATED,
                    "the last character is cut off: one byte at byte " + (bytes.length - 1)))
            : List.of();
    long broken = text.chars().filter(c -> c == 0xFFFD).count();
    return broken * SOUND_PER_BROKEN > text.length()
        ? failed(ProblemKind.UNDECODABLE, "a UTF-16 byte order mark, and no UTF-16 after it")
        : text(text, problems);
  }

  private Decoding decoded(String damaged, List<Problem> problems) {
    CaptureText text = CaptureText.of(damaged);
    return decoded(text, Utf8Scan.of(text.utf8(), 0, JUDGED).beyondAscii(), problems);
  }

  /** The text of UTF-8, read back where it had been encoded from a wrong reading. */
  private Decoding decoded(CaptureText text, String beyondAscii, List<Problem> problems) {
    DoubleEncodingNormalizer.Repair repair = DoubleEncodingNormalizer.normalize(text, beyondAscii);
    if (repair != null) {
      String left = repair.broken() == 0 ? "" : ", " + repair.broken() + " could not be and stay";
      return text(
          repair.text(),
          with(
              problems,
              "UTF-8 was read as "
                  + repair.charset()
                  + " and encoded again: "
                  + repair.groups()
                  + " characters are read back"
                  + left));
    }
    LegacyCharsetResolver.Reread reread = accentedWords(beyondAscii) ? legacy.reread(text.toString()) : null;
    return reread == null
        ? text(text, problems)
        : text(
            reread.text(),
            with(problems, reread.charset() + " was read as windows-1252; it is read back"));
  }

  private static List<Problem> with(List<Problem> problems, String readBack) {
    return Stream.concat(problems.stream(), Stream.of(Problem.of(ProblemKind.GARBLED, readBack)))
        .toList();
  }

  /** Whether many accented Latin letters stand together, as in no language. */
  private static boolean accentedWords(String beyondAscii) {
    int together = 0;
    int run = 0;
    for (int i = 0; i < beyondAscii.length(); i++) {
      char c = beyondAscii.charAt(i);
      run = c >= 0xC0 && c <= 0xFF ? run + 1 : 0;
      together += run >= 3 ? 1 : 0;
    }
    return together >= FEWEST_ACCENTED;
  }

  private static Decoding text(String text, List<Problem> problems) {
    return text(CaptureText.of(text), problems);
  }

  private static Decoding text(CaptureText text, List<Problem> problems) {
    if (!blank(text.beginning(SEEN)) || !blank(text.toString())) {
      return new Decoding.Text(text, problems);
    }
    return failed(
        ProblemKind.EMPTY, text.toString().isEmpty() ? "nothing in it" : "nothing but white space in it");
  }

  private static boolean blank(String text) {
    int i = 0;
    while (i < text.length() && LineSplitter.blank(text.charAt(i))) {
      i++;
    }
    return i == text.length();
  }

  /**
   * Index of the first byte that no text has, where there are more of them than a slip leaves; -1
   * where there are not.
   *
   * @param from index of the first of them
   */
  private static int controlAt(byte[] bytes, int from) {
    int first = -1;
    int zeros = 0;
    int others = 0;
    for (int i = from; i < bytes.length; i = Utf8.nextControl(bytes, i + 1)) {
      byte b = bytes[i];
      first = first < 0 ? i : first;
      zeros += b == 0 ? 1 : 0;
      others += b == 0 ? 0 : 1;
    }
    return zeros > bytes.length / 1000 || others > 3 && others > bytes.length / 200 ? first : -1;
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    int i = 0;
    while (i < bytes.length && bytes[i] != wanted) {
      i++;
    }
    return i < bytes.length ? i : -1;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoding failed(ProblemKind kind, String message) {
    return new Decoding.Failed(Problem.of(kind, message));
  }
}
