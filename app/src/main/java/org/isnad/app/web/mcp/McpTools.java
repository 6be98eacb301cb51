package org.isnad.app.web.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.api.Reading;
import org.jspecify.annotations.Nullable;

/** What agents can ask of a data folder. {@code tools.json} beside this class describes it. Thread-safe. */
public final class McpTools {
  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final List<String> NAMES =
      List.of("search", "who_said_what", "get_article", "get_story", "list_stories");

  private final String list;
  private final Reading reading;

  public McpTools(Reading reading) {
    this.reading = reading;
    try (InputStream in = Objects.requireNonNull(McpTools.class.getResourceAsStream("tools.json"))) {
      this.list = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("tools.json cannot be read", e);
    }
  }

  /** All, with the JSON Schema of what each takes. */
  String list() {
    return list;
  }

  boolean has(String name) {
    return NAMES.contains(name);
  }

  /**
   * @return JSON
   * @throws Refusal where it cannot be answered; says why
   */
  String call(String name, Map<String, Object> given) throws IOException {
    Arguments arguments = new Arguments(given);
    return switch (name) {
      case "search" -> {
        arguments.only("query", "kind", "limit", "after");
        yield reading.search(
            arguments.required("query"), arguments.text("kind"), arguments.number("limit"), arguments.text("after"));
      }
      case "who_said_what" -> {
        arguments.only("source", "about", "since", "until", "outlet", "limit", "after");
        yield reading.statements(
            new Reading.Saying(
                arguments.text("source"),
                arguments.text("about"),
                arguments.text("since"),
                arguments.text("until"),
                arguments.text("outlet")),
            arguments.number("limit"),
            arguments.text("after"));
      }
      case "get_article" -> {
        arguments.only("id");
        yield reading.article(arguments.required("id"));
      }
      case "get_story" -> {
        arguments.only("id");
        yield reading.story(arguments.required("id"));
      }
      case "list_stories" -> {
        arguments.only("from", "until", "outlet", "min_articles", "limit", "after");
        yield reading.stories(
            new Reading.Stories(
                arguments.text("from"),
                arguments.text("until"),
                arguments.text("outlet"),
                arguments.number("min_articles", 2, Integer.MAX_VALUE)),
            arguments.number("limit"),
            arguments.text("after"));
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  private record Arguments(Map<String, Object> given) {
    void only(String... known) {
      for (String key : given.keySet()) {
        if (!List.of(known).contains(key)) {
          throw Refusal.badRequest("there is no argument «" + key + "»; known: " + String.join(", ", List.of(known)));
        }
      }
    }

    @Nullable String text(String key) {
      Object value = given.get(key);
      if (value == null || value.equals("")) {
        return null;
      }
      if (!(value instanceof String text)) {
        throw Refusal.badRequest("«" + key + "» is no string");
      }
      return text;
    }

    String required(String key) {
      String text = text(key);
      if (text == null) {
        throw Refusal.badRequest("«" + key + "» is missing");
      }
      return text;
    }

    int number(String key) {
      return number(key, USUAL, MOST);
    }

    int number(String key, int usual, int most) {
      Object value = given.get(key);
      if (value == null) {
        return usual;
      }
      if (!(value instanceof BigDecimal number) || number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
        throw Refusal.badRequest("«" + key + "» is no number from 1 to " + most);
      }
      return number.intValue();
    }
  }
}
