package org.isnad.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.isnad.Isnad;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.jsoup.Jsoup;

/**
 * What reading the articles of some pages costs, as a multiple of what parsing the HTML of those
 * pages costs. Both in one process, on one thread, warmed up, in rounds that take turns, so that
 * whatever else the machine does strikes both.
 */
public final class ReadRatio {
  private static final long WARM_UP_NANOS = 15_000_000_000L;
  private static final int ROUNDS = 31;

  private final Isnad isnad = Isnad.arabic();
  private final List<String> pages = new ArrayList<>();
  private final List<Capture> captures = new ArrayList<>();

  /** Kept so that no result is taken for unused. */
  private int results;

  private ReadRatio() {}

  /**
   * @param arguments a folder with HTML pages and {@code gold.json}, an object that has for each
   *     file {@code title}, {@code articleBody} and perhaps {@code date_published}
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1 || !Files.exists(Path.of(arguments[0], "gold.json"))) {
      System.err.println("usage: bench/read FOLDER, a folder with HTML pages and their gold.json");
      System.exit(2);
    }
    ReadRatio ratio = new ReadRatio();
    ratio.load(Path.of(arguments[0]));
    ratio.describe();
    ratio.measure();
  }

  private void load(Path folder) throws IOException {
    String gold = Files.readString(folder.resolve("gold.json"));
    for (Map.Entry<String, JsonElement> page :
        JsonParser.parseString(gold).getAsJsonObject().entrySet()) {
      byte[] html = Files.readAllBytes(folder.resolve(page.getKey()));
      // The parser gets characters, not bytes: finding out the charset is left out of its time, not
      // of ours.
      pages.add(new String(html, Jsoup.parse(new ByteArrayInputStream(html), null, "").charset()));
      JsonObject article = page.getValue().getAsJsonObject();
      String text =
          article.get("title").getAsString()
              + "\n\n"
              + article.get("articleBody").getAsString().replace("\n", "\n\n");
      JsonElement date = article.get("date_published");
      Capture capture = Capture.of(page.getKey(), text.getBytes(StandardCharsets.UTF_8));
      captures.add(
          date == null || date.isJsonNull() ? capture : capture.withFetched(date.getAsString()));
    }
  }

  private void describe() {
    int read = 0;
    int statements = 0;
    for (Capture capture : captures) {
      Analysis analysis = isnad.read(capture);
      if (analysis.articles().isEmpty()) {
        throw new IllegalStateException(
            "no article in " + capture.name() + ": " + analysis.problems());
      }
      read += analysis.articles().size();
      statements +=
          analysis.articles().stream().mapToInt(article -> article.statements().size()).sum();
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages, %,d characters of HTML; %d articles, %,d characters, %d statements%n",
        pages.size(),
        pages.stream().mapToInt(String::length).sum(),
        read,
        characters(),
        statements);
  }

  private int characters() {
    return captures.stream()
        .mapToInt(c -> new String(c.bytes(), StandardCharsets.UTF_8).length())
        .sum();
  }

  private void measure() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARM_UP_NANOS) {
      parseAll();
      readAll();
    }
    List<Round> parse = new ArrayList<>();
    List<Round> read = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      if (i % 2 == 0) {
        parse.add(Round.of(this::parseAll));
        read.add(Round.of(this::readAll));
      } else {
        read.add(Round.of(this::readAll));
        parse.add(Round.of(this::parseAll));
      }
    }
    print("processor", parse, read, Round::processor);
    print("clock", parse, read, Round::clock);
    if (results == 0) {
      throw new IllegalStateException("nothing was measured");
    }
  }

  private void print(
      String time, List<Round> parse, List<Round> read, ToDoubleFunction<Round> value) {
    double[] parsing = parse.stream().mapToDouble(value).sorted().toArray();
    double[] reading = read.stream().mapToDouble(value).sorted().toArray();
    double[] ratios =
        IntStream.range(0, ROUNDS)
            .mapToDouble(i -> value.applyAsDouble(read.get(i)) / value.applyAsDouble(parse.get(i)))
            .sorted()
            .toArray();
    System.out.printf(
        Locale.ROOT,
        "%-9s time: ratio %.2f (quartiles %.2f to %.2f); read %.2f ms, %,.0f characters/s; parse %.2f ms%n",
        time,
        ratios[ROUNDS / 2],
        ratios[ROUNDS / 4],
        ratios[ROUNDS * 3 / 4],
        reading[ROUNDS / 2],
        characters() * 1000 / reading[ROUNDS / 2],
        parsing[ROUNDS / 2]);
  }

  private void parseAll() {
    for (String page : pages) {
      results += Jsoup.parse(page).childNodeSize();
    }
  }

  private void readAll() {
    for (Capture capture : captures) {
      results += isnad.read(capture).articles().size();
    }
  }
}
