package org.isnad.text;

import java.util.List;

/**
 * Takes off what Arabic writes onto a word, so that forms of one word come together: conjunctions,
 * prepositions with the article, the article, endings of number, gender and possession. A light
 * stem, as in Larkey, Ballesteros and Connell (2002): no roots, since words of one root mean
 * different things; and cautious, since a stem too short is no word any more.
 *
 * <p>For comparing articles, not for finding words in a lexicon: {@link CliticSplitter} offers
 * readings, this chooses without one. Works on lookup forms ({@link Normalizer}). Stateless and
 * thread-safe.
 */
public final class StemNormalizer {
  private static final char WAW = '\u0648';
  private static final char FA = '\u0641';

  /** The article, after any prepositions and conjunction, the longest first. */
  private static final List<String> ARTICLES =
      List.of(
          "\u0648\u0628\u0627\u0644",
          "\u0648\u0643\u0627\u0644",
          "\u0641\u0628\u0627\u0644",
          "\u0648\u0627\u0644",
          "\u0628\u0627\u0644",
          "\u0643\u0627\u0644",
          "\u0641\u0627\u0644",
          "\u0648\u0644\u0644",
          "\u0627\u0644",
          "\u0644\u0644");

  private static final List<String> ENDINGS =
      List.of(
          "\u0647\u0627",
          "\u0627\u0646",
          "\u0627\u062A",
          "\u0648\u0646",
          "\u064A\u0646",
          "\u064A\u0647",
          "\u0647\u0645",
          "\u0647",
          "\u064A",
          "\u0627");

  private static final int LEAST = 3;

  private StemNormalizer() {}

  /** The stem of a lookup form; the form itself where nothing can be taken off. Never empty for what is not. */
  public static String stem(String form) {
    int start = start(form);
    int end = form.length();
    boolean shortened = true;
    while (shortened) {
      shortened = false;
      for (String ending : ENDINGS) {
        int rest = end - ending.length();
        if (rest - start >= LEAST && form.startsWith(ending, rest)) {
          end = rest;
          shortened = true;
          break;
        }
      }
    }
    return form.substring(start, end);
  }

  private static int start(String form) {
    for (String article : ARTICLES) {
      if (form.startsWith(article) && form.length() - article.length() >= LEAST) {
        return article.length();
      }
    }
    boolean conjunction =
        form.length() > LEAST + 1 && (form.charAt(0) == WAW || form.charAt(0) == FA && form.charAt(1) == WAW);
    return conjunction ? 1 : 0;
  }
}
