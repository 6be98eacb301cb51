package org.isnad.story;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.story.ArticleDigest.Facts;
import org.isnad.story.ArticleDigest.Named;
import org.jspecify.annotations.Nullable;

/**
 * A {@link StoryState} as JSON, to stop and to go on: {@code isnad/stories/1}. Loaded again it is the
 * same state, and what is clustered with it the same stories. The same state gives the same bytes.
 *
 * <p>Lists of numbers are base64 of their bytes, four for each number, the highest first; nobody
 * reads them, and they are most of it. Stateless and thread-safe.
 */
public final class StateJson {

  /** The name of this shape, the first value of every state. */
  public static final String SCHEMA = "isnad/stories/1";

  static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          // The frequencies of all words are one string.
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private StateJson() {}

  /**
   * Writes the state and a line feed. Neither flushes nor closes {@code out}.
   *
   * @throws IOException where {@code out} does
   */
  public static void write(StoryState state, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeNumberField("today", state.today());
      json.writeNumberField("documents", state.terms().documents());
      json.writeStringField("terms", Packing.pack(state.terms().terms()));
      json.writeStringField("counts", Packing.pack(state.terms().counts()));
      json.writeArrayFieldStart("stories");
      for (OpenStory story : state.stories()) {
        write(story, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /**
   * Loads what {@link #write} wrote. Does not close {@code in}.
   *
   * @throws IOException where {@code in} does, and where it holds no state of this shape
   */
  public static StoryState load(InputStream in) throws IOException {
    return StateLoader.load(in);
  }

  /**
   * Writes one story of a state and a line feed, to be kept by itself: a batch changes but a few of
   * many. Neither flushes nor closes {@code out}.
   *
   * @throws IOException where {@code out} does
   */
  public static void write(OpenStory story, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      write(story, json);
      json.writeRaw('\n');
    }
  }

  /**
   * Loads a story that was written by itself. Does not close {@code in}.
   *
   * @throws IOException where {@code in} does, and where it holds no story of this shape
   */
  public static OpenStory loadStory(InputStream in) throws IOException {
    return StateLoader.loadStory(in);
  }

  private static void write(OpenStory story, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", story.id());
    string("splitFrom", story.splitFrom(), json);
    strings("merged", story.merged(), json);
    json.writeObjectFieldStart("echoes");
    for (Map.Entry<String, String> echo : new TreeMap<>(story.echoes()).entrySet()) {
      json.writeStringField(echo.getKey(), echo.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("articles");
    for (ArticleDigest article : story.articles()) {
      write(article, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(ArticleDigest article, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", article.id());
    string("outlet", article.outlet(), json);
    string("url", article.url(), json);
    string("published", article.published(), json);
    json.writeNumberField("day", article.day());
    json.writeStringField("headline", article.headline());
    json.writeStringField("text", article.text());
    json.writeStringField("terms", Packing.pack(article.bag().terms()));
    json.writeStringField("weights", Packing.pack(article.bag().weights()));
    json.writeStringField("headlineTerms", Packing.pack(article.bag().headline()));
    json.writeStringField("shingles", Packing.pack(article.shingles()));
    json.writeArrayFieldStart("named");
    for (Named named : article.named()) {
      json.writeStartObject();
      json.writeStringField("type", named.type().key());
      json.writeStringField("key", named.key());
      json.writeStringField("name", named.name());
      string("role", named.role(), json);
      json.writeStringField("rank", named.rank().name());
      json.writeStringField("terms", Packing.pack(named.terms()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("days", Packing.pack(article.days()));
    Facts facts = article.facts();
    strings("figures", facts.figures(), json);
    strings("sources", facts.sources(), json);
    json.writeStringField("paragraphs", Packing.pack(facts.paragraphs()));
    strings("origins", article.origins(), json);
    AccountsJson.write(article.accounts(), json);
    json.writeEndObject();
  }

  static void string(String key, @Nullable String value, JsonGenerator json)
      throws IOException {
    if (value != null) {
      json.writeStringField(key, value);
    }
  }

  static void strings(String key, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
