package org.isnad.store.search.words;

import java.util.List;
import java.util.function.Predicate;

/**
 * Cuts regular endings off a bare form, so that number, gender, possession and the relative
 * adjective (nisba) of one word come together: light stemming (Larkey, Ballesteros and Connell
 * 2002), held back where what is left would be another word.
 *
 * <p>Works on lookup forms. Immutable; thread-safe where its predicates are.
 */
final class StemResolver {
  private static final String FEMININE = "\u0647";
  private static final String TA = "\u062A";
  private static final int LEAST = 3;

  /** Pronouns and what is no word of three letters before them. */
  private static final List<String> SURE =
      List.of(
          "\u0647\u0645\u0627",
          "\u062A\u064A\u0646",
          "\u062A\u0627\u0646",
          "\u0647\u0627",
          "\u0647\u0645",
          "\u0627\u062A",
          "\u0648\u0627");

  /**
   * Endings that are as often the last letters of a word: cut where four letters stay, or a word
   * that is known.
   */
  private static final List<String> DOUBTFUL =
      List.of(
          "\u0627\u0646", "\u0648\u0646", "\u064A\u0646", "\u0646\u0627", "\u0647\u0646", "\u0627");

  private static final String NISBA = "\u064A";

  private final Predicate<String> name;
  private final Predicate<String> known;
  private final Predicate<String> noun;

  /**
   * @param name whether a form is a name of its own, which has no endings
   * @param noun whether a lexicon has a form as a word of its own
   * @param known whether a form is a word of the language without anything written onto it
   */
  StemResolver(Predicate<String> name, Predicate<String> noun, Predicate<String> known) {
    this.noun = noun;
    this.name = name;
    this.known = known;
  }

  /** The stem, the form itself where nothing can be cut. */
  String stem(String bare) {
    String stem = bare;
    boolean cut = true;
    while (cut && !name.test(stem) && !municipal(stem)) {
      String shorter = shorter(stem);
      cut = shorter.length() < stem.length();
      stem = shorter;
    }
    return stem;
  }

  /**
   * What is left of a noun that only looks like the feminine of a relative adjective: the
   * municipality is not the town.
   */
  private boolean municipal(String stem) {
    return stem.endsWith(NISBA) && noun.test(stem + FEMININE);
  }

  private String shorter(String form) {
    for (String ending : SURE) {
      if (form.endsWith(ending) && form.length() - ending.length() >= LEAST) {
        return withoutTa(form.substring(0, form.length() - ending.length()), ending);
      }
    }
    for (String ending : DOUBTFUL) {
      int rest = form.length() - ending.length();
      if (form.endsWith(ending)
          && rest >= LEAST
          && (rest > LEAST || known.test(form.substring(0, rest)) && !known.test(form))) {
        return withoutTa(form.substring(0, rest), ending);
      }
    }
    boolean last = (form.endsWith(FEMININE) || form.endsWith(NISBA)) && form.length() > LEAST;
    return last ? form.substring(0, form.length() - 1) : form;
  }

  /** Before a pronoun ta marbuta is written as ta. */
  private String withoutTa(String form, String ending) {
    boolean pronoun = ending.startsWith(FEMININE) || ending.equals("\u0646\u0627");
    if (!pronoun || !form.endsWith(TA) || form.length() <= LEAST) {
      return form;
    }
    String shorter = form.substring(0, form.length() - 1);
    return known.test(shorter + FEMININE) ? shorter : form;
  }
}
