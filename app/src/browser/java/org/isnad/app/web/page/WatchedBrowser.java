package org.isnad.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The machine's Chromium, watched: what its pages ask for, what they complain of, and, when it is
 * closed, every host that the browser as a whole has looked up or connected to.
 */
final class WatchedBrowser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of(System.getProperty("isnad.chromium", "/usr/bin/chromium"));
  private static final Path SCREENS = Path.of("target", "screens");

  /**
   * What Chromium itself looks for, in vain: its maker's services, a way to an address of IPv6, and the
   * name that all names stand for here. No page of ours or of the tests names one of them.
   */
  private static final Pattern ERRAND =
      Pattern.compile("(.*\\.)?(google|googleapis|gvt1|gstatic)\\.com|.*~notfound|\\[?[0-9a-f]*:[0-9a-f:]*]?");

  /**
   * What Chromium is to do without. Of several such lists it heeds the last alone, so the driver's own,
   * without which windows now and then neither show nor close, is repeated before what we add: what
   * asks its maker, and windows kept ready for menus that nobody opens.
   */
  private static final List<String> FEATURES_OFF =
      List.of(
          "AcceptCHFrame",
          "AvoidUnnecessaryBeforeUnloadCheckSync",
          "DestroyProfileOnBrowserClose",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "HttpsUpgrades",
          "LensOverlay",
          "MediaRouter",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "Translate",
          "OptimizationHints",
          "PreloadTopChromeWebUI");

  private static final Pattern HOST = Pattern.compile("\"(?:host|host_and_port|url|address)\":\"([^\"]+)\"");

  private final Playwright playwright;
  private final Browser browser;
  private final String address;
  private final Path netLog;
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param address of the server, with a slash at its end
   */
  WatchedBrowser(String address) throws IOException {
    assertThat(CHROMIUM).as("apt install chromium, or -Disnad.chromium=PATH").exists();
    this.address = address;
    this.netLog = Files.createTempFile("isnad-net-", ".json");
    // The driver is in its jar; a browser of its own it must not fetch.
    this.playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            // Nothing has a name but this machine: who asks for one is seen in the log, and gets nothing.
                            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                            "--log-net-log=" + netLog,
                            "--no-sandbox",
                            // Servers have none, and looking for it is what a new window sometimes never comes back from.
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-domain-reliability",
                            "--disable-features=" + String.join(",", FEATURES_OFF),
                            "--font-render-hinting=none"))
                    .setChromiumSandbox(false));
  }

  /** A window of its own, with nobody's cookies but the reader's choices. */
  Page window(Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(look.width(), look.height())
                .setJavaScriptEnabled(look.scripts())
                .setIsMobile(look.width() == Look.PHONE)
                .setHasTouch(look.width() == Look.PHONE)
                .setColorScheme(look.theme().equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
                // What moves is waited for, and where scripts are off that cannot be told from what never stands still.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(look.language()));
    context.setDefaultTimeout(20_000);
    context.setDefaultNavigationTimeout(60_000);
    context.addCookies(List.of(new Cookie("lang", look.language()).setUrl(address)));
    context.onRequest(
        request -> {
          if (!request.url().startsWith(address) && !request.url().startsWith("data:image/svg+xml")) {
            faults.add("asks for " + request.url());
          }
        });
    context.onDialog(
        dialog -> {
          faults.add("opens a dialog: " + dialog.message());
          dialog.dismiss();
        });
    context.onWebError(error -> faults.add("fails: " + error.error()));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            faults.add("complains at " + message.page().url() + ": " + message.text());
          }
        });
    return context.newPage();
  }

  /** What pages did since the last time that they may not do, and forgets it. */
  List<String> faults() {
    synchronized (faults) {
      List<String> all = List.copyOf(faults);
      faults.clear();
      return all;
    }
  }

  /** Keeps what a window shows, down to the page's foot. */
  static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true).setTimeout(60_000));
  }

  /** Keeps what a window shows as it stands. */
  static void keepView(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
  }

  /** Keeps a page as it is printed. */
  static void keepPrint(Page page, String name) {
    page.pdf(new Page.PdfOptions().setPath(SCREENS.resolve(name + ".pdf")).setFormat("A4"));
  }

  /** Every host that the browser's own log of the network names. */
  private List<String> hosts() throws IOException {
    TreeSet<String> hosts = new TreeSet<>();
    Matcher matcher = HOST.matcher(Files.readString(netLog));
    while (matcher.find()) {
      String named = matcher.group(1).toLowerCase(Locale.ROOT);
      if (!named.startsWith("data:") && !named.startsWith("chrome") && !named.startsWith("about:")) {
        hosts.add(host(named));
        hosts.removeIf(ERRAND.asMatchPredicate());
      }
    }
    return List.copyOf(hosts);
  }

  private static String host(String named) {
    if (named.contains("://")) {
      String host = URI.create(named.replaceAll("[?#].*", "").replaceAll("[^!-~]", "")).getHost();
      return host == null ? named : host;
    }
    return named.replaceAll(":\\d+$", "");
  }

  @Override
  public void close() throws IOException {
    if (browser.isConnected()) {
      browser.close();
    }
    playwright.close();
    assertThat(hosts()).as("hosts in the browser's log of the network").isSubsetOf("127.0.0.1");
    Files.delete(netLog);
  }
}
