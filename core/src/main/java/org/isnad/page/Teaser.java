package org.isnad.page;

import java.util.List;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The block by which a page announces another article.
 *
 * @param headline index of its line
 * @param deck index of the line under the headline, or -1
 * @param pictureLine the line above the headline, with the section's name before the caption; null
 *     where there is none
 * @param repeated indices of lines that print the headline again
 * @param byline or null
 * @param video whether the page marks it as a video
 * @param first index of its first line
 * @param end one past the index of its last line
 * @param sure whether its form alone tells a teaser, also where none is expected
 */
record Teaser(
    int headline,
    int deck,
    @Nullable Line pictureLine,
    List<Integer> repeated,
    Shape.@Nullable Byline byline,
    boolean video,
    int first,
    int end,
    boolean sure) {
  Teaser {
    repeated = List.copyOf(repeated);
  }

  /** Where the block stands in the decoded capture. */
  Span at(Page page) {
    return new Span(page.line(first).at().start(), page.line(end - 1).at().end());
  }
}
