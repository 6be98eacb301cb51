package org.isnad.app.web;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.Answer.Header;
import org.jspecify.annotations.Nullable;

/** A request that is not answered as it was asked, with what its sender is told. */
public final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String kind;
  private final transient List<Header> headers;
  private final transient Map<String, String> members;
  private final transient @Nullable Wording wording;

  private Refusal(
      int status,
      String kind,
      String detail,
      List<Header> headers,
      Map<String, String> members,
      @Nullable Wording wording) {
    // Told to the client, not logged: where it was thrown does not matter.
    super(detail, null, false, false);
    this.status = status;
    this.kind = kind;
    this.headers = headers;
    this.members = members;
    this.wording = wording;
  }

  /**
   * What a page says of it in its reader's language.
   *
   * @param key of a message of the pages
   * @param values what is put into the message
   */
  public record Wording(String key, List<String> values) {
    public Wording {
      values = List.copyOf(values);
    }
  }

  /**
   * @param status of HTTP, from 400 on
   * @param kind names what is wrong for programs, in words joined by hyphens
   * @param detail says to people what is wrong and what to do
   */
  public static Refusal of(int status, String kind, String detail) {
    return new Refusal(status, kind, detail, List.of(), Map.of(), null);
  }

  /** There is nothing of that name. */
  public static Refusal notFound(String detail) {
    return of(404, "not-found", detail);
  }

  /** What was asked makes no sense. */
  public static Refusal badRequest(String detail) {
    return of(400, "bad-request", detail);
  }

  /** The same with a header on the answer. */
  public Refusal with(String name, String value) {
    return new Refusal(status, kind, detail(), Answer.joined(headers, new Header(name, value)), members, wording);
  }

  /** The same with one more thing that programs are told. */
  public Refusal telling(String key, @Nullable String value) {
    if (value == null) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(members);
    more.put(key, value);
    return new Refusal(status, kind, detail(), headers, more, wording);
  }

  /** The same with what a page says of it instead of the detail. */
  public Refusal worded(String key, String... values) {
    return new Refusal(status, kind, detail(), headers, members, new Wording(key, List.of(values)));
  }

  /** What a page says of it instead of the detail, null where there is nothing to add to its kind. */
  public @Nullable Wording wording() {
    return wording;
  }

  public int status() {
    return status;
  }

  public String kind() {
    return kind;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Header> headers() {
    return headers;
  }

  /** What programs are told beside the kind, by key, in order. */
  public Map<String, String> members() {
    return members;
  }
}
