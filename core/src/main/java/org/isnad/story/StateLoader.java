package org.isnad.story;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.model.EntityType;
import org.isnad.story.ArticleDigest.Facts;
import org.isnad.story.ArticleDigest.Named;
import org.isnad.story.ArticleDigest.Rank;
import org.jspecify.annotations.Nullable;

/**
 * The way back from {@link StateJson}: read as a stream, since a state can be large. Stateless and
 * thread-safe.
 */
final class StateLoader {

  private StateLoader() {}

  static StoryState load(InputStream in) throws IOException {
    try {
      Fields fields = fields(in);
      if (!fields.text("schema").equals(StateJson.SCHEMA)) {
        throw new IOException("no state of the shape " + StateJson.SCHEMA);
      }
      TermFrequencies terms =
          new TermFrequencies(
              fields.number("documents"), fields.numbers("terms"), fields.numbers("counts"));
      return new StoryState(
          fields.number("today"), terms, fields.objects("stories").stream().map(StateLoader::story).toList());
    } catch (IllegalArgumentException e) {
      throw new IOException("no state of the shape " + StateJson.SCHEMA + ": " + e.getMessage(), e);
    }
  }

  static OpenStory loadStory(InputStream in) throws IOException {
    try {
      return story(fields(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("no story of the shape " + StateJson.SCHEMA + ": " + e.getMessage(), e);
    }
  }

  private static Fields fields(InputStream in) throws IOException {
    try (JsonParser json = StateJson.JSON.createParser(in)) {
      json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      Fields fields = new Fields();
      fields.read(json);
      return fields;
    }
  }

  private static OpenStory story(Fields story) {
    Map<String, String> echoes = new HashMap<>();
    for (Fields echo : story.objects("echoes")) {
      echo.texts.forEach(echoes::put);
    }
    return new OpenStory(
        story.text("id"),
        story.objects("articles").stream().map(StateLoader::article).toList(),
        echoes,
        story.list("merged"),
        story.texts.get("splitFrom"));
  }

  private static ArticleDigest article(Fields article) {
    return new ArticleDigest(
        article.text("id"),
        article.texts.get("outlet"),
        article.texts.get("url"),
        article.texts.get("published"),
        article.number("day"),
        article.text("headline"),
        article.text("text"),
        new TermBag(
            article.numbers("terms"),
            Packing.bytes(article.text("weights")),
            article.numbers("headlineTerms")),
        article.numbers("shingles"),
        article.objects("named").stream().map(StateLoader::named).toList(),
        article.numbers("days"),
        new Facts(article.list("figures"), article.list("sources"), article.numbers("paragraphs")),
        article.list("origins"),
        AccountsJson.load(article));
  }

  private static Named named(Fields named) {
    return new Named(
        type(named.text("type")),
        named.text("key"),
        named.text("name"),
        named.texts.get("role"),
        Rank.valueOf(named.text("rank")),
        named.numbers("terms"));
  }

  private static EntityType type(String key) {
    for (EntityType type : EntityType.values()) {
      if (type.key().equals(key)) {
        return type;
      }
    }
    throw new IllegalArgumentException(key + " is no type of entity");
  }

  /** The members of an object: strings and numbers as text, lists of strings, objects. */
  static final class Fields {
    final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, List<Fields>> objects = new HashMap<>();

    /** Reads up to the end of the object that the parser is at the start of. */
    void read(JsonParser json) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
          readList(key, json);
        } else if (token == JsonToken.START_OBJECT) {
          objects.put(key, new ArrayList<>(List.of(object(json))));
        } else {
          texts.put(key, json.getText());
        }
      }
    }

    private void readList(String key, JsonParser json) throws IOException {
      List<String> strings = lists.computeIfAbsent(key, unused -> new ArrayList<>());
      List<Fields> elements = objects.computeIfAbsent(key, unused -> new ArrayList<>());
      for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
        if (token == null) {
          throw new IOException("the state ends early");
        }
        if (token == JsonToken.START_OBJECT) {
          elements.add(object(json));
        } else {
          strings.add(json.getText());
        }
      }
    }

    private static Fields object(JsonParser json) throws IOException {
      Fields fields = new Fields();
      fields.read(json);
      return fields;
    }

    String text(String key) {
      String text = texts.get(key);
      if (text == null) {
        throw new IllegalArgumentException("«" + key + "» is missing");
      }
      return text;
    }

    @Nullable String textOrNull(String key) {
      return texts.get(key);
    }

    int number(String key) {
      return Integer.parseInt(text(key));
    }

    int[] numbers(String key) {
      return Packing.numbers(text(key));
    }

    List<String> list(String key) {
      return lists.getOrDefault(key, List.of());
    }

    List<Fields> objects(String key) {
      return objects.getOrDefault(key, List.of());
    }
  }
}
