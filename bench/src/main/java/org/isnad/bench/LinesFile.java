package org.isnad.bench;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Article lines made for the measure: those of a file over and over, each time on later days. */
final class LinesFile {
  private static final Gson GSON = new Gson();
  private static final int DAY = 10;

  private LinesFile() {}

  /**
   * Writes so many lines.
   *
   * @param source article lines, each with the time of its publication
   */
  static void write(Path target, Path source, int articles) throws IOException {
    long days = days(source);
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      int written = 0;
      for (int round = 0; written < articles; round++) {
        try (BufferedReader lines = Files.newBufferedReader(source)) {
          for (String line = lines.readLine(); line != null && written < articles; line = lines.readLine()) {
            JsonObject article = GSON.fromJson(line, JsonObject.class);
            String published = article.get("published").getAsString();
            article.addProperty("id", round + "/" + article.get("id").getAsString());
            article.addProperty(
                "published", day(article).plusDays(round * days) + published.substring(DAY));
            out.write(GSON.toJson(article));
            out.write('\n');
            written++;
          }
        }
      }
    }
  }

  /** How many days the articles cover. */
  private static long days(Path source) throws IOException {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    try (BufferedReader lines = Files.newBufferedReader(source)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LocalDate day = day(GSON.fromJson(line, JsonObject.class));
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
      }
    }
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  private static LocalDate day(JsonObject article) {
    return LocalDate.parse(article.get("published").getAsString().substring(0, DAY));
  }

  /** The text that a line holds, its headline first. */
  static String[] texts(String line) {
    JsonObject article = GSON.fromJson(line, JsonObject.class);
    StringBuilder body = new StringBuilder();
    article.getAsJsonArray("paragraphs").forEach(p -> body.append(p.getAsString()).append('\n'));
    return new String[] {
      article.get("id").getAsString(), article.get("headline").getAsString(), body.toString()
    };
  }
}
