package org.isnad.app.web.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** What a reader does in the morning, done as a reader does it: by what is on the screen. */
@InBrowser
class ReaderBrowserIT {
  private static final Texts ARABIC = Texts.in("ar");
  private static final Texts ENGLISH = Texts.in("en");

  @TempDir private static Path folder;
  private static SiteServer server;
  private static WatchedBrowser browser;

  @BeforeAll
  static void start() throws Exception {
    server = DemoSite.start(folder);
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

  /** The first story in which accounts disagree. */
  private static void openStory(Page page) {
    page.navigate("/?disputed=1");
    page.locator(".lead h3 a").click();
    assertThat(page).hasURL(Pattern.compile(".*/stories/.*"));
  }

  private static void openArticle(Page page) {
    openStory(page);
    page.locator("#articles .piece").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/articles/.*"));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\p{Cf}]+", " ").strip();
  }

  /** A statement → its card, chain and rule → the very characters of the capture. */
  private static void followToTheCapture(Page page) {
    openArticle(page);
    page.locator(".body .said").first().click();
    Locator card = page.locator(".card:target");
    assertThat(card).isVisible();
    assertThat(card.locator(".chain .link-speaker")).hasCount(1);
    assertThat(card.locator(".chain .link-outlet")).hasCount(1);
    String said = letters(card.locator("blockquote").innerText());
    card.locator(".card-deeds a[href^='/captures/']").click();
    assertThat(page.locator("#here")).isInViewport();
    assertThat(letters(page.locator("#here").innerText())).isEqualTo(said);
    assertThat(page.locator(".capture-articles [aria-current]")).hasCount(1);
  }

  @Test
  void aStoryIsReadAndAChainFollowedToTheCapture() {
    try (Page page = browser.window(Look.USUAL)) {
      openStory(page);
      assertThat(page.locator("#disputes .dispute").first()).isVisible();
      assertThat(page.locator("#times .time-list > li").first()).isVisible();
      assertThat(page.locator(".picture-box circle.dot").first()).isVisible();
      Locator lineage = page.locator("#lineages details").first();
      lineage.locator("summary").click();
      assertThat(lineage.locator(".way > li").first()).isVisible();
      followToTheCapture(page);
    }
  }

  @Test
  void allOfItWorksWithoutScript() {
    try (Page page = browser.window(Look.USUAL.withoutScripts())) {
      followToTheCapture(page);
      page.goBack();
      page.locator("#show-figures").check();
      page.navigate("/");
      page.locator(".filters summary").click();
      page.locator("input[name=disputed]").check();
      page.locator(".filter-form button").click();
      assertThat(page).hasURL(Pattern.compile(".*disputed=1.*"));
      assertThat(page.locator(".dispute-mark").first()).isVisible();
      page.locator("#find").fill(ARABIC.say("help.1.query"));
      page.locator("#find").press("Enter");
      assertThat(page.locator(".hit mark").first()).isVisible();
      page.navigate("/");
      page.getByText(ARABIC.say("theme.dark"), new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("html")).hasClass(Pattern.compile("theme-dark.*"));
    }
  }

  @Test
  void whoSearchesInArabicFindsWhatWasSaid() {
    try (Page page = browser.window(Look.USUAL)) {
      page.navigate("/");
      page.keyboard().press("/");
      page.keyboard().type(ARABIC.say("help.1.query"));
      page.keyboard().press("Enter");
      assertThat(page.locator(".hit mark").first()).isVisible();
      int all = page.locator(".hit").count();
      page.locator(".facet a").first().click();
      assertThat(page.locator(".chosen a")).hasCount(1);
      assertThat(page.locator(".hit").count()).isBetween(1, all);
      page.locator(".chosen a").click();
      assertThat(page.locator(".chosen a")).hasCount(0);
      page.locator(".tabs").getByText(ARABIC.say("search.kind.statement")).click();
      page.locator(".hit h3 a").first().click();
      assertThat(page.locator(".card:target")).isVisible();
    }
  }

  @Test
  void aWrongSourceIsCorrectedAndTakenBack() {
    try (Page page = browser.window(Look.USUAL.in("en"))) {
      openArticle(page);
      page.locator(".body .said").first().click();
      Locator card = page.locator(".card:target");
      String id = Objects.requireNonNull(card.getAttribute("id"));
      String before = card.locator("h3").innerText();
      card.locator("a[href*='/correct/']").click();
      page.getByLabel(ENGLISH.say("correct.name")).fill("Somebody Else");
      page.getByLabel(ENGLISH.say("correct.author")).fill("The desk");
      page.getByText(ENGLISH.say("correct.do")).click();
      page.locator("#at-" + id).click();
      assertThat(page.locator(".card:target h3")).hasText("Somebody Else");
      page.getByText(ENGLISH.say("corrections.undo")).click();
      page.locator("#at-" + id).click();
      assertThat(page.locator(".card:target h3")).hasText(before);
      assertThat(page.locator(".corrections")).hasCount(0);
    }
  }

  @Test
  void darkIsKeptFromPageToPage() {
    try (Page page = browser.window(Look.USUAL)) {
      page.navigate("/");
      assertThat(brightness(page)).isGreaterThan(200);
      page.locator(".choices a[href*='theme=dark']").click();
      assertThat(brightness(page)).isLessThan(60);
      page.locator(".places a").nth(2).click();
      assertThat(brightness(page)).isLessThan(60);
      page.locator(".choices a[href*='theme=auto']").click();
      assertThat(brightness(page)).isGreaterThan(200);
    }
  }

