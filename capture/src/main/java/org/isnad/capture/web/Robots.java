package org.isnad.capture.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.isnad.capture.web.WebAddress.Parsing;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * What sites let programs fetch, by their robots.txt (RFC 9309), remembered for the hosts seen
 * last.
 *
 * <p>Thread-safe, for the thread of a page that was given up may still be at work.
 */
final class Robots {

  /** The name that a robots.txt would call us by. */
  static final String NAME = "isnad";

  /** As much as the standard wants read; a rule beyond it does not count. */
  private static final int MOST_BYTES = 512 << 10;

  private static final int MOST_HOSTS = 1000;
  private static final int MOST_REDIRECTS = 5;

  /** More than this a person who waits for a page is not asked to wait. */
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

  private final boolean anyPort;
  private final Map<String, Rules> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
              return size() > MOST_HOSTS;
            }
          });

  /**
   * @param anyPort whether redirects may lead to ports that are not of web servers
   */
  Robots(boolean anyPort) {
    this.anyPort = anyPort;
  }

  /** What is known of a site. */
  private sealed interface Rules {
    record Read(BaseRobotRules rules) implements Rules {}

    /** Nothing may be fetched, since nobody knows what may. */
    record Unreadable(Problem problem) implements Rules {}
  }

  /**
   * Why a page must not be fetched, or null where it may be.
   *
   * @throws UnknownHostException where the host has no address that may be asked
   * @throws CancellationException where the exchange has been broken off
   */
  @Nullable Problem refusal(WebAddress address, Exchange exchange) throws UnknownHostException {
    return switch (rules(address, exchange)) {
      case Rules.Unreadable(Problem problem) -> problem;
      case Rules.Read(BaseRobotRules rules) ->
          rules.isAllowed(address.text())
              ? null
              : Problem.of(
                  ProblemKind.BLOCKED,
                  address.origin() + "/robots.txt does not let programs fetch this page");
    };
  }

  /** The time that a site asked for last wants between two requests. */
  Duration delay(WebAddress address) {
    if (known.get(address.origin()) instanceof Rules.Read(BaseRobotRules rules)
        && rules.getCrawlDelay() > 0) {
      Duration delay = Duration.ofMillis(rules.getCrawlDelay());
      return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
    return Duration.ZERO;
  }

  private Rules rules(WebAddress address, Exchange exchange) throws UnknownHostException {
    Rules rules = known.get(address.origin());
    if (rules == null) {
      rules = fetch(address.withPath("/robots.txt"), exchange);
      known.put(address.origin(), rules);
    }
    return rules;
  }

  private Rules fetch(WebAddress first, Exchange exchange) throws UnknownHostException {
    WebAddress address = first;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Reply reply;
      try {
        WebAddress asked = address;
        reply = exchange.get(address, Validators.NONE, response -> reply(asked, response));
      } catch (UnknownHostException e) {
        if (redirects == 0) {
          throw e;
        }
        return unreadable(first, "it leads to a host that cannot be asked");
      } catch (IOException e) {
        if (exchange.cancelled()) {
          throw new CancellationException();
        }
        return unreadable(first, "the server gives no answer");
      }
      switch (reply) {
        case Reply.Final(Rules rules) -> {
          return rules;
        }
        case Reply.Moved(String location) -> {
          if (!(address.follow(location, anyPort) instanceof Parsing.Good(WebAddress next))) {
            return allowAll();
          }
          address = next;
        }
      }
    }
    return allowAll();
  }

  /** What one request for robots.txt comes to. */
  private sealed interface Reply {
    record Final(Rules rules) implements Reply {}

    record Moved(String location) implements Reply {}
  }

  private static Reply reply(WebAddress address, Exchange.Response response) {
    int status = response.status();
    String location = response.header("Location");
    if (status >= 300 && status < 400 && location != null) {
      return new Reply.Moved(location);
    }
    // By the standard: a file that cannot be had for the site's fault forbids all, one that is not
    // there forbids nothing.
    if (status >= 500 || status == 429) {
      return new Reply.Final(unreadable(address, "HTTP status " + status));
    }
    if (status != 200) {
      return new Reply.Final(allowAll());
    }
    Exchange.Sent sent = response.body(MOST_BYTES);
    String coding = response.header("Content-Encoding");
    ContentCoding.Body body =
        ContentCoding.decode(sent.bytes(), coding == null ? "" : coding, 4 * MOST_BYTES);
    boolean broken = !sent.whole() && !sent.tooLarge() || sent.whole() && body.problem() != null;
    return new Reply.Final(
        broken ? unreadable(address, "it breaks off") : new Rules.Read(parse(address, body)));
  }

  private static BaseRobotRules parse(WebAddress address, ContentCoding.Body body) {
    return parser().parseContent(address.text(), body.bytes(), "text/plain", List.of(NAME));
  }

  private static Rules allowAll() {
    return new Rules.Read(parser().failedFetch(404));
  }

  private static SimpleRobotRulesParser parser() {
    // Longer delays than the first number would forbid all: how long is waited, delay() says.
    return new SimpleRobotRulesParser(Long.MAX_VALUE, 1);
  }

  private static Rules unreadable(WebAddress address, String why) {
    return new Rules.Unreadable(
        Problem.of(
            ProblemKind.BLOCKED,
            address.origin()
                + "/robots.txt cannot be read, so that nothing of the site may be fetched: "
                + why));
  }
}
