package org.isnad.app.score;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads sheets from gold folders and from records. Stateless. */
public final class SheetReader {
  private static final String GOLD = ".gold.json";

  private SheetReader() {}

  /**
   * The sheets of a gold folder, in the order of their files' names.
   *
   * @throws IOException where a file cannot be read or is no gold; says which and why
   */
  static List<Sheet> gold(Path folder) throws IOException {
    List<Sheet> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(SheetReader::isGold).sorted().toList()) {
        JsonValue json = parse(read(file), file.toString());
        if (json.get("id").text() == null || json.get("text").text() == null) {
          throw new IOException(file + ": gold needs an id and a text");
        }
        out.add(sheet(json));
      }
    }
    return out;
  }

  private static boolean isGold(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(GOLD) && !name.startsWith(".");
  }

  /**
   * The sheets of a file of records, by the ids of their articles.
   *
   * @throws IOException where the file cannot be read or a line is no JSON; says which and why
   */
  static Map<String, Sheet> records(Path file) throws IOException {
    Map<String, Sheet> out = new HashMap<>();
    int number = 0;
    for (String line : read(file).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        record(parse(line, file + ", line " + number), out);
      }
    }
    return out;
  }

  /** Adds the sheets of one record's articles, by their ids. */
  static void record(JsonValue record, Map<String, Sheet> out) {
    for (JsonValue article : record.get("articles").items()) {
      out.put(orEmpty(article.get("id")), sheet(article));
    }
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": there is no such file", e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
  }

  private static JsonValue parse(String text, String where) throws IOException {
    try {
      return JsonValue.parse(text);
    } catch (IOException e) {
      String why = e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
      throw new IOException(where + ": no JSON" + why, e);
    }
  }

  private static Sheet sheet(JsonValue json) {
    return new Sheet(
        orEmpty(json.get("id")),
        orEmpty(json.get("text")),
        json.get("outlet").text(),
        json.get("published").text(),
        json.get("statements").items().stream().map(SheetReader::statement).toList(),
        json.get("figures").items().stream().map(SheetReader::figure).toList(),
        json.get("times").items().stream().map(SheetReader::time).toList(),
        json.has("entities")
            ? json.get("entities").items().stream().map(SheetReader::entity).toList()
            : null);
  }

  private static Sheet.Statement statement(JsonValue json) {
    JsonValue source = json.get("source");
    return new Sheet.Statement(
        place(json),
        new Sheet.Source(
            source.get("name").text(),
            source.get("type").text(),
            source.get("role").text(),
            place(source)),
        place(json.get("cue")),
        json.get("mode").text(),
        json.get("stance").text(),
        json.get("chain").items().stream().map(relay -> orEmpty(relay.get("name"))).toList(),
        json.get("channel").get("type").text(),
        place(json.get("when")),
        json.get("nested").isThere(),
        json.get("rule").text());
  }

  private static Sheet.Figure figure(JsonValue json) {
    JsonValue claimant = json.get("claimant");
    return new Sheet.Figure(
        place(json),
        json.get("value").number(),
        json.get("upper").number(),
        json.get("unit").text(),
        json.get("approx").text(),
        claimant.text() == null ? claimant.get("name").text() : claimant.text(),
        json.get("rule").text());
  }

  private static Sheet.Time time(JsonValue json) {
    return new Sheet.Time(
        place(json),
        json.get("value").text(),
        json.get("type").text(),
        json.get("rule").text());
  }

  private static Sheet.Entity entity(JsonValue json) {
    List<String> names = new ArrayList<>();
    names.add(orEmpty(json.get("name")));
    names.add(orEmpty(json.get("names").get("ar")));
    json.get("aliases").items().forEach(alias -> names.add(orEmpty(alias)));
    names.removeIf(String::isEmpty);
    return new Sheet.Entity(json.get("type").text(), names);
  }

  /** Records say {@code at}; gold says {@code span}, of a statement {@code content}, or nothing but the ends. */
  private static @Nullable Stretch place(JsonValue json) {
    for (JsonValue at : List.of(json, json.get("at"), json.get("span"), json.get("content"))) {
      if (at.stretch() != null) {
        return at.stretch();
      }
    }
    return null;
  }

  private static String orEmpty(JsonValue json) {
    String text = json.text();
    return text == null ? "" : text;
  }
}
