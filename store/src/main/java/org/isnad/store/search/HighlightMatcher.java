package org.isnad.store.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.model.Span;
import org.isnad.store.search.HighlightPatterns.Fit;
import org.isnad.store.search.words.TextAnalyzer;
import org.isnad.store.search.words.TextWord;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.isnad.text.Tokenizer;

/**
 * Finds in texts what fits a query. Most words fit none wherever they stand, which is found once for
 * each form; a text is analysed as a whole only where one of its words may fit by what stands around
 * it. Used for one search, by one thread.
 */
final class HighlightMatcher {
  private static final char YA = '\u064A';

  private final TextAnalyzer analyzer;
  private final HighlightPatterns patterns;
  private final Map<String, Fit> known = new HashMap<>();

  HighlightMatcher(TextAnalyzer analyzer, HighlightPatterns patterns) {
    this.analyzer = analyzer;
    this.patterns = patterns;
  }

  /** Whether nothing is ever to be found. */
  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** The stretches that fit, in text order, in code units of the text. */
  List<Span> in(String text) {
    List<Span> out = new ArrayList<>();
    for (Token token : Tokenizer.tokenize(text, new Span(0, text.length()))) {
      switch (fit(text, token)) {
        case NEVER -> {}
        case ALWAYS -> out.add(token.at());
        case BY_CONTEXT -> {
          return patterns.in(analyzer.words(text));
        }
      }
    }
    return out;
  }

  private Fit fit(String text, Token token) {
    String form = token.form();
    if (token.kind() != Kind.WORD && token.kind() != Kind.NUMBER) {
      return Fit.NEVER;
    }
    if (form.charAt(form.length() - 1) == YA) {
      // What it is depends on how its last letter is printed.
      return read(text, token);
    }
    Fit fit = known.get(form);
    if (fit == null) {
      fit = read(text, token);
      known.put(form, fit);
    }
    return fit;
  }

  private Fit read(String text, Token token) {
    TextWord word = analyzer.word(text, token);
    return word == null ? Fit.NEVER : patterns.fit(word.readings());
  }
}
