package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.text.Normalizer;

/**
 * The third-person forms of a verb from its principal parts, as lookup forms: past, present with its shortened moods,
 * accusative participle, verbal noun. Weak last letters fall or change as in any grammar of written Arabic (Wright I,
 * §§ 164-170); vowels are not written, so sound, hollow and doubled verbs need no care here.
 *
 * <p>Some fifty thousand forms are made whenever the program starts. So the principal parts are folded once and endings,
 * which fold to themselves, are set behind them; {@link String#concat} is quicker to start than {@code +}.
 */
final class Conjugation {
  private static final String ALEF = "\u0627";
  private static final String TA = "\u062A";
  private static final String WAW = "\u0648";
  private static final String YA = "\u064A";
  private static final String NUN = "\u0646";
  private static final String HA = "\u0647";
  private static final String MAQSURA = "\u0649";

  private static final Inflection PAST_HE = past(Gender.MASCULINE, Numerus.SINGULAR);
  private static final Inflection PAST_SHE = past(Gender.FEMININE, Numerus.SINGULAR);
  private static final Inflection PAST_BOTH = past(Gender.MASCULINE, Numerus.DUAL);
  private static final Inflection PAST_BOTH_WOMEN = past(Gender.FEMININE, Numerus.DUAL);
  private static final Inflection PAST_THEY = past(Gender.MASCULINE, Numerus.PLURAL);
  private static final Inflection HE = present(Gender.MASCULINE, Numerus.SINGULAR);
  private static final Inflection SHE = present(Gender.FEMININE, Numerus.SINGULAR);
  private static final Inflection BOTH = present(Gender.MASCULINE, Numerus.DUAL);
  private static final Inflection BOTH_WOMEN = present(Gender.FEMININE, Numerus.DUAL);
  private static final Inflection THEY = present(Gender.MASCULINE, Numerus.PLURAL);
  private static final Inflection WOMEN = present(Gender.FEMININE, Numerus.PLURAL);
  private static final Inflection GOING_ON_HE = participle(Gender.MASCULINE, Numerus.SINGULAR);
  private static final Inflection GOING_ON_SHE = participle(Gender.FEMININE, Numerus.SINGULAR);
  private static final Inflection GOING_ON_THEY = participle(Gender.MASCULINE, Numerus.PLURAL);
  private static final Inflection GOING_ON_BOTH_WOMEN = participle(Gender.FEMININE, Numerus.DUAL);
  private static final Inflection NOUN = new Inflection(Tense.MASDAR, Gender.MASCULINE, Numerus.SINGULAR);

  private final List<Form> forms = new ArrayList<>(32);

  private Conjugation() {}

  /** A lookup form with what it is. */
  record Form(String text, Inflection inflection) {}

  /** All forms; where two coincide, the one named first here: past, present, participle, noun. An empty part is left out. */
  static List<Form> of(String past, String present, String participle, String masdar) {
    Conjugation c = new Conjugation();
    if (!past.isEmpty()) {
      c.past(strip(past));
    }
    if (present.length() > 1) {
      c.present(strip(present).substring(1));
    }
    if (!participle.isEmpty()) {
      c.participle(strip(participle));
    }
    if (!masdar.isEmpty()) {
      c.put(Normalizer.fold(masdar), "", NOUN);
    }
    return c.forms;
  }

  private void past(String plain) {
    boolean maqsura = plain.endsWith(MAQSURA);
    boolean alef = plain.endsWith(ALEF);
    boolean weak = maqsura || alef;
    String whole = Normalizer.fold(plain);
    String stem = weak ? whole.substring(0, whole.length() - 1) : whole;
    String open = !weak ? whole : stem.concat(alef ? WAW : YA);
    put(whole, "", PAST_HE);
    put(stem, TA, PAST_SHE);
    put(stem, WAW + ALEF, PAST_THEY);
    if (!alef) {
      put(open, ALEF, PAST_BOTH);
    }
    put(stem, TA + ALEF, PAST_BOTH_WOMEN);
    // The feminine plural is left out: in news its forms are mostly other words.
    if (maqsura) {
      // A pronoun turns it into a plain alef.
      put(stem, ALEF, PAST_HE);
    }
  }

  /**
   * @param plain without its first letter
   */
  private void present(String plain) {
    boolean maqsura = plain.endsWith(MAQSURA);
    boolean weak = maqsura || plain.endsWith(WAW) || plain.endsWith(YA);
    String whole = Normalizer.fold(plain);
    String stem = weak ? whole.substring(0, whole.length() - 1) : whole;
    String open = maqsura ? stem.concat(YA) : whole;
    putPresent(YA, whole, stem, open, HE, BOTH);
    putPresent(TA, whole, stem, open, SHE, BOTH_WOMEN);
    String they = YA.concat(stem);
    put(they, WAW + NUN, THEY);
    putNew(they, WAW + ALEF, THEY);
    putNew(YA.concat(open), NUN, WOMEN);
  }

  private void putPresent(String person, String whole, String short_, String open, Inflection one, Inflection both) {
    put(person.concat(whole), "", one);
    String dual = person.concat(open);
    put(dual, ALEF + NUN, both);
    put(dual, ALEF, both);
    if (short_.length() < whole.length()) {
      // The shortened moods of hollow verbs are left out: they look like other verbs and report only when negated.
      put(person.concat(short_), "", one);
    }
  }

  private void participle(String plain) {
    boolean weak = plain.endsWith(YA);
    String whole = Normalizer.fold(plain);
    String stem = weak ? whole.substring(0, whole.length() - 1) : whole;
    putNew(whole, ALEF, GOING_ON_HE);
    putNew(whole, HA, GOING_ON_SHE);
    putNew(stem, YA + NUN, GOING_ON_THEY);
    putNew(whole, TA + YA + NUN, GOING_ON_BOTH_WOMEN);
  }

  /** Without vowel marks, but with hamza carriers and the dotless ya, which decide what is weak. */
  private static String strip(String form) {
    StringBuilder out = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      if (Character.getType(form.charAt(i)) != Character.NON_SPACING_MARK) {
        out.append(form.charAt(i));
      }
    }
    return out.toString();
  }

  private void put(String stem, String ending, Inflection inflection) {
    forms.add(new Form(stem.concat(ending), inflection));
  }

  /** Adds a form that may be there already. */
  private void putNew(String stem, String ending, Inflection inflection) {
    String form = stem.concat(ending);
    for (Form known : forms) {
      if (known.text().equals(form)) {
        return;
      }
    }
    forms.add(new Form(form, inflection));
  }

  private static Inflection past(Gender gender, Numerus number) {
    return new Inflection(Tense.PAST, gender, number);
  }

  private static Inflection present(Gender gender, Numerus number) {
    return new Inflection(Tense.PRESENT, gender, number);
  }

  private static Inflection participle(Gender gender, Numerus number) {
    return new Inflection(Tense.PARTICIPLE, gender, number);
  }
}
