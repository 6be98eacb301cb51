package org.isnad.app.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.isnad.app.cli.DemoSite;
import org.isnad.app.web.SiteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that somebody pastes: everything that its newspaper shows is shown, and it is kept where that is asked for. */
@InBrowser
class IntakeBrowserIT {
  private static final Path PAGES =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout"))).resolve("corpus/pages");

  @TempDir private static Path folder;
  private static SiteServer server;
  private static WatchedBrowser browser;

  @BeforeAll
  static void start() throws Exception {
    server = DemoSite.start(folder, List.of());
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

  private static void paste(Page page, String name, String button) throws Exception {
    page.navigate("/intake");
    page.locator("#page").fill(Files.readString(PAGES.resolve(name + ".txt")));
    page.locator(button).click();
  }

  @ParameterizedTest
  @ValueSource(strings = {"glued-harbour", "glued-valley", "glued-festival"})
  void aGluedPageShowsEveryArticleWithAllItsParts(String name) throws Exception {
    JsonArray expected =
        JsonParser.parseString(Files.readString(PAGES.resolve(name + ".expected.json")))
            .getAsJsonObject()
            .getAsJsonArray("articles");
    try (Page page = browser.window(Look.USUAL)) {
      paste(page, name, "button[name=keep]");
      assertThat(page).hasURL(Pattern.compile(".*/intake/[0-9a-f]{64}.*"));
      assertThat(page.locator("article.paper")).hasCount(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        showsAllOf(page.locator(".part").nth(i), expected.get(i).getAsJsonObject());
      }
      assertThat(page.locator(".onwards")).hasCount(expected.size() - 1);
      assertThat(page.locator(".residue div").first()).isVisible();
      PageLaw.fits(page);
      WatchedBrowser.keep(page, "intake-" + name);
      page.locator(".crumb a").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/articles/.*"));
    }
  }

  private static void showsAllOf(Locator part, JsonObject expected) {
    shows(part.locator("h2").first(), expected, "headline");
    shows(part.locator(".deck"), expected, "deck");
    shows(part.locator(".section"), expected, "section");
    shows(part.locator(".byline"), expected, "dateline");
    for (JsonElement image : list(expected, "images")) {
      shows(part.locator(".pictures"), image.getAsJsonObject(), "caption");
      shows(part.locator(".pictures"), image.getAsJsonObject(), "credit");
    }
    for (JsonElement related : list(expected, "related")) {
      shows(part.locator(".related"), related.getAsJsonObject(), "headline");
    }
  }

  private static void shows(Locator where, JsonObject expected, String key) {
    if (expected.has(key) && expected.get(key).isJsonPrimitive()) {
      assertThat(where).containsText(expected.get(key).getAsString());
    }
  }

  private static JsonArray list(JsonObject expected, String key) {
    return expected.has(key) ? expected.getAsJsonArray(key) : new JsonArray();
  }

  @Test
  void whatIsOnlyReadIsNotKept() throws Exception {
    try (Page page = browser.window(Look.USUAL)) {
      paste(page, "interview", "button.second");
      assertThat(page.locator("article.paper").first()).isVisible();
      assertThat(page.locator(".lede.small").first()).containsText(Texts.in("ar").say("intake.not-kept"));
      page.locator(".body .said").first().click();
      assertThat(page.locator(".card:target")).isVisible();
      assertThat(page.locator(".card:target a[href^='/captures/']")).hasCount(0);
    }
  }

  @Test
  void newStoriesAreAnnouncedToWhoReadsToday() throws Exception {
    try (Page today = browser.window(Look.USUAL);
        Page desk = browser.window(Look.USUAL.in("en"))) {
      today.navigate("/");
      assertThat(today.locator("#fresh")).isHidden();
      paste(desk, "bylined-report", "button[name=keep]");
      String headline = desk.locator(".part h2").first().innerText();
      assertThat(today.locator("#fresh")).isVisible();
      today.locator("#fresh a").click();
      assertThat(today.locator("#stories")).containsText(headline);
      assertThat(today.locator("#fresh")).isHidden();
    }
  }

  @Test
  void aFileIsReadAsAPasteIs() throws Exception {
    try (Page page = browser.window(Look.USUAL)) {
      page.navigate("/intake");
      page.locator("#file").setInputFiles(PAGES.resolve("gulf-agency.txt"));
      page.locator("button.second").click();
      assertThat(page.locator("article.paper")).hasCount(1);
      assertThat(page).hasTitle(Pattern.compile(".*gulf-agency.*"));
    }
  }
}
