package org.isnad.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import org.isnad.html.JsonValue.Fields;
import org.isnad.html.JsonValue.Items;
import org.isnad.html.JsonValue.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a script element as browsers and search engines have taught sites to write it:
 * with comments, line breaks in strings, commas too many, in a CDATA section, several documents in
 * a row. Where the JSON breaks off, what was read before stands.
 *
 * <p>Stateless and thread-safe.
 */
final class JsonValueLoader {
  /** Values lie nested at most so deep; what is deeper is skipped. */
  private static final int DEEPEST = 40;

  /** Values of one script; the lists of archives and shops are longer and hold no articles. */
  private static final int MOST_VALUES = 100_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
          .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
          .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, true)
          .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES, true)
          .configure(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, true)
          .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, true)
          .configure(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, true)
          .configure(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS, true)
          .configure(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS, true)
          .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, true)
          .configure(JsonReadFeature.ALLOW_MISSING_VALUES, true)
          .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, true)
          .build();

  private final List<JsonValue> roots = new ArrayList<>(1);
  private final Deque<Open> open = new ArrayDeque<>();
  private int values;

  private JsonValueLoader() {}

  /** An array or object that is being read. */
  private static final class Open {
    final @Nullable Fields fields;
    final @Nullable List<JsonValue> items;
    String key = "";

    Open(@Nullable Fields fields, @Nullable List<JsonValue> items) {
      this.fields = fields;
      this.items = items;
    }
  }

  /** The documents of a script, mostly one; none where it is no JSON at all. */
  static List<JsonValue> load(String script) {
    JsonValueLoader loader = new JsonValueLoader();
    String json = inner(script);
    try (JsonParser parser = FACTORY.createParser(json)) {
      loader.read(parser);
    } catch (IOException e) {
      // What was read before the fault is linked into the roots already.
      return loader.roots;
    }
    return loader.roots;
  }

  /** From the first bracket on: before it stand CDATA and comment marks, an assignment, nothing. */
  private static String inner(String script) {
    int object = script.indexOf('{');
    int array = script.indexOf('[');
    while (array >= 0 && script.startsWith("[CDATA[", array)) {
      array = script.indexOf('[', array + "[CDATA[".length());
    }
    int start = array >= 0 && (array < object || object < 0) ? array : object;
    return start <= 0 ? script : script.substring(start);
  }

  private void read(JsonParser parser) throws IOException {
    for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
      Open top = open.peek();
      switch (t) {
        case START_OBJECT, START_ARRAY -> {
          if (open.size() >= DEEPEST) {
            parser.skipChildren();
          } else {
            open(t == JsonToken.START_OBJECT);
          }
        }
        case END_OBJECT, END_ARRAY -> open.poll();
        case FIELD_NAME -> {
          if (top != null) {
            top.key = parser.currentName();
          }
        }
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
            add(new Text(parser.getText()));
        case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
      }
      if (values > MOST_VALUES) {
        return;
      }
    }
  }

  private void open(boolean object) {
    if (object) {
      Fields fields = new Fields(new LinkedHashMap<>());
      add(fields);
      open.push(new Open(fields, null));
    } else {
      List<JsonValue> items = new ArrayList<>();
      add(new Items(items));
      open.push(new Open(null, items));
    }
  }

  private void add(JsonValue value) {
    values++;
    Open top = open.peek();
    if (top == null) {
      roots.add(value);
    } else if (top.fields != null) {
      top.fields.values().putIfAbsent(top.key, value);
    } else if (top.items != null) {
      top.items.add(value);
    }
  }
}
