package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same input gives the same bytes, whatever machine, locale, zone, charset or number of
 * threads.
 */
final class SameBytesIT {
  private static final int COPIES = 20;

  private @TempDir Path folder;

  @Test
  void everywhere() throws IOException, InterruptedException {
    List<String> expected = run(1, List.of(), Map.of());
    assertThat(expected).hasSizeGreaterThan(COPIES);
    List<String> riyadh =
        List.of("-Duser.language=ar", "-Duser.country=SA", "-Duser.timezone=Asia/Riyadh");
    assertThat(run(2, riyadh, Map.of("LC_ALL", "C.UTF-8"))).isEqualTo(expected);
    List<String> izmir =
        List.of(
            "-Duser.language=tr",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-1",
            "-Dstdout.encoding=ISO-8859-1");
    assertThat(run(3, izmir, Map.of("LC_ALL", "C", "TZ", "America/Adak"))).isEqualTo(expected);
  }

  private List<String> run(int threads, List<String> jvm, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> arguments = arguments();
    arguments.addAll(List.of("--threads", Integer.toString(threads)));
    return new Fork(folder, jvm, environment).run(arguments.toArray(String[]::new)).lines();
  }

  /** All pages of the corpus, and a file of article lines made from what they hold. */
  private List<String> arguments() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("read", "-q", "--fetched", "2026-12-01"));
    List<String> articles = new ArrayList<>();
    for (Path page : Checkout.pages()) {
      arguments.add(page.toString());
      String record = Checkout.read(page, List.of("-q")).out();
      JsonParser.parseString(record)
          .getAsJsonObject()
          .getAsJsonArray("articles")
          .forEach(article -> articles.add(line(article)));
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < COPIES; i++) {
      articles.forEach(line -> lines.append(line).append('\n'));
    }
    arguments.add(Files.writeString(folder.resolve("articles.jsonl"), lines).toString());
    return arguments;
  }

  private static String line(JsonElement article) {
    List<String> parts = article.getAsJsonObject().get("text").getAsString().lines().toList();
    JsonObject line = new JsonObject();
    line.addProperty("headline", parts.getFirst());
    JsonArray paragraphs = new JsonArray();
    parts.subList(1, parts.size()).forEach(paragraphs::add);
    line.add("paragraphs", paragraphs);
    return line.toString();
  }
}
