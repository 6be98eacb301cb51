package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.isnad.bench.Contender.Found;
import org.isnad.bench.GoldLoader.Gold;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * How well Isnad and others take the articles from pages, and in what time, in one table. All run
 * in one process, on one thread. In each round they take turns, and each reads all pages in its
 * turn, one after the other as its users have it: where turns changed with every page, each would
 * find the machine's caches full of the others, but for the parse, which all of them do.
 */
public final class ExtractTable {
  private static final long WARM_UP_NANOS = 20_000_000_000L;
  private static final long MEASURED_NANOS = 40_000_000_000L;
  private static final int LEAST_ROUNDS = 5;
  private static final int MOST_ROUNDS = 101;

  private final List<GoldPage> pages;
  private final List<Contender> contenders = Contender.all();

  /** For each page, first of the parse and then of each contender, one time for each round. */
  private final double[][][] nanos;

  private int rounds;

  /** Kept so that no result is taken for unused. */
  private int results;

  private ExtractTable(List<GoldPage> pages) {
    this.pages = pages;
    this.nanos = new double[pages.size()][contenders.size() + 1][MOST_ROUNDS];
  }

  /**
   * @param arguments a folder as {@link GoldLoader} has it; {@code --errors} names the pages that
   *     Isnad reads worse than 0.9
   */
  public static void main(String[] arguments) throws IOException {
    List<String> rest = Stream.of(arguments).filter(a -> !a.equals("--errors")).toList();
    if (rest.size() != 1 || !Files.isDirectory(Path.of(rest.getFirst()))) {
      System.err.println("usage: bench/extract [--errors] FOLDER, of HTML pages with their gold");
      System.exit(2);
    }
    Gold gold = GoldLoader.load(Path.of(rest.getFirst()));
    if (gold.pages().isEmpty()) {
      System.err.println("bench/extract: no page with gold in " + rest.getFirst());
      System.exit(2);
    }
    ExtractTable table = new ExtractTable(gold.pages());
    List<List<Score>> scores = table.contenders.stream().map(table::scores).toList();
    if (rest.size() < arguments.length) {
      table.printErrors(scores.getFirst());
    }
    table.measure();
    table.print(gold.passedOver(), scores);
  }

  private List<Score> scores(Contender contender) {
    return pages.stream().map(page -> Score.of(read(contender, page), page)).toList();
  }

  private void printErrors(List<Score> scores) {
    for (int i = 0; i < pages.size(); i++) {
      if (scores.get(i).f1() < 0.9) {
        System.out.printf(Locale.ROOT, "%.2f %s%n", scores.get(i).f1(), pages.get(i).name());
      }
    }
  }

  /** Some throw on some pages, or find nothing; that counts as nothing found. */
  private static Found read(Contender contender, GoldPage page) {
    try {
      return contender.reading().apply(page);
    } catch (RuntimeException e) {
      return Found.NOTHING;
    }
  }

  private void measure() {
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARM_UP_NANOS) {
      round(0);
    }
    start = System.nanoTime();
    while (rounds < MOST_ROUNDS
        && (rounds < LEAST_ROUNDS || System.nanoTime() - start < MEASURED_NANOS)) {
      round(rounds++);
    }
    if (results == 0) {
      throw new IllegalStateException("nothing was measured");
    }
  }

  private void round(int round) {
    for (int place = 0; place <= contenders.size(); place++) {
      for (int i = 0; i < pages.size(); i++) {
        GoldPage page = pages.get(i);
        long start = System.nanoTime();
        results +=
            place == 0
                ? Jsoup.parse(page.html(), page.url()).childNodeSize()
                : read(contenders.get(place - 1), page).articles();
        nanos[i][place][round] = System.nanoTime() - start;
      }
    }
  }

  private void print(int passedOver, List<List<Score>> scores) {
    System.out.printf(
        Locale.ROOT,
        "%d pages with gold (%d passed over), %,d characters of HTML; %d rounds; jsoup's parse: median page %.2f ms, %.0f pages/s%n",
        pages.size(),
        passedOver,
        pages.stream().mapToLong(page -> page.html().length()).sum(),
        rounds,
        median(i -> time(i, 0)) / 1e6,
        rate(0));
    System.out.printf(
        "%-14s %6s %6s %6s %6s %6s %6s %6s %8s %7s%n",
        "", "F1", "prec", "recall", "exact", "title", "author", "day", "pages/s", "parses");
    for (int c = 0; c < contenders.size(); c++) {
      Contender contender = contenders.get(c);
      List<Score> s = scores.get(c);
      int place = c + 1;
      System.out.printf(
          Locale.ROOT,
          "%-14s %6.3f %6.3f %6.3f %6.3f %6s %6s %6s %8.1f %7.2f%n",
          contender.name(),
          mean(s, Score::f1),
          mean(s, Score::precision),
          mean(s, Score::recall),
          mean(s, score -> score.exact() ? 1 : 0),
          share(s, Score::title),
          contender.authors() ? share(s, Score::authors) : "-",
          contender.days() ? share(s, Score::day) : "-",
          rate(place),
          median(i -> time(i, place) / time(i, 0)));
    }
    System.out.println(
        "parses: time on the median page as a multiple of parsing it with jsoup, the parse included");
  }

  private static double mean(List<Score> scores, ToDoubleFunction<Score> value) {
    return scores.stream().mapToDouble(value).average().orElse(0);
  }

  /** Of those pages of which the gold says it. */
  private static String share(List<Score> scores, Function<Score, @Nullable Boolean> value) {
    List<Boolean> known = scores.stream().map(value).filter(Objects::nonNull).toList();
    return known.isEmpty()
        ? "-"
        : String.format(
            Locale.ROOT,
            "%.3f",
            (double) known.stream().filter(right -> right).count() / known.size());
  }

  /** What a page takes in the median round, in nanoseconds. */
  private double time(int page, int place) {
    double[] times = Arrays.copyOf(nanos[page][place], rounds);
    Arrays.sort(times);
    return times[rounds / 2];
  }

  private double rate(int place) {
    double all = 0;
    for (int i = 0; i < pages.size(); i++) {
      all += time(i, place);
    }
    return pages.size() * 1e9 / all;
  }

  private double median(ToDoubleFunction<Integer> value) {
    return Stream.iterate(0, i -> i + 1)
        .limit(pages.size())
        .map(value::applyAsDouble)
        .sorted(Comparator.naturalOrder())
        .skip(pages.size() / 2)
        .findFirst()
        .orElse(0.0);
  }
}
