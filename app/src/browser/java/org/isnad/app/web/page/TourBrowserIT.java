package org.isnad.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map.Entry;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.app.cli.DemoSite;
import org.isnad.app.web.SiteServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, in both languages and themes, at a desk and on a phone: no wider than its window, without
 * a complaint of axe or of the browser. What it looked like is kept in {@code target/screens}.
 */
@InBrowser
class TourBrowserIT {
  private static final Path CHECKOUT = Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")));

  /** All eight looks, for who wants to see them; four show each theme, language and width. */
  private static final boolean ALL = Boolean.getBoolean("isnad.screens.all");

  @TempDir private static Path folder;
  @TempDir private static Path nothing;
  private static SiteServer server;
  private static SiteServer empty;
  private static WatchedBrowser browser;
  private static Map<String, String> pages;

  @BeforeAll
  static void start() throws Exception {
    server = DemoSite.start(folder);
    empty = DemoSite.start(nothing, List.of());
    browser = new WatchedBrowser(server.address());
    pages = pages();
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
    server.close();
    empty.close();
  }

  private static Map<String, String> pages() throws Exception {
    Map<String, String> pages = new LinkedHashMap<>();
    try (Page page = browser.window(Look.USUAL)) {
      pages.put("today", "/");
      String story = link(page, "/?disputed=1", ".lead h3 a");
      pages.put("story", story);
      String article = link(page, story, "#articles .piece");
      pages.put("article", article);
      pages.put("capture", link(page, article, ".card-deeds a[href^='/captures/']"));
      pages.put("trace", link(page, story, "#lineages .way a").replaceFirst("/articles/(.*)#(.*)", "/trace/$1/$2"));
      pages.put("correct", link(page, article, ".card-deeds a[href*='/correct/']"));
      pages.put("search-help", "/search");
      pages.put("search", "/search?q=" + PageView.encoded(arabic("help.1.query")));
      pages.put("search-statements", "/search?q=" + PageView.encoded(arabic("help.6.query")));
      pages.put("search-wrong", "/search?q=%22");
      pages.put("names", "/entities");
      pages.put("name", link(page, story, "#voices .voice h3 a"));
      pages.put("outlets", "/outlets");
      pages.put("outlet", link(page, "/outlets", "table a"));
      pages.put("collect", link(page, article, ".card-deeds a[href^='/collect']"));
      pages.put("case", collected(page, pages.get("collect"), story));
      pages.put("cases", "/cases");
      pages.put("figure-trace", link(page, story, ".dispute-trace a"));
      pages.put("rules", "/rules");
      pages.put("rule", link(page, "/rules", ".rule-list a"));
      pages.put("intake", "/intake");
      pages.put("intake-read", pasted(page));
      pages.put("not-there", "/articles/nothing");
      pages.put("empty", empty.address());
    }
    return pages;
  }

  private static String arabic(String key) {
    return Texts.in("ar").say(key);
  }

  private static String link(Page page, String from, String selector) {
    page.navigate(from);
    return Objects.requireNonNull(page.locator(selector).first().getAttribute("href"), selector);
  }

  private static String collected(Page page, String first, String story) {
    page.navigate(first);
    page.fill("#name", arabic("help.1.query"));
    page.click("main button[type=submit]");
    String address = page.url();
    page.navigate(link(page, story, ".exports a[href^='/collect']"));
    page.fill("#note", arabic("story.disputes.title"));
    page.click("main button[type=submit]");
    return address;
  }

  private static String pasted(Page page) throws Exception {
    page.navigate("/intake");
    page.fill("#page", Files.readString(CHECKOUT.resolve("corpus/pages/glued-harbour.txt")));
    page.click("button[name=keep]");
    return page.url();
  }

  static Stream<Look> looks() {
    List<Look> looks = new ArrayList<>();
    for (String language : List.of("ar", "en")) {
      for (String theme : List.of("light", "dark")) {
        for (int width : new int[] {Look.DESK, Look.PHONE}) {
          boolean needed = language.equals("ar") ? theme.equals("light") == (width == Look.DESK) : theme.equals("dark") == (width == Look.DESK);
          if (ALL || needed) {
            looks.add(Look.USUAL.in(language).themed(theme).wide(width));
          }
        }
      }
    }
    return looks.stream();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageIsInOrder(Look look) {
    try (Page page = browser.window(look)) {
      for (Entry<String, String> entry : pages.entrySet()) {
        page.navigate(entry.getValue(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        PageLaw.fits(page);
        PageLaw.isAccessible(page, look);
        WatchedBrowser.keep(page, entry.getKey() + "-" + look);
      }
      List<String> faults = browser.faults();
      assertThat(faults.stream().filter(one -> !one.contains("404"))).filteredOn(one -> !one.contains(empty.address())).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anArticleIsInOrderWithAllItsMarksAndACard(Look look) {
    try (Page page = browser.window(look)) {
      page.navigate(pages.getOrDefault("article", ""));
      page.locator("#show-figures").check();
      page.locator("#show-times").check();
      PageLaw.fits(page);
      WatchedBrowser.keep(page, "article-marks-" + look);
      page.locator(".body .said").first().click();
      page.locator(".card:target").waitFor();
      PageLaw.fits(page);
      PageLaw.isAccessible(page, look);
      WatchedBrowser.keepView(page, "article-card-" + look);
      assertThat(browser.faults()).isEmpty();
    }
  }

  @Test
  void onPaperAllCardsStandBelowTheArticle() {
    try (Page page = browser.window(Look.USUAL)) {
      page.navigate(pages.getOrDefault("article", ""));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".card:visible").count()).isEqualTo(page.locator(".card").count()).isPositive();
      assertThat(page.locator(".top:visible, .reader-bar:visible, .card-deeds:visible").count()).isZero();
      WatchedBrowser.keep(page, "article-print");
      WatchedBrowser.keepPrint(page, "article");
      page.navigate(pages.getOrDefault("story", ""));
      WatchedBrowser.keepPrint(page, "story");
    }
  }
}
