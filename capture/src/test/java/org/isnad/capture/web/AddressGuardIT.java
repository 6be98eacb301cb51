package org.isnad.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.isnad.model.Capture;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No connection to an address that is not public, whatever name servers and redirects say. Here
 * 127.0.0.1 plays the public internet, and a server on 127.0.0.2 counts who comes.
 */
@Timeout(60)
final class AddressGuardIT {
  // Of ports any is allowed, since servers of tests stand where there is room.
  private static final WebSettings ANY_PORT =
      WebSettings.standard().withAllowPrivate(true).withPause(Duration.ZERO);

  private final LocalServer open = LocalServer.start();
  private final LocalServer closed = LocalServer.beside(open);

  @AfterEach
  void stop() {
    open.close();
    closed.close();
  }

  @Test
  void aNameThatChangesItsAddressGainsNothing() throws UnknownHostException {
    open.page("/page", "page");
    closed.page("/page", "secret");
    // The server closes each connection, so that each request takes another look at the name.
    Names rebinding = new Names("127.0.0.1", "127.0.0.2");
    Capture capture = read(rebinding, "/page");
    assertThat(capture.problems().getFirst().kind()).isEqualTo(ProblemKind.BLOCKED);
    assertThat(capture.problems().getFirst().message())
        .contains("news.test is at 127.0.0.2")
        .contains("--allow-private");
    assertThat(open.paths()).containsExactly("/robots.txt");
    assertThat(rebinding.asked).isEqualTo(2);

    assertThat(read(new Names("127.0.0.2", "127.0.0.1"), "/page").missing()).isTrue();
    assertThat(
            new String(
                read(new Names("127.0.0.1"), "/page").bytes(),
                java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("page");
    assertThat(closed.connections()).isZero();
  }

  @Test
  void ofSeveralAddressesOnlyPublicOnesAreConnectedTo() throws UnknownHostException {
    open.page("/page", "page");
    Names both = new Names("127.0.0.2+127.0.0.1+127.0.0.2");
    assertThat(read(both, "/page").problems()).isEmpty();
    assertThat(closed.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:PORT/page",
        "//127.0.0.2:PORT/page",
        "http://2130706434:PORT/page",
        "http://0x7f.2:PORT/page",
        "http://0177.0.0.2:PORT/page",
        "http://127.2:PORT/page",
        "http://[::ffff:127.0.0.2]:PORT/page",
        "http://[::127.0.0.2]:PORT/page",
        "http://[::1]:PORT/page",
        "http://[fe80::1%25lo]:PORT/page",
        "http://localhost:PORT/page",
        "http://\uFF11\uFF12\uFF17.0.0.2:PORT/page",
        "http://0.0.0.0:PORT/page",
        "http://169.254.169.254:PORT/page",
      })
  void noRedirectLeadsToAnotherAddress(String location) throws UnknownHostException {
    String target = location.replace("PORT", "" + open.port());
    open.on("/page", 302, "Location: " + target + "\r\n", "");
    Names names = new Names("127.0.0.1");
    names.others = "127.0.0.2";
    Capture refused = read(names, "/page");
    assertThat(refused.problems().getFirst().kind()).isEqualTo(ProblemKind.BLOCKED);
    assertThat(refused.problems().getFirst().message())
        .containsAnyOf("; --allow-private", "no host name or address in its usual form");
    open.on("/page", 200, "", "page");
    open.on("/robots.txt", 302, "Location: " + target + "\r\n", "");
    read(names, "/page");
    assertThat(closed.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://localhost:PORT/",
        "http://[::1]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://0.0.0.0:PORT/",
      })
  void thisMachineIsNotAskedUnlessThatIsAllowed(String url) {
    try (WebReader reader =
        new WebReader(
            ANY_PORT,
            Clock.systemUTC(),
            new CheckedDnsResolver(
                org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE,
                AddressGuard::refusal))) {
      Capture capture = reader.read(url.replace("PORT", "" + open.port()));
      assertThat(capture.problems().getFirst().kind()).isEqualTo(ProblemKind.BLOCKED);
      assertThat(capture.problems().getFirst().message())
          .containsPattern("^\\S+ is (at \\S+, )?an? (loopback|unspecified) address; --allow-private");
    }
    try (WebReader reader = new WebReader(WebSettings.standard(), Clock.systemUTC())) {
      assertThat(reader.read(url.replace("PORT", "8080")).problems().getFirst().kind())
          .isEqualTo(ProblemKind.BLOCKED);
    }
    assertThat(open.connections()).isZero();
  }

  private Capture read(Names names, String path) {
    CheckedDnsResolver checked =
        new CheckedDnsResolver(
            names,
            address ->
                address.getHostAddress().equals("127.0.0.1")
                    ? null
                    : AddressGuard.refusal(address));
    try (WebReader reader = new WebReader(ANY_PORT, Clock.systemUTC(), checked)) {
      return reader.read("http://news.test:" + open.port() + path);
    }
  }

  /** A name server that says another thing each time, the last for ever. */
  private static final class Names implements DnsResolver {
    private final Deque<List<InetAddress>> answers = new ArrayDeque<>();
    private int asked;
    private String others = "127.0.0.1";

    Names(String... answers) throws UnknownHostException {
      for (String answer : answers) {
        this.answers.add(addresses(answer));
      }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      if (!host.equals("news.test")) {
        return host.equals("localhost")
            ? addresses(others).toArray(InetAddress[]::new)
            : InetAddress.getAllByName(host);
      }
      asked++;
      List<InetAddress> answer = answers.size() > 1 ? answers.remove() : answers.getFirst();
      return answer.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }

    private static List<InetAddress> addresses(String answer) throws UnknownHostException {
      InetAddress[] all = new InetAddress[answer.split("\\+", -1).length];
      String[] parts = answer.split("\\+", -1);
      Arrays.setAll(all, i -> literal(parts[i]));
      return List.of(all);
    }

    private static InetAddress literal(String address) {
      try {
        return InetAddress.getByName(address);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }
}
