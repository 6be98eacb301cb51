package org.isnad.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the server answers: a table from method and path to handler. A segment of a path in braces
 * stands for any one segment; literal segments come before those.
 */
public final class Routes {
  /** The body of a request, unless its route says more: a form or a small JSON document. */
  public static final int SMALL_BODY = 1 << 18;

  private final List<Route> routes = new ArrayList<>();
  private final String prefix;
  private final List<Route> all;

  Routes() {
    this.prefix = "";
    this.all = routes;
  }

  private Routes(String prefix, List<Route> all) {
    this.prefix = prefix;
    this.all = all;
  }

  /** The same table, for paths below a prefix. */
  Routes below(String area) {
    return new Routes(area, all);
  }

  /**
   * One line of the table.
   *
   * @param path with names in braces
   * @param access what the client must be allowed
   * @param mostBody bytes of a request's body
   */
  public record Route(String method, String path, Access access, int mostBody, Handler handler) {
    String[] segments() {
      return path.split("/", -1);
    }
  }

  /** Registers what readers may look at. */
  public void get(String path, Handler handler) {
    add(new Route("GET", prefix + path, Access.READER, 0, handler));
  }

  /** Registers what anyone may look at, without a token. */
  public void open(String path, Handler handler) {
    add(new Route("GET", prefix + path, Access.ANYONE, 0, handler));
  }

  /** Registers a post with a small body. */
  public void post(String path, Access access, Handler handler) {
    add(new Route("POST", prefix + path, access, SMALL_BODY, handler));
  }

  /** Registers a change with any method and a body of a size of its own. */
  public void on(String method, String path, Access access, int mostBody, Handler handler) {
    add(new Route(method, prefix + path, access, mostBody, handler));
  }

  private void add(Route route) {
    for (Route other : all) {
      if (other.method().equals(route.method()) && other.path().equals(route.path())) {
        throw new IllegalArgumentException(
            "two handlers of " + route.method() + " " + route.path());
      }
    }
    all.add(route);
  }

  /** All lines, in the order of their registration. */
  public List<Route> list() {
    return List.copyOf(all);
  }

  /** What a path leads to. */
  sealed interface Match {
    /**
     * @param values of the segments in braces, by name
     */
    record Found(Route route, Map<String, String> values) implements Match {}

    /**
     * Something else can be done there.
     *
     * @param allowed methods, joined by commas
     */
    record OtherMethod(String allowed) implements Match {}

    /** Nothing is there. */
    record Nothing() implements Match {}
  }

  /**
   * @param segments of the path, decoded, as {@code split} gives them: the first is empty
   */
  Match find(String method, String[] segments) {
    String asked = method.equals("HEAD") ? "GET" : method;
    TreeSet<String> allowed = new TreeSet<>();
    Match.@Nullable Found best = null;
    for (Route route : all) {
      Map<String, String> values = values(route.segments(), segments);
      if (values == null) {
        continue;
      }
      allowed.add(route.method());
      if (route.method().equals(asked) && (best == null || values.size() < best.values().size())) {
        best = new Match.Found(route, values);
      }
    }
    if (best != null) {
      return best;
    }
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    return allowed.isEmpty() ? new Match.Nothing() : new Match.OtherMethod(String.join(", ", allowed));
  }

  private static @Nullable Map<String, String> values(String[] template, String[] segments) {
    if (template.length != segments.length) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < segments.length; i++) {
      if (template[i].startsWith("{")) {
        if (segments[i].isEmpty()) {
          return null;
        }
        values.put(template[i].substring(1, template[i].length() - 1), segments[i]);
      } else if (!template[i].equals(segments[i])) {
        return null;
      }
    }
    return values;
  }
}
