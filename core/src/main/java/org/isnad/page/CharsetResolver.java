package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;

/**
 * Finds out how bytes encode text and decodes them: UTF-8, UTF-16 with a byte order mark,
 * windows-1256. A charset that came with the bytes is not believed, since servers name the wrong
 * one too often and the bytes tell the right one.
 *
 * <p>Stateless and thread-safe; works in one pass and holds the text once beside the bytes.
 */
final class CharsetResolver {
  private static final String WINDOWS_ARABIC = "windows-1256";

  /**
   * Of the bytes above 127, the share that must be Arabic letters for windows-1256; any other text
   * is far below.
   */
  private static final double ARABIC_SHARE = 0.7;

  /**
   * Share of bytes above 127 up to which a Latin text is taken as windows-1256, which has French
   * and curly quotes too.
   */
  private static final double LATIN_SHARE = 0.15;

  /**
   * Sound sequences of several bytes for each broken one, from which text is damaged UTF-8 and not
   * another charset.
   */
  private static final int SOUND_PER_BROKEN = 10;

  private CharsetResolver() {}

  static Decoding decode(byte[] bytes) {
    if (bytes.length > Capture.MOST_BYTES) {
      return failed(
          ProblemKind.TOO_LARGE, bytes.length + " bytes, the limit is " + Capture.MOST_BYTES);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return utf16(bytes, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return utf16(bytes, StandardCharsets.UTF_16LE);
    }
    int control = controlAt(bytes);
    if (control >= 0 || startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
      return failed(
          ProblemKind.NOT_TEXT,
          "binary content" + (control < 0 ? ", a PDF" : ", first at byte " + control));
    }
    return utf8(bytes, startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0);
  }

  private static Decoding utf8(byte[] bytes, int start) {
    int bad = Utf8.firstInvalid(bytes, start);
    if (bad == bytes.length) {
      return text(new String(bytes, start, bytes.length - start, UTF_8), List.of());
    }
    if (Utf8.cutOff(bytes, bad)) {
      Problem problem =
          Problem.of(
              ProblemKind.TRUNCATED,
              "the last character is cut off: "
                  + (bytes.length - bad)
                  + " of its bytes at byte "
                  + bad);
      return text(new String(bytes, start, bad - start, UTF_8), List.of(problem));
    }
    Utf8.Count count = Utf8.count(bytes, start);
    if (count.sound() >= SOUND_PER_BROKEN * count.broken()) {
      Problem problem =
          Problem.of(
              ProblemKind.UNDECODABLE,
              count.broken()
                  + " places are not UTF-8, the first at byte "
                  + bad
                  + "; each reads as U+FFFD");
      return text(new String(bytes, start, bytes.length - start, UTF_8), List.of(problem));
    }
    return windowsArabic(bytes, bad);
  }

  private static Decoding windowsArabic(byte[] bytes, int bad) {
    Decoding failed =
        failed(
            ProblemKind.UNDECODABLE,
            "neither UTF-8 (byte " + bad + " breaks it) nor UTF-16 nor windows-1256");
    if (!Charset.isSupported(WINDOWS_ARABIC)) {
      return failed;
    }
    Charset charset = Charset.forName(WINDOWS_ARABIC);
    int sampled = Math.min(bytes.length, Limits.SAMPLE);
    int high = 0;
    for (int i = 0; i < sampled; i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    String sample = new String(bytes, 0, sampled, charset);
    long arabic = sample.chars().filter(c -> c >= 0x0621 && c <= 0x064A).count();
    boolean latin = high <= LATIN_SHARE * sampled;
    return arabic >= ARABIC_SHARE * high || latin
        ? text(new String(bytes, charset), List.of())
        : failed;
  }

  private static Decoding utf16(byte[] bytes, Charset charset) {
    boolean odd = bytes.length % 2 == 1;
    String text = new String(bytes, 2, bytes.length - 2 - (odd ? 1 : 0), charset);
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

  private static Decoding text(String text, List<Problem> problems) {
    for (int i = 0; i < text.length(); i++) {
      if (!LineSplitter.blank(text.charAt(i))) {
        return new Decoding.Text(text, problems);
      }
    }
    return failed(
        ProblemKind.EMPTY, text.isEmpty() ? "nothing in it" : "nothing but white space in it");
  }

  /**
   * Index of a byte that no text has: NUL, or a control character where they are frequent; -1 where
   * there is none.
   */
  private static int controlAt(byte[] bytes) {
    int first = -1;
    int controls = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
      if (bytes[i] > 0 && bytes[i] < ' ' && "\t\n\r\f\u000B".indexOf(bytes[i]) < 0) {
        first = first < 0 ? i : first;
        controls++;
      }
    }
    return controls > 3 && controls > bytes.length / 200 ? first : -1;
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
