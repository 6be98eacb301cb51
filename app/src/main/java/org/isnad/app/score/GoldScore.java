package org.isnad.app.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Isnad;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.record.RecordJson;

/**
 * The way in: gold folders, and the records of their articles or the reading that makes them, give
 * a score. Stateless.
 */
public final class GoldScore {
  private static final JsonFactory JSON = new JsonFactory();

  private GoldScore() {}

  /**
   * Compares records that somebody has kept.
   *
   * @param folders the gold folders
   * @param records a file of records, one a line
   * @throws IOException where gold or records cannot be read; says which file and why
   */
  public static Score of(List<Path> folders, Path records) throws IOException {
    return score(gold(folders), SheetReader.records(records));
  }

  /**
   * Reads the articles of gold and compares what comes out.
   *
   * @param folders the gold folders
   * @throws IOException where gold cannot be read; says which file and why
   */
  public static Score of(List<Path> folders, Isnad isnad) throws IOException {
    List<Sheet> gold = gold(folders);
    Map<String, Sheet> read = new HashMap<>();
    // The texts are apart from each other, and a map of their sheets has no order to be kept.
    for (JsonValue record :
        gold.parallelStream().map(sheet -> record(sheet, isnad)).toList()) {
      SheetReader.record(record, read);
    }
    return score(gold, read);
  }

  private static List<Sheet> gold(List<Path> folders) throws IOException {
    List<Sheet> out = new ArrayList<>();
    for (Path folder : folders) {
      List<Sheet> sheets = SheetReader.gold(folder);
      if (sheets.isEmpty()) {
        throw new IOException(folder + ": holds no file that ends in .gold.json");
      }
      out.addAll(sheets);
    }
    return out;
  }

  private static Score score(List<Sheet> gold, Map<String, Sheet> found) {
    ScoreBuilder out = new ScoreBuilder();
    gold.forEach(sheet -> out.add(sheet, found.get(sheet.id())));
    return out.build();
  }

  private static JsonValue record(Sheet gold, Isnad isnad) {
    Capture capture = Capture.of(gold.id(), line(gold)).withForm(CaptureForm.ARTICLE_LINE);
    try {
      return JsonValue.parse(RecordJson.line(isnad.read(capture)));
    } catch (IOException e) {
      throw new UncheckedIOException("a record is JSON", e);
    }
  }

  /** The article as an article line, without what the annotator found. */
  private static byte[] line(Sheet gold) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] paragraphs = gold.text().split("\n", -1);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", gold.id());
      if (gold.outlet() != null) {
        json.writeStringField("outlet", gold.outlet());
      }
      if (gold.published() != null) {
        json.writeStringField("published", gold.published());
      }
      json.writeStringField("language", "ar");
      json.writeStringField("headline", paragraphs[0]);
      json.writeArrayFieldStart("paragraphs");
      for (int i = 1; i < paragraphs.length; i++) {
        json.writeString(paragraphs[i]);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }
}
