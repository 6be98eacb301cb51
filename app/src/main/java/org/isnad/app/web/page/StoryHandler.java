package org.isnad.app.web.page;

import java.util.Map;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Handler;
import org.isnad.app.web.Request;
import org.isnad.model.Story;

/** The page of a story. */
final class StoryHandler implements Handler {
  private final Pages pages;

  StoryHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Answer answer(Request request) {
    String id = request.value("id");
    Story story =
        pages.desk()
            .stories()
            .find(id)
            .orElseThrow(() -> Pages.missing(id));
    if (!story.id().equals(id)) {
      // It was merged into another one since somebody sent this address.
      return Answer.seeOther("/stories/" + PageView.encoded(story.id()));
    }
    Texts texts = Texts.of(request);
    StoryMaterial material = new StoryMaterial(pages.desk(), story, texts);
    StoryView view = new StoryViewBuilder(story, material, texts).build();
    return pages.show(request, "story", view.title(), "today", Map.of("story", view));
  }
}
