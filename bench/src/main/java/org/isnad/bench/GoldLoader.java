package org.isnad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;

/**
 * Loads a folder of pages with their gold. That stands either in {@code gold.json} or {@code
 * ground-truth.json}, an object from page to article, or beside each page in a file of its own, as
 * in the corpus: {@code NAME.html} and {@code NAME.expected.json}.
 *
 * <p>An article has its text as {@code articleBody}, as {@code paragraphs}, or as {@code sections}
 * with {@code headline} and {@code paragraphs}; {@code title} or {@code headline}; {@code deck} or
 * {@code summary}; {@code author} or {@code authors}; {@code date_published}, {@code published} or
 * {@code date}; {@code url}. All but the text may be absent. The page is the file that {@code html}
 * names, or the key, with {@code .html} or without, packed with gzip or not.
 */
final class GoldLoader {
  private static final List<String> LISTS = List.of("gold.json", "ground-truth.json");
  private static final String EXPECTED = ".expected.json";

  private final Path folder;
  private final List<GoldPage> pages = new ArrayList<>();
  private int passedOver;

  private GoldLoader(Path folder) {
    this.folder = folder;
  }

  /**
   * What a folder has.
   *
   * @param passedOver pages without a file, without an article or with several, which peers could
   *     not be held against
   */
  record Gold(List<GoldPage> pages, int passedOver) {}

  static Gold load(Path folder) throws IOException {
    GoldLoader loader = new GoldLoader(folder);
    for (String list : LISTS) {
      Path file = folder.resolve(list);
      if (Files.exists(file)) {
        loader.loadList(object(file));
        return loader.gold();
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> name(f).endsWith(EXPECTED)).sorted().toList()) {
        loader.loadExpected(file);
      }
    }
    return loader.gold();
  }

  private Gold gold() {
    return new Gold(List.copyOf(pages), passedOver);
  }

  private void loadList(JsonObject list) throws IOException {
    for (Map.Entry<String, JsonElement> entry : list.entrySet()) {
      JsonObject article = entry.getValue().getAsJsonObject();
      String named = text(article, "html");
      add(named == null ? entry.getKey() : named, article);
    }
  }

  private void loadExpected(Path file) throws IOException {
    JsonArray articles = object(file).getAsJsonArray("articles");
    if (articles == null || articles.size() != 1) {
      passedOver++;
      return;
    }
    String name = name(file);
    String page = name.substring(0, name.length() - EXPECTED.length());
    add(page, articles.get(0).getAsJsonObject());
  }

  private void add(String name, JsonObject article) throws IOException {
    String body = body(article);
    Path file =
        Stream.of("", ".html")
            .flatMap(end -> Stream.of(name + end, name + end + ".gz", "html/" + name + end + ".gz"))
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElse(withoutEnd(name, ".gz"));
    if (file == null || body.isBlank()) {
      passedOver++;
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    if (name(file).endsWith(".gz")) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    String url = text(article, "url");
    String day = text(article, "date_published", "published", "date");
    pages.add(
        new GoldPage(
            folder.relativize(file).toString(),
            bytes,
            characters(bytes),
            url == null ? "https://news.example/" : url,
            text(article, "title", "headline"),
            body,
            String.join(" ", texts(article, "deck", "summary")),
            texts(article, "authors", "author"),
            day == null ? null : day.substring(0, Math.min(10, day.length()))));
  }

  /** Pages that were stored as UTF-8 may still declare what they were served in. */
  private static String characters(byte[] page) throws IOException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(page)).toString();
    } catch (CharacterCodingException e) {
      return new String(page, Jsoup.parse(new ByteArrayInputStream(page), null, "").charset());
    }
  }

  /** The page unpacked, where the gold names it as it was packed. */
  private @Nullable Path withoutEnd(String name, String end) {
    Path file = folder.resolve(name.endsWith(end) ? name.substring(0, name.length() - 3) : name);
    return Files.isRegularFile(file) ? file : null;
  }

  private static String body(JsonObject article) {
    String body = text(article, "articleBody");
    if (body != null) {
      return body;
    }
    JsonElement sections = article.get("sections");
    if (sections == null || !sections.isJsonArray()) {
      return String.join("\n", texts(article, "paragraphs"));
    }
    return StreamSupport.stream(sections.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .flatMap(s -> Stream.of(texts(s, "headline"), texts(s, "paragraphs")))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String text(JsonObject object, String... keys) {
    List<String> texts = texts(object, keys);
    return texts.isEmpty() ? null : texts.getFirst();
  }

  /** What the first of the keys that is there holds: a text, or an array of texts. */
  private static List<String> texts(JsonObject object, String... keys) {
    for (String key : keys) {
      JsonElement value = object.get(key);
      if (value != null && value.isJsonArray()) {
        return value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
      }
      if (value != null && value.isJsonPrimitive() && !value.getAsString().isBlank()) {
        return List.of(value.getAsString());
      }
    }
    return List.of();
  }

  private static JsonObject object(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
