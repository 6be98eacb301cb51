package org.isnad.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a JSON document that was written for machines and by hand. */
sealed interface JsonValue {

  /** A string, or a number or truth value as it is written. */
  record Text(String value) implements JsonValue {}

  /** An array. */
  record Items(List<JsonValue> values) implements JsonValue {}

  /** An object; of a key that stands in it twice, the first value. */
  record Fields(Map<String, JsonValue> values) implements JsonValue {

    @Nullable JsonValue value(String key) {
      return values.get(key);
    }

    /** The first text of that key, itself or in an array, or null. */
    @Nullable String text(String key) {
      List<String> texts = texts(key);
      return texts.isEmpty() ? null : texts.getFirst();
    }

    /** The texts of that key that are not blank. */
    List<String> texts(String key) {
      List<String> out = new ArrayList<>(1);
      for (JsonValue item : items(key)) {
        if (item instanceof Text(String text) && !text.isBlank()) {
          out.add(text);
        }
      }
      return out;
    }

    /** The value of that key as a list: an array's values, else itself, none where it is absent. */
    List<JsonValue> items(String key) {
      return JsonValue.items(values.get(key));
    }
  }

  /** An array's values, else the value itself; none for null. */
  static List<JsonValue> items(@Nullable JsonValue value) {
    return switch (value) {
      case null -> List.of();
      case Items(List<JsonValue> values) -> values;
      case Text text -> List.of(text);
      case Fields fields -> List.of(fields);
    };
  }
}
