package org.isnad.app.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that a client sent, as maps, lists, strings, numbers, truth values and {@link Null}. */
public final class JsonBody {
  private static final int DEEPEST = 32;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** JSON's null. */
  public enum Null {
    NULL
  }

  private JsonBody() {}

  /**
   * @throws Refusal where it is no JSON; says where
   */
  public static Object parse(byte[] bytes) throws IOException {
    try (JsonParser parser = JSON.createParser(bytes)) {
      parser.nextToken();
      Object value = read(parser);
      if (parser.nextToken() != null) {
        throw wrong("something follows it");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw wrong(e.getOriginalMessage() + (e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")"));
    }
  }

  /**
   * The object that it is.
   *
   * @param known the keys that it may have
   * @throws Refusal where it is none, or has others
   */
  public static Map<String, Object> object(byte[] bytes, List<String> known) throws IOException {
    Map<String, Object> object = object(parse(bytes), "the body");
    for (String key : object.keySet()) {
      if (!known.contains(key)) {
        throw wrong("there is no field «" + key + "»; known: " + String.join(", ", known));
      }
    }
    return object;
  }

  /**
   * @param what is named where it is none
   */
  public static Map<String, Object> object(@Nullable Object value, String what) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(what + " is no object");
    }
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((key, member) -> object.put((String) key, member));
    return object;
  }

  /** A string of the object, or null where it is missing or JSON's null. */
  public static @Nullable String string(Map<String, Object> object, String key) {
    Object value = object.get(key);
    if (value == null || value == Null.NULL) {
      return null;
    }
    if (!(value instanceof String text)) {
      throw wrong("«" + key + "» is no string");
    }
    return text;
  }

  private static Refusal wrong(String what) {
    return Refusal.of(400, "bad-json", what);
  }

  private static Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw wrong("there is nothing in it");
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          object.put(key, read(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(parser));
        }
        yield list;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Null.NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> throw wrong("a value is missing");
    };
  }
}
