package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Article;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Span;

/** The article that a case is read as: its headline and paragraphs, and nothing else known of it. */
public final class CaseArticle {
  private CaseArticle() {}

  public static Article of(String headline, List<String> lines) {
    StringBuilder text = new StringBuilder(headline);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : lines) {
      text.append('\n');
      paragraphs.add(new Paragraph(new Span(text.length(), text.length() + line.length()), null));
      text.append(line);
    }
    return new Article("case-1", "ar", null, new Span(0, text.length()), headline, null, null, null, List.of(), null, null, null,
        null, List.of(), List.of(), List.of(), text.toString(), new Span(0, headline.length()), paragraphs);
  }
}
