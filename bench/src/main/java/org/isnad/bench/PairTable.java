package org.isnad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.analysis.ReadingDepth;
import org.isnad.bench.Contender.Found;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Capture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Whether two articles on one page come out as two. Pairs of pages are drawn and glued as endless
 * pages do it; half of them keep the data that describe their articles. A pair is told apart where
 * each article has a record of its own with most of its words, and neither holds text of the other.
 */
public final class PairTable {
  private static final int PAIRS = 60;
  private static final double LEAST_F1 = 0.6;

  /** So many words in a row are taken over, not met by chance. */
  private static final int RUN = 5;

  /** So many runs two articles of one day may share. */
  private static final int MOST_RUNS = 3;

  private static final String LINKED_DATA = "script[type*=ld+json]";
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private final Isnad isnad = Isnad.arabic();
  private final List<GoldPage> pages;
  private final boolean errors;

  private PairTable(List<GoldPage> pages, boolean errors) {
    this.pages = pages;
    this.errors = errors;
  }

  /**
   * @param arguments a folder as {@link GoldLoader} has it, and a seed; {@code --errors} names the
   *     pairs that are not told apart, and the single pages that come out as several
   */
  public static void main(String[] arguments) throws IOException {
    List<String> rest = Stream.of(arguments).filter(a -> !a.equals("--errors")).toList();
    if (rest.isEmpty() || rest.size() > 2 || !Files.isDirectory(Path.of(rest.getFirst()))) {
      System.err.println("usage: bench/pairs [--errors] FOLDER [SEED], HTML pages with their gold");
      System.exit(2);
    }
    PairTable table =
        new PairTable(GoldLoader.load(Path.of(rest.getFirst())).pages(), rest.size() < arguments.length);
    long seed = rest.size() == 2 ? Long.parseLong(rest.get(1)) : System.nanoTime() % 1_000_000;
    table.pairs(new Random(seed), seed);
    table.singles();
  }

  private void pairs(Random random, long seed) {
    int apart = 0;
    for (int i = 0; i < PAIRS; i++) {
      GoldPage one = pages.get(random.nextInt(pages.size()));
      GoldPage other = pages.get(random.nextInt(pages.size()));
      while (other.equals(one)) {
        other = pages.get(random.nextInt(pages.size()));
      }
      boolean described = i % 2 == 0;
      List<Found> found = read(glued(one, other, described), one.url());
      if (apart(found, one, other)) {
        apart++;
      } else if (errors) {
        System.out.printf(
            "%s + %s, %s: %d articles%n",
            one.name(), other.name(), described ? "with data" : "without", found.size());
      }
    }
    System.out.printf(Locale.ROOT, "seed %d: %d of %d pairs are told apart%n", seed, apart, PAIRS);
  }

  private void singles() {
    int several = 0;
    for (GoldPage page : pages) {
      if (read(page.html(), page.url()).size() > 1) {
        several++;
        if (errors) {
          System.out.println("several: " + page.name());
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d single pages come out as several (%.2f %%)%n",
        several,
        pages.size(),
        100.0 * several / pages.size());
  }

  private static String glued(GoldPage one, GoldPage other, boolean described) {
    Document first = Jsoup.parse(one.html(), one.url());
    Document second = Jsoup.parse(other.html(), other.url());
    first.outputSettings().prettyPrint(false);
    if (described) {
      for (Element script : second.head().select(LINKED_DATA)) {
        first.body().appendChild(script);
      }
    } else {
      first.select(LINKED_DATA).remove();
      second.select(LINKED_DATA).remove();
    }
    for (Node child : List.copyOf(second.body().childNodes())) {
      first.body().appendChild(child);
    }
    return first.outerHtml();
  }

  private List<Found> read(String html, String url) {
    Capture capture = Capture.of("", html.getBytes(UTF_8)).withUrl(url);
    return isnad.read(capture, ReadingDepth.ARTICLES).articles().stream().map(PairTable::found).toList();
  }

  private static Found found(ArticleAnalysis analysis) {
    Article article = analysis.article();
    String deck = article.deck();
    int body = Math.min(article.text().length(), article.headlineAt().end() + 1);
    return new Found(
        1,
        article.headline(),
        deck == null ? "" : deck,
        article.text().substring(body),
        article.authors(),
        article.published());
  }

  private static boolean apart(List<Found> found, GoldPage one, GoldPage other) {
    List<Found> left = new ArrayList<>(found);
    for (GoldPage page : List.of(one, other)) {
      GoldPage not = page.equals(one) ? other : one;
      Found best = null;
      double most = LEAST_F1;
      for (Found candidate : left) {
        double f1 = Score.of(candidate, page).f1();
        if (f1 >= most) {
          most = f1;
          best = candidate;
        }
      }
      if (best == null || shared(best, page, not) > MOST_RUNS) {
        return false;
      }
      left.remove(best);
    }
    return true;
  }

  /** Runs of words of the other article that are not in its own. */
  private static int shared(Found found, GoldPage own, GoldPage other) {
    Set<String> foreign = runs(other.body());
    foreign.removeAll(runs(own.body() + " " + own.deck()));
    foreign.retainAll(runs(found.body()));
    return foreign.size();
  }

  private static Set<String> runs(String text) {
    List<String> words =
        List.of(NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip().split(" ", -1));
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
