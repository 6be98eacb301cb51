package org.isnad.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.laws.RecordLaw;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API does, as a program sees it. */
final class ApiIT {
  private static final String API = "/api/v1";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @TempDir static Path folder;
  @TempDir static Path other;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    site = TestSite.withPages(folder);
  }

  @AfterAll
  static void stop() {
    assertThat(site.log()).as("failures that should not be").isEmpty();
    site.close();
  }

  @Test
  void pagesFollowEachOtherWithoutGapsAndTwins() throws Exception {
    List<String> all = ids(site.json(API + "/articles?limit=200"));
    List<String> paged = new ArrayList<>();
    String path = API + "/articles?limit=7";
    while (path != null) {
      HttpResponse<String> page = site.get(path);
      paged.addAll(ids(JsonParser.parseString(page.body()).getAsJsonObject()));
      Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
      path = next.matches() ? next.group(1) : null;
    }
    assertThat(paged).isEqualTo(all).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(site.get(API + "/articles?format=jsonl").body().lines()).hasSize(all.size());
    assertThat(site.get(API + "/articles", "Accept", "text/csv").body().lines().filter(line -> !line.isBlank()).count())
        .isGreaterThan(all.size());
    assertThat(site.get(API + "/articles?format=csv&limit=3").body()).startsWith("id,headline,outlet,");
  }

  private static List<String> ids(JsonObject page) {
    return page.getAsJsonArray("entries").asList().stream()
        .map(entry -> entry.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  @Test
  void slipsOfThePenAreNotIgnored() throws Exception {
    for (String wrong :
        List.of("limt=3", "limit=0", "limit=x", "limit=201", "from=soon", "from=2026-02-30", "format=xml", "limit=1&limit=2")) {
      HttpResponse<String> answer = site.get(API + "/articles?" + wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
      assertThat(problem.get("status").getAsInt()).isEqualTo(400);
      assertThat(problem.get("detail").getAsString()).contains(wrong.substring(0, wrong.indexOf('=')));
    }
    assertThat(site.get(API + "/articles?after=guess").statusCode()).isEqualTo(422);
    assertThat(site.get(API + "/outlets?after=-1").statusCode()).isEqualTo(400);
    assertThat(site.get(API + "/articles", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void aPageBecomesARecordAndIsKeptOnlyWhenAsked() throws Exception {
    Path page = TestSite.CHECKOUT.resolve("corpus/pages/glued-harbour.txt");
    long before = site.json(API + "/changes?limit=1").get("last").getAsLong();
    HttpResponse<String> read =
        site.send(site.to(API + "/read?name=harbour").POST(BodyPublishers.ofFile(page)));
    assertThat(read.statusCode()).isEqualTo(200);
    RecordLaw.holds(read.body().strip());
    String fresh = Files.readString(page).replace("2026", "2025");
    assertThat(site.post(API + "/read", fresh).statusCode()).isEqualTo(200);
    assertThat(site.json(API + "/changes?limit=1").get("last").getAsLong()).isEqualTo(before);
    HttpResponse<String> kept = site.post(API + "/read?keep=true", fresh);
    assertThat(kept.statusCode()).isEqualTo(201);
    assertThat(kept.headers().firstValue("Isnad-Outcome")).hasValue("added");
    JsonObject capture = site.json(kept.headers().firstValue("Location").orElseThrow());
    assertThat(capture.getAsJsonArray("articles")).isNotEmpty();
    assertThat(site.post(API + "/read?keep=true", fresh).headers().firstValue("Isnad-Outcome")).hasValue("duplicate");
  }

  @Test
  void bytesOfAPageNeverRunAsAPage() throws Exception {
    String page = "<!doctype html><html><body><script>alert(1)</script><p>x</p></body></html>";
    HttpResponse<String> kept = site.post(API + "/read?keep=true", page, "Content-Type", "text/html");
    String location = kept.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> bytes = site.get(location + "/bytes");
    assertThat(bytes.body()).isEqualTo(page);
    assertThat(bytes.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(bytes.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
    assertThat(site.get(location + "/text").headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
  }

  @Test
  void whatACaptureSaysCanBeCheckedAgainstItsText() throws Exception {
    JsonObject stored = site.json(API + "/articles/" + site.article().get("id").getAsString());
    JsonObject article = stored.getAsJsonObject("article");
    String text = site.get(API + "/captures/" + stored.get("capture").getAsString() + "/text").body();
    JsonObject paragraph = article.getAsJsonArray("paragraphs").get(0).getAsJsonObject();
    assertThat(slice(text, paragraph.getAsJsonArray("captureAt")))
        .contains(slice(article.get("text").getAsString(), paragraph.getAsJsonArray("at")).substring(0, 20));
    RecordLaw.holds(site.get(API + "/captures/" + stored.get("capture").getAsString() + "/record").body());
  }

  private static String slice(String text, JsonArray span) {
    int from = text.offsetByCodePoints(0, span.get(0).getAsInt());
    return text.substring(from, text.offsetByCodePoints(0, span.get(1).getAsInt()));
  }

  @Test
  void theSecondOfTwoEditorsIsToldWhoWasFaster() throws Exception {
    String entity = API + "/entities/" + site.first(API + "/entities?type=PER").get("id").getAsString();
    String seen = site.get(entity + "/corrections").headers().firstValue("ETag").orElseThrow();
    String rename = "{\"kind\":\"entity-rename\",\"value\":{\"name\":\"%s\"},\"author\":\"%s\"}";
    assertThat(site.post(entity + "/corrections", rename.formatted("x", "Salma")).statusCode()).isEqualTo(428);
    HttpResponse<String> first = site.post(entity + "/corrections", rename.formatted("A", "Salma"), "If-Match", seen);
    assertThat(first.statusCode()).isEqualTo(201);
    HttpResponse<String> second = site.post(entity + "/corrections", rename.formatted("B", "Omar"), "If-Match", seen);
    assertThat(second.statusCode()).isEqualTo(412);
    assertThat(second.body()).contains("Salma").contains("entity-rename");
    assertThat(site.json(entity).get("name").getAsString()).isEqualTo("A");
    String correction = first.headers().firstValue("Location").orElseThrow();
    assertThat(site.send(site.to(correction + "?author=Omar").DELETE()).statusCode()).isEqualTo(200);
    assertThat(site.send(site.to(correction + "?author=Omar").DELETE()).statusCode()).isEqualTo(409);
    assertThat(site.json(entity).get("name").getAsString()).isNotEqualTo("A");
    assertThat(site.json(correction).get("undoneBy").getAsString()).isEqualTo("Omar");
  }

  @Test
  void aWrongStatementGoesAndComesBack() throws Exception {
    String article = API + "/articles/" + site.article().get("id").getAsString();
    JsonArray statements = site.json(article).getAsJsonObject("article").getAsJsonArray("statements");
    JsonArray at = statements.get(0).getAsJsonObject().getAsJsonArray("at");
    String wrong =
        "{\"kind\":\"statement-wrong\",\"value\":{\"start\":\"%s\",\"end\":\"%s\"},\"author\":\"Salma\"}"
            .formatted(at.get(0), at.get(1));
    String seen = site.get(article + "/corrections").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> added = site.post(article + "/corrections", wrong, "If-Match", seen);
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(site.json(article).getAsJsonObject("article").getAsJsonArray("statements")).hasSize(statements.size() - 1);
    String id = added.headers().firstValue("Location").orElseThrow();
    assertThat(site.send(site.to(id + "?author=Salma").DELETE()).statusCode()).isEqualTo(200);
    assertThat(site.json(article).getAsJsonObject("article").getAsJsonArray("statements")).isEqualTo(statements);
  }

  @Test
  void correctionsGoFromOneFolderToAnother() throws Exception {
    TestSite.fill(other);
    // Of those that equally many articles name the last came first: what other tests keep comes before it.
    String entity = ids(site.json(API + "/entities?type=ORG&limit=200")).getLast();
    site.post(
        API + "/entities/" + entity + "/corrections",
        "{\"kind\":\"entity-rename\",\"value\":{\"name\":\"Z\"},\"author\":\"Salma\"}",
        "If-Match",
        "*");
    String exported = site.get(API + "/corrections?format=jsonl").body();
    try (TestSite second = TestSite.on(ServerSettings.ofThisMachine(other, 0))) {
      JsonObject taken = JsonParser.parseString(second.post(API + "/corrections", exported).body()).getAsJsonObject();
      assertThat(taken.get("taken").getAsLong()).isEqualTo(exported.lines().count());
      assertThat(second.get(API + "/entities/" + entity).body()).contains("\"name\":\"Z\"");
      assertThat(second.post(API + "/corrections", exported).body()).contains("\"taken\":0");
    }
  }

  @Test
  void whatIsWrongWithACorrectionIsSaid() throws Exception {
    String entity = API + "/entities/" + site.first(API + "/entities").get("id").getAsString() + "/corrections";
    for (List<String> one :
        List.of(
            List.of("400", "{"),
            List.of("400", "[]"),
            List.of("400", "{\"kind\":\"entity-rename\",\"valeu\":{}}"),
            List.of("400", "{\"kind\":\"entity-rename\",\"kind\":\"entity-merge\"}"),
            List.of("400", "{\"kind\":\"entity-rename\",\"value\":{\"name\":1},\"author\":\"x\"}"),
            List.of("400", "{\"kind\":\"entity-rename\",\"value\":{\"name\":\"x\"}}"),
            List.of("400", "[".repeat(100)),
            List.of("422", "{\"kind\":\"nix\",\"author\":\"x\"}"),
            List.of("422", "{\"kind\":\"entity-rename\",\"value\":{},\"author\":\"x\"}"),
            List.of("404", "{\"kind\":\"entity-merge\",\"value\":{\"into\":\"nix\"},\"author\":\"x\"}"))) {
      HttpResponse<String> answer = site.post(entity, one.get(1), "If-Match", "*");
      assertThat(answer.statusCode()).as(one.get(1)).isEqualTo(Integer.parseInt(one.get(0)));
      assertThat(answer.body()).contains("urn:isnad:problem:").doesNotContain("Exception");
    }
    assertThat(site.post(entity, "{}", "If-Match", "r3").statusCode()).isEqualTo(400);
  }

  @Test
  void whoListensHearsWhatChangesAndMissesNothingWhileAway() throws Exception {
    long last = site.json(API + "/changes?limit=1").get("last").getAsLong();
    HttpResponse<Stream<String>> events = site.lines(API + "/events", "Last-Event-ID", Long.toString(last - 2));
    assertThat(events.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    try (Stream<String> lines = events.body()) {
      Iterator<String> listening = lines.iterator();
      assertThat(next(listening, "id: ")).isEqualTo("id: " + (last - 1));
      assertThat(next(listening, "id: ")).isEqualTo("id: " + last);
      site.post(API + "/read?keep=true", Files.readString(TestSite.CHECKOUT.resolve("corpus/pages/glued-valley.txt")) + "\n");
      assertThat(Long.parseLong(next(listening, "id: ").substring(4))).isGreaterThan(last);
      assertThat(next(listening, "data: ")).contains("\"number\":");
    }
  }

  private static String next(Iterator<String> lines, String beginning) {
    String line = lines.next();
    while (!line.startsWith(beginning)) {
      line = lines.next();
    }
    return line;
  }

  @Test
  void whoSaidWhatThroughWhomIsOneQuestion() throws Exception {
    try (Stream<Path> pages = Files.list(TestSite.CHECKOUT.resolve("examples/pages"))) {
      for (Path page : pages.sorted().toList()) {
        site.send(site.to(API + "/read?keep=true").POST(BodyPublishers.ofFile(page)));
      }
    }
    JsonObject found = site.json(API + "/statements?source=Kremlin");
    for (int i = 0; i < 100 && found.get("total").getAsInt() < 7; i++) {
      Thread.sleep(100);
      found = site.json(API + "/statements?source=Kremlin");
    }
    assertThat(found.get("total").getAsInt()).as(site.get("/health").body()).isEqualTo(7);
    assertThat(found.getAsJsonArray("entries").asList())
        .filteredOn(entry -> !entry.getAsJsonObject().getAsJsonArray("chain").isEmpty())
        .hasSize(2);
    JsonObject denied = site.json(API + "/statements?source=Kremlin&stance=deny");
    assertThat(denied.get("total").getAsInt()).isOne();
    JsonObject counted = site.json(API + "/search?q=kind:statement%20source:Kremlin&facets=stance,channel");
    assertThat(counted.getAsJsonObject("facets").keySet()).containsExactly("stance", "channel");
    assertThat(site.get(API + "/statements?source=Kremlin&format=csv").body().lines()).hasSize(8);
    assertThat(site.json(API + "/statements?source=Kremlin&filter=stance:deny").get("total").getAsInt()).isOne();
    HttpResponse<String> wrong = site.get(API + "/search?q=sorce:x");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("\"reason\":\"unknown-field\"").contains("source:");
    assertThat(site.get(API + "/search?q=x&after=guess").statusCode()).isEqualTo(400);
    assertThat(site.get(API + "/search?q=x&facets=nix").statusCode()).isEqualTo(400);
    assertThat(site.get(API + "/statements").statusCode()).isEqualTo(400);
  }

  @Test
  void theDescriptionIsThereForPeopleToo() throws Exception {
    HttpResponse<String> page = site.get(API + "/docs");
    assertThat(page.body()).contains("/api/v1/articles/{id}").contains("If-Match");
    assertThat(URI.create(API + "/docs").getPath()).isEqualTo("/api/v1/docs");
    assertThat(page.body().getBytes(UTF_8).length).isGreaterThan(5_000);
  }
}
