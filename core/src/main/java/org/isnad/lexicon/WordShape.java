package org.isnad.lexicon;

import java.util.List;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Word.Reading;
import org.isnad.text.Spellings;

/**
 * What a word shows of its grammar wherever it stands: found once for each word, since it is asked many times.
 *
 * @param article whether the form has the article, after any conjunction or preposition
 * @param alefFirst whether it begins with the letters of the article, which are its own where a hamza is printed on the alef
 * @param proclitic the preposition written onto it, NUL where there is none or where the word has it as a letter
 * @param joinedVerb whether it is a finite verb in some reading, with a conjunction before it
 * @param printed the readings, as bits in their order, that how the word is printed can rule out; of more than 64 the last bit
 *     stands for the rest
 * @param sounds what it sounds like behind its article, see {@link Spellings#sounds}
 */
public record WordShape(boolean article, boolean alefFirst, char proclitic, boolean joinedVerb, long printed, int sounds) {
  private static final String ARTICLE = "\u0627\u0644";
  private static final String TO_THE = "\u0644\u0644";
  private static final char NONE = '\0';

  static WordShape of(String form, List<Reading> readings) {
    boolean alefFirst = form.startsWith(ARTICLE);
    boolean joinedVerb = false;
    long printed = 0;
    long particles = 0;
    for (int i = 0; i < readings.size(); i++) {
      Reading r = readings.get(i);
      Inflection inflection = r.inflection();
      long bit = 1L << Math.min(i, Long.SIZE - 1);
      boolean past = r.verb() != null && inflection != null && inflection.tense() == Tense.PAST && r.verb().lemma().startsWith("\u0627");
      boolean complementizer = r.entry().cls().equals("complementizer");
      boolean particle = r.entry().cls().equals("name-particle");
      boolean behind = particle && r.clitics().preposition() != NONE;
      printed |= past || complementizer || behind || r.clitics().pronoun().equals("\u0647") ? bit : 0;
      particles |= particle ? bit : 0;
      joinedVerb |= inflection != null && inflection.finite() && r.clitics().conjunction() != NONE;
    }
    printed |= printed == 0 ? 0 : particles;
    boolean article = alefFirst ? form.length() > 3 && !whole(readings) : articleBehindClitic(form);
    return new WordShape(article, alefFirst, proclitic(form, readings), joinedVerb, printed,
        Spellings.sounds(form, LexiconBuilder.bareFrom(form)));
  }

  private static boolean articleBehindClitic(String form) {
    boolean clitic = form.length() > 4 && "\u0648\u0641\u0628\u0643".indexOf(form.charAt(0)) >= 0 && form.startsWith(ARTICLE, 1);
    return clitic || form.length() > 4 && form.startsWith(TO_THE);
  }

  /** «Abolition» begins with the letters of the article, and the lexicon knows it only whole. */
  private static boolean whole(List<Reading> readings) {
    boolean whole = false;
    for (Reading r : readings) {
      if (r.clitics().definite()) {
        return false;
      }
      whole |= r.inflection() != null && r.clitics().conjunction() == NONE && r.clitics().preposition() == NONE;
    }
    return whole;
  }

  private static char proclitic(String form, List<Reading> readings) {
    for (Reading r : readings) {
      // Heads of names of places are short words, and many an adjective looks like one behind a preposition.
      if (!r.entry().cls().equals("place-head")) {
        return r.clitics().preposition();
      }
    }
    if (form.isEmpty()) {
      return NONE;
    }
    int k = form.length() > 3 && form.charAt(0) == '\u0648' && form.charAt(1) != '\u0627' ? 1 : 0;
    boolean article = form.startsWith(ARTICLE, k + 1) || form.startsWith(TO_THE, k);
    char c = form.charAt(k);
    return article && form.length() > k + 4 && "\u0628\u0644\u0643".indexOf(c) >= 0 ? c : NONE;
  }
}
