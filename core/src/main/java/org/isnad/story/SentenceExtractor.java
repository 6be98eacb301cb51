package org.isnad.story;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.model.Statement.Mode;
import org.isnad.story.ArticleAccounts.Said;
import org.isnad.text.Token;

/**
 * An article → the sentences at its top, as what the article itself says: without id and speaker.
 *
 * <p>Stateless and thread-safe.
 */
final class SentenceExtractor {

  /** So many sentences of a report say what happened. */
  private static final int MOST = 8;

  /** Shorter ones say too little to be known again. */
  private static final int LEAST_WORDS = 8;

  /** Longer ones are no sentences. */
  private static final int MOST_WORDS = 70;

  private SentenceExtractor() {}

  static List<Said> extract(ArticleDigest article) {
    List<Said> sentences = new ArrayList<>();
    String text = article.text();
    int start = text.indexOf('\n') + 1;
    while (start > 0 && start < text.length() && sentences.size() < MOST) {
      int end = text.indexOf('\n', start);
      Span line = new Span(start, end < 0 ? text.length() : end);
      add(Wording.of(text, line), sentences);
      start = line.end() + 1;
    }
    return sentences.subList(0, Math.min(MOST, sentences.size()));
  }

  private static void add(Wording line, List<Said> sentences) {
    List<Token> tokens = line.tokens();
    int start = 0;
    while (start < tokens.size()) {
      int end = line.sentenceEnd(start);
      if (end - start >= LEAST_WORDS && end - start <= MOST_WORDS) {
        Span at = new Span(tokens.get(start).start(), tokens.get(end - 1).end());
        sentences.add(new Said("", at, Mode.INDIRECT, false, false, false, null, null, null, null, null, null));
      }
      start = end + 1;
    }
  }
}
