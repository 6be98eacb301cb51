package org.isnad.html;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article in its page.
 *
 * @param region the smallest box around it
 * @param title the block that holds the headline, or null where the page does not show it
 * @param deck the block that holds the standfirst, or null
 * @param paragraphs in page order
 * @param captions words under pictures between title and end of the text, in page order
 */
record Body(Box region, @Nullable Block title, @Nullable Block deck, List<Block> paragraphs, List<Block> captions) {
  Body {
    paragraphs = List.copyOf(paragraphs);
    captions = List.copyOf(captions);
  }

  /** The same with the standfirst as the first paragraph. */
  Body withDeckAsText() {
    if (deck == null) {
      return this;
    }
    List<Block> all = Stream.concat(Stream.of(deck), paragraphs.stream()).toList();
    return new Body(region, title, null, all, captions);
  }

  int letters() {
    return paragraphs.stream().mapToInt(Block::letters).sum();
  }
}
