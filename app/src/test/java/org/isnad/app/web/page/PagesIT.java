package org.isnad.app.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.isnad.Isnad;
import org.isnad.app.web.ServerSettings;
import org.isnad.app.web.Site;
import org.isnad.app.web.SiteServer;
import org.isnad.model.Capture;
import org.isnad.store.Desk;
import org.isnad.store.Intake;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a browser gets them: whole, in both languages, and with nothing in them that runs. */
class PagesIT {
  private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
  private static final String HOSTILE =
      "<html><head><title>x</title></head><body><article><h1>Name \u202Egnorw<script>alert(1)</script></h1>"
          + "<p>\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631 <img src=x onerror=alert(1)> &lt;b&gt;\u0625\u0646 \u0627\u0644\u0639\u0645\u0644 \u0628\u062F\u0623</p></article></body></html>";

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+( [a-z]+){2,}");
  private static final String ISOLATED = "\u2068[^\u2069]*\u2069";
  private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")));

  @TempDir private static Path folder;
  private static SiteServer server;

  @BeforeAll
  static void start() throws Exception {
    Isnad isnad = Isnad.arabic();
    List<Intake> intakes = new ArrayList<>();
    for (String file : List.of("demo/train.jsonl", "demo/river.jsonl", "accounts/lineages.jsonl")) {
      for (String line : Files.readAllLines(CHECKOUT.resolve("corpus").resolve(file))) {
        if (line.contains("\"paragraphs\"")) {
          // Ids are whoever's made the lines: with all that means something in an address.
          String odd = line.replace("\"id\": \"", "\"id\": \"0/a+b #?%&");
          intakes.add(Intake.of(isnad.read(Capture.of(file, odd.getBytes(UTF_8)))));
        }
      }
    }
    Path glued = CHECKOUT.resolve("corpus/pages/glued-harbour.txt");
    intakes.add(Intake.of(isnad.read(Capture.of("glued-harbour.txt", Files.readAllBytes(glued)))));
    intakes.add(Intake.of(isnad.read(Capture.of("<img src=x>.html", HOSTILE.getBytes(UTF_8)))));
    try (Desk desk = Desk.open(folder, isnad)) {
      desk.add(intakes);
      assertThat(desk.settle(Duration.ofMinutes(2))).isTrue();
    }
    server = Site.start(ServerSettings.ofThisMachine(folder, 0), isnad, new PrintStream(System.err, true, UTF_8));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create(server.address()).resolve(path);
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    URI address = URI.create(server.address()).resolve(path);
    return CLIENT.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private static Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    Document page = Jsoup.parse(response.body());
    holds(page, path);
    return page;
  }

  /** The law of pages in Arabic: English stands in them only as a name, as code or as what the program or a page said. */
  private static void isArabic(String path) throws IOException, InterruptedException {
    Document page = Jsoup.parse(get(path).body());
    assertThat(page.select("html").attr("dir")).as(path).isEqualTo("rtl");
    page.select("code, samp, pre, bdi, blockquote, textarea, [dir=auto]").remove();
    assertThat(ENGLISH.matcher(page.text().replaceAll(ISOLATED, "")).results().map(MatchResult::group)).as(path).isEmpty();
  }

