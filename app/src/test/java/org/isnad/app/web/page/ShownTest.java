package org.isnad.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void charactersThatSteerDirectionShowAsSigns() {
    assertThat(Shown.text("a\u202Eb\u2066c\u2069")).isEqualTo("a⟦RLO⟧b⟦LRI⟧c⟦PDI⟧");
  }

  @Test
  void whatNoScreenCanShowIsReplaced() {
    assertThat(Shown.text("a\u0000b\u001Bc\uD800d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(Shown.text("a\tb\nc\uD83D\uDE00")).isEqualTo("a\tb\nc\uD83D\uDE00");
  }

  @Test
  void marksPiledUpOnALetterAreCutToWhatALanguageMayNeed() {
    assertThat(Shown.text("x" + "\u0301".repeat(300) + "y")).isEqualTo("x" + "\u0301".repeat(5) + "y");
    assertThat(Shown.text("\u0631\u0651\u064E\u0670")).isEqualTo("\u0631\u0651\u064E\u0670");
  }

  @Test
  void wordsWithoutEndMayBreak() {
    assertThat(Shown.text("x".repeat(450) + " y"))
        .isEqualTo("x".repeat(400) + "\u200B" + "x".repeat(30) + "\u200B" + "x".repeat(20) + " y");
    assertThat(Shown.text("a b ".repeat(20_000))).hasSize(40_001).endsWith(" b …");
    String sentence = "one two ".repeat(400);
    assertThat(Shown.text(sentence)).isSameAs(sentence);
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    assertThat(Shown.link("https://a.example/")).isEqualTo("https://a.example/");
    assertThat(Shown.link("javascript:alert(1)")).isNull();
    assertThat(Shown.link("data:text/html,x")).isNull();
    assertThat(Shown.link(null)).isNull();
  }

  @Test
  void briefTextsEndAtABlank() {
    assertThat(Shown.brief("one two three", 9)).isEqualTo("one two…");
    assertThat(Shown.brief("one", 9)).isEqualTo("one");
  }
}
