package org.isnad.lexicon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.text.Normalizer;

/**
 * The third-person forms of a verb from its principal parts, as lookup forms: past, present with its shortened moods,
 * accusative participle, verbal noun. Weak last letters fall or change as in any grammar of written Arabic (Wright I,
 * §§ 164-170); vowels are not written, so sound, hollow and doubled verbs need no care here.
 */
final class Conjugation {
  private static final String ALEF = "\u0627";
  private static final String TA = "\u062A";
  private static final String WAW = "\u0648";
  private static final String YA = "\u064A";
  private static final String NUN = "\u0646";
  private static final String HA = "\u0647";

  private final Map<String, Inflection> forms = new LinkedHashMap<>();

  private Conjugation() {}

  /** All forms with their inflection; where two coincide, the one named first here: past, present, participle, noun. */
  static Map<String, Inflection> of(String past, String present, String participle, String masdar) {
    Conjugation c = new Conjugation();
    if (!past.isEmpty()) {
      c.past(past);
    }
    if (!present.isEmpty()) {
      c.present(present);
    }
    if (!participle.isEmpty()) {
      c.participle(participle);
    }
    if (!masdar.isEmpty()) {
      c.put(masdar, Tense.MASDAR, Gender.MASCULINE, Numerus.SINGULAR);
    }
    return c.forms;
  }

  private void past(String form) {
    String plain = strip(form);
    String last = plain.substring(plain.length() - 1);
    boolean weak = last.equals(ALEF) || last.equals("\u0649");
    String short_ = weak ? plain.substring(0, plain.length() - 1) : plain;
    put(plain, Tense.PAST, Gender.MASCULINE, Numerus.SINGULAR);
    put(short_ + TA, Tense.PAST, Gender.FEMININE, Numerus.SINGULAR);
    put(short_ + WAW + ALEF, Tense.PAST, Gender.MASCULINE, Numerus.PLURAL);
    String dual = !weak ? plain : last.equals(ALEF) ? short_ + WAW : short_ + YA;
    put(dual + ALEF, Tense.PAST, Gender.MASCULINE, Numerus.DUAL);
    put(short_ + TA + ALEF, Tense.PAST, Gender.FEMININE, Numerus.DUAL);
    // The feminine plural is left out: in news its forms are mostly other words.
    if (weak) {
      // A pronoun turns the final alef maqsura into a plain alef.
      put(short_ + ALEF, Tense.PAST, Gender.MASCULINE, Numerus.SINGULAR);
    }
  }

  private void present(String form) {
    String stem = strip(form).substring(1);
    String last = stem.substring(stem.length() - 1);
    boolean weak = last.equals(WAW) || last.equals(YA) || last.equals("\u0649");
    String short_ = weak ? stem.substring(0, stem.length() - 1) : stem;
    String open = last.equals("\u0649") ? short_ + YA : stem;
    for (String person : new String[] {YA, TA}) {
      Gender gender = person.equals(YA) ? Gender.MASCULINE : Gender.FEMININE;
      put(person + stem, Tense.PRESENT, gender, Numerus.SINGULAR);
      put(person + open + ALEF + NUN, Tense.PRESENT, gender, Numerus.DUAL);
      put(person + open + ALEF, Tense.PRESENT, gender, Numerus.DUAL);
      if (weak) {
        // The shortened moods of hollow verbs are left out: they look like other verbs and report only when negated.
        put(person + short_, Tense.PRESENT, gender, Numerus.SINGULAR);
      }
    }
    put(YA + short_ + WAW + NUN, Tense.PRESENT, Gender.MASCULINE, Numerus.PLURAL);
    put(YA + short_ + WAW + ALEF, Tense.PRESENT, Gender.MASCULINE, Numerus.PLURAL);
    put(YA + open + NUN, Tense.PRESENT, Gender.FEMININE, Numerus.PLURAL);
  }

  private void participle(String form) {
    String plain = strip(form);
    boolean weak = plain.endsWith(YA);
    String short_ = weak ? plain.substring(0, plain.length() - 1) : plain;
    put(plain + ALEF, Tense.PARTICIPLE, Gender.MASCULINE, Numerus.SINGULAR);
    put(plain + HA, Tense.PARTICIPLE, Gender.FEMININE, Numerus.SINGULAR);
    put(short_ + YA + NUN, Tense.PARTICIPLE, Gender.MASCULINE, Numerus.PLURAL);
    put(plain + TA + YA + NUN, Tense.PARTICIPLE, Gender.FEMININE, Numerus.DUAL);
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

  private void put(String form, Tense tense, Gender gender, Numerus number) {
    forms.putIfAbsent(Normalizer.fold(form), new Inflection(tense, gender, number));
  }
}
