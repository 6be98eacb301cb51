package org.isnad.text;

import java.util.ArrayList;
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
  private static final String ARTICLE = "\u0627\u0644";
  private static final String LI_ARTICLE = "\u0644\u0644";
  private static final List<String> PRONOUNS = List.of("\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645", "\u0647\u0646", "\u0643\u0645", "\u0646\u0627", "\u0646\u064A", "\u0647", "\u0643", "\u064A");

  private CliticSplitter() {}

  /**
   * Every way to read the form, the one with the fewest clitics first.
   *
   * @return at least the form as it stands
   */
  public static List<Segmentation> split(String form) {
    List<Segmentation> out = new ArrayList<>(6);
    for (Segmentation s : proclitics(form)) {
      out.add(s);
      for (String pronoun : PRONOUNS) {
        if (s.stem().length() > pronoun.length() + 1 && s.stem().endsWith(pronoun) && !s.definite()) {
          out.add(new Segmentation(s.conjunction(), s.preposition(), s.definite(),
              s.stem().substring(0, s.stem().length() - pronoun.length()), pronoun));
        }
      }
    }
    return out;
  }

  private static List<Segmentation> proclitics(String form) {
    List<Segmentation> out = new ArrayList<>(6);
    withPrepositions(form, '\0', out);
    if (form.length() > 2 && CONJUNCTIONS.indexOf(form.charAt(0)) >= 0) {
      withPrepositions(form.substring(1), form.charAt(0), out);
    }
    return out;
  }

  private static void withPrepositions(String rest, char conjunction, List<Segmentation> out) {
    out.add(new Segmentation(conjunction, '\0', false, rest, ""));
    if (rest.startsWith(ARTICLE) && rest.length() > 3) {
      out.add(new Segmentation(conjunction, '\0', true, rest.substring(2), ""));
    }
    if (rest.startsWith(LI_ARTICLE) && rest.length() > 3) {
      out.add(new Segmentation(conjunction, LI_ARTICLE.charAt(0), true, rest.substring(2), ""));
    }
    if (rest.length() > 2 && (PREPOSITIONS.indexOf(rest.charAt(0)) >= 0 || rest.charAt(0) == SIN)) {
      String stem = rest.substring(1);
      out.add(new Segmentation(conjunction, rest.charAt(0), false, stem, ""));
      if (stem.startsWith(ARTICLE) && stem.length() > 3) {
        out.add(new Segmentation(conjunction, rest.charAt(0), true, stem.substring(2), ""));
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

    /** Whether the word stands bare or with a conjunction only: the only clitic a finite verb of the past can take. */
    public boolean verbal() {
      return (preposition == '\0' || preposition == SIN) && !definite;
    }

    public boolean future() {
      return preposition == SIN;
    }
  }
}
