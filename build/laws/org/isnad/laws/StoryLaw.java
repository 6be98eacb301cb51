package org.isnad.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What every printed story keeps: the JSON Schema of the product, and that whatever it points to is one
 * of its articles.
 */
public final class StoryLaw {
  private static final String SCHEMA = "/org/isnad/record/story-1.schema.json";
  private static final URI SCHEMA_URI = URI.create("urn:isnad:story:1");
  private static final Validator VALIDATOR = validator();

  private StoryLaw() {}

  /**
   * Fails where the story breaks a law.
   *
   * @param line a story without its line feed
   */
  public static void holds(String line) {
    assertThat(line).doesNotContain("\n");
    Validator.Result result;
    synchronized (VALIDATOR) {
      result = VALIDATOR.validate(SCHEMA_URI, line);
    }
    assertThat(result.getErrors())
        .as("breaks the schema: %s", line)
        .extracting(error -> error.getInstanceLocation() + ": " + error.getError())
        .isEmpty();
    JsonObject story = JsonParser.parseString(line).getAsJsonObject();
    Set<String> ids = new HashSet<>();
    for (JsonElement article : story.getAsJsonArray("articles")) {
      assertThat(ids.add(article.getAsJsonObject().get("id").getAsString())).as("article ids differ").isTrue();
    }
    for (JsonElement copies : story.getAsJsonArray("copies")) {
      copies.getAsJsonArray().forEach(id -> assertThat(ids).contains(id.getAsString()));
    }
    for (String list : new String[] {"versions", "timeline", "lineages", "disagreements"}) {
      check(story.get(list), ids);
    }
    assertThat(story.get("independent").getAsInt()).isLessThanOrEqualTo(ids.size());
  }

  /** Whether all articles that are named within are of the story. */
  private static void check(JsonElement element, Set<String> ids) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(one -> check(one, ids));
    } else if (element.isJsonObject()) {
      JsonObject object = element.getAsJsonObject();
      if (object.has("article")) {
        assertThat(ids).contains(object.get("article").getAsString());
      }
      if (object.has("articles")) {
        object.getAsJsonArray("articles").forEach(id -> assertThat(ids).contains(id.getAsString()));
      }
      object.entrySet().forEach(entry -> check(entry.getValue(), ids));
    }
  }

  private static Validator validator() {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    try (InputStream schema =
        Objects.requireNonNull(StoryLaw.class.getResourceAsStream(SCHEMA), SCHEMA)) {
      validator.registerSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return validator;
  }
}
