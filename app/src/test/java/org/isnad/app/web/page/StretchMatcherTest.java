package org.isnad.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.model.Span;
import org.junit.jupiter.api.Test;

class StretchMatcherTest {

  private static String found(String capture, String words) {
    Span at = new StretchMatcher(capture).find(words, 0);
    return at == null ? "" : at.in(capture);
  }

  @Test
  void markupAndBlanksBetweenWordsDoNotCount() {
    assertThat(found("<p>one <b>two</b>\n three</p>", "one two three")).isEqualTo("one <b>two</b>\n three");
    assertThat(found("one&nbsp;two", "one two")).isEqualTo("one&nbsp;two");
  }

  @Test
  void characterReferencesStandForTheirCharacters() {
    assertThat(found("say &quot;yes&#34; now", "\"yes\"")).isEqualTo("&quot;yes&#34;");
    assertThat(found("{\"a\": \"say \\\"yes\\\"\"}", "say \"yes\"")).isEqualTo("say \\\"yes\\\"");
  }

  @Test
  void theFirstFromThePlaceOnIsTaken() {
    assertThat(new StretchMatcher("ab ab ab").find("ab", 2)).isEqualTo(new Span(3, 5));
    assertThat(new StretchMatcher("ab x").find("ab", 2)).isEqualTo(new Span(0, 2));
    assertThat(new StretchMatcher("ab").find("ba", 0)).isNull();
  }

  @Test
  void aCaptureOfNothingButBeginningsIsGivenUp() {
    assertThat(found("x<".repeat(1_000_000), "x".repeat(2000) + "y")).isEmpty();
    assertThat(found("x".repeat(1_000_000), "x".repeat(20_000) + "y")).isEmpty();
  }
}
