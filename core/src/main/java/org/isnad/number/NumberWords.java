package org.isnad.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.FormMap;
import org.isnad.lexicon.Lexicon;
import org.isnad.number.NumberWord.Parts;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The number words of {@code numbers.tsv} with every clitic they can bear, by lookup form: one look
 * tells whether a word is one.
 *
 * <p>Immutable and thread-safe.
 */
public final class NumberWords {
  /** Conjunction, preposition and article in the orders that occur, the shortest first. */
  private static final List<Clitics> CLITICS =
      List.of(
          new Clitics("", false, false, false),
          new Clitics("\u0648", true, false, false),
          new Clitics("\u0641", true, false, false),
          new Clitics("\u0628", false, true, false),
          new Clitics("\u0644", false, true, false),
          new Clitics("\u0627\u0644", false, false, true),
          new Clitics("\u0644\u0644", false, true, true),
          new Clitics("\u0648\u0628", true, true, false),
          new Clitics("\u0648\u0644", true, true, false),
          new Clitics("\u0648\u0627\u0644", true, false, true),
          new Clitics("\u0628\u0627\u0644", false, true, true),
          new Clitics("\u0648\u0644\u0644", true, true, true),
          new Clitics("\u0648\u0628\u0627\u0644", true, true, true));

  private final FormMap<NumberWord> words;

  public NumberWords(Lexicon lexicon) {
    Map<String, NumberWord> bare = new HashMap<>();
    Map<String, NumberWord> inflected = new HashMap<>();
    for (Entry entry : lexicon.entries("numbers")) {
      bare.merge(
          Normalizer.fold(entry.form()),
          word(entry),
          (known, more) -> merged(known, more));
    }
    for (Clitics clitics : CLITICS) {
      bare.forEach(
          (form, word) ->
              inflected.putIfAbsent(
                  clitics.letters.concat(form),
                  word.withClitics(
                      clitics.letters.length(), clitics.and, clitics.preposition, clitics.article)));
    }
    words = new FormMap<>(inflected);
  }

  private record Clitics(String letters, boolean and, boolean preposition, boolean article) {}

  private static NumberWord word(Entry e) {
    int n = Integer.parseInt(e.cls().equals("scale") ? "0" : e.feature("n", "0"));
    boolean compound = e.has("only", "compound");
    return switch (e.cls()) {
      case "cardinal" ->
          new NumberWord(0, false, false, false, n, compound, 0, "", null, 0);
      case "scale" ->
          new NumberWord(
              0,
              false,
              false,
              false,
              0,
              false,
              Long.parseLong(e.feature("n", "0")),
              e.feature("number", "sg"),
              null,
              0);
      case "fraction" ->
          new NumberWord(
              0,
              false,
              false,
              false,
              0,
              false,
              0,
              "",
              new Parts(n, Integer.parseInt(e.feature("of", "1")), e.has("number", "pl")),
              0);
      case "ordinal" ->
          new NumberWord(0, false, false, false, 0, compound, 0, "", null, n);
      default -> NumberWord.NONE;
    };
  }

  private static NumberWord merged(NumberWord a, NumberWord b) {
    return new NumberWord(
        0,
        false,
        false,
        false,
        Math.max(a.cardinal(), b.cardinal()),
        a.compound() || b.compound(),
        Math.max(a.scale(), b.scale()),
        a.number().concat(b.number()),
        a.fraction() == null ? b.fraction() : a.fraction(),
        Math.max(a.ordinal(), b.ordinal()));
  }

  /** What the form is as a number word, or null. */
  @Nullable NumberWord find(String form) {
    return words.get(form);
  }

  /** Whether the form is a number word of any kind. */
  public boolean known(String form) {
    return words.has(form);
  }

  /** Whether a number can begin with this word. */
  public boolean possible(String form) {
    NumberWord word = words.get(form);
    return word != null && (word.cardinal() > 0 || word.scale() > 0 || word.fraction() != null);
  }

  /**
   * A place in a row.
   *
   * @param skip letters before the article that are clitics
   * @param compound whether a ten must follow
   */
  public record Place(int value, int skip, boolean compound) {}

  /** The place that an ordinal with the article names («the third»), 0 where the form is none. */
  public int ordinal(String form) {
    Place place = place(form);
    return place == null || place.compound() ? 0 : place.value();
  }

  /** The place that an ordinal with the article names, or null. */
  public @Nullable Place place(String form) {
    NumberWord word = words.get(form);
    return word == null || !word.definite() || word.ordinal() == 0
        ? null
        : new Place(word.ordinal(), word.skip() - 2, word.compound());
  }

  /** What the second word of a place adds: ten of «the twelfth», twenty of «the twenty-first»; or 0. */
  public int placeTail(String form) {
    NumberWord word = words.get(form);
    if (word == null) {
      return 0;
    }
    boolean ten = word.cardinal() == 10 && word.skip() == 0;
    boolean tens = word.tens() && word.joined() && word.definite();
    return ten || tens ? word.cardinal() : 0;
  }
}
