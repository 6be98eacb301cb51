package org.isnad.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
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
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;

/**
 * What every printed record keeps: the JSON Schema of the product, and what a schema cannot say of
 * offsets and ids.
 */
public final class RecordLaw {
  private static final String SCHEMA = "/org/isnad/record/record-1.schema.json";
  private static final URI SCHEMA_URI = URI.create("urn:isnad:record:1");
  private static final Validator VALIDATOR = validator();

  private RecordLaw() {}

  /**
   * Fails where the record breaks a law.
   *
   * @param line a record without its line feed
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
    JsonObject record = JsonParser.parseString(line).getAsJsonObject();
    Set<String> articleIds = new HashSet<>();
    for (JsonElement article : record.getAsJsonArray("articles")) {
      assertThat(articleIds.add(article.getAsJsonObject().get("id").getAsString()))
          .as("article ids differ")
          .isTrue();
    }
    for (JsonElement article : record.getAsJsonArray("articles")) {
      checkArticle(article.getAsJsonObject(), articleIds);
    }
  }

  private static void checkArticle(JsonObject article, Set<String> articleIds) {
    int[] text = article.get("text").getAsString().codePoints().toArray();
    StringBuilder rebuilt = new StringBuilder(article.get("headline").getAsString());
    for (JsonElement paragraph : article.getAsJsonArray("paragraphs")) {
      rebuilt.append('\n').append(slice(text, paragraph.getAsJsonObject().getAsJsonArray("at")));
    }
    assertThat(rebuilt.toString())
        .as("headline and paragraphs")
        .isEqualTo(article.get("text").getAsString());
    for (JsonElement related : article.getAsJsonArray("related")) {
      JsonElement announced = related.getAsJsonObject().get("article");
      assertThat(announced == null || articleIds.contains(announced.getAsString()))
          .as("announced article")
          .isTrue();
    }
    checkStatements(article.getAsJsonArray("statements"), text);
    checkSpans(article.get("statements"), text.length);
    Set<String> statements = new HashSet<>();
    article
        .getAsJsonArray("statements")
        .forEach(statement -> statements.add(statement.getAsJsonObject().get("id").getAsString()));
    checkFound(article.getAsJsonArray("figures"), "f", text, statements);
    checkFound(article.getAsJsonArray("times"), "t", text, statements);
  }

  private static void checkStatements(JsonArray statements, int[] text) {
    Set<String> ids = new HashSet<>();
    statements.forEach(statement -> ids.add(statement.getAsJsonObject().get("id").getAsString()));
    assertThat(ids).as("ids of statements").hasSize(statements.size());
    for (JsonElement element : statements) {
      JsonObject statement = element.getAsJsonObject();
      assertThat(slice(text, statement.getAsJsonArray("at")))
          .isEqualTo(statement.get("text").getAsString());
      assertThat(!statement.has("nested") || ids.contains(statement.get("nested").getAsString()))
          .as("holder of a nested statement")
          .isTrue();
      JsonObject source = statement.getAsJsonObject("source");
      assertThat(statement.get("confidence").getAsDouble())
          .as("a statement is no surer than its source")
          .isLessThanOrEqualTo(source.get("confidence").getAsDouble());
    }
  }

  /** Figures or times: ids in order, texts at their places, statements that are there. */
  private static void checkFound(JsonArray found, String letter, int[] text, Set<String> statements) {
    int before = 0;
    for (int i = 0; i < found.size(); i++) {
      JsonObject thing = found.get(i).getAsJsonObject();
      JsonArray at = thing.getAsJsonArray("at");
      checkSpan(at, text.length);
      assertThat(at.get(0).getAsInt()).as("text order").isGreaterThanOrEqualTo(before);
      before = at.get(0).getAsInt();
      assertThat(slice(text, at)).isEqualTo(thing.get("text").getAsString());
      assertThat(!thing.has("statement") || statements.contains(thing.get("statement").getAsString()))
          .as("statement of a figure")
          .isTrue();
    }
    assertThat(found.asList().stream().map(thing -> thing.getAsJsonObject().get("id").getAsString()).distinct())
        .as("ids of %s", letter)
        .hasSize(found.size());
  }

  /**
   * Every «at» and every quote below {@code element} lies in a text of {@code length} code points.
   */
  private static void checkSpans(JsonElement element, int length) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(child -> checkSpans(child, length));
    } else if (element.isJsonObject()) {
      for (Entry<String, JsonElement> member : element.getAsJsonObject().entrySet()) {
        if (member.getKey().equals("at")) {
          checkSpan(member.getValue().getAsJsonArray(), length);
        } else if (member.getKey().equals("quotes")) {
          member
              .getValue()
              .getAsJsonArray()
              .forEach(quote -> checkSpan(quote.getAsJsonArray(), length));
        } else {
          checkSpans(member.getValue(), length);
        }
      }
    }
  }

  private static void checkSpan(JsonArray span, int length) {
    assertThat(span.get(0).getAsInt()).isLessThanOrEqualTo(span.get(1).getAsInt());
    assertThat(span.get(1).getAsInt()).isLessThanOrEqualTo(length);
  }

  private static String slice(int[] text, JsonArray span) {
    int start = span.get(0).getAsInt();
    return new String(text, start, span.get(1).getAsInt() - start);
  }

  private static Validator validator() {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    try (InputStream schema =
        Objects.requireNonNull(RecordLaw.class.getResourceAsStream(SCHEMA), SCHEMA)) {
      validator.registerSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return validator;
  }
}
