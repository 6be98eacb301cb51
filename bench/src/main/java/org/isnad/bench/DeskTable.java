package org.isnad.bench;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.bench.ChildProcess.Run;
import org.isnad.store.Desk;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.SearchQuery;

/**
 * What a large data folder costs: how fast articles come in, beside reading them alone; what an
 * article takes on the disk; how soon and in how much memory the server answers; how long searches
 * take, beside Lucene's own parts on the same articles.
 */
public final class DeskTable {
  private static final int PORT = 18_087;
  private static final int READ_ALONE = 30_000;
  private static final int ROUNDS = 15;
  private static final String ROOT = "http://127.0.0.1:" + PORT;

  private final Path checkout;
  private final Path folder;
  private final List<String> queries = queries();
  private final HttpClient client = HttpClient.newHttpClient();

  private DeskTable(Path checkout, Path folder) {
    this.checkout = checkout;
    this.folder = folder;
  }

  /**
   * @param arguments the checkout, a file of article lines, how many articles, and optionally a
   *     folder to work in, which is kept: a data folder that stands in it is measured as it is
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2 || !Files.isRegularFile(Path.of(arguments[1]))) {
      System.err.println("usage: bench/desk LINES [ARTICLES] [FOLDER], a file of article lines");
      System.exit(2);
    }
    int articles = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 300_000;
    boolean kept = arguments.length > 3;
    Path folder = kept ? Path.of(arguments[3]) : Files.createTempDirectory("isnad-bench-");
    Files.createDirectories(folder);
    try {
      DeskTable table = new DeskTable(Path.of(arguments[0]), folder);
      Path lines = folder.resolve("lines.jsonl");
      if (!Files.exists(folder.resolve("desk"))) {
        LinesFile.write(lines, Path.of(arguments[1]), articles);
        table.take(lines, articles);
      }
      table.serve();
      table.search(lines);
    } finally {
      if (!kept) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static List<String> queries() {
    try (InputStream in =
        Objects.requireNonNull(DeskTable.class.getResourceAsStream("queries.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> isnad(String... arguments) {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("isnad").toString()));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private Path desk() {
    return folder.resolve("desk");
  }

  private void take(Path lines, int articles) throws IOException, InterruptedException {
    int alone = Math.min(READ_ALONE, articles);
    Path first = folder.resolve("first.jsonl");
    try (BufferedReader in = Files.newBufferedReader(lines);
        BufferedWriter out = Files.newBufferedWriter(first)) {
      for (int i = 0; i < alone; i++) {
        out.write(in.readLine());
        out.write('\n');
      }
    }
    Run read = run(isnad("read", "-q", first.toString()));
    print("read %,d articles: %,.0f articles/s; %s", alone, alone / read.seconds(), read.text());
    Run taken = run(isnad("import", "-q", "--data", desk().toString(), lines.toString()));
    print("import %,d articles: %,.0f articles/s; %s", articles, articles / taken.seconds(), taken.text());
    print(
        "import has %.0f %% of the rate of read (processor time: %.0f %%)",
        100 * (articles / taken.seconds()) / (alone / read.seconds()),
        100 * (articles / taken.processorSeconds()) / (alone / read.processorSeconds()));
    long database = bytes(desk(), "desk.db");
    print(
        "on the disk: database %,d bytes an article, index %,d",
        database / articles, (bytes(desk(), "") - database) / articles);
  }

  private static Run run(List<String> command) throws IOException, InterruptedException {
    try (ChildProcess process = ChildProcess.start(command)) {
      return process.await();
    }
  }

  private static long bytes(Path folder, String beginning) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().startsWith(beginning))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private void serve() throws IOException, InterruptedException {
    try (ChildProcess server =
        ChildProcess.start(
            isnad("serve", "--data", desk().toString(), "--port", String.valueOf(PORT), "--rate", "0"))) {
      while (!answers()) {
        if (!server.isAlive()) {
          throw new IOException("the server ended");
        }
        Thread.sleep(20);
      }
      print("serve: answers after %.2f s, %d MiB resident", server.seconds(), server.residentMebibytes());
      List<String> searches = queries.stream().map(q -> "/api/v1/search?q=" + encoded(q)).toList();
      over("search over HTTP", searches);
      over("search page", queries.stream().map(q -> "/search?q=" + encoded(q)).toList());
      String today = get("/");
      over("Today", List.of("/"));
      over("stories", links(today, "/stories/[^\"?#]+"));
      over("articles", links(get("/search?q=" + encoded(queries.getFirst())), "/articles/[^\"?#]+"));
      over("names", List.of("/entities"));
      over("one name", links(get("/entities"), "/entities/[^\"?#]+"));
      over("outlets", List.of("/outlets"));
      print("serve: %d MiB resident after all this, at most %d", server.residentMebibytes(), server.peakMebibytes());
    }
  }

  private static List<String> links(String page, String pattern) {
    Matcher link = Pattern.compile("href=\"(" + pattern + ")[\"?#]").matcher(page);
    return link.results().map(found -> found.group(1)).distinct().limit(20).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private boolean answers() throws InterruptedException {
    try {
      return !get("/health").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(URI.create(ROOT + path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  private void over(String name, List<String> paths) throws IOException, InterruptedException {
    if (paths.isEmpty()) {
      print("%-18s nothing to ask for", name);
      return;
    }
    int rounds = Math.max(2, ROUNDS * queries.size() / paths.size() / 3);
    Latencies.of(paths, 1, this::get);
    print("%-18s %s, %d clients", name, Latencies.of(paths, rounds, this::get).text(), Latencies.CLIENTS);
  }

  private void search(Path lines) throws IOException, InterruptedException {
    Path index = folder.resolve("lucene");
    try (LuceneSearch lucene = LuceneSearch.of(index, lines);
        Desk desk = Desk.open(desk(), Isnad.arabic())) {
      Latencies plain = both("Lucene, headlines only", text -> lucene.search(text, false));
      Latencies whole = both("Lucene with passages", text -> lucene.search(text, true));
      Latencies isnad = both("Isnad", text -> find(desk, text));
      ratio("Lucene with passages", isnad, whole);
      ratio("Lucene, headlines only", isnad, plain);
    }
  }

  private Latencies both(String name, Latencies.Question question)
      throws IOException, InterruptedException {
    Latencies.of(queries, ROUNDS, question);
    Latencies found = Latencies.of(queries, ROUNDS, question);
    print("%-24s %s; processor %.2f ms", name, found.text(), found.processor());
    return found;
  }

  private static void ratio(String name, Latencies isnad, Latencies lucene) {
    print(
        "Isnad beside %s: p50 %.2f, p95 %.2f, p99 %.2f, processor time %.2f",
        name,
        isnad.at(0.50) / lucene.at(0.50),
        isnad.at(0.95) / lucene.at(0.95),
        isnad.at(0.99) / lucene.at(0.99),
        isnad.processor() / lucene.processor());
  }

  private static void find(Desk desk, String text) {
    if (!(desk.search(SearchQuery.of(text)) instanceof ResultSlice)) {
      throw new IllegalStateException("not understood: " + text);
    }
  }

  @FormatMethod
  private static void print(@FormatString String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
