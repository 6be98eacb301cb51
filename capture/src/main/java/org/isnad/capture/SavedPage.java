package org.isnad.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.isnad.model.Capture;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * A page that a browser saved with all that it shows, in one file: MHTML (RFC 2557), a MIME message
 * of several parts of which the first document is the page. Its address and the time of saving
 * stand in the message. What else is in it, pictures and frames, is left alone.
 *
 * <p>Used for one message.
 */
final class SavedPage {
  private static final int HEAD = 8192;
  private static final int MOST_FIELDS = 500;
  private static final int LONGEST_FIELD = 1 << 16;

  /** Browsers need one level; the reader of messages goes a call deeper with each. */
  private static final int DEEPEST = 10;

  private static final Set<String> DOCUMENTS = Set.of("text/html", "application/xhtml+xml");

  private static final Pattern FIELD = Pattern.compile("[\\w-]+:");
  private static final Pattern END_OF_FIELDS = Pattern.compile("\\r?\\n\\r?\\n");

  private final Capture saved;
  private @Nullable String url;
  private @Nullable String location;
  private @Nullable String fetched;
  private int depth;

  private SavedPage(Capture saved) {
    this.saved = saved;
  }

  /** Whether these bytes begin like a saved page. */
  static boolean begins(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    if (!FIELD.matcher(head).lookingAt()) {
      return false;
    }
    String fields = END_OF_FIELDS.split(head, 2)[0].toLowerCase(Locale.ROOT);
    return fields.contains("mime-version:") && fields.contains("multipart/related");
  }

  /**
   * The page in a saved page.
   *
   * @param saved with the bytes of the whole message
   * @return with the bytes of the page, their transfer coding undone; with a problem and no bytes
   *     where there is none
   */
  static Capture of(Capture saved) {
    return new SavedPage(saved).read();
  }

  private Capture read() {
    MimeConfig limits =
        MimeConfig.custom()
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxHeaderLen(LONGEST_FIELD)
            // A picture can stand on one line; the whole is bounded.
            .setMaxLineLen(-1)
            .build();
    MimeTokenStream parts = new MimeTokenStream(limits);
    parts.parse(new ByteArrayInputStream(saved.bytes()));
    try {
      for (EntityState state = parts.getState(); state != EntityState.T_END_OF_STREAM; state = parts.next()) {
        switch (state) {
          case T_FIELD -> take(parts.getField());
          case T_START_BODYPART -> location = null;
          case T_START_MULTIPART -> {
            if (++depth > DEEPEST) {
              return nothing(ProblemKind.TOO_DEEP, "a saved page in parts of parts of parts");
            }
          }
          case T_END_MULTIPART -> depth--;
          case T_BODY -> {
            if (DOCUMENTS.contains(parts.getBodyDescriptor().getMimeType())) {
              return document(parts);
            }
          }
          default -> {
            // Preambles, ends of parts and the like say nothing of the page.
          }
        }
      }
      return nothing(ProblemKind.TRUNCATED, "no document stands in this saved page");
    } catch (MimeException | IOException e) {
      return nothing(ProblemKind.TRUNCATED, "this saved page is damaged");
    }
  }

  private void take(Field field) {
    String value = String.valueOf(field.getBody()).replaceAll("\\s*\\r?\\n\\s+", "").strip();
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "snapshot-content-location" -> url = value;
      case "content-location" -> location = value;
      case "date" -> fetched = fetched == null ? instant(value) : fetched;
      default -> {
        // Of no use.
      }
    }
  }

  private static @Nullable String instant(String date) {
    try {
      // No zone known, in the mail's way of saying it, is that of Greenwich.
      String plain = date.replaceFirst("[+-]0000$", "GMT");
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(plain)).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Capture document(MimeTokenStream parts) throws IOException {
    BodyDescriptor about = parts.getBodyDescriptor();
    byte[] bytes;
    try (InputStream in = parts.getDecodedInputStream()) {
      bytes = in.readAllBytes();
    }
    String at = url == null ? location : url;
    return new Capture(
        saved.name(),
        bytes,
        bytes.length,
        saved.form(),
        at != null && at.matches("https?://.+") ? at : saved.url(),
        about.getMimeType(),
        about.getCharset(),
        fetched == null ? saved.fetched() : fetched,
        saved.outlet(),
        saved.published(),
        saved.part(),
        saved.seen(),
        saved.problems());
  }

  private Capture nothing(ProblemKind kind, String why) {
    List<Problem> problems = new ArrayList<>(saved.problems());
    problems.add(Problem.of(kind, why));
    return Capture.of(saved.name(), new byte[0]).withForm(saved.form()).withProblems(problems);
  }
}
