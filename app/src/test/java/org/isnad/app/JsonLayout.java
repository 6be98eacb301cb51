package org.isnad.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks a record into lines that people can read and compare; what is short stays on one line. */
final class JsonLayout {
  private static final int WIDTH = 120;
  private static final Gson COMPACT = new GsonBuilder().disableHtmlEscaping().create();

  private JsonLayout() {}

  static String of(String record) {
    StringBuilder out = new StringBuilder();
    append(JsonParser.parseString(record), "", "", out);
    return out.append('\n').toString();
  }

  private static void append(JsonElement element, String before, String indent, StringBuilder out) {
    String compact = inline(element);
    out.append(before);
    if (indent.length() + before.length() + compact.length() <= WIDTH
        || element.isJsonPrimitive()) {
      out.append(compact);
      return;
    }
    List<String> keys = new ArrayList<>();
    List<JsonElement> values = new ArrayList<>();
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(values::add);
      values.forEach(value -> keys.add(""));
    } else {
      element.getAsJsonObject().asMap().values().forEach(values::add);
      element.getAsJsonObject().keySet().forEach(key -> keys.add(COMPACT.toJson(key) + ": "));
    }
    String inner = indent + "  ";
    out.append(element.isJsonArray() ? '[' : '{');
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "\n" : ",\n").append(inner);
      append(values.get(i), keys.get(i), inner, out);
    }
    out.append('\n').append(indent).append(element.isJsonArray() ? ']' : '}');
  }

  private static String inline(JsonElement element) {
    if (element.isJsonArray()) {
      return element.getAsJsonArray().asList().stream()
          .map(JsonLayout::inline)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (element.isJsonObject()) {
      return element.getAsJsonObject().asMap().entrySet().stream()
          .map(member -> COMPACT.toJson(member.getKey()) + ": " + inline(member.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return COMPACT.toJson(element);
  }
}
