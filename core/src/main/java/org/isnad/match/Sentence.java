package org.isnad.match;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word;
import org.isnad.model.Span;
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as rules see it. Token indices count from the sentence's own first token. Rules ask many things of each word, so
 * its words lie in arrays, the classes of each beside them, and nothing is made in answering.
 *
 * <p>Each is equal only to itself. Immutable but for what it keeps of the noun phrases found in it, which any number of threads
 * may find again: it would be the same.
 */
public final class Sentence {
  private static final Phrase[] NONE = {};

  private final ArticleText article;
  private final String text;
  private final int paragraph;
  private final Token[] tokens;
  private final List<Token> tokenList;
  private final Word[] words;
  private final List<Quotation> quotations;
  /** By their first token. */
  private final Phrase[][] phrases;

  /** The classes of each word, two numbers each. */
  private final long[] classes;

  /** The same of all words and expressions from a token on; null until somebody asks. */
  private long @Nullable [] classesFrom;

  /** One more than where the noun phrase ends that begins at a token, 0 where nobody has asked; then the same for those behind a preposition. */
  private final short[] phraseEnds;

  /**
   * @param article the text into which the tokens' offsets point
   * @param paragraph ordinal of its paragraph, 0 for the headline
   * @param words as many as tokens
   * @param quotations those that open in it; one without a closing mark ends with the sentence
   * @param phrases expressions of several words by their first token, the longest first; an empty list where none begins
   */
  Sentence(ArticleText article, int paragraph, List<Token> tokens, List<Word> words, List<Quotation> quotations, List<List<Phrase>> phrases) {
    this.article = article;
    this.text = article.text();
    this.paragraph = paragraph;
    this.tokens = tokens.toArray(Token[]::new);
    this.tokenList = Collections.unmodifiableList(Arrays.asList(this.tokens));
    this.words = words.toArray(Word[]::new);
    this.quotations = List.copyOf(quotations);
    this.phrases = new Phrase[this.tokens.length][];
    this.classes = new long[2 * this.words.length];
    this.phraseEnds = new short[2 * this.words.length];
    for (int i = 0; i < this.words.length; i++) {
      this.phrases[i] = phrases.get(i).isEmpty() ? NONE : phrases.get(i).toArray(Phrase[]::new);
      ClassSet set = this.words[i].classes();
      classes[2 * i] = set.low();
      classes[2 * i + 1] = set.high();
    }
  }

  public String text() {
    return text;
  }

  /** The text with how it is printed. */
  ArticleText article() {
    return article;
  }

  /** Ordinal of its paragraph, 0 for the headline. */
  public int paragraph() {
    return paragraph;
  }

  public List<Token> tokens() {
    return tokenList;
  }

  /** Those that open in it, in order. */
  public List<Quotation> quotations() {
    return quotations;
  }

  /** Expressions of several words that begin at a token, the longest first. */
  public List<Phrase> phrases(int i) {
    return List.of(phrases[i]);
  }

  public int size() {
    return tokens.length;
  }

  public Token token(int i) {
    return tokens[i];
  }

  public Word word(int i) {
    return words[i];
  }

  /** Whether some lexicon knows the word at a token. */
  public boolean known(int i) {
    return (classes[2 * i] | classes[2 * i + 1]) != 0;
  }

  /** Whether some expression of several words begins at a token. */
  public boolean opensPhrase(int i) {
    return phrases[i].length > 0;
  }

  /** Whether the word at a token can be of one of these classes: what is asked most. */
  public boolean isAny(int i, ClassSet some) {
    return (classes[2 * i] & some.low() | classes[2 * i + 1] & some.high()) != 0;
  }

  /** Whether a word, or an expression of several, from a token on can be of one of these classes. */
  boolean isAnyFrom(int i, ClassSet some) {
    long[] from = classesFrom;
    if (from == null) {
      from = fromEach();
      classesFrom = from;
    }
    return (from[2 * i] & some.low() | from[2 * i + 1] & some.high()) != 0;
  }

  private long[] fromEach() {
    long[] from = new long[classes.length + 2];
    for (int i = words.length - 1; i >= 0; i--) {
      from[2 * i] = from[2 * i + 2] | classes[2 * i];
      from[2 * i + 1] = from[2 * i + 3] | classes[2 * i + 1];
      Phrase[] here = phrases[i];
      for (int k = 0; k < here.length; k++) {
        from[2 * i] |= here[k].reading().classBit().low();
        from[2 * i + 1] |= here[k].reading().classBit().high();
      }
    }
    return from;
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
  public @Nullable Phrase phraseAt(int i, ClassSet some) {
    Phrase[] list = i < phrases.length ? phrases[i] : NONE;
    for (int k = 0; k < list.length; k++) {
      if (list[k].reading().classBit().meets(some)) {
        return list[k];
      }
    }
    return null;
  }

  /** The same for classes by their names. */
  public @Nullable Phrase phraseAt(int i, String... some) {
    Phrase[] list = i < phrases.length ? phrases[i] : NONE;
    for (int k = 0; k < list.length; k++) {
      for (String cls : some) {
        if (list[k].entry().cls().equals(cls)) {
          return list[k];
        }
      }
    }
    return null;
  }

  /** Where the noun phrase ends that begins at a token, as {@link #keepPhraseEnd} was told; -1 where it was not. */
  int phraseEnd(int first, boolean preposed) {
    return first < tokens.length ? phraseEnds[preposed ? tokens.length + first : first] - 1 : -1;
  }

  /** Keeps where the noun phrase ends that begins at a token, and hands it back. */
  int keepPhraseEnd(int first, boolean preposed, int end) {
    if (first < tokens.length) {
      phraseEnds[preposed ? tokens.length + first : first] = (short) (end + 1);
    }
    return end;
  }

  /** The characters from the first token to the one before {@code end}. */
  public Span span(int first, int end) {
    return new Span(tokens[first].start(), tokens[end - 1].end());
  }

  /** The same without the first {@code skip} letters, which are clitics, and the signs on them. */
  public Span span(int first, int end, int skip) {
    int start = tokens[first].start();
    int last = tokens[end - 1].end();
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
