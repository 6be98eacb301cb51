package org.isnad.page;

import java.util.List;
import org.isnad.model.Article;
import org.isnad.model.CaptureText;
import org.isnad.model.Feed;
import org.isnad.model.Problem;
import org.isnad.model.Residue;
import org.jspecify.annotations.Nullable;

/**
 * What one capture holds before anything in its articles is analysed.
 *
 * @param digest SHA-256 of the bytes, 64 lower-case hexadecimal digits; null where there were no
 *     bytes
 * @param mediaType what the bytes turned out to be, or null where they are no text
 * @param text the decoded capture, into which every {@code captureAt} points; empty where it could
 *     not be decoded
 * @param articles in page order
 * @param residue in page order
 * @param feed where the capture is one, else null
 */
public record PageExtraction(
    @Nullable String digest,
    @Nullable String mediaType,
    CaptureText text,
    List<Article> articles,
    List<Residue> residue,
    @Nullable Feed feed,
    List<Problem> problems) {
  public PageExtraction {
    articles = List.copyOf(articles);
    residue = List.copyOf(residue);
    problems = List.copyOf(problems);
  }

  /** Of a capture that is no feed. */
  public PageExtraction(
      @Nullable String digest,
      @Nullable String mediaType,
      CaptureText text,
      List<Article> articles,
      List<Residue> residue,
      List<Problem> problems) {
    this(digest, mediaType, text, articles, residue, null, problems);
  }

  /** All characters of the decoded capture. */
  public String decoded() {
    return text.toString();
  }
}
