package org.isnad.capture.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.capture.web.WebReader.Step;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a response what the one who asked for the page is told.
 *
 * @param name what the user called the page
 * @param address that is asked
 * @param known of the version that the caller has
 * @param most bytes that the page may have, packed and unpacked
 * @param clock says when it was fetched, where the response does not
 */
record WebPage(String name, WebAddress address, Validators known, int most, Clock clock) {

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9_.:+-]{1,40})");

  /** Types that can hold an article or a list of articles, or that say nothing of what they are. */
  private static final Pattern READABLE =
      Pattern.compile(
          "text/(?!css$|javascript$|calendar$|csv$|vcard$).*"
              + "|(application|text)/(.*\\+)?(xml|json)"
              + "|application/(x-)?gzip|application/octet-stream|binary/octet-stream|\\*/\\*");

  /** A server's clock is believed as far as this from ours. */
  private static final Duration BELIEVED = Duration.ofDays(1);

  Step take(Exchange.Response response) {
    int status = response.status();
    String location = response.header("Location");
    if (status == 304 && !known.none()) {
      return new Step.Done(new WebAnswer.NotModified(validators(response, known)));
    }
    if (status >= 300 && status < 400 && location != null) {
      return new Step.Moved(location);
    }
    if (status < 200 || status >= 300) {
      return missing(refusal(status));
    }
    String type = response.header("Content-Type");
    String mediaType = mediaType(type);
    if (mediaType != null && !READABLE.matcher(mediaType).matches()) {
      return missing(
          Problem.of(
              ProblemKind.NOT_TEXT, "the server calls it " + mediaType + ", which is no page"));
    }
    Exchange.Sent sent = response.body(most);
    if (sent.tooLarge()) {
      return missing(Problem.of(ProblemKind.TOO_LARGE, ContentCoding.tooLarge(most)));
    }
    return page(response, sent, mediaType, charset(type));
  }

  private Step page(
      Exchange.Response response,
      Exchange.Sent sent,
      @Nullable String mediaType,
      @Nullable String charset) {
    String coding = response.header("Content-Encoding");
    ContentCoding.Body body =
        ContentCoding.decode(sent.bytes(), coding == null ? "" : coding, most);
    Problem problem =
        sent.whole()
            ? body.problem()
            : Problem.of(
                ProblemKind.TRUNCATED,
                "the server broke off after " + sent.bytes().length + " bytes");
    if (problem != null && body.bytes().length == 0) {
      return missing(problem);
    }
    Capture capture =
        Capture.of(name, body.bytes())
            .withUrl(address.text())
            .withMediaType(mediaType)
            .withCharset(charset)
            .withFetched(fetched(response.header("Date")))
            .withProblems(problem == null ? List.of() : List.of(problem));
    return new Step.Done(new WebAnswer.Fetched(capture, validators(response, Validators.NONE)));
  }

  private static Problem refusal(int status) {
    boolean refused =
        status == 401
            || status == 402
            || status == 403
            || status == 407
            || status == 429
            || status == 451;
    String meaning =
        refused
            ? "the server refuses the page"
            : status == 404 || status == 410
                ? "there is no such page"
                : status >= 500 ? "the server has failed" : "the server gives no page";
    return Problem.of(
        refused ? ProblemKind.BLOCKED : ProblemKind.NOT_FOUND,
        meaning + " (HTTP status " + status + ")");
  }

  /** What a server does not say again still holds. */
  private static Validators validators(Exchange.Response response, Validators before) {
    String etag = response.header("ETag");
    String lastModified = response.header("Last-Modified");
    return new Validators(
        etag == null ? before.etag() : etag,
        lastModified == null ? before.lastModified() : lastModified);
  }

  private String fetched(@Nullable String date) {
    Instant now = clock.instant();
    Instant said = now;
    if (date != null) {
      try {
        said = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
      } catch (DateTimeException e) {
        // Ours is as good.
      }
    }
    Instant believed = Duration.between(said, now).abs().compareTo(BELIEVED) > 0 ? now : said;
    return believed.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static @Nullable String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    String type = contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.isEmpty() ? null : type;
  }

  private static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    Matcher charset = CHARSET.matcher(contentType);
    return charset.find() ? charset.group(1) : null;
  }

  private static Step missing(Problem problem) {
    return new Step.Done(new WebAnswer.Missing(problem));
  }
}
