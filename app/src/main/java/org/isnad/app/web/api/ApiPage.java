package org.isnad.app.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.app.web.JsonBody;

/** The description of the API for people, made of the one for programs. */
final class ApiPage {
  private final Map<String, Object> description;
  private final String style;

  /**
   * @param description an OpenAPI document
   * @param style path of the style sheet
   */
  ApiPage(byte[] description, String style) {
    try {
      this.description = JsonBody.object(JsonBody.parse(description), "the description");
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be read", e);
    }
    this.style = style;
  }

  String html() {
    Map<String, Object> about = object(description, "info");
    StringBuilder out = new StringBuilder(32_000);
    out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(text(about, "title"))
        .append("</title><meta name=\"viewport\" content=\"width=device-width\"><link rel=\"stylesheet\" href=\"")
        .append(style)
        .append("\"></head><body><main><h1>")
        .append(text(about, "title"))
        .append("</h1><p>")
        .append(text(about, "description"))
        .append("</p><p><a href=\"/api/v1/openapi.json\">openapi.json</a></p>");
    Map<String, Object> paths = object(description, "paths");
    for (String path : paths.keySet()) {
      Map<String, Object> item = object(paths, path);
      item.keySet().stream()
          .filter(key -> !key.equals("parameters"))
          .forEach(method -> writeOperation(out, method, path, object(item, method), list(item, "parameters")));
    }
    return out.append("</main></body></html>\n").toString();
  }

  private void writeOperation(
      StringBuilder out, String method, String path, Map<String, Object> operation, List<?> shared) {
    out.append("<h2 id=\"").append(text(operation, "operationId")).append("\"><code>")
        .append(method.toUpperCase(Locale.ROOT)).append(' ').append(escaped(path)).append("</code></h2><p>")
        .append(text(operation, "summary")).append("</p>");
    if (operation.containsKey("description")) {
      out.append("<p>").append(text(operation, "description")).append("</p>");
    }
    StringBuilder parameters = new StringBuilder();
    shared.forEach(one -> writeParameter(parameters, resolved(one)));
    list(operation, "parameters").forEach(one -> writeParameter(parameters, resolved(one)));
    if (!parameters.isEmpty()) {
      out.append("<dl>").append(parameters).append("</dl>");
    }
    out.append("<p>");
    Map<String, Object> responses = object(operation, "responses");
    responses.forEach((status, response) ->
        out.append("<code>").append(escaped(status)).append("</code> ")
            .append(text(resolved(response), "description")).append("<br>"));
    out.append("</p>");
  }

  private static void writeParameter(StringBuilder out, Map<String, Object> parameter) {
    out.append("<dt><code>").append(text(parameter, "name")).append("</code> (").append(text(parameter, "in"))
        .append(")</dt><dd>").append(text(parameter, "description")).append("</dd>");
  }

  /** What a reference within the document points at, or the thing itself. */
  private Map<String, Object> resolved(Object value) {
    Map<String, Object> object = JsonBody.object(value, "a part of the description");
    if (!(object.get("$ref") instanceof String reference)) {
      return object;
    }
    Map<String, Object> at = description;
    for (String key : reference.substring("#/".length()).split("/", -1)) {
      at = object(at, key);
    }
    return at;
  }

  private static Map<String, Object> object(Map<String, Object> parent, String key) {
    return JsonBody.object(parent.get(key), key);
  }

  private static List<?> list(Map<String, Object> parent, String key) {
    return parent.get(key) instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<String, Object> parent, String key) {
    return parent.get(key) instanceof String text ? escaped(text) : "";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
