package org.isnad.app.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.isnad.app.cli.DemoSite;
import org.isnad.app.web.SiteServer;
import org.isnad.capture.CaptureReader;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that mean harm, imported like any others: whatever is shown of them runs nothing, loads nothing,
 * moves nothing out of its place, and no request leaves the machine.
 */
@InBrowser
@Tag("hostile")
class HostileBrowserIT {
  private static final int MANY = 24;

  /** What they all try to do to the page that shows them. */
  private static final String UNHARMED =
      """
      () => {
        const head = document.querySelector(".top").getBoundingClientRect();
        const main = document.querySelector("#main").getBoundingClientRect();
        const foot = document.querySelector(".foot").getBoundingClientRect();
        const wrong = [];
        if (window.ran) wrong.push("something ran");
        if (document.querySelectorAll("#main").length !== 1) wrong.push("a second main");
        if (document.querySelector("main script, main style, main img, main iframe, main object, main embed, main video, main base, main link, main meta, main [style]")) wrong.push("markup of the page");
        for (const one of document.querySelectorAll("main *")) {
          for (const attribute of one.attributes) if (attribute.name.startsWith("on")) wrong.push(attribute.name);
          if (one.href && typeof one.href === "string" && !/^https?:/.test(one.href)) wrong.push(one.href);
        }
        if (head.top + scrollY > 2 || head.height < 30 || head.height > 320) wrong.push("the head is out of its place");
        if (main.top < head.bottom - 2 || foot.top < main.bottom - 2) wrong.push("parts lie above each other");
        return wrong.join(", ");
      }
      """;

  @TempDir private static Path folder;
  @TempDir private static Path files;
  private static SiteServer server;
  private static WatchedBrowser browser;
  private static int captures;

  @BeforeAll
  static void start() throws Exception {
    HostilePages.write(files);
    List<Capture> read = new ArrayList<>();
    try (CaptureReader reader = new CaptureReader(List.of(files.toString()), CaptureForm.DETECT, new ByteArrayInputStream(new byte[0]))) {
      for (Capture capture = reader.next(); capture != null; capture = reader.next()) {
        read.add(capture);
      }
    }
    Path plain = files.resolve("base.html");
    read.add(Capture.of("a\u202Elmth.exe", (Files.readString(plain) + "<!-- -->").getBytes(UTF_8)).withOutlet("\u202E\u0000<b>"));
    captures = read.size();
    server = DemoSite.start(folder, read);
    browser = new WatchedBrowser(server.address());
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
    server.close();
  }

  @AfterEach
  void nothingIsAmiss() {
    assertThat(browser.faults()).isEmpty();
  }

  /** Opens an address, and looks whether it came to harm. */
  private static void open(Page page, String address) {
    Response answer = Objects.requireNonNull(page.navigate(address), address);
    assertThat(answer.status()).as(address).isEqualTo(200);
    isUnharmed(page);
  }

  private static void isUnharmed(Page page) {
    assertThat(page.evaluate(UNHARMED)).as(page.url()).isEqualTo("");
    PageLaw.fits(page);
  }

  private static List<String> links(Page page, String selector) {
    Object found = page.evalOnSelectorAll(selector, "all => all.map(one => one.getAttribute('href')).join('\\n')");
    return List.copyOf(new TreeSet<>(List.of(found.toString().split("\n"))));
  }

  /** All articles, by the list that programs get. */
  private static List<String> ids(Page page, String path) {
    List<String> ids = new ArrayList<>();
    String json = page.request().get(path).text();
    for (JsonElement entry : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("entries")) {
      ids.add(entry.getAsJsonObject().get("id").getAsString());
    }
    return ids;
  }

  @Test
  void theirArticlesAndCapturesAreShownSafely() {
    try (Page page = browser.window(Look.USUAL)) {
      List<String> articles = ids(page, "/api/v1/articles?limit=200");
      assertThat(articles).hasSizeGreaterThanOrEqualTo(MANY);
      assertThat(captures).isGreaterThanOrEqualTo(MANY);
      for (String id : articles) {
        open(page, "/articles/" + id);
        page.locator("#show-figures").check();
        page.locator("#show-times").check();
        Locator said = page.locator(".body .said");
        if (said.count() > 0) {
          said.first().click();
          page.locator(".card:target").waitFor();
        }
        isUnharmed(page);
        Locator shown = page.locator(".card-deeds a[href^='/captures/'], a.to-capture");
        open(page, Objects.requireNonNull(shown.last().getAttribute("href")));
        assertThat(page.locator(".raw").innerText()).isNotBlank();
      }
    }
  }

  @Test
  void listsAndNamesAreShownSafelyOnAPhone() {
    try (Page page = browser.window(Look.USUAL.wide(Look.PHONE))) {
      List<String> addresses = new ArrayList<>(List.of("/", "/entities", "/outlets", "/intake"));
      addresses.add("/search?q=" + PageView.encoded(Texts.in("ar").say("type.person")));
      for (String word : List.of("evil", "script", "onerror", "7*7")) {
        addresses.add("/search?q=" + PageView.encoded(word));
        addresses.add("/search?kind=statement&q=" + PageView.encoded(word));
        addresses.add("/search?kind=entity&q=" + PageView.encoded(word));
      }
      addresses.add("/search?q=" + PageView.encoded("\"><script>alert(1)</script>\u202E") + "&outlet=%3Cscript%3E&source=%22%3E");
      open(page, "/intake");
      addresses.addAll(links(page, ".kinds a"));
      open(page, "/entities");
      addresses.addAll(links(page, ".names-list li:nth-child(-n+16) a"));
      open(page, "/outlets");
      addresses.addAll(links(page, "table a"));
      for (String id : ids(page, "/api/v1/stories?limit=200")) {
        addresses.add("/stories/" + id);
      }
      for (String address : addresses) {
        open(page, address);
      }
      WatchedBrowser.keepView(page, "hostile-story");
    }
  }

  @Test
  void whatWasReadOfThemIsShownSafelyOnAPhone() {
    try (Page page = browser.window(Look.USUAL.wide(Look.PHONE).in("en"))) {
      TreeSet<String> digests = new TreeSet<>();
      for (String id : ids(page, "/api/v1/articles?limit=200")) {
        open(page, "/articles/" + id);
        digests.add(Objects.requireNonNull(page.locator("a.to-capture").getAttribute("href")).replaceAll("/captures/([0-9a-f]+).*", "$1"));
      }
      for (String digest : digests) {
        open(page, "/intake/" + digest);
        WatchedBrowser.keepView(page, "hostile-" + digest.substring(0, 8));
      }
    }
  }

  @Test
  void whatSteersTheDirectionOfTextIsShownAsASign() {
    try (Page page = browser.window(Look.USUAL)) {
      page.navigate("/search?q=exe");
      page.navigate("/outlets");
      assertThat(page.locator("table").innerText()).contains("\u27E6RLO\u27E7").doesNotContain("\u202E");
    }
  }

  @Test
  void bombsAreProblemsThatAreTold() throws IOException {
    try (Page page = browser.window(Look.USUAL)) {
      open(page, "/intake?problem=too-large");
      assertThat(page.locator("table").innerText()).contains("bomb", "fifty-megabytes");
    }
  }
}
