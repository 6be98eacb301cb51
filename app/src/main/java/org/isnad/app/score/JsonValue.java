package org.isnad.app.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON text. What is missing is null, as what is said to be null, so that a path of
 * keys can be followed without asking at each step.
 *
 * @param value a map, a list, a string, a number, a truth value, or null
 */
record JsonValue(@Nullable Object value) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonValue NULL = new JsonValue(null);

  /**
   * The value that a text holds.
   *
   * @throws IOException where it is no JSON; says where
   */
  static JsonValue parse(String text) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      return read(parser);
    }
  }

  private static JsonValue read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IOException("nothing stands in it");
    }
    return switch (token) {
      case START_OBJECT -> new JsonValue(readObject(parser));
      case START_ARRAY -> new JsonValue(readArray(parser));
      case VALUE_STRING -> new JsonValue(parser.getText());
      case VALUE_NUMBER_INT -> new JsonValue(new BigDecimal(parser.getText()));
      // Of a decimal fraction counts what a double keeps of it.
      case VALUE_NUMBER_FLOAT -> new JsonValue(new BigDecimal(parser.getDoubleValue()));
      case VALUE_TRUE -> new JsonValue(true);
      case VALUE_FALSE -> new JsonValue(false);
      case VALUE_NULL -> NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IOException("a value is missing");
    };
  }

  private static Map<String, JsonValue> readObject(JsonParser parser) throws IOException {
    Map<String, JsonValue> out = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      out.put(key, read(parser));
    }
    return out;
  }

  private static List<JsonValue> readArray(JsonParser parser) throws IOException {
    List<JsonValue> out = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      out.add(read(parser));
    }
    return out;
  }

  /** What stands under a key; null where this is no object or has no such key. */
  JsonValue get(String key) {
    return value instanceof Map<?, ?> map && map.get(key) instanceof JsonValue found ? found : NULL;
  }

  boolean has(String key) {
    return value instanceof Map<?, ?> map && map.containsKey(key);
  }

  /** The values of a list; none where this is no list. */
  List<JsonValue> items() {
    List<JsonValue> out = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> out.add((JsonValue) item));
    }
    return out;
  }

  /** A string, or what a number or truth value looks like; null where this is something else. */
  @Nullable String text() {
    return switch (value) {
      case String string -> string;
      case BigDecimal number -> number.toPlainString();
      case Boolean truth -> truth.toString();
      case null, default -> null;
    };
  }

  /** A number, also one written as a string; null where this is something else. */
  @Nullable BigDecimal number() {
    if (value instanceof String string) {
      try {
        return new BigDecimal(string.strip());
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return value instanceof BigDecimal number ? number : null;
  }

  /** A stretch, written as a list of two numbers; null where this is something else. */
  @Nullable Stretch stretch() {
    List<JsonValue> ends = items();
    if (ends.size() != 2) {
      return null;
    }
    BigDecimal start = ends.get(0).number();
    BigDecimal end = ends.get(1).number();
    return start == null || end == null ? null : new Stretch(start.intValue(), end.intValue());
  }

  /** Whether something is there: no null, no empty list, object or string, not false. */
  boolean isThere() {
    return switch (value) {
      case null -> false;
      case Map<?, ?> map -> !map.isEmpty();
      case List<?> list -> !list.isEmpty();
      case String string -> !string.isEmpty();
      case Boolean truth -> truth;
      default -> true;
    };
  }
}
