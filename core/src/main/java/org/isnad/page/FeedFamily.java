package org.isnad.page;

import java.util.ArrayList;
import java.util.List;
import org.isnad.feed.FeedExtraction;
import org.isnad.feed.FeedExtractor;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.CaptureForm;
import org.isnad.model.Feed;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.page.ArticleExtractor.Source;
import org.jspecify.annotations.Nullable;

/** Feeds and sitemaps: lists of articles, and no article themselves. */
final class FeedFamily implements PageFamily {
  private final FeedExtractor feeds;

  FeedFamily(Lexicon lexicon) {
    this.feeds = new FeedExtractor(lexicon);
  }

  @Override
  public @Nullable PageExtraction read(Source source) {
    if (source.form() != CaptureForm.FEED) {
      return null;
    }
    FeedExtraction extraction = feeds.extract(source.text(), source.capture().url());
    if (extraction == null) {
      return source.unread(Problem.of(ProblemKind.NO_ARTICLE, "no feed and no sitemap"));
    }
    Feed feed = extraction.feed();
    List<Problem> problems = new ArrayList<>(extraction.problems());
    if (feed.entries().isEmpty()) {
      problems.add(Problem.of(ProblemKind.EMPTY, "a feed without entries"));
    }
    return new PageExtraction(
        source.digest(),
        feed.kind().mediaType(),
        source.decoded(),
        List.of(),
        List.of(),
        feed,
        problems);
  }
}
