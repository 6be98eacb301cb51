package org.isnad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.CaptureForm;
import org.jsoup.Jsoup;

/**
 * How fast the articles of a file of article lines are read on one thread, what memory one takes,
 * and how many pages are parsed in the time of one: a large and mixed lot of articles, where {@link
 * ReadRatio} has a few again and again.
 */
public final class ReadRate {
  private static final long WARM_UP_NANOS = 30_000_000_000L;
  private static final int ROUNDS = 5;

  private final Isnad isnad = Isnad.arabic();
  private final List<Capture> lines = new ArrayList<>();
  private final List<String> pages = new ArrayList<>();
  private long articles;
  private long characters;
  private long statements;
  private long nodes;

  private ReadRate() {}

  /**
   * @param arguments a file of article lines, and a folder with HTML pages
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 || !Files.isDirectory(Path.of(arguments[1]))) {
      System.err.println("usage: bench/rate FILE FOLDER, article lines and a folder with HTML pages");
      System.exit(2);
    }
    ReadRate rate = new ReadRate();
    rate.load(Path.of(arguments[0]), Path.of(arguments[1]));
    rate.measure();
  }

  private void load(Path file, Path folder) throws IOException {
    for (String line : Files.readAllLines(file)) {
      lines.add(
          Capture.of(file.toString(), line.getBytes(UTF_8))
              .withForm(CaptureForm.ARTICLE_LINE)
              .withPart(new Part.Line(lines.size() + 1L)));
    }
    try (Stream<Path> found = Files.list(folder)) {
      for (Path page : found.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
        byte[] html = Files.readAllBytes(page);
        pages.add(new String(html, Jsoup.parse(new ByteArrayInputStream(html), null, "").charset()));
      }
    }
  }

  private void measure() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARM_UP_NANOS) {
      Round.of(this::readAll);
      Round.of(this::parseAll);
    }
    List<Round> read = new ArrayList<>();
    List<Round> parse = new ArrayList<>();
    long allocated = 0;
    for (int i = 0; i < ROUNDS; i++) {
      parse.add(Round.of(this::parseAll));
      read.add(Round.of(this::readAll));
      long before = allocatedBytes();
      readAll();
      allocated = allocatedBytes() - before;
    }
    System.out.printf(
        Locale.ROOT,
        "%,d articles, %,d characters, %,d statements; %,d kB allocated an article%n",
        articles,
        characters,
        statements,
        allocated / 1000 / articles);
    if (nodes == 0) {
      throw new IllegalStateException("nothing was parsed");
    }
    print("processor", read, parse, Round::processor);
    print("clock", read, parse, Round::clock);
  }

  private void print(
      String time, List<Round> read, List<Round> parse, ToDoubleFunction<Round> value) {
    double reading = read.stream().mapToDouble(value).sorted().toArray()[ROUNDS / 2];
    double parsing = parse.stream().mapToDouble(value).sorted().toArray()[ROUNDS / 2];
    System.out.printf(
        Locale.ROOT,
        "%-9s time: %,.0f articles/s, %,.0f characters/s; an article is %.2f pages parsed by jsoup (%.2f ms each)%n",
        time,
        articles * 1000 / reading,
        characters * 1000 / reading,
        reading / articles / (parsing / pages.size()),
        parsing / pages.size());
  }

  private static long allocatedBytes() {
    return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
  }

  private void readAll() {
    articles = 0;
    characters = 0;
    statements = 0;
    for (Capture line : lines) {
      Analysis analysis = isnad.read(line);
      for (ArticleAnalysis article : analysis.articles()) {
        articles++;
        characters += article.article().text().length();
        statements += article.statements().size();
      }
    }
  }

  private void parseAll() {
    for (String page : pages) {
      nodes += Jsoup.parse(page).childNodeSize();
    }
  }
}
