package org.isnad.html;

import java.util.List;
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

  /** Of a body without paragraphs, the same with the standfirst as its only one. */
  Body withDeckAsText() {
    return deck == null ? this : new Body(region, title, null, List.of(deck), captions);
  }

  int letters() {
    return paragraphs.stream().mapToInt(Block::letters).sum();
  }
}
