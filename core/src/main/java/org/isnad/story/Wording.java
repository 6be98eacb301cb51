package org.isnad.story;

import java.util.Arrays;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.text.StemNormalizer;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/**
 * A stretch of text by its words.
 *
 * @param tokens its words, numbers and marks, in order
 */
record Wording(List<Token> tokens) {

  /** Words of so few letters join others and say nothing themselves. */
  private static final int JOINING = 2;

  static Wording of(String text, Span at) {
    return new Wording(Tokenizer.tokenize(text, at));
  }

  /** The same without marks: words and numbers only. */
  Wording words() {
    return new Wording(
        tokens.stream()
            .filter(token -> token.isWord() || token.kind() == Token.Kind.NUMBER)
            .toList());
  }

  List<String> forms() {
    return tokens.stream().map(Token::form).toList();
  }

  /** The stems of words that say something, ascending, each once. */
  int[] stems() {
    return Shingles.distinct(
        tokens.stream()
            .filter(token -> token.isWord() && token.form().length() > JOINING)
            .mapToInt(token -> DigestExtractor.term(token.form()))
            .toArray());
  }

  /** The stem of a word, as a number. */
  static int stem(Token token) {
    return StemNormalizer.stem(token.form()).hashCode();
  }

  /** The stem of the word at {@code i}, or -1 where none is. */
  int stem(int i) {
    return i >= 0 && i < tokens.size() ? stem(tokens.get(i)) : -1;
  }

  /** The first token that does not end before {@code at}. */
  int from(Span at) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).end() <= at.start()) {
      i++;
    }
    return i;
  }

  /** One past the last token that begins before the end of {@code at}. */
  int to(Span at) {
    int i = from(at);
    while (i < tokens.size() && tokens.get(i).start() < at.end()) {
      i++;
    }
    return i;
  }

  /** Where the sentence begins that holds token {@code i}. */
  int sentenceStart(int i) {
    int start = Math.min(i, tokens.size());
    while (start > 0 && !endsSentence(start - 1)) {
      start--;
    }
    return start;
  }

  /** One past the last token of the sentence that goes on at token {@code i}. */
  int sentenceEnd(int i) {
    int end = i;
    while (end < tokens.size() && !endsSentence(end)) {
      end++;
    }
    return end;
  }

  private boolean endsSentence(int i) {
    Token token = tokens.get(i);
    return token.is('.') || token.is('!') || token.is('\u061F');
  }

  /** The values of {@code all} that are not in {@code taken}; both ascending. */
  static int[] without(int[] all, int[] taken) {
    return Arrays.stream(all).filter(value -> Arrays.binarySearch(taken, value) < 0).toArray();
  }
}
