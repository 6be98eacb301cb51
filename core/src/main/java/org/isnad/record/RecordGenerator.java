package org.isnad.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A JSON generator with the habits of the record: what is null is left out with its key, spans
 * become code points, a confidence has two decimals.
 *
 * <p>Not thread-safe: one for each record.
 */
final class RecordGenerator {
  private final JsonGenerator json;

  RecordGenerator(JsonGenerator json) {
    this.json = json;
  }

  void open() throws IOException {
    json.writeStartObject();
  }

  void open(String key) throws IOException {
    json.writeObjectFieldStart(key);
  }

  void close() throws IOException {
    json.writeEndObject();
  }

  void openList(String key) throws IOException {
    json.writeArrayFieldStart(key);
  }

  void closeList() throws IOException {
    json.writeEndArray();
  }

  void emptyList(String key) throws IOException {
    openList(key);
    closeList();
  }

  /** Nothing where {@code value} is null or empty: no string of a record is empty but for texts. */
  void string(String key, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      json.writeStringField(key, value);
    }
  }

  /** Also where it is empty. */
  void text(String key, String value) throws IOException {
    json.writeStringField(key, value);
  }

  /** A part of {@code text}. */
  void text(String key, String text, Span part) throws IOException {
    json.writeFieldName(key);
    json.writeString(part.in(text));
  }

  void number(String key, long value) throws IOException {
    json.writeNumberField(key, value);
  }

  /** Plain, without an exponent and without noughts that say nothing; nothing where it is null. */
  void decimal(String key, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      json.writeFieldName(key);
      json.writeRawValue(plain.toPlainString());
    }
  }

  void truth(String key, boolean value) throws IOException {
    json.writeBooleanField(key, value);
  }

  void confidence(double value) throws IOException {
    hundredths("confidence", value);
  }

  /** With two decimals. */
  void hundredths(String key, double value) throws IOException {
    long hundredths = Math.round(value * 100);
    String decimals = hundredths % 100 < 10 ? ".0" : ".";
    json.writeFieldName(key);
    json.writeRawValue(hundredths / 100 + decimals + hundredths % 100);
  }

  void span(String key, @Nullable Span span, CodePointOffsets offsets) throws IOException {
    if (span != null) {
      json.writeFieldName(key);
      span(span, offsets);
    }
  }

  void strings(String key, List<String> values) throws IOException {
    openList(key);
    for (String value : values) {
      json.writeString(value);
    }
    closeList();
  }

  void lists(String key, List<List<String>> values) throws IOException {
    openList(key);
    for (List<String> list : values) {
      json.writeStartArray();
      for (String value : list) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    closeList();
  }

  /** Nothing where there are none. */
  void spans(String key, List<Span> spans, CodePointOffsets offsets) throws IOException {
    if (!spans.isEmpty()) {
      openList(key);
      for (Span span : spans) {
        span(span, offsets);
      }
      closeList();
    }
  }

  private void span(Span span, CodePointOffsets offsets) throws IOException {
    json.writeStartArray();
    json.writeNumber(offsets.at(span.start()));
    json.writeNumber(offsets.at(span.end()));
    json.writeEndArray();
  }
}
