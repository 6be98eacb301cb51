package org.isnad.app.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.store.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Lists: a page at a time as JSON, with the cursor of the next in the body and in Link; or all that
 * there is, line by line, as JSON Lines or CSV.
 */
final class Listing {
  static final String JSON_LINES = "application/x-ndjson";
  static final String CSV = "text/csv";

  private static final int USUAL = 20;
  private static final int MOST = 200;
  private static final byte[] LINE_FEED = {'\n'};

  private Listing() {}

  /** A part of the list. */
  @FunctionalInterface
  interface Page {
    /**
     * @param after the cursor that the part before ended with, or null for the first
     */
    Slice<Row> at(@Nullable String after, int most) throws IOException;
  }

  /**
   * Answers with a list.
   *
   * @param query knows {@code after}, {@code limit} and {@code format}
   */
  static Answer answer(Request request, Query query, Page page) throws IOException {
    return answer(request, query, page, new Row());
  }

  /**
   * The same with something said of the list as a whole.
   *
   * @param head comes before the entries, as JSON only
   */
  static Answer answer(Request request, Query query, Page page, Row head) throws IOException {
    String after = query.text("after");
    return switch (format(request, query)) {
      case "jsonl" -> Answer.lines(JSON_LINES, out -> writeAll(page, after, query, out, false));
      case "csv" -> Answer.lines(CSV + "; charset=utf-8", out -> writeAll(page, after, query, out, true));
      default -> {
        Slice<Row> slice = page.at(after, query.number("limit", USUAL, 1, MOST));
        Answer answer = Answer.json(head.put("entries", slice.entries()).put("next", slice.next()).json());
        yield slice.next() == null ? answer : answer.with("Link", link(request, slice.next()));
      }
    };
  }

  /** json, jsonl or csv: what {@code format} says, else what the client would rather have. */
  static String format(Request request, Query query) {
    String named = query.choice("format", "", "json", "jsonl", "csv");
    if (!named.isEmpty()) {
      return named;
    }
    double json = request.quality(Answer.JSON);
    double lines = Math.max(request.quality(JSON_LINES), request.quality("application/jsonl"));
    double csv = request.quality(CSV);
    if (json >= Math.max(lines, csv) && json > 0) {
      return "json";
    }
    if (lines == 0 && csv == 0) {
      throw Refusal.of(406, "not-acceptable", "there are application/json, application/x-ndjson and text/csv");
    }
    return lines >= csv ? "jsonl" : "csv";
  }

  private static void writeAll(Page page, @Nullable String first, Query query, OutputStream out, boolean csv)
      throws IOException {
    int left = query.number("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
    String after = first;
    boolean begun = false;
    while (left > 0) {
      Slice<Row> slice = page.at(after, Math.min(MOST, left));
      for (Row row : slice.entries()) {
        if (csv && !begun) {
          out.write(row.csvHead().getBytes(StandardCharsets.UTF_8));
          begun = true;
        }
        if (csv) {
          out.write(row.csv().getBytes(StandardCharsets.UTF_8));
        } else {
          row.write(out);
          out.write(LINE_FEED);
        }
      }
      left -= slice.entries().size();
      after = slice.next();
      if (after == null) {
        return;
      }
    }
  }

  private static String link(Request request, String next) {
    List<String> query = new ArrayList<>();
    for (String name : request.queryNames()) {
      if (!name.equals("after")) {
        query.add(encoded(name) + "=" + encoded(request.queries(name).getFirst()));
      }
    }
    query.add("after=" + encoded(next));
    return "<" + request.path() + "?" + String.join("&", query) + ">; rel=\"next\"";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * A part of a list that is all there.
   *
   * @param after how many came before, as text
   */
  static Slice<Row> slice(List<Row> all, @Nullable String after, int most) {
    int from = 0;
    if (after != null) {
      try {
        from = Integer.parseInt(after);
      } catch (NumberFormatException e) {
        from = -1;
      }
      if (from < 0) {
        throw Refusal.badRequest("«" + after + "» is no cursor: pass on the one that came with the list");
      }
    }
    int begin = Math.min(from, all.size());
    int end = Math.min(begin + most, all.size());
    return new Slice<>(all.subList(begin, end), end < all.size() ? Integer.toString(end) : null);
  }
}
