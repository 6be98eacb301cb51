package org.isnad.html;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Knows the lines by which pages in many languages announce other articles, comments, credits and
 * appeals ({@code html-cues.tsv}).
 *
 * <p>Immutable and thread-safe.
 */
final class CueWords {
  private static final String CLASS = "cue-";

  /** A longer line is text, whatever it begins with. */
  private static final int LONGEST = 300;

  private static final int MOST_WORDS = 6;

  /** What a line can open. */
  enum Cue {
    RELATED,
    COMMENTS,
    CREDIT,
    NOTICE
  }

  private final Map<String, Set<Cue>> forms = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  CueWords(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("html-cues")) {
      Cue cue = Cue.valueOf(entry.cls().substring(CLASS.length()).toUpperCase(Locale.ROOT));
      String key = key(entry.form());
      forms.computeIfAbsent(key, k -> EnumSet.noneOf(Cue.class)).add(cue);
      firstWords.add(key(key, true));
    }
  }

  /** What the line opens, or null. */
  @Nullable Cue cue(String line) {
    // Nearly all lines are told by their first word.
    if (line.length() > LONGEST || !firstWords.contains(key(line, true))) {
      return null;
    }
    String key = key(line);
    int colon = colon(line);
    String before = colon < 0 ? key : key(line.substring(0, colon));
    if (is(Cue.RELATED, key) || is(Cue.RELATED, before)) {
      return Cue.RELATED;
    }
    if (is(Cue.COMMENTS, key) || is(Cue.COMMENTS, before)) {
      return Cue.COMMENTS;
    }
    if (begins(Cue.NOTICE, key)) {
      return Cue.NOTICE;
    }
    return colon >= 0 && is(Cue.CREDIT, before) ? Cue.CREDIT : null;
  }

  /** Whether the line is the heading of something else than an article. */
  boolean opens(String line) {
    return cue(line) != null || line.length() <= LONGEST && begins(Cue.RELATED, key(line));
  }

  private boolean is(Cue cue, String key) {
    return forms.getOrDefault(key, Set.of()).contains(cue);
  }

  private boolean begins(Cue cue, String key) {
    int end = -1;
    for (int words = 0; words < MOST_WORDS && end < key.length(); words++) {
      end = key.indexOf(' ', end + 1);
      end = end < 0 ? key.length() : end;
      if (is(cue, key.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static int colon(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (":\uFF1A|\u00A9/".indexOf(line.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Letters and digits in small letters, single spaces between words. */
  static String key(String text) {
    return key(text, false);
  }

  /**
   * @param first whether only the first word is wanted
   */
  private static String key(String text, boolean first) {
    StringBuilder out = new StringBuilder(first ? 16 : text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        out.append(Character.toLowerCase(c));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != ' ') {
        if (first) {
          break;
        }
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}
