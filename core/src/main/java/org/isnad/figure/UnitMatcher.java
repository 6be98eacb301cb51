package org.isnad.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Word.Reading;
import org.isnad.lexicon.WordTable;
import org.isnad.lexicon.WordTable.Found;
import org.isnad.match.Grammar;
import org.isnad.match.Sentence;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the unit behind a number: percent, measures and their rates, money with the adjective of
 * its country. Immutable and thread-safe.
 */
final class UnitMatcher {
  private final WordTable<Entry> units = new WordTable<>();
  private final WordTable<Entry> rates = new WordTable<>();
  private final Grammar grammar;

  UnitMatcher(Lexicon lexicon, Grammar grammar) {
    this.grammar = grammar;
    for (Entry entry : lexicon.entries("units")) {
      (entry.cls().equals("rate") ? rates : units).add(entry.form(), entry);
    }
  }

  /** Whether token {@code i} is a percent sign or a sign of money that can stand before its number. */
  boolean signBefore(List<Token> tokens, int i) {
    if (i < 0 || tokens.get(i).isWord()) {
      return false;
    }
    return tokens.get(i).is('%') || units.has(tokens.get(i).form());
  }

  /**
   * The unit that begins at token {@code i}, or null.
   *
   * @param home the currency of the article's country among several of one name: a list of
   *     country:code to a code or null
   */
  @Nullable Unit match(Sentence s, int i, Function<String, @Nullable String> home) {
    if (i < 0 || i >= s.size()) {
      return null;
    }
    if (s.token(i).is('%')) {
      return new Unit(i + 1, Unit.PERCENT, false, BigDecimal.ONE);
    }
    Found<Entry> found = units.find(s.tokens(), i);
    if (found == null) {
      return null;
    }
    Entry entry = found.value();
    return switch (entry.cls()) {
      case "percent" -> new Unit(found.end(), Unit.PERCENT, false, BigDecimal.ONE);
      case "unit" -> measure(s, found.end(), entry.feature("symbol", ""));
      default -> money(s, found.end(), entry, home);
    };
  }

  private Unit measure(Sentence s, int behind, String name) {
    boolean power = behind < s.size() && s.token(behind).start() == s.token(behind - 1).end()
        && (s.token(behind).form().equals("2") || s.token(behind).form().equals("3"));
    String symbol = power ? name.concat(s.token(behind).form()) : name;
    int end = power ? behind + 1 : behind;
    Found<Entry> rate = rates.find(s.tokens(), end);
    if (rate == null) {
      return new Unit(end, symbol, false, BigDecimal.ONE);
    }
    return new Unit(rate.end(), symbol + "/" + rate.value().feature("symbol", ""), false, BigDecimal.ONE);
  }

  private Unit money(Sentence s, int end, Entry entry, Function<String, @Nullable String> home) {
    String of = entry.feature("of", "");
    BigDecimal parts = new BigDecimal(entry.feature("parts", "1"));
    Reading country = grammar.reading(s, end, "demonym");
    if (country != null && country.clitics().conjunction() == '\0' && !country.clitics().definite()) {
      String code = code(of, country.entry().feature("iso", ""));
      String plain = entry.feature("code", "");
      if (code != null || !plain.isEmpty()) {
        return new Unit(end + 1, code == null ? plain : code, true, parts);
      }
    }
    String code = entry.feature("code", "");
    return new Unit(end, code.isEmpty() ? home.apply(of) : code, true, parts);
  }

  /** The code of a country in a list of country:code, or null. */
  static @Nullable String code(String list, String countries) {
    for (String pair : list.split(",", -1)) {
      int at = pair.indexOf(':');
      if (at > 0 && !countries.isEmpty() && List.of(countries.split(",", -1)).contains(pair.substring(0, at))) {
        return pair.substring(at + 1);
      }
    }
    return null;
  }
}
