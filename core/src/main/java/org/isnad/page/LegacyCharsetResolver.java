package org.isnad.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of bytes that are neither UTF-8 nor UTF-16. What was declared is tried first
 * and beside it what Arabic and European pages are mostly in; the one stands whose text reads best,
 * in its letters and as language.
 *
 * <p>Immutable and thread-safe.
 */
final class LegacyCharsetResolver {
  /** Tried in any case; of charsets that give the same text the first stands. */
  private static final List<String> FREQUENT =
      List.of(
          "windows-1256",
          "windows-1252",
          "ISO-8859-6",
          "windows-1251",
          "windows-1254",
          "windows-1250",
          "windows-1255",
          "windows-1253",
          "KOI8-R",
          "x-MacArabic");

  /** Characters that are judged. */
  private static final int JUDGED = 20_000;

  /** What it counts that somebody named the charset, beside a fit of at most 1. */
  private static final double DECLARED = 0.5;

  /** Evidence of a language whose words are not known: its letters fit, no more. */
  private static final double LETTERS_ONLY = 0.5;

  private static final double MOST_EVIDENCE = 1.5;

  /** Below that, letters do not fit or no language is found. */
  private static final double LEAST_FIT = 0.4;

  private static final double LEAST = 0.8;

  private final LanguageResolver languages;

  LegacyCharsetResolver(LanguageResolver languages) {
    this.languages = languages;
  }

  /**
   * The charset; null where the bytes read as text in none.
   *
   * @param declared those named for the bytes, the one to be believed first at the front
   */
  @Nullable Charset resolve(byte[] bytes, List<Charset> declared) {
    Set<Charset> candidates = new LinkedHashSet<>(declared);
    for (String name : FREQUENT) {
      if (Charset.isSupported(name)) {
        candidates.add(Charset.forName(name));
      }
    }
    int sampled = Math.min(bytes.length, Limits.SAMPLE);
    // In charsets of one byte markup is ASCII: what is visible is the same bytes in all.
    byte[] visible =
        VisibleText.of(new String(bytes, 0, sampled, ISO_8859_1), JUDGED).getBytes(ISO_8859_1);
    Charset best = null;
    double most = LEAST;
    for (Charset charset : candidates) {
      String text =
          FREQUENT.contains(charset.name())
              ? new String(visible, charset)
              : VisibleText.of(new String(bytes, 0, sampled, charset), JUDGED);
      double quality = quality(text) + (declared.contains(charset) ? DECLARED : 0);
      if (quality > most) {
        best = charset;
        most = quality;
      }
    }
    return best;
  }

  /**
   * The text that was meant where bytes of another charset of one byte were read as windows-1252;
   * null where the text is none such.
   */
  @Nullable Reread reread(String text) {
    if (quality(VisibleText.of(text, JUDGED)) > 0) {
      return null;
    }
    Reread best = null;
    double most = LEAST + DECLARED;
    for (String name : List.of("windows-1256", "windows-1251")) {
      if (Charset.isSupported(name)) {
        CharsetBytes meant = new CharsetBytes(Charset.forName(name));
        String candidate = meant.reread(text, new CharsetBytes(Charset.forName("windows-1252")));
        double quality = quality(VisibleText.of(candidate, JUDGED));
        if (quality > most) {
          best = new Reread(candidate, name);
          most = quality;
        }
      }
    }
    return best;
  }

  /** A text as its charset gives it. */
  record Reread(String text, String charset) {}

  private double quality(String visible) {
    double fit = LetterFit.of(visible);
    if (fit < LEAST_FIT) {
      return 0;
    }
    LanguageResolver.Evidence evidence = languages.evidence(visible);
    boolean byWords = evidence.perWord() != 0;
    return fit + (byWords ? Math.clamp(evidence.perWord(), 0, MOST_EVIDENCE) : LETTERS_ONLY);
  }
}
