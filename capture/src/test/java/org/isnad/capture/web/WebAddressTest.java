package org.isnad.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.capture.web.WebAddress.Parsing;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://News.Example, http://news.example/",
    "HTTPS://news.example:443/a?b=c#d, https://news.example/a?b=c",
    "http://news.example:8080/, http://news.example:8080/",
    "https://news.example:80/, https://news.example:80/",
    "http://news.example:/, http://news.example/",
    "http://news.example?q=1, http://news.example/?q=1",
    "' http://news.example/a b ', http://news.example/a%20b",
    "http://news.example/100%/%d8%a3, http://news.example/100%25/%d8%a3",
    "'http://news.example/a|b[1]\"', http://news.example/a%7Cb%5B1%5D%22",
    "http://news.example/\u0623\u062E\u0628\u0627\u0631?\u0628=1,"
        + " http://news.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?%D8%A8=1",
    "http://news.example/\uD83D\uDE00, http://news.example/%F0%9F%98%80",
    "http://\u0645\u062B\u0627\u0644.example/, http://xn--mgbh0fb.example/",
    "http://news_1.example./, http://news_1.example./",
    "http://8.8.8.8/a, http://8.8.8.8/a",
    "'http://[2001:DB8::1]:8080/', 'http://[2001:db8::1]:8080/'",
    "http://news.example//evil.example/, http://news.example/evil.example/",
    "'http://news.example\\@evil.example/', http://news.example/@evil.example/",
    "http://news.example/@user, http://news.example/@user",
  })
  void oneSpellingIsSent(String given, String sent) {
    assertThat(WebAddress.of(given, false))
        .isInstanceOfSatisfying(
            Parsing.Good.class, good -> assertThat(good.address().text()).isEqualTo(sent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "http:///path",
        "http://:80/",
        "http://?q",
        "http://user@news.example/",
        "http://user:word@news.example/",
        "http://news.example@127.0.0.1/",
        "http://news.example:22/",
        "http://news.example:0/",
        "http://news.example:99999/",
        "http://news.example:123456/",
        "http://news.example:x/",
        "http://news example/",
        "http://news..example/",
        "http://.example/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://127.0.0.01/",
        "http://127.0.0.1./",
        "http://256.0.0.1/",
        "http://1.2.3.4.5/",
        "http://news.example.0x1/",
        "http://[fe80::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://[127.0.0.1]/",
        "http://[::1/",
        "http://[v1.x]/",
        "ftp://news.example/",
        "file:///etc/passwd",
        "news.example",
      })
  void anythingElseIsNotAsked(String given) {
    assertThat(WebAddress.of(given, false))
        .isInstanceOfSatisfying(
            Parsing.Refused.class,
            refused -> {
              assertThat(refused.problem().kind()).isEqualTo(ProblemKind.BLOCKED);
              assertThat(refused.problem().message()).contains(given);
            });
  }

  @Test
  void digitsOfOtherScriptsAreDigits() {
    // IDNA makes ASCII digits of full-width ones and hides an address that way.
    assertThat(WebAddress.of("http://\uFF11\uFF12\uFF17.1/", false))
        .isInstanceOf(Parsing.Refused.class);
    assertThat(WebAddress.of("http://127\u3002" + "1/", false)).isInstanceOf(Parsing.Refused.class);
  }

  @Test
  void anyPortIsAskedWhereThatIsAllowed() {
    assertThat(WebAddress.of("http://news.example:2222/", true)).isInstanceOf(Parsing.Good.class);
  }

  @Test
  void anAddressTooLongIsRefusedInShort() {
    String path = "a".repeat(10_000);
    assertThat(WebAddress.of("http://news.example/" + path, false))
        .isInstanceOfSatisfying(
            Parsing.Refused.class,
            refused -> assertThat(refused.problem().message()).hasSizeLessThan(300));
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://news.example/b",
    "b?x=1, https://news.example/a/b?x=1",
    "../b, https://news.example/b",
    "?x=1, https://news.example/a/?x=1",
    "//other.example/b, https://other.example/b",
    "HTTP://other.example, http://other.example/",
    "/\u0623, https://news.example/%D8%A3",
    "'/a b#c', https://news.example/a%20b",
  })
  void redirectsAreFollowedFromWhereTheyStand(String location, String sent) {
    assertThat(page().follow(location, false))
        .isInstanceOfSatisfying(
            Parsing.Good.class, good -> assertThat(good.address().text()).isEqualTo(sent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://other.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://[::1",
        "//user@other.example/",
        "http://2130706433/",
      })
  void redirectsToAnythingElseAreRefused(String location) {
    assertThat(page().follow(location, false)).isInstanceOf(Parsing.Refused.class);
  }

  @Test
  void onlyAddressesOfTheWebAreMeantAsSuch() {
    assertThat(WebAddress.matches("HTTP://x")).isTrue();
    assertThat(WebAddress.matches("https://")).isTrue();
    assertThat(WebAddress.matches("http.txt")).isFalse();
    assertThat(WebAddress.matches("./http://x")).isFalse();
    assertThat(WebAddress.matches("ftp://x")).isFalse();
  }

  private static WebAddress page() {
    return new WebAddress("https", "news.example", -1, "/a/");
  }
}
