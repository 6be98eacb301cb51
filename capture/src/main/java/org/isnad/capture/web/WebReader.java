package org.isnad.capture.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.isnad.capture.web.WebAddress.Parsing;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;

/**
 * Fetches pages from the web, one at a time and as a polite guest: robots.txt is asked first, a
 * host is not asked again at once, and a server is not waited for without end. Only addresses of
 * the public internet are connected to, checked at each connection and at each redirect, unless
 * {@link WebSettings#allowPrivate} says otherwise. No proxy, no cookies, no scripts.
 *
 * <p>For one thread at a time.
 */
public final class WebReader implements Closeable {
  private static final String USER_AGENT = Robots.NAME + "/0.1";
  private static final String ACCEPTED =
      "text/html,application/xhtml+xml,application/xml,*/*;q=0.5";
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_HEADER = 16 << 10;

  private final WebSettings settings;
  private final Clock clock;
  private final CloseableHttpClient client;
  private final Robots robots;

  /**
   * For each host the time, by System.nanoTime(), before which it is not asked for a page again.
   */
  private final Map<String, Long> rests = new ConcurrentHashMap<>();

  /**
   * @param clock says when a page was fetched, where its server does not
   */
  public WebReader(WebSettings settings, Clock clock) {
    this(
        settings,
        clock,
        settings.allowPrivate()
            ? SystemDefaultDnsResolver.INSTANCE
            : new CheckedDnsResolver(SystemDefaultDnsResolver.INSTANCE, AddressGuard::refusal));
  }

  /**
   * @param names gives the addresses that are connected to
   */
  WebReader(WebSettings settings, Clock clock, DnsResolver names) {
    this.settings = settings;
    this.clock = clock;
    this.client = client(settings, names);
    this.robots = new Robots(settings.allowPrivate());
  }

  /** Whether {@code argument} is meant as an address of the web. */
  public static boolean reads(String argument) {
    return WebAddress.matches(argument);
  }

  /** The page at {@code url}, or a capture without bytes that says why there is none. */
  public Capture read(String url) {
    return switch (fetch(url, Validators.NONE)) {
      case WebAnswer.Fetched(Capture capture, Validators unused) -> capture;
      case WebAnswer.Missing(Problem problem) -> missing(url, problem);
      case WebAnswer.NotModified(Validators unused) ->
          missing(url, Problem.of(ProblemKind.NOT_FOUND, "HTTP status 304, for no reason"));
    };
  }

  /**
   * Asks for a page.
   *
   * @param known of the version that the caller has
   */
  public WebAnswer fetch(String url, Validators known) {
    Exchange exchange = new Exchange(client);
    FutureTask<WebAnswer> task = new FutureTask<>(() -> follow(url, known, exchange));
    // A thread of its own, since a name server, too, can be silent for minutes, and nothing breaks
    // that off.
    Thread.ofPlatform().daemon().name("isnad-web").start(task);
    try {
      return task.get(settings.whole().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return notFound("no whole answer within " + settings.whole().toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return notFound("the fetching was broken off");
    } catch (ExecutionException e) {
      throw new IllegalStateException("fetching never throws", e.getCause());
    } finally {
      exchange.cancel();
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      // Nothing is wanted of it any more.
    }
  }

  private WebAnswer follow(String url, Validators known, Exchange exchange) {
    Parsing parsing = WebAddress.of(url, settings.allowPrivate());
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      WebAddress address;
      switch (parsing) {
        case Parsing.Refused(Problem problem) -> {
          return new WebAnswer.Missing(problem);
        }
        case Parsing.Good(WebAddress good) -> address = good;
      }
      switch (step(url, address, known, exchange)) {
        case Step.Done(WebAnswer answer) -> {
          return answer;
        }
        case Step.Moved(String location) ->
            parsing = address.follow(location, settings.allowPrivate());
      }
    }
    return notFound("more than " + MOST_REDIRECTS + " redirects");
  }

  /** What one request comes to. */
  sealed interface Step {
    record Done(WebAnswer answer) implements Step {}

    record Moved(String location) implements Step {}
  }

  private Step step(String name, WebAddress address, Validators known, Exchange exchange) {
    try {
      Problem refusal = robots.refusal(address, exchange);
      if (refusal != null) {
        return new Step.Done(new WebAnswer.Missing(refusal));
      }
      rest(address);
      WebPage page = new WebPage(name, address, known, settings.mostBytes(), clock);
      return exchange.get(address, known, page::take);
    } catch (RefusedAddressException e) {
      return missing(ProblemKind.BLOCKED, e.getMessage() + "; --allow-private fetches it anyway");
    } catch (UnknownHostException e) {
      return missing(ProblemKind.NOT_FOUND, "there is no host " + address.host());
    } catch (SSLException e) {
      return missing(
          ProblemKind.BLOCKED, "no safe connection to " + address.host() + " comes about");
    } catch (IOException e) {
      return missing(ProblemKind.NOT_FOUND, address.host() + " gives no answer");
    } catch (CancellationException e) {
      return missing(ProblemKind.NOT_FOUND, "the fetching was broken off");
    }
  }

  /** Waits until the host may be asked for a page again. */
  private void rest(WebAddress address) {
    long now = System.nanoTime();
    Long until = rests.get(address.host());
    try {
      if (until != null && until - now > 0) {
        TimeUnit.NANOSECONDS.sleep(until - now);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Duration wanted = robots.delay(address);
    Duration pause = wanted.compareTo(settings.pause()) > 0 ? wanted : settings.pause();
    rests.put(address.host(), System.nanoTime() + pause.toNanos());
  }

  private static CloseableHttpClient client(WebSettings settings, DnsResolver names) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections(settings, names))
        // Straight to the host: a proxy would connect to addresses that nobody checked.
        .setRoutePlanner(new DefaultRoutePlanner(null))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(Timeout.of(settings.silence()))
                .setConnectionRequestTimeout(Timeout.of(settings.connect()))
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent(USER_AGENT)
        .setDefaultHeaders(
            List.of(
                new BasicHeader("Accept", ACCEPTED),
                new BasicHeader("Accept-Encoding", ContentCoding.ACCEPTED)))
        .disableContentCompression()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .build();
  }

  private static HttpClientConnectionManager connections(WebSettings settings, DnsResolver names) {
    // Redirects to Arabic addresses come as bare UTF-8.
    CharCodingConfig utf8 =
        CharCodingConfig.custom()
            .setCharset(StandardCharsets.UTF_8)
            .setMalformedInputAction(CodingErrorAction.REPLACE)
            .setUnmappableInputAction(CodingErrorAction.REPLACE)
            .build();
    Http1Config limits =
        Http1Config.custom()
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxLineLength(LONGEST_HEADER)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(names)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(limits)
                .charCodingConfig(utf8)
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connect()))
                .setSocketTimeout(Timeout.of(settings.silence()))
                .build())
        .build();
  }

  private static Capture missing(String url, Problem problem) {
    return Capture.of(url, new byte[0]).withUrl(url).withProblems(List.of(problem));
  }

  private static Step missing(ProblemKind kind, String message) {
    return new Step.Done(new WebAnswer.Missing(Problem.of(kind, message)));
  }

  private static WebAnswer notFound(String message) {
    return new WebAnswer.Missing(Problem.of(ProblemKind.NOT_FOUND, message));
  }
}
