package org.isnad.feed;

import java.util.List;
import org.isnad.model.Feed;
import org.isnad.model.Problem;

/** A feed with what could not be read of it. */
public record FeedExtraction(Feed feed, List<Problem> problems) {
  public FeedExtraction {
    problems = List.copyOf(problems);
  }
}
