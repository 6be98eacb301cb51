package org.isnad.figure;

import java.math.BigDecimal;
import org.isnad.figure.CountedMatcher.Counted;
import org.isnad.figure.CountedNouns.Count;
import org.isnad.figure.CountedNouns.Noun;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.number.NumberMatch;
import org.isnad.text.CliticSplitter.Segmentation;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures that are no numbers: indefinite duals («two wars»), «one» behind its noun, and a
 * single person in a list of those killed or seized. Immutable and thread-safe.
 */
final class DualMatcher {
  private static final String CLITICS = "\u0648\u0641\u0628\u0644";
  private static final String[] FEMININE = {"\u062A\u064A\u0646", "\u062A\u0627\u0646"};
  private static final String HA = "\u0647";
  private static final char BA = '\u0628';
  private static final BigDecimal TWO = BigDecimal.TWO;

  private final Lexicon lexicon;
  private final FigureWords words;
  private final CountedNouns nouns;
  private final CountedMatcher counted;

  DualMatcher(Lexicon lexicon, FigureWords words, CountedNouns nouns, CountedMatcher counted) {
    this.lexicon = lexicon;
    this.words = words;
    this.nouns = nouns;
    this.counted = counted;
  }

  /** The dual, or the one person among others, that stands at token {@code i}; or null. */
  @Nullable FigureDraft match(Sentence s, int i, @Nullable FigureDraft last) {
    String form = s.token(i).form();
    if (form.length() < 3 || Grammar.isDefinite(s, i)) {
      return null;
    }
    if (form.charAt(form.length() - 1) == '\u0646' && form.length() > 4) {
      return dual(s, i, form);
    }
    boolean joined = last != null && last.person() && last.sentence.token(0).start() == s.token(0).start() && last.end == i && form.charAt(0) == '\u0648';
    if (!joined && !nouns.onePerson(form)) {
      return null;
    }
    boolean among = words.before("among", s.tokens(), i);
    if (!among && !joined || !nouns.onePerson(among ? form : form.substring(1))) {
      return null;
    }
    // «Among them the director of …» is somebody, not one of a kind.
    if (among && i + 1 < s.size() && s.token(i + 1).isWord() && Grammar.isDefinite(s, i + 1)) {
      return null;
    }
    return draft(s, i, among ? 0 : 1, BigDecimal.ONE, true, "figure.single");
  }

  private @Nullable FigureDraft dual(Sentence s, int i, String form) {
    for (int skip = 0; skip < 2; skip++) {
      String bare = form.substring(skip);
      if (words.has("not-dual", bare)) {
        return null;
      }
      Noun noun = nouns.find(bare);
      boolean person = noun != null && noun.person();
      if (noun != null && noun.count() != Count.TWO) {
        return null;
      }
      if (noun != null || feminineDual(bare)) {
        boolean score = skip > 0 && form.charAt(0) == BA && words.end("score", s.tokens().subList(0, i + 1), i) > i;
        return score || words.within("score-mark", s.tokens(), i + 1, i + 2)
            ? null
            : draft(s, i, skip, TWO, person, "figure.dual");
      }
      if (CLITICS.indexOf(form.charAt(0)) < 0) {
        return null;
      }
    }
    return null;
  }

  /** A dual of a feminine that the lexicons know in the singular. */
  private boolean feminineDual(String form) {
    for (String ending : FEMININE) {
      if (form.endsWith(ending) && form.length() > 5) {
        Word singular = lexicon.word(form.substring(0, form.length() - 3).concat(HA));
        boolean time = singular.isAny(lexicon.classes().bit("time"));
        return !time && (nouns.find(singular.form()) != null || bare(singular));
      }
    }
    return false;
  }

  private static boolean bare(Word word) {
    if (word.readings().isEmpty()) {
      return false;
    }
    Segmentation clitics = word.readings().getFirst().clitics();
    return clitics.conjunction() == '\0' && clitics.preposition() == '\0' && clitics.pronoun().isEmpty() && !clitics.definite();
  }

  private FigureDraft draft(Sentence s, int i, int skip, BigDecimal value, boolean person, String rule) {
    FigureDraft d = new FigureDraft(s, i, skip, i + 1, value, rule);
    d.bare = false;
    Counted c = counted.match(s, i);
    d.end = c == null || c.reference() ? i + 1 : c.end();
    d.counted = d.at().in(s.text());
    d.unit = person ? "person" : null;
    if (value.compareTo(TWO) == 0) {
      d.end = words.end("two", s.tokens(), d.end);
      Counted of = d.end < s.size() && words.end("partitive", s.tokens(), d.end) > d.end ? counted.match(s, d.end) : null;
      d.end = of == null || of.reference() ? d.end : of.end();
    }
    return d;
  }

  /** «Two» behind the noun that it counts. */
  @Nullable FigureDraft two(Sentence s, NumberMatch n) {
    int i = n.first();
    boolean behind = i > 0 && n.end() == i + 1 && n.skip() == 0 && words.has("two", s.token(i).form())
        && s.token(i - 1).isWord() && !Grammar.isDefinite(s, i - 1) && s.token(i - 1).form().length() > 4;
    String noun = behind ? s.token(i - 1).form() : "";
    if (!noun.endsWith("\u064A\u0646") && !noun.endsWith("\u0627\u0646")) {
      return null;
    }
    FigureDraft d = new FigureDraft(s, i - 1, 0, i + 1, TWO, "figure.dual");
    d.counted = d.text(i - 1, i);
    d.unit = counted.person(s, i - 1) ? "person" : null;
    d.bare = false;
    return d;
  }

  /** «One» behind the noun that it counts. */
  @Nullable FigureDraft one(Sentence s, int i) {
    if (i == 0 || !words.has("one", s.token(i).form()) || Grammar.isDefinite(s, i - 1)) {
      return null;
    }
    Noun noun = nouns.find(s.token(i - 1).form());
    if (noun == null || noun.count() != Count.ONE) {
      return null;
    }
    FigureDraft d = new FigureDraft(s, i - 1, 0, i + 1, BigDecimal.ONE, "figure.single");
    d.counted = d.text(i - 1, i);
    d.unit = noun.person() ? "person" : null;
    d.bare = false;
    return d;
  }
}
