package org.isnad.app.web;

import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.util.IdentityHashMap;
import java.util.List;
import org.isnad.app.web.Routes.Match;
import org.isnad.app.web.Routes.Route;
import org.jspecify.annotations.Nullable;

/** Takes a request to the handler of its route, and what comes back to the client. Thread-safe. */
final class Dispatcher {
  private final Routes routes = new Routes();
  private final List<Area> areas;
  private final IdentityHashMap<Route, Area> areaOf = new IdentityHashMap<>();
  private final Guard guard;
  private final Metrics metrics;
  private final PrintStream log;

  /**
   * @param areas the one with the prefix "" among them
   * @param log for failures, which clients are not told of
   */
  Dispatcher(List<Area> areas, Guard guard, Metrics metrics, PrintStream log) {
    this.areas = List.copyOf(areas);
    this.guard = guard;
    this.metrics = metrics;
    this.log = log;
    for (Area area : areas) {
      int before = routes.list().size();
      area.register(routes.below(area.prefix()));
      List<Route> all = routes.list();
      all.subList(before, all.size()).forEach(route -> areaOf.put(route, area));
    }
  }

  List<Route> routes() {
    return routes.list();
  }

  /** Answers one request. */
  void handle(ServerRequest asked, ServerResponse response) throws IOException {
    Request request = new Request(asked);
    long began = System.nanoTime();
    metrics.begin();
    Route route = null;
    int status = 0;
    try {
      Answer answer;
      try {
        guard.admit(request);
        Match.Found found = find(request);
        route = found.route();
        request = request.routed(found, guard.grant(request, route.access()));
        answer = route.handler().answer(request);
      } catch (Refusal refusal) {
        answer = refused(area(route, request), request, refusal);
      } catch (CloseConnectionException e) {
        throw e;
      } catch (IOException | RuntimeException failure) {
        answer = refused(area(route, request), request, Failures.refusal(failure, request, log));
      }
      status = AnswerWriter.write(request, answer, response);
    } finally {
      metrics.end(
          route == null ? "other" : asked.prologue().method().text(),
          route == null ? "none" : route.path(),
          status,
          System.nanoTime() - began);
    }
  }

  private Answer refused(Area area, Request request, Refusal refusal) {
    if (refusal.status() == 401 && area.prefix().isEmpty() && request.method().equals("GET")) {
      // A browser without a token yet.
      return Answer.seeOther("/session");
    }
    try {
      return area.refused(request, refusal);
    } catch (RuntimeException failure) {
      Refusal internal = Failures.refusal(failure, request, log);
      return Answer.of(internal.status(), ProblemJson.MEDIA_TYPE, ProblemJson.of(internal, request.path()));
    }
  }

  private Match.Found find(Request request) {
    return switch (routes.find(request.method(), PathSegments.of(request.path()))) {
      case Match.Found found -> found;
      case Match.OtherMethod(String allowed) ->
          throw Refusal.of(405, "method-not-allowed", "here one can: " + allowed).with("Allow", allowed);
      case Match.Nothing() -> throw Refusal.notFound("there is nothing at this address");
    };
  }

  private Area area(@Nullable Route route, Request request) {
    Area known = route == null ? null : areaOf.get(route);
    if (known != null) {
      return known;
    }
    Area best = null;
    for (Area area : areas) {
      boolean within = request.path().equals(area.prefix()) || request.path().startsWith(area.prefix() + "/");
      if (within && (best == null || area.prefix().length() > best.prefix().length())) {
        best = area;
      }
    }
    return best == null ? areas.getLast() : best;
  }
}
