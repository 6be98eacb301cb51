package org.isnad.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.Capture.Sighting;
import org.isnad.model.CaptureForm;
import org.isnad.model.CaptureText;
import org.isnad.model.Feed;
import org.isnad.model.FeedEntry;
import org.isnad.model.FeedKind;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Residue;
import org.isnad.model.ResidueKind;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Turns a printed record back into the {@link Analysis} that it is of. Printed again, it is the same
 * bytes; what a record does not hold is gone: the bytes of the capture, the decoded text, and with
 * it what spans in the capture point at — these count code points, as the record does.
 *
 * <p>Keys may come in any order, unknown ones are left alone. Stateless and thread-safe.
 */
public final class RecordLoader {
  /** Of a capture whose text is gone: spans stay as they are. */
  private static final CodePointOffsets IN_CAPTURE = CodePointOffsets.of("");

  private RecordLoader() {}

  /** What a line turned out to be. */
  public sealed interface Loading {
    /** A record. */
    record Loaded(Analysis analysis) implements Loading {}

    /**
     * No record that this version reads.
     *
     * @param reason in plain words, without a full stop
     */
    record Unreadable(String reason) implements Loading {}
  }

  /** Loads one line, without its line feed. Never throws for what the line holds. */
  public static Loading load(String line) {
    try {
      RecordNode record = RecordNode.parse(line);
      if (!RecordJson.SCHEMA.equals(record.string("schema"))) {
        return new Loading.Unreadable("no record of the shape " + RecordJson.SCHEMA);
      }
      return new Loading.Loaded(analysis(record));
    } catch (JsonProcessingException e) {
      // Jackson's words name its own classes; where the line breaks is all a reader needs.
      long place = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      return new Loading.Unreadable("no JSON from character " + place + " on");
    } catch (IOException | IllegalArgumentException e) {
      return new Loading.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Analysis analysis(RecordNode record) {
    RecordNode capture = record.at("capture");
    if (capture == null) {
      throw new IllegalArgumentException("«capture» is missing");
    }
    return new Analysis(
        capture(capture),
        capture.string("id"),
        capture.string("mediaType"),
        CaptureText.NONE,
        record.list("articles", article -> ArticleLoader.load(article, IN_CAPTURE)),
        record.list("residue", RecordLoader::residue),
        feed(record),
        record.list("problems", RecordLoader::problem));
  }

  private static Capture capture(RecordNode node) {
    return new Capture(
        node.text("name"),
        new byte[0],
        (int) node.number("bytes"),
        CaptureForm.DETECT,
        node.string("url"),
        null,
        null,
        node.string("fetched"),
        node.string("outlet"),
        null,
        archive(node),
        node.list("seen", RecordLoader::sighting),
        List.of());
  }

  private static Sighting sighting(RecordNode node) {
    return new Sighting(
        node.text("name"), node.string("url"), node.string("fetched"), archive(node));
  }

  private static @Nullable Part archive(RecordNode holder) {
    RecordNode archive = holder.at("archive");
    return archive == null
        ? null
        : new Part.ArchiveRecord(archive.number("offset"), archive.string("recordId"));
  }

  private static Residue residue(RecordNode node) {
    return new Residue(
        node.kind("kind", ResidueKind.values(), ResidueKind::key),
        node.place("captureAt", IN_CAPTURE),
        node.text("text"));
  }

  private static Problem problem(RecordNode node) {
    return new Problem(
        node.kind("kind", ProblemKind.values(), ProblemKind::key),
        node.text("message"),
        node.span("captureAt", IN_CAPTURE));
  }

  private static @Nullable Feed feed(RecordNode record) {
    RecordNode feed = record.at("feed");
    return feed == null
        ? null
        : new Feed(
            feed.kind("kind", FeedKind.values(), FeedKind::key),
            feed.string("title"),
            feed.string("url"),
            feed.string("language"),
            record.list("entries", RecordLoader::entry));
  }

  private static FeedEntry entry(RecordNode node) {
    Span at = node.place("captureAt", IN_CAPTURE);
    return new FeedEntry(
        at,
        node.string("headline"),
        node.string("url"),
        node.string("published"),
        node.string("modified"),
        node.string("deck"),
        node.strings("authors"),
        node.string("section"),
        node.string("outlet"),
        node.string("language"),
        node.string("image"));
  }
}
