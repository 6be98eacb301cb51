package org.isnad.record;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.Capture.Sighting;
import org.isnad.model.Problem;
import org.isnad.model.Residue;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Analysis} as one line of JSON in the shape {@value #SCHEMA}: UTF-8, keys in a fixed
 * order, absent values left out, offsets in Unicode code points. The same analysis gives the same
 * bytes everywhere.
 *
 * <p>Stateless and thread-safe.
 */
public final class RecordJson {

  /** The name of this shape, the first value of every record. */
  public static final String SCHEMA = "isnad/record/1";

  /** What all lines of ours are made with. */
  static final JsonFactory JSON =
      JsonFactory.builder()
          // Else characters beyond the first plane would come out as two escapes.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private RecordJson() {}

  /**
   * Writes the record and a line feed. Neither flushes nor closes {@code out}.
   *
   * @throws IOException where {@code out} does
   */
  public static void write(Analysis analysis, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      writeRecord(analysis, new RecordGenerator(json));
      json.writeRaw('\n');
    }
  }

  /** The record as a string, without a line feed. */
  public static String line(Analysis analysis) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    try {
      write(analysis, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return new String(out.toByteArray(), 0, out.size() - 1, StandardCharsets.UTF_8);
  }

  /**
   * One ARTICLE of a record alone, without a line feed.
   *
   * @param article loaded from its record, so that its spans in the capture count code points
   */
  public static String articleLine(ArticleAnalysis article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      ArticleJson.write(article, CodePointOffsets.of(""), new RecordGenerator(json));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void writeRecord(Analysis analysis, RecordGenerator json) throws IOException {
    CodePointOffsets decoded = CodePointOffsets.of(analysis.text());
    json.open();
    json.string("schema", SCHEMA);
    json.open("capture");
    writeCapture(analysis, json);
    json.close();
    json.openList("articles");
    for (ArticleAnalysis article : analysis.articles()) {
      ArticleJson.write(article, decoded, json);
    }
    json.closeList();
    if (analysis.feed() != null) {
      FeedJson.write(analysis.feed(), decoded, json);
    }
    json.openList("residue");
    for (Residue residue : analysis.residue()) {
      json.open();
      json.string("kind", residue.kind().key());
      json.span("captureAt", residue.captureAt(), decoded);
      json.string("text", residue.text());
      json.close();
    }
    json.closeList();
    json.openList("problems");
    for (Problem problem : analysis.problems()) {
      json.open();
      json.string("kind", problem.kind().key());
      json.string("message", problem.message());
      json.span("captureAt", problem.captureAt(), decoded);
      json.close();
    }
    json.closeList();
    json.close();
  }

  private static void writeCapture(Analysis analysis, RecordGenerator json) throws IOException {
    Capture capture = analysis.capture();
    json.string("id", analysis.digest());
    json.string("name", capture.name());
    json.string("url", capture.url());
    json.string("mediaType", analysis.mediaType());
    json.string("fetched", capture.fetched());
    if (analysis.digest() != null) {
      json.number("bytes", capture.size());
    }
    json.string("outlet", capture.outlet());
    writeArchive(capture.part(), json);
    if (!capture.seen().isEmpty()) {
      json.openList("seen");
      for (Sighting sighting : capture.seen()) {
        json.open();
        json.string("name", sighting.name());
        json.string("url", sighting.url());
        json.string("fetched", sighting.fetched());
        writeArchive(sighting.part(), json);
        json.close();
      }
      json.closeList();
    }
  }

  private static void writeArchive(@Nullable Part part, RecordGenerator json) throws IOException {
    // The number of a line stands in no record: an article line names its article itself.
    if (part instanceof Part.ArchiveRecord(long offset, String recordId)) {
      json.open("archive");
      json.number("offset", offset);
      json.string("recordId", recordId);
      json.close();
    }
  }
}
