package org.isnad.store.search.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Span;
import org.isnad.text.Token;
import org.isnad.text.Token.Kind;
import org.isnad.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text into the words that it is found by. What is written and what is asked for go through
 * the same.
 *
 * <p>Immutable but for a cache; thread-safe.
 */
public final class TextAnalyzer {
  private static final char MAQSURA = '\u0649';
  private static final char YA = '\u064A';

  /** So long a rest is a word by itself even if nothing but a guess speaks for it. */
  private static final int SURE_REST = 5;

  /** Letters that are written onto names more often than names begin with them and another name. */
  private static final String ONTO_NAMES = "\u0648\u0644\u0628";

  private final WordResolver resolver;

  public TextAnalyzer(Lexicon lexicon) {
    this.resolver = new WordResolver(lexicon);
  }

  /** Whether the form is a name that no lexicon knows, as far as a form alone can tell. */
  public boolean foreign(String form) {
    return resolver.readings(form, false).unknown();
  }

  /** The words and numbers of a text in order. */
  public List<TextWord> words(String text) {
    return words(text, Set.of());
  }

  /**
   * The words and numbers of a text in order.
   *
   * @param names lookup forms of names that are known to stand in it, a word each, with nothing
   *     written onto them
   */
  public List<TextWord> words(String text, Set<String> names) {
    List<TextWord> out = new ArrayList<>(text.length() / 6 + 4);
    Set<String> standing = new HashSet<>(names);
    boolean guesses = false;
    for (Token token : Tokenizer.tokenize(text, new Span(0, text.length()))) {
      TextWord word = word(text, token);
      if (word != null) {
        out.add(word);
        guesses |= !word.readings().guesses().isEmpty();
        standing.add(word.key().bare());
      }
    }
    if (guesses) {
      out.replaceAll(word -> settled(word, standing));
    }
    return out;
  }

  /**
   * The word or number of one token, whose guesses nothing has spoken for yet; null for a token that
   * is neither.
   */
  public @Nullable TextWord word(String text, Token token) {
    if (token.kind() == Kind.NUMBER) {
      String plain = token.form().replace(",", "").replace("\u066C", "").replace('\u066B', '.');
      return new TextWord(token.start(), token.end(), plain, single(plain));
    }
    if (token.kind() != Kind.WORD) {
      return null;
    }
    char first = token.form().charAt(0);
    if (first < 0x0250) {
      String latin = PrintedForm.latin(token.form());
      return latin.isEmpty()
          ? null
          : new TextWord(token.start(), token.end(), latin, single(latin));
    }
    String printed = PrintedForm.of(text, token.start(), token.end());
    String form = token.form();
    boolean maqsura =
        form.charAt(form.length() - 1) == YA
            && !printed.isEmpty()
            && printed.charAt(printed.length() - 1) == MAQSURA;
    return new TextWord(
        token.start(),
        token.end(),
        printed.isEmpty() ? form : printed,
        resolver.readings(form, maqsura));
  }

  private static WordReadings single(String form) {
    return new WordReadings(
        List.of(new WordKey(form, List.of(form))), List.of(), false, false, false);
  }

  /** With those guesses that the text speaks for among the keys. */
  private static TextWord settled(TextWord word, Set<String> standing) {
    WordReadings r = word.readings();
    if (r.guesses().isEmpty()) {
      return word;
    }
    List<WordKey> keys = new ArrayList<>(r.keys());
    for (WordKey guess : r.guesses()) {
      boolean likely =
          ONTO_NAMES.indexOf(word.printed().charAt(0)) >= 0 && guess.bare().length() >= SURE_REST;
      if (likely || standing.contains(guess.bare())) {
        keys.add(guess);
      }
    }
    return new TextWord(word.start(), word.end(), word.printed(), r.with(keys));
  }
}
