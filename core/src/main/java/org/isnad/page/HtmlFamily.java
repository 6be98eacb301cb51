package org.isnad.page;

import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.page.ArticleExtractor.Source;
import org.jspecify.annotations.Nullable;

/** HTML documents: recognised, and not read yet. */
final class HtmlFamily implements PageFamily {

  @Override
  public @Nullable PageExtraction read(Source source) {
    return source.form() == CaptureForm.HTML
        ? source.unread(
            Problem.of(ProblemKind.NO_ARTICLE, "HTML pages are not read yet, only their text"))
        : null;
  }
}