  private static int brightness(Page page) {
    Object first =
        page.evaluate("() => Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
    return ((Number) first).intValue();
  }

  @Test
  void onAPhoneACardComesUpFromBelowAndGoesAway() {
    try (Page page = browser.window(Look.USUAL.wide(Look.PHONE))) {
      openArticle(page);
      page.locator(".body .said").first().tap();
      Locator card = page.locator(".card:target");
      assertThat(card).isInViewport();
      PageLaw.fits(page);
      card.locator(".shut").tap();
      assertThat(page.locator(".card:target")).hasCount(0);
    }
  }

  @Test
  void whoReadsEnglishSeesArabicArticlesFromTheRight() {
    try (Page page = browser.window(Look.USUAL)) {
      openArticle(page);
      page.locator(".choices a[hreflang=en]").click();
      assertThat(page.locator("html")).hasAttribute("dir", "ltr");
      assertThat(page.locator(".paper")).hasAttribute("dir", "rtl");
      assertThat(page.locator(".voices h2")).hasText(ENGLISH.say("voices.title"));
      page.locator(".choices a[hreflang=ar]").click();
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    }
  }

  @Test
  void theKeyboardIsEnough() {
    try (Page page = browser.window(Look.USUAL)) {
      openArticle(page);
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      assertThat(page.locator(".skip")).isInViewport();
      page.keyboard().press("Enter");
      assertThat(page.locator("#main")).isFocused();
      page.keyboard().press("j");
      String first = Objects.requireNonNull(page.locator(".card:target").getAttribute("id"));
      assertThat(page.locator(".card:target")).isFocused();
      page.keyboard().press("j");
      assertThat(page.locator(".card:target")).not().hasAttribute("id", first);
      page.keyboard().press("k");
      assertThat(page.locator(".card:target")).hasAttribute("id", first);
      page.keyboard().press("Escape");
      assertThat(page.locator(".card:target")).hasCount(0);
      assertThat(page.locator("#at-" + first)).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator(".card:target")).hasAttribute("id", first);
    }
  }

  @Test
  void theTextIsAsLargeAsItsReaderLikesIt() {
    try (Page page = browser.window(Look.USUAL)) {
      openArticle(page);
      double before = size(page);
      page.locator(".size-up").click();
      assertThat(page.locator("html")).hasClass(Pattern.compile(".*size-3.*"));
      assertThat(size(page)).isGreaterThan(before);
      page.waitForCondition(() -> page.context().cookies().stream().anyMatch(one -> one.name.equals("size")));
      page.reload();
      assertThat(size(page)).isGreaterThan(before);
    }
  }

  private static double size(Page page) {
    Object size = page.locator(".body p").first().evaluate("one => parseFloat(getComputedStyle(one).fontSize)");
    return ((Number) size).doubleValue();
  }

  @Test
  void whatBelongsTogetherIsCollectedInACase() {
    try (Page page = browser.window(Look.USUAL.in("en"))) {
      openArticle(page);
      page.locator(".body .said").first().click();
      page.locator(".card:target a[href^='/collect']").click();
      page.getByLabel(ENGLISH.say("collect.first")).fill("The night train");
      page.getByText(ENGLISH.say("collect.do"), new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("h1")).hasText("The night train");
      page.locator(".case-item .piece").click();
      assertThat(page.locator(".card:target")).isVisible();
      page.locator(".places a[href='/cases']").click();
      page.locator(".case-list a").first().click();
      page.getByText(ENGLISH.say("case.take")).click();
      assertThat(page.locator(".case-item")).hasCount(0);
    }
  }

  @Test
  void aFigureAtIssueIsFollowedFromItsFirstAppearance() {
    try (Page page = browser.window(Look.USUAL)) {
      openStory(page);
      page.locator(".dispute-trace a").first().click();
      assertThat(page.locator(".way > li").first()).containsText(ARABIC.say("lineage.first"));
      assertThat(page.locator(".step-value").nth(1)).isVisible();
      assertThat(page.locator(".way del").first()).isVisible();
    }
  }

  @Test
  void aNameLeadsToWhatTheySaid() {
    try (Page page = browser.window(Look.USUAL)) {
      openStory(page);
      page.locator("#voices .voice h3 a").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/entities/.*"));
      assertThat(page.locator(".hit").first()).isVisible();
      page.locator(".hit h3 a").first().click();
      assertThat(page.locator(".card:target")).isVisible();
    }
  }

  @Test
  void whatWasSaidIsTracedToWhereItStoodFirst() {
    try (Page page = browser.window(Look.USUAL)) {
      openStory(page);
      page.locator("#lineages summary").first().click();
      page.locator("#lineages details").first().locator(".way > li > .near a").last().click();
      page.locator(".card:target .card-deeds a[href^='/trace/']").click();
      assertThat(page.locator(".way > li").first()).containsText(ARABIC.say("lineage.first"));
      assertThat(page.locator(".way > li.own")).hasCount(1);
      assertThat(List.of(page.locator(".way > li").count())).allMatch(steps -> steps > 1);
    }
  }
}
