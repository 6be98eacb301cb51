package org.isnad.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.model.Capture;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A value of a record while it is loaded, with the habits of {@link RecordGenerator} the other way
 * round: what is absent is null, spans come back from code points to code units.
 *
 * <p>A tree and no stream of events, since a reader must not rely on the order of keys: spans need
 * the text that they point into.
 */
final class RecordNode {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              // An article may be as long as a capture; what is longer is no record of ours.
              StreamReadConstraints.builder().maxStringLength(2 * Capture.MOST_BYTES).build())
          .build();

  /** A map, a list, a string, a decimal, a truth value, or null. */
  private final @Nullable Object value;

  private RecordNode(@Nullable Object value) {
    this.value = value;
  }

  /**
   * @throws IOException where the line is not one JSON value
   */
  static RecordNode parse(String line) throws IOException {
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      RecordNode node = node(parser);
      if (parser.nextToken() != null) {
        throw new IOException("something follows the JSON object");
      }
      return node;
    }
  }

  private static RecordNode node(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return new RecordNode(
        switch (token) {
          case START_OBJECT -> members(parser);
          case START_ARRAY -> elements(parser);
          case VALUE_STRING -> parser.getText();
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
          case VALUE_TRUE -> true;
          case VALUE_FALSE -> false;
          case null, default -> null;
        });
  }

  private static Map<String, RecordNode> members(JsonParser parser) throws IOException {
    Map<String, RecordNode> members = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      members.put(key, node(parser));
    }
    return members;
  }

  private static List<RecordNode> elements(JsonParser parser) throws IOException {
    List<RecordNode> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(node(parser));
    }
    return elements;
  }

  /** The member, or null where there is none. */
  @Nullable RecordNode at(String key) {
    return value instanceof Map<?, ?> members && members.get(key) instanceof RecordNode node
        ? node
        : null;
  }

  /** The elements of the list at {@code key}, each made into something; none where it is absent. */
  <T> List<T> list(String key, Function<RecordNode, T> each) {
    RecordNode node = at(key);
    List<T> out = new ArrayList<>();
    if (node != null && node.value instanceof List<?> elements) {
      for (Object element : elements) {
        out.add(each.apply((RecordNode) element));
      }
    }
    return out;
  }

  List<String> strings(String key) {
    return list(key, RecordNode::ownText);
  }

  /** What this list of strings is; none where it is no list. */
  List<String> strings() {
    List<String> out = new ArrayList<>();
    if (value instanceof List<?> elements) {
      elements.forEach(element -> out.add(((RecordNode) element).ownText()));
    }
    return out;
  }

  private String ownText() {
    return value instanceof String string ? string : "";
  }

  @Nullable String string(String key) {
    RecordNode node = at(key);
    return node != null && node.value instanceof String string ? string : null;
  }

  /** Empty where it is absent, as the generator leaves out what is empty. */
  String text(String key) {
    String string = string(key);
    return string == null ? "" : string;
  }

  @Nullable BigDecimal decimal(String key) {
    RecordNode node = at(key);
    return node != null && node.value instanceof BigDecimal number ? number : null;
  }

  long number(String key) {
    BigDecimal number = decimal(key);
    return number == null ? 0 : number.longValue();
  }

  double real(String key) {
    BigDecimal number = decimal(key);
    return number == null ? 0 : number.doubleValue();
  }

  boolean truth(String key) {
    RecordNode node = at(key);
    return node != null && Boolean.TRUE.equals(node.value);
  }

  /** The span at {@code key} in the text that {@code offsets} are of, or null. */
  @Nullable Span span(String key, CodePointOffsets offsets) {
    RecordNode node = at(key);
    return node == null ? null : node.span(offsets);
  }

  /** The span at {@code key}, which no record of ours is without. */
  Span place(String key, CodePointOffsets offsets) {
    Span span = span(key, offsets);
    if (span == null) {
      throw new IllegalArgumentException("«" + key + "» is no span");
    }
    return span;
  }

  /** What this is as a span, or null where it is none. */
  @Nullable Span span(CodePointOffsets offsets) {
    if (value instanceof List<?> ends
        && ends.size() == 2
        && ((RecordNode) ends.getFirst()).value instanceof BigDecimal start
        && ((RecordNode) ends.getLast()).value instanceof BigDecimal end) {
      return new Span(offsets.index(start.intValue()), offsets.index(end.intValue()));
    }
    return null;
  }

  /** The constant whose key stands at {@code key}, or null where none is there. */
  <E> @Nullable E one(String key, E[] constants, Function<E, String> keyOf) {
    String name = string(key);
    if (name == null) {
      return null;
    }
    for (E constant : constants) {
      if (keyOf.apply(constant).equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("«" + name + "» is no " + key + " that is known");
  }

  /** The constant whose key stands at {@code key}, which no record of ours is without. */
  <E> E kind(String key, E[] constants, Function<E, String> keyOf) {
    E constant = one(key, constants, keyOf);
    if (constant == null) {
      throw new IllegalArgumentException("«" + key + "» is missing");
    }
    return constant;
  }
}
