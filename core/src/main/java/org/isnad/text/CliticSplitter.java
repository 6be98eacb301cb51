package org.isnad.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes written-on particles and pronouns off a word: the conjunctions wa- and fa-, the prepositions bi-, li-, ka-, the
 * future sa-, the article al-, and the object and possessive pronouns at the end. Which of the readings is a word is for
 * a lexicon to say.
 *
 * <p>Works on lookup forms ({@link Normalizer}). Stateless and thread-safe.
 */
public final class CliticSplitter {
  private static final String CONJUNCTIONS = "\u0648\u0641";
  private static final String PREPOSITIONS = "\u0628\u0644\u0643";
  private static final char SIN = '\u0633';
  private static final char ALEF = '\u0627';
  private static final char WAW = '\u0648';
  private static final char YA = '\u064A';
  private static final char TA = '\u062A';
  private static final char HA = '\u0647';
  private static final char HAMZA = '\u0621';
  private static final String ARTICLE = "\u0627\u0644";
  private static final String LI_ARTICLE = "\u0644\u0644";
  private static final List<String> PRONOUNS = List.of(
      "\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645", "\u0647\u0646", "\u0643\u0645", "\u0646\u0627", "\u0646\u064A",
      "\u0647", "\u0643", "\u064A");

  private CliticSplitter() {}

  /**
   * Every way to read the form, the one with the fewest clitics first. Before a pronoun the end of a word can change; what
   * it is without one is offered too: ta marbuta for ta, the dropped alef of a verb in the plural, ya for the alef it is
   * heard as, and hamza alone for hamza on a carrier.
   *
   * @return at least the form as it stands
   */
  public static List<Segmentation> split(String form) {
    List<Segmentation> out = new ArrayList<>(8);
    withPrepositions(form, '\0', out);
    if (form.length() > 2 && CONJUNCTIONS.indexOf(form.charAt(0)) >= 0) {
      withPrepositions(form.substring(1), form.charAt(0), out);
    }
    int bare = out.size();
    for (int i = 0; i < bare; i++) {
      withPronouns(out.get(i), out);
    }
    if (out.size() > 2) {
      out.sort(Comparator.comparingInt(Segmentation::clitics));
    }
    return out;
  }

  private static void withPrepositions(String rest, char conjunction, List<Segmentation> out) {
    out.add(new Segmentation(conjunction, '\0', false, rest, ""));
    if (rest.length() < 3) {
      return;
    }
    withArticle(rest, conjunction, '\0', out);
    char first = rest.charAt(0);
    if (rest.startsWith(LI_ARTICLE) && rest.length() > 3) {
      out.add(new Segmentation(conjunction, first, true, rest.substring(2), ""));
      // Of three lams one is not written: the word may begin with the second.
      out.add(new Segmentation(conjunction, first, true, rest.substring(1), ""));
    }
    if (PREPOSITIONS.indexOf(first) >= 0 || first == SIN) {
      String stem = rest.substring(1);
      out.add(new Segmentation(conjunction, first, false, stem, ""));
      if (first != SIN) {
        withArticle(stem, conjunction, first, out);
      }
    }
  }

  private static void withArticle(String rest, char conjunction, char preposition, List<Segmentation> out) {
    if (rest.startsWith(ARTICLE) && rest.length() > 3) {
      out.add(new Segmentation(conjunction, preposition, true, rest.substring(2), ""));
    }
  }

  private static void withPronouns(Segmentation s, List<Segmentation> out) {
    if (s.definite()) {
      return;
    }
    for (String pronoun : PRONOUNS) {
      int length = s.stem().length() - pronoun.length();
      if (length < 2 || !s.stem().endsWith(pronoun)) {
        continue;
      }
      String stem = s.stem().substring(0, length);
      out.add(s.with(stem, pronoun));
      char last = stem.charAt(length - 1);
      String before = stem.substring(0, length - 1);
      if (last == TA) {
        out.add(s.with(before + HA, pronoun));
      } else if (last == ALEF) {
        out.add(s.with(before + YA, pronoun));
      } else if (last == WAW) {
        out.add(s.with(stem + ALEF, pronoun));
      }
      if ((last == WAW || last == YA) && before.length() > 1 && before.charAt(length - 2) == ALEF) {
        out.add(s.with(before + HAMZA, pronoun));
      }
    }
  }

  /**
   * One reading of a word.
   *
   * @param conjunction wa or fa, or NUL
   * @param preposition bi, li, ka, or sa of the future, or NUL
   * @param definite whether the article was taken off
   * @param stem what is left, never empty
   * @param pronoun the pronoun at the end, empty where there is none
   */
  public record Segmentation(char conjunction, char preposition, boolean definite, String stem, String pronoun) {

    private Segmentation with(String otherStem, String otherPronoun) {
      return new Segmentation(conjunction, preposition, definite, otherStem, otherPronoun);
    }

    private int clitics() {
      int particles = (conjunction == '\0' ? 0 : 1) + (preposition == '\0' ? 0 : 1);
      return particles + (definite ? 1 : 0) + (pronoun.isEmpty() ? 0 : 1);
    }

    /** Whether the word stands bare or with a conjunction only: the only clitic a finite verb of the past can take. */
    public boolean verbal() {
      return (preposition == '\0' || preposition == SIN) && !definite;
    }

    public boolean future() {
      return preposition == SIN;
    }
  }
}
