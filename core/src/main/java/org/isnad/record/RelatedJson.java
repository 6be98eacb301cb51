package org.isnad.record;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.isnad.model.RelatedArticle;
import org.isnad.model.RelatedArticle.Reason;

/**
 * A {@link RelatedArticle} as one line of JSON, with the habits of {@link StoryJson}.
 *
 * <p>Stateless and thread-safe.
 */
public final class RelatedJson {

  private RelatedJson() {}

  /**
   * Writes the article and a line feed. Neither flushes nor closes {@code out}.
   *
   * @throws IOException where {@code out} does
   */
  public static void write(RelatedArticle related, OutputStream out) throws IOException {
    try (JsonGenerator generator = RecordJson.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      RecordGenerator json = new RecordGenerator(generator);
      json.open();
      json.string("id", related.article().id());
      json.string("outlet", related.article().outlet());
      json.string("published", related.article().published());
      json.text("headline", related.article().headline());
      json.string("story", related.story());
      json.hundredths("likeness", related.likeness());
      json.openList("reasons");
      for (Reason reason : related.reasons()) {
        json.open();
        json.string("kind", reason.relation().key());
        if (!reason.names().isEmpty()) {
          json.strings("names", reason.names());
        }
        json.close();
      }
      json.closeList();
      json.close();
      generator.writeRaw('\n');
    }
  }
}