  /** The law of every page: nothing runs, nothing is loaded from elsewhere, every id stands once. */
  private static void holds(Document page, String path) {
    Element html = page.selectFirst("html");
    assertThat(html == null ? "" : html.attr("dir")).as(path).isIn("rtl", "ltr");
    assertThat(page.select("script:not([src])")).as(path).isEmpty();
    assertThat(page.select("style, iframe, object, embed, img, link[rel=preload], base")).as(path).isEmpty();
    assertThat(page.select("h1")).as("one h1 in " + path).hasSize(1);
    assertThat(page.title()).as(path).isNotBlank();
    Set<String> ids = new HashSet<>();
    for (Element element : page.getAllElements()) {
      assertThat(element.id().isEmpty() || ids.add(element.id())).as(element.id() + " twice in " + path).isTrue();
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(path).doesNotStartWith("on").isNotEqualTo("style");
      }
      boolean foreign = element.attr("href").startsWith("http") || element.attr("src").startsWith("http");
      assertThat(!foreign || element.attr("rel").contains("noreferrer")).as(element + " in " + path).isTrue();
    }
  }

  private static String first(String page, String prefix) throws IOException, InterruptedException {
    Element link = page(page).selectFirst("a[href^=" + prefix + "]");
    assertThat(link).as("a link to " + prefix + " in " + page).isNotNull();
    return String.valueOf(link == null ? "" : link.attr("href"));
  }

  @Test
  void everyPageIsThereInBothLanguages() throws Exception {
    String story = first("/?several=1", "/stories/");
    String article = first(story, "/articles/").replaceAll("#.*", "");
    String capture = first(article, "/captures/").replaceAll("[?#].*", "");
    String trace = first(article, "/trace/");
    String correct = first(article, "/articles/" + article.substring(10) + "/correct/");
    String entity = first("/entities", "/entities/");
    String outlet = first("/outlets", "/outlets?outlet=");
    String rule = first("/rules", "/rules/");
    List<String> paths =
        List.of("/", "/?disputed=1", story, article, capture, trace, correct, "/intake", "/intake" + capture.substring(9),
            "/search", "/search?q=%D8%A7%D9%84%D9%82%D8%B7%D8%A7%D8%B1", "/search?q=%22", "/entities", entity, "/outlets", outlet, "/rules", rule,
            "/cases", "/collect?kind=article&item=" + article.substring(10));
    for (String path : paths) {
      String join = path.contains("?") ? "&" : "?";
      page(path + join + "lang=ar");
      isArabic(path + join + "lang=ar");
      assertThat(page(path + join + "lang=en").select("html").attr("lang")).isEqualTo("en");
    }
  }

  @Test
  void everyLinkLeadsToAPage() throws Exception {
    String story = first("/?disputed=1", "/stories/");
    String article = first(story, "/articles/");
    Set<String> links = new LinkedHashSet<>();
    for (String path : List.of("/", story, article, "/search?q=" + PageView.encoded(Texts.in("ar").say("help.1.query")), "/outlets", "/entities", first(article, "/trace/"))) {
      page(path).select("main a[href^=/]").forEach(link -> links.add(link.attr("href").replaceFirst("#.*", "")));
    }
    assertThat(links.stream().filter(link -> link.startsWith("/articles/")).count()).isGreaterThan(10);
    for (String link : links) {
      assertThat(get(link).statusCode()).as(link).isIn(200, 303);
    }
  }

  @Test
  void aStatementLeadsToItsCharacters() throws Exception {
    String story = first("/?several=1", "/stories/");
    Document article = page(first(story, "/articles/").replaceAll("#.*", ""));
    Element card = article.selectFirst(".card");
    assertThat(card).isNotNull();
    String content = String.valueOf(article.select(".card blockquote").text());
    String shown = article.select(".card a[href^=/captures/]").attr("href");
    Document capture = page(shown.replaceAll("#.*", ""));
    assertThat(content).contains(capture.select("#here").text());
    assertThat(capture.select("#here").text()).isNotBlank();
  }

  @Test
  void aPastedPageIsReadAndKept() throws Exception {
    String glued = Files.readString(CHECKOUT.resolve("corpus/pages/glued-valley.txt"));
    HttpResponse<String> answer = post("/intake", "keep=1&page=" + PageView.encoded(glued));
    assertThat(answer.statusCode()).isEqualTo(303);
    Document read = page(answer.headers().firstValue("Location").orElseThrow());
    assertThat(read.select("article.paper").size()).isGreaterThan(1);
    assertThat(read.select(".related, .onwards")).isNotEmpty();
  }

  @Test
  void aWrongSourceIsCorrectedAndTakenBack() throws Exception {
    String story = first("/?several=1", "/stories/");
    String path = first(story, "/articles/").replaceAll("#.*", "");
    Document article = page(path);
    String form = article.select(".card a[href*=/correct/]").attr("href");
    String seen = page(form).select("input[name=seen]").attr("value");
    String body = "kind=statement-source&name=Somebody&type=person&author=Tester&seen=" + seen;
    assertThat(post(form, body).statusCode()).isEqualTo(303);
    assertThat(post(form, body).statusCode()).as("somebody was faster").isEqualTo(409);
    Document corrected = page(path);
    assertThat(corrected.select(".card h3").text()).contains("Somebody");
    String id = corrected.select(".corrections input[name=id]").attr("value");
    assertThat(post("/corrections/undo", "id=" + id + "&back=" + PageView.encoded(path)).statusCode()).isEqualTo(303);
    assertThat(page(path).select(".card h3").text()).doesNotContain("Somebody");
  }

  @Test
  void aStatementGoesIntoACaseAndOutOfIt() throws Exception {
    String article = first(first("/?several=1", "/stories/"), "/articles/").replaceAll("#.*", "").substring(10);
    String added = "kind=statement&item=" + article + "%2Fs1&name=Trains&note=%3Cb%3E";
    HttpResponse<String> answer = post("/collect", added);
    assertThat(answer.statusCode()).isEqualTo(303);
    String folder = answer.headers().firstValue("Location").orElseThrow();
    assertThat(page(folder).select(".case-item a").attr("href")).isEqualTo("/articles/" + article + "#s1");
    assertThat(page(folder).select(".case-note").text()).isEqualTo("<b>");
    assertThat(post(folder + "/take", "kind=statement&item=" + article + "%2Fs1").statusCode()).isEqualTo(303);
    assertThat(page(folder).select(".case-item")).isEmpty();
    assertThat(post("/collect", "kind=statement&item=nothing%2Fs1&name=x").statusCode()).isEqualTo(404);
    assertThat(post(folder + "/take", "x=y").headers().firstValue("Location")).contains("/cases");
    assertThat(get(folder).statusCode()).isEqualTo(404);
  }

  @Test
  void choicesAreKeptInCookiesAndLeadBackHereOnly() throws Exception {
    HttpResponse<String> answer = get("/choose?theme=dark&back=%2Frules");
    assertThat(answer.headers().firstValue("Location")).contains("/rules");
    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("theme=dark");
    assertThat(get("/choose?theme=dark&back=%2F%2Fevil.example").headers().firstValue("Location")).contains("/");
    assertThat(get("/choose?theme=%22%3E&back=/").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaidOnAPage() throws Exception {
    for (String path : List.of("/articles/nothing", "/stories/x", "/captures/x", "/rules/x", "/entities/x", "/nowhere")) {
      HttpResponse<String> answer = get(path + "?lang=en");
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      holds(Jsoup.parse(answer.body()), path);
      isArabic(path + "?lang=ar");
    }
    isArabic("/?from=yesterday");
    isArabic("/session");
    isArabic("/collect");
    assertThat(get("/?from=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void aPageIsLight() throws Exception {
    for (String path : List.of("/", first("/?several=1", "/stories/"))) {
      assertThat(get(path).body().getBytes(UTF_8).length).as(path).isLessThan(200_000);
    }
  }
}
