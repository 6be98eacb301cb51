package org.isnad.app.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Refusals as problem details of RFC 9457. */
public final class ProblemJson {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonFactory JSON = new JsonFactory();

  private ProblemJson() {}

  /**
   * @param path that was asked for
   */
  public static byte[] of(Refusal refusal, String path) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "urn:isnad:problem:" + refusal.kind());
      json.writeStringField("title", refusal.kind().replace('-', ' '));
      json.writeNumberField("status", refusal.status());
      json.writeStringField("detail", refusal.detail());
      json.writeStringField("instance", path);
      for (Map.Entry<String, String> member : refusal.members().entrySet()) {
        json.writeStringField(member.getKey(), member.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return out.toByteArray();
  }
}
