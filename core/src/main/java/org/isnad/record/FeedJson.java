package org.isnad.record;

import java.io.IOException;
import org.isnad.model.Feed;
import org.isnad.model.FeedEntry;

/** The feed of a record, with its entries. Stateless. */
final class FeedJson {

  private FeedJson() {}

  /**
   * @param decoded offsets of the decoded capture
   */
  static void write(Feed feed, CodePointOffsets decoded, RecordGenerator json) throws IOException {
    json.open("feed");
    json.string("kind", feed.kind().key());
    json.string("title", feed.title());
    json.string("url", feed.url());
    json.string("language", feed.language());
    json.close();
    json.openList("entries");
    for (FeedEntry entry : feed.entries()) {
      write(entry, decoded, json);
    }
    json.closeList();
  }

  private static void write(FeedEntry entry, CodePointOffsets decoded, RecordGenerator json)
      throws IOException {
    json.open();
    json.string("headline", entry.headline());
    json.string("url", entry.url());
    json.string("published", entry.published());
    json.string("modified", entry.modified());
    json.string("deck", entry.deck());
    if (!entry.authors().isEmpty()) {
      json.strings("authors", entry.authors());
    }
    json.string("section", entry.section());
    json.string("outlet", entry.outlet());
    json.string("language", entry.language());
    json.string("image", entry.image());
    json.span("captureAt", entry.captureAt(), decoded);
    json.close();
  }
}
