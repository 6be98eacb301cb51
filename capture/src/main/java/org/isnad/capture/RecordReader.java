package org.isnad.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.isnad.capture.PageCoding.Content;
import org.isnad.capture.InputTally.Passed;
import org.isnad.feed.FeedExtractor;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcDigest;

/** Makes captures of those records of an archive that hold a page or a feed. Stateless. */
final class RecordReader {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "text/plain");

  /** Under these come feeds and sitemaps, and much else that no reader of pages wants. */
  private static final Set<String> FEEDS =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/xml",
          "text/xml",
          "application/feed+json",
          "application/json");

  private static final int FEED_WITHIN = 1 << 13;
  private static final byte[] HTTP_SIGN = {'H', 'T', 'T', 'P', '/'};
  private static final Pattern WEB = Pattern.compile("(?i)(https?|ftp|file):");
  private static final Pattern ROBOTS =
      Pattern.compile("(?i)https?://[^/]*/robots\\.txt([?#].*)?", Pattern.DOTALL);
  private static final int SNIFFED = 512;

  private RecordReader() {}

  /** What a record is to a reader of pages. */
  sealed interface Reading {

    /** A page, or what a broken record left of one. */
    record Page(Capture capture) implements Reading {}

    /** Nothing to read, and nothing wrong. */
    record None(Passed kind) implements Reading {}
  }

  /**
   * What the record is.
   *
   * @param name of the archive
   */
  static Reading read(ArchiveRecord record, String name) {
    Reading reading =
        switch (record.header().type()) {
          case "response" ->
              isOfWeb(record) ? response(record, name) : new Reading.None(Passed.SERVICE);
          case "resource", "conversion" ->
              isOfWeb(record) ? plain(record, name) : new Reading.None(Passed.SERVICE);
          case "revisit" -> new Reading.None(Passed.REVISIT);
          default -> new Reading.None(Passed.SERVICE);
        };
    // What is broken is named, whatever it was.
    return reading instanceof Reading.None && named(record)
        ? page(record, name, new byte[0], List.of())
        : reading;
  }

  /** Whether its flaws need a record of ours: a picture that is large is just a large picture. */
  private static boolean named(ArchiveRecord record) {
    return record.flaws().stream().anyMatch(flaw -> flaw.kind() != ProblemKind.TOO_LARGE);
  }

  /** Look-ups of names and the writer's own notes have addresses of other kinds. */
  private static boolean isOfWeb(ArchiveRecord record) {
    String target = record.header().target();
    return target == null || WEB.matcher(target).lookingAt();
  }

  private static Reading response(ArchiveRecord record, String name) {
    String type = mediaType(record.header().field(RecordHeader.MEDIA_TYPE));
    if (!RecordHeader.HTTP.equals(type) && !startsWith(record, HTTP_SIGN)) {
      return plain(record, name);
    }
    HttpResponse http;
    try {
      http = HttpResponse.parseWithoutBody(body(record), null);
    } catch (IOException | RuntimeException e) {
      return withoutHeader(record, name);
    }
    if (http.status() < 100) {
      return withoutHeader(record, name);
    }
    if (http.status() < 200 || http.status() > 299 || http.status() == 204) {
      return new Reading.None(Passed.OTHER_STATUS);
    }
    int header = http.serializeHeader().length;
    String served = http.headers().first(RecordHeader.MEDIA_TYPE).orElse(null);
    String media = type(record, served, header);
    if (media == null) {
      return new Reading.None(Passed.OTHER_MEDIA);
    }
    Content body = content(record, http, header);
    if (FEEDS.contains(media) && !isFeed(body.bytes())) {
      return new Reading.None(Passed.OTHER_MEDIA);
    }
    List<Problem> problems = new ArrayList<>(body.problems());
    if (http.status() == 206) {
      problems.addFirst(
          Problem.of(ProblemKind.TRUNCATED, "the server gave a part of the page only"));
    }
    Reading.Page page = page(record, name, body.bytes(), problems);
    return new Reading.Page(described(page.capture(), media, served));
  }

  private static Reading withoutHeader(ArchiveRecord record, String name) {
    Problem unread =
        RecordSplitter.bad(record.offset(), "the server's header in it cannot be read");
    return page(record, name, new byte[0], List.of(unread));
  }

  private static Content content(ArchiveRecord record, HttpResponse http, int header) {
    int from = record.start() + header;
    int end = isOversized(record) ? from : record.start() + record.length();
    Content body =
        http.headers().contains("Transfer-Encoding", "chunked")
            ? ChunkedCoding.undo(record.bytes(), from, end)
            : new Content(Arrays.copyOfRange(record.bytes(), from, end), List.of());
    Content content = PageCoding.undo(body.bytes(), http.headers().all("Content-Encoding"));
    List<Problem> problems = new ArrayList<>(body.problems());
    problems.addAll(content.problems());
    return new Content(content.bytes(), problems);
  }

  /** A record whose block is the page itself. */
  private static Reading plain(ArchiveRecord record, String name) {
    String served = record.header().field(RecordHeader.MEDIA_TYPE);
    String media = type(record, served, 0);
    if (media == null) {
      return new Reading.None(Passed.OTHER_MEDIA);
    }
    int end = isOversized(record) ? record.start() : record.start() + record.length();
    byte[] bytes = Arrays.copyOfRange(record.bytes(), record.start(), end);
    if (FEEDS.contains(media) && !isFeed(bytes)) {
      return new Reading.None(Passed.OTHER_MEDIA);
    }
    Capture capture = described(page(record, name, bytes, List.of()).capture(), media, served);
    boolean text = record.header().type().equals("conversion") && media.equals("text/plain");
    return new Reading.Page(text ? capture.withForm(CaptureForm.TEXT) : capture);
  }

  /**
   * The media type of a page or perhaps a feed; null where it is that of something else.
   *
   * @param header bytes of the block before the page
   */
  private static @Nullable String type(ArchiveRecord record, @Nullable String served, int header) {
    String target = record.header().target();
    if (target != null && ROBOTS.matcher(target).matches()) {
      return null;
    }
    String type = mediaType(served);
    if (type == null) {
      type = mediaType(record.header().field("WARC-Identified-Payload-Type"));
    }
    if (type != null) {
      return PAGES.contains(type) || FEEDS.contains(type) ? type : null;
    }
    int from = record.start() + header;
    int to = Math.min(from + SNIFFED, record.start() + record.length());
    String start =
        new String(record.bytes(), from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
    return start.toLowerCase(Locale.ROOT).matches("(?s)\\s*<(!doctype html|html|head|body).*")
        ? "text/html"
        : null;
  }

  private static Capture described(Capture capture, String media, @Nullable String served) {
    String charset = served == null ? null : charset(served);
    // A server's text/html is anything; where the bytes begin a tag it is believed.
    boolean html = HTML.contains(media) && beginsTag(capture.bytes());
    return capture
        .withMediaType(media)
        .withCharset(charset == null || charset.isBlank() ? null : charset.strip())
        .withForm(
            isFeed(capture.bytes())
                ? CaptureForm.FEED
                : html ? CaptureForm.HTML : CaptureForm.DETECT);
  }

  /** By its first bytes, whose charset does not matter where only names of elements count. */
  private static boolean isFeed(byte[] bytes) {
    int from = afterMark(bytes);
    int length = Math.min(FEED_WITHIN, bytes.length - from);
    return FeedExtractor.matches(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
  }

  /** Where the bytes begin behind a byte order mark of UTF-8. */
  private static int afterMark(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
  }

  private static boolean beginsTag(byte[] bytes) {
    int at = afterMark(bytes);
    while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    return at < bytes.length && bytes[at] == '<';
  }

  private static Reading.Page page(
      ArchiveRecord record, String name, byte[] bytes, List<Problem> more) {
    RecordHeader header = record.header();
    List<Problem> problems = new ArrayList<>(record.flaws());
    problems.addAll(more);
    String truncated = header.field("WARC-Truncated");
    if (truncated != null || header.field("WARC-Segment-Number") != null) {
      problems.add(
          Problem.of(
              ProblemKind.TRUNCATED,
              "the archive has only the beginning of it (%s)"
                  .formatted(truncated == null ? "a segment" : truncated)));
    }
    if (bytes.length > 0 && digestDiffers(record)) {
      problems.add(RecordSplitter.bad(record.offset(), "its bytes do not fit WARC-Block-Digest"));
    }
    return new Reading.Page(
        Capture.of(name, bytes)
            .withUrl(header.target())
            .withFetched(header.date())
            .withPart(new Part.ArchiveRecord(record.offset(), header.id()))
            .withProblems(problems));
  }

  private static boolean digestDiffers(ArchiveRecord record) {
    String named = record.header().field("WARC-Block-Digest");
    if (named == null || !record.flaws().isEmpty()) {
      return false;
    }
    try {
      WarcDigest digest = new WarcDigest(named);
      MessageDigest digester = digest.getDigester();
      digester.update(record.bytes(), record.start(), record.length());
      return !bare(digest).equals(bare(new WarcDigest(digester)));
    } catch (NoSuchAlgorithmException | RuntimeException e) {
      // Nothing that can be checked.
      return false;
    }
  }

  private static String bare(WarcDigest digest) {
    return digest.base32().replace("=", "").toUpperCase(Locale.ROOT);
  }

  private static LengthedBody body(ArchiveRecord record) {
    ByteBuffer block = ByteBuffer.wrap(record.bytes(), record.start(), record.length());
    return LengthedBody.create(
        Channels.newChannel(new ByteArrayInputStream(new byte[0])), block, record.length());
  }

  private static boolean isOversized(ArchiveRecord record) {
    return record.flaws().stream().anyMatch(flaw -> flaw.kind() == ProblemKind.TOO_LARGE);
  }

  private static @Nullable String charset(String mediaType) {
    try {
      return MediaType.parseLeniently(mediaType).parameters().get("charset");
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static @Nullable String mediaType(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String base;
    try {
      MediaType type = MediaType.parseLeniently(value);
      base = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    } catch (RuntimeException e) {
      // Not every fault is one that lenient means.
      return null;
    }
    return base.matches("[^\\s/]+/[^\\s/]+") ? base : null;
  }

  private static boolean startsWith(ArchiveRecord record, byte[] prefix) {
    int from = record.start();
    return record.length() >= prefix.length
        && Arrays.equals(record.bytes(), from, from + prefix.length, prefix, 0, prefix.length);
  }
}
