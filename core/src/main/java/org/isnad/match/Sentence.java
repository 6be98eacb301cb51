package org.isnad.match;

import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word;
import org.isnad.model.Span;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as rules see it. Token indices count from the sentence's own first token. Its lists are asked many times a word,
 * so they are looked through by index: no iterator is made where there is nothing, as nearly everywhere.
 *
 * @param text the article's text, into which the tokens' offsets point
 * @param paragraph ordinal of its paragraph, 0 for the headline
 * @param quotations those that open in it; one without a closing mark ends with the sentence
 * @param phrases expressions of several words by their first token, the longest first; an empty list where none begins
 */
public record Sentence(
    String text,
    int paragraph,
    List<Token> tokens,
    List<Word> words,
    List<Quotation> quotations,
    List<List<Phrase>> phrases) {
  public Sentence {
    tokens = List.copyOf(tokens);
    words = List.copyOf(words);
    quotations = List.copyOf(quotations);
    phrases = List.copyOf(phrases);
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public Word word(int i) {
    return words.get(i);
  }

  public boolean headline() {
    return paragraph == 0;
  }

  /** The quotation that opens at a token, or null. */
  public @Nullable Quotation opensAt(int i) {
    for (int k = 0; k < quotations.size(); k++) {
      if (quotations.get(k).open() == i) {
        return quotations.get(k);
      }
    }
    return null;
  }

  /** The innermost quotation that holds a token, or null. */
  public @Nullable Quotation around(int i) {
    for (int k = quotations.size() - 1; k >= 0; k--) {
      if (quotations.get(k).holds(i)) {
        return quotations.get(k);
      }
    }
    return null;
  }

  /**
   * The phrase of one of these classes, looked up once, that begins at a token, the longest, or null;
   * none begins behind the last token.
   */
  public @Nullable Phrase phraseAt(int i, ClassSet classes) {
    List<Phrase> list = i < phrases.size() ? phrases.get(i) : List.of();
    for (int k = 0; k < list.size(); k++) {
      if (list.get(k).reading().classBit().meets(classes)) {
        return list.get(k);
      }
    }
    return null;
  }

  /** The same for classes by their names. */
  public @Nullable Phrase phraseAt(int i, String... classes) {
    List<Phrase> list = i < phrases.size() ? phrases.get(i) : List.of();
    for (int k = 0; k < list.size(); k++) {
      for (String cls : classes) {
        if (list.get(k).entry().cls().equals(cls)) {
          return list.get(k);
        }
      }
    }
    return null;
  }

  /** The characters from the first token to the one before {@code end}. */
  public Span span(int first, int end) {
    return new Span(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  /** The same without the first {@code skip} letters, which are clitics, and the signs on them. */
  public Span span(int first, int end, int skip) {
    int start = tokens.get(first).start();
    int last = tokens.get(end - 1).end();
    int letters = skip;
    while (letters > 0 && start < last - 1) {
      letters -= Character.isLetter(text.charAt(start)) && text.charAt(start) != '\u0640' ? 1 : 0;
      start++;
    }
    while (skip > 0 && start < last - 1 && !Character.isLetterOrDigit(text.charAt(start)) || skip > 0 && text.charAt(start) == '\u0640') {
      start++;
    }
    return new Span(start, last);
  }
}
