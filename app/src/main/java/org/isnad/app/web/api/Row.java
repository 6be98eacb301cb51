package org.isnad.app.web.api;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the API says of one thing: names and values in a fixed order. As JSON, names without a value
 * are left out, as in the record; as CSV they are empty cells.
 */
public final class Row {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final List<Field> fields = new ArrayList<>();

  private record Field(String name, @Nullable Object value) {}

  /** JSON that was written elsewhere. */
  private record Raw(String json) {}

  /** Adds a text; null where there is none. */
  public Row put(String name, @Nullable String value) {
    fields.add(new Field(name, value));
    return this;
  }

  public Row put(String name, long value) {
    fields.add(new Field(name, value));
    return this;
  }

  public Row put(String name, boolean value) {
    fields.add(new Field(name, value));
    return this;
  }

  /** Adds a number with decimals, three of them. */
  public Row put(String name, double value) {
    fields.add(new Field(name, Math.round(value * 1000) / 1000.0));
    return this;
  }

  public Row put(String name, @Nullable Row value) {
    fields.add(new Field(name, value));
    return this;
  }

  /**
   * @param values texts, numbers, rows, or lists of these
   */
  public Row put(String name, List<?> values) {
    fields.add(new Field(name, List.copyOf(values)));
    return this;
  }

  public Row put(String name, Map<String, String> values) {
    Row row = new Row();
    values.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> row.put(entry.getKey(), entry.getValue()));
    return put(name, row);
  }

  /** Adds JSON as it is. */
  public Row raw(String name, String json) {
    fields.add(new Field(name, new Raw(json)));
    return this;
  }

  /** As one line of JSON, without a line feed. */
  public byte[] json() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return out.toByteArray();
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      write(json);
    }
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Field field : fields) {
      if (field.value() != null) {
        json.writeFieldName(field.name());
        write(json, field.value());
      }
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case String text -> json.writeString(text);
      case Long number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case Raw raw -> json.writeRawValue(raw.json());
      case Row row -> row.write(json);
      case List<?> list -> {
        json.writeStartArray();
        for (Object one : list) {
          write(json, one);
        }
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("no JSON of " + value.getClass());
    }
  }

  /** The names, as the head of a table. */
  String csvHead() {
    return String.join(",", fields.stream().map(field -> cell(field.name())).toList()) + "\r\n";
  }

  /** The values, as a line of a table (RFC 4180). */
  String csv() {
    return String.join(",", fields.stream().map(field -> cell(csvText(field.value()))).toList()) + "\r\n";
  }

  private static String csvText(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> harmless(text);
      case List<?> list -> harmless(String.join("; ", list.stream().map(Row::csvText).toList()));
      case Row row -> row.texts();
      case Raw raw -> raw.json();
      default -> value.toString();
    };
  }

  /** Of a thing within a cell what people read: its texts, not its numbers. */
  private String texts() {
    return harmless(
        String.join(
            " · ", fields.stream().map(Field::value).filter(String.class::isInstance).map(Object::toString).toList()));
  }

  /** Spreadsheets take what begins so for a formula, which a headline of somebody's page must not be. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
