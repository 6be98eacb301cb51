package org.isnad.text;

import java.util.function.Predicate;

/**
 * Whether two words are spellings of one foreign name: the same consonants, where letters that stand for one foreign sound
 * count as one and long vowels do not count. First names of the lexicon are only ever themselves (Salman is not Sulayman).
 */
public final class Spellings {
  /** Shorter words share their consonants too easily. */
  private static final int LEAST_LETTERS = 5;
  private static final int LEAST_CONSONANTS = 3;

  private final Predicate<String> givenName;

  public Spellings(Predicate<String> givenName) {
    this.givenName = givenName;
  }

  public boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (a.length() < LEAST_LETTERS || b.length() < LEAST_LETTERS || Math.abs(a.length() - b.length()) > 2) {
      return false;
    }
    String skeleton = skeleton(a);
    return skeleton.length() >= LEAST_CONSONANTS && skeleton.equals(skeleton(b)) && !givenName.test(a) && !givenName.test(b);
  }

  /**
   * A number that two spellings of one name share, and other words hardly: made of the consonants by their sound, doubled ones
   * once. Quick, where {@link #same} is not.
   *
   * @param from where the name begins in the form, behind what is written onto it
   */
  public static int sounds(String form, int from) {
    int sounds = 0;
    char last = '\0';
    for (int i = from; i < form.length(); i++) {
      char c = sound(form.charAt(i));
      if (c != '\0' && c != last) {
        sounds = 31 * sounds + c;
        last = c;
      }
    }
    return sounds;
  }

  private static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = sound(word.charAt(i));
      boolean doubled = !out.isEmpty() && out.charAt(out.length() - 1) == c;
      if (c != '\0' && !doubled) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** One letter for all that are written for the same foreign sound; NUL for a long vowel. */
  private static char sound(char c) {
    return switch (c) {
      case '\u0627', '\u0648', '\u064A', '\u0649', '\u0647' -> '\0';
      case '\u063A', '\u062C', '\u0642', '\u06AF' -> '\u0643';
      case '\u0637' -> '\u062A';
      case '\u0635', '\u062B' -> '\u0633';
      case '\u0636' -> '\u062F';
      case '\u0630', '\u0638' -> '\u0632';
      default -> c;
    };
  }
}
