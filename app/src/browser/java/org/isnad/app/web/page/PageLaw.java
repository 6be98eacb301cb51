package org.isnad.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page keeps in a browser, whatever was captured. */
final class PageLaw {
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Whether a page is wider than its window, and what sticks out; empty where nothing does. */
  private static final String WIDE =
      """
      () => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return "";
        const out = [...document.querySelectorAll("body *")].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
        });
        return root.scrollWidth + " > " + root.clientWidth + ": " + out.slice(0, 5)
          .map((one) => one.tagName + "." + one.className).join(" ");
      }
      """;

  private PageLaw() {}

  /** No wider than its window. */
  static void fits(Page page) {
    assertThat(page.evaluate(WIDE)).as("width of " + page.url()).isEqualTo("");
  }

  /** Nothing that axe finds fault with. */
  static void isAccessible(Page page, Look look) {
    // Without a window of its own for each analysis: no page here has frames from elsewhere.
    List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).withTags(STANDARDS).analyze().getViolations();
    assertThat(violations)
        .as(page.url() + " " + look)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().stream().limit(4).map(node -> node.getHtml() + " " + node.getFailureSummary()).toList())
        .isEmpty();
  }
}
