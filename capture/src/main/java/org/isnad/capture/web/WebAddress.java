package org.isnad.capture.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;

/**
 * The address of a page on the web, in the one spelling that is sent: host in lower case and ASCII,
 * path and query percent-encoded, without fragment.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name, an IPv4 address or, without its brackets, an IPv6 address
 * @param port never the scheme's own, which is -1
 * @param path with the query, from its slash on
 */
record WebAddress(String scheme, String host, int port, String path) {
  private static final Pattern START = Pattern.compile("(?i)https?://");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?)://([^/?#\\\\]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::([0-9]{0,5}))?");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?");
  private static final Pattern NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("\\[([0-9a-f:.]*:[0-9a-f:.]*)\\]");
  private static final Pattern NOT_SENT =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[^!-~]|[\"<>\\\\^`{|}\\[\\]]");
  private static final int LONGEST = 8192;

  /**
   * Where web servers listen. Other ports are other services, which a page could make us talk to.
   */
  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  /** What a text turns out to be. */
  sealed interface Parsing {

    /** An address that may be asked, as far as its text tells. */
    record Good(WebAddress address) implements Parsing {}

    /** None that is ever asked. */
    record Refused(Problem problem) implements Parsing {}
  }

  /** Whether {@code text} is meant as the address of a web page, a good one or not. */
  static boolean matches(String text) {
    return START.matcher(text).lookingAt();
  }

  /**
   * Reads an address as a person or a page wrote it.
   *
   * @param anyPort whether ports may be named that are not of web servers
   */
  static Parsing of(String text, boolean anyPort) {
    Matcher parts = ADDRESS.matcher(text.strip());
    if (text.length() > LONGEST || !parts.matches()) {
      return refused("no address of http or https", text);
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (parts.group(2).indexOf('@') >= 0) {
      return refused("an address with a user name in it", text);
    }
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    if (!authority.matches()) {
      return refused("no host", text);
    }
    String host = host(authority.group(1));
    if (host.isEmpty()) {
      return refused("no host name or address in its usual form", text);
    }
    String number = authority.group(2);
    int own = scheme.equals("https") ? 443 : 80;
    int port = number == null || number.isEmpty() ? own : Integer.parseInt(number);
    if (port > 0xFFFF || port == 0 || !anyPort && !PORTS.contains(port)) {
      return refused("port " + port + " is none of web servers", text);
    }
    return new Parsing.Good(
        new WebAddress(scheme, host, port == own ? -1 : port, path(parts.group(3))));
  }

  /**
   * The address that a redirect names.
   *
   * @param location absolute or relative to this one
   */
  Parsing follow(String location, boolean anyPort) {
    String target = location.strip();
    if (matches(target)) {
      return of(target, anyPort);
    }
    try {
      URI resolved = new URI(text()).resolve(new URI(encoded(target)));
      return of(resolved.toString(), anyPort);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return refused("a redirect to no address", target);
    }
  }

  /** The scheme, host and port, which robots.txt belongs to. */
  String origin() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return scheme + "://" + name + (port < 0 ? "" : ":" + port);
  }

  WebAddress withPath(String value) {
    return new WebAddress(scheme, host, port, value);
  }

  /** The address in full. */
  String text() {
    return origin() + path;
  }

  /** The host as it is looked up; empty where there is none, or in a form that hides what it is. */
  private static String host(String given) {
    String host = given.toLowerCase(Locale.ROOT);
    Matcher ipv6 = IPV6.matcher(host);
    if (ipv6.matches()) {
      return ipv6.group(1);
    }
    try {
      host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
    // 2130706433, 0x7f.1 and 0177.0.0.1 are all 127.0.0.1 to somebody: only one form is taken.
    boolean asked = NUMBER.matcher(host).matches() ? IPV4.matcher(host).matches() : isName(host);
    return asked ? host : "";
  }

  private static boolean isName(String host) {
    return host.length() <= 253 && NAME.matcher(host).matches();
  }

  private static String path(String given) {
    String path = given.replaceAll("[\\t\\r\\n]", "").replaceFirst("^[/\\\\]*", "/");
    return encoded(path);
  }

  private static String encoded(String text) {
    return NOT_SENT
        .matcher(text)
        .replaceAll(match -> {
          StringBuilder out = new StringBuilder();
          for (byte b : match.group().getBytes(UTF_8)) {
            out.append('%').append(String.format(Locale.ROOT, "%02X", b));
          }
          return out.toString();
        });
  }

  private static Parsing refused(String why, String text) {
    String shown = text.length() > 200 ? text.substring(0, 200) + "\u2026" : text;
    return new Parsing.Refused(Problem.of(ProblemKind.BLOCKED, why + ": " + shown));
  }
}
