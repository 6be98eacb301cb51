package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Builds an article's text: headline and paragraphs, each on a line of its own, and where each
 * stands.
 *
 * <p>Not thread-safe.
 */
final class TextBuilder {
  private final StringBuilder text;
  private final Span headlineAt;
  private final List<Paragraph> paragraphs = new ArrayList<>();

  /**
   * @param headline empty where there is none
   */
  TextBuilder(String headline) {
    text = new StringBuilder(headline);
    headlineAt = new Span(0, text.length());
  }

  /**
   * @param captureAt where the paragraph stands in the decoded capture, or null
   */
  void add(String paragraph, @Nullable Span captureAt) {
    text.append(text.isEmpty() ? "" : "\n");
    Span at = new Span(text.length(), text.length() + paragraph.length());
    paragraphs.add(new Paragraph(at, captureAt));
    text.append(paragraph);
  }

  String text() {
    return text.toString();
  }

  Span headlineAt() {
    return headlineAt;
  }

  List<Paragraph> paragraphs() {
    return List.copyOf(paragraphs);
  }
}
