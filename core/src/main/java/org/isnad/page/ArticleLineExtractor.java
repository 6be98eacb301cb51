package org.isnad.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.isnad.model.Capture;

/**
 * Reads article lines: JSON objects that hold one article each, with at least its {@code headline}
 * and its {@code paragraphs}. Both are taken verbatim.
 *
 * <p>Stateless and thread-safe.
 */
public final class ArticleLineExtractor {
  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Capture.MOST_BYTES).build())
          .build();

  private ArticleLineExtractor() {}

  /**
   * Whether {@code line} is an article line, by its keys. It may still turn out to be a bad one.
   *
   * @param line bytes without a line feed
   */
  public static boolean matches(byte[] line) {
    boolean headline = false;
    boolean paragraphs = false;
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        headline |= key.equals("headline");
        paragraphs |= key.equals("paragraphs");
        json.nextToken();
        json.skipChildren();
      }
    } catch (IOException e) {
      // A damaged first line among good ones is still one of them, if it comes as far as both keys.
    }
    return headline && paragraphs;
  }
}
