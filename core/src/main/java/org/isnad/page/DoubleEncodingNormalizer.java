package org.isnad.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.model.CaptureText;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what happens to UTF-8 when it is read as another charset and encoded again: every
 * letter has become two or three. The way back is taken only where it is sure, so that each such
 * group gives exactly one character; what is not part of a group stays.
 *
 * <p>Stateless and thread-safe.
 */
final class DoubleEncodingNormalizer {
  /** Groups from which it is no chance. */
  private static final int FEWEST = 3;

  /** Groups for each character that should be part of one and is not. */
  private static final int SOUND_PER_BROKEN = 10;

  /** Broken ones from which a text that is no better than that is given up. */
  private static final int GIVE_UP = 60;

  private static final List<Misreading> MISREADINGS = misreadings();

  private static final byte[] LEADS = leads();

  private DoubleEncodingNormalizer() {}

  /**
   * A text set right.
   *
   * @param charset which the UTF-8 had been read as
   * @param groups how many characters were set right
   * @param broken how many characters could not be, and stay
   */
  record Repair(String text, String charset, int groups, int broken) {}

  /**
   * The text set right; null where it was not encoded twice, or cannot be set right.
   *
   * @param beyondAscii characters of it by which that is judged: at least some that are no ASCII; others
   *     between them may be left out
   */
  static @Nullable Repair normalize(CaptureText text, String beyondAscii) {
    int candidates = candidates(beyondAscii);
    for (int i = 0; i < MISREADINGS.size(); i++) {
      Misreading misreading = MISREADINGS.get(i);
      if ((candidates >> i & 1) != 0 && misreading.explains(beyondAscii)) {
        return misreading.repair(text.toString());
      }
    }
    return null;
  }

  /** The misreadings, as bits, that a group of some character of the text could be of. */
  private static int candidates(String text) {
    int candidates = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      candidates |= c < CharsetBytes.END ? LEADS[c] : 0;
    }
    return candidates;
  }

  /** For each character the misreadings, as bits, in which it stands for the first byte of a group. */
  private static byte[] leads() {
    byte[] leads = new byte[CharsetBytes.END];
    for (char c = 0; c < leads.length; c++) {
      for (int i = 0; i < MISREADINGS.size(); i++) {
        byte lead = MISREADINGS.get(i).bytes().of(c);
        int bit = lead != 0 && Utf8.length(lead) >= 2 ? 1 << i : 0;
        leads[c] = (byte) (leads[c] | bit);
      }
    }
    return leads;
  }

  private static List<Misreading> misreadings() {
    List<Misreading> out = new ArrayList<>();
    for (String name : List.of("windows-1252", "windows-1256", "windows-1251")) {
      if (Charset.isSupported(name)) {
        out.add(new Misreading(name, new CharsetBytes(Charset.forName(name))));
      }
    }
    return List.copyOf(out);
  }

  /** UTF-8 read as a charset of one byte. */
  private record Misreading(String charset, CharsetBytes bytes) {

    Repair repair(String text) {
      StringBuilder out = new StringBuilder(text.length());
      byte[] group = new byte[4];
      int groups = 0;
      int broken = 0;
      for (int i = 0; i < text.length(); ) {
        int length = group(text, i, group);
        if (length > 0) {
          out.append(new String(group, 0, length, UTF_8));
          groups++;
          i += length;
        } else {
          broken += bytes.of(text.charAt(i)) != 0 ? 1 : 0;
          out.append(text.charAt(i++));
        }
      }
      return new Repair(out.toString(), charset, groups, broken);
    }

    boolean explains(String text) {
      byte[] group = new byte[4];
      int groups = 0;
      int broken = 0;
      for (int i = 0; i < text.length(); ) {
        int length = group(text, i, group);
        groups += length > 0 ? 1 : 0;
        broken += length == 0 && bytes.of(text.charAt(i)) != 0 ? 1 : 0;
        if (broken > GIVE_UP && broken > groups) {
          return false;
        }
        i += Math.max(1, length);
      }
      return groups >= FEWEST && groups >= SOUND_PER_BROKEN * broken;
    }

    /** How many characters from there on were the bytes of one, which go to {@code group}. */
    private int group(String text, int i, byte[] group) {
      byte lead = bytes.of(text.charAt(i));
      if (lead == 0) {
        return 0;
      }
      int length = Utf8.length(lead);
      if (length < 2 || i + length > text.length()) {
        return 0;
      }
      Arrays.fill(group, (byte) 0);
      for (int k = 0; k < length; k++) {
        group[k] = bytes.of(text.charAt(i + k));
      }
      return Utf8.sequence(group, 0) == length ? length : 0;
    }
  }
}
