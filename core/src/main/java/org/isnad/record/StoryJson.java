package org.isnad.record;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.isnad.model.Story;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Change;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.Lineage;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.Rewording;
import org.isnad.model.Story.TimelineItem;
import org.isnad.model.Story.Variant;
import org.isnad.model.Story.Version;

/**
 * A {@link Story} as one line of JSON: UTF-8, keys in a fixed order, its lists always present, other
 * absent values left out. The same story gives the same bytes everywhere.
 *
 * <p>Stateless and thread-safe.
 */
public final class StoryJson {

  /** Of a variant's place, which counts code points already. */
  private static final CodePointOffsets AS_COUNTED = CodePointOffsets.of("");

  private StoryJson() {}

  /**
   * Writes the story and a line feed. Neither flushes nor closes {@code out}.
   *
   * @throws IOException where {@code out} does
   */
  public static void write(Story story, OutputStream out) throws IOException {
    try (JsonGenerator generator = RecordJson.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      write(story, new RecordGenerator(generator));
      generator.writeRaw('\n');
    }
  }

  private static void write(Story story, RecordGenerator json) throws IOException {
    json.open();
    json.string("id", story.id());
    json.text("title", story.title());
    json.openList("articles");
    for (Member member : story.articles()) {
      json.open();
      json.string("id", member.id());
      json.string("outlet", member.outlet());
      json.string("published", member.published());
      json.text("headline", member.headline());
      json.close();
    }
    json.closeList();
    json.string("first", story.first());
    json.string("last", story.last());
    json.lists("copies", story.copies());
    writeVersions(story.versions(), json);
    writeTimeline(story.timeline(), json);
    writeLineages(story.lineages(), json);
    writeDisagreements(story.disagreements(), json);
    json.number("independent", story.independent());
    if (!story.merged().isEmpty()) {
      json.strings("merged", story.merged());
    }
    json.string("splitFrom", story.splitFrom());
    json.close();
  }

  private static void writeVersions(List<Version> versions, RecordGenerator json)
      throws IOException {
    json.openList("versions");
    for (Version version : versions) {
      json.open();
      json.string("article", version.article());
      json.string("of", version.of());
      json.openList("changes");
      for (Change change : version.changes()) {
        json.open();
        json.string("field", change.field().key());
        json.string("before", change.before());
        json.string("after", change.after());
        json.close();
      }
      json.closeList();
      json.close();
    }
    json.closeList();
  }

  private static void writeTimeline(List<TimelineItem> timeline, RecordGenerator json)
      throws IOException {
    json.openList("timeline");
    for (TimelineItem item : timeline) {
      json.open();
      json.string("date", item.date());
      json.open(item.kind().key());
      writePlace(item.place(), json);
      json.close();
      json.strings("articles", item.articles());
      json.close();
    }
    json.closeList();
  }

  private static void writeLineages(List<Lineage> lineages, RecordGenerator json)
      throws IOException {
    json.openList("lineages");
    for (Lineage lineage : lineages) {
      json.open();
      json.text("text", lineage.text());
      json.openList("variants");
      for (Variant variant : lineage.variants()) {
        json.open();
        json.string("article", variant.article());
        json.string("statement", variant.statement());
        json.text("text", variant.text());
        json.span("at", variant.at(), AS_COUNTED);
        writeChanges(variant.changes(), json);
        json.close();
      }
      json.closeList();
      json.open("firstSeen");
      writePlace(lineage.firstSeen(), json);
      json.close();
      json.string("origin", lineage.origin());
      json.close();
    }
    json.closeList();
  }

  private static void writeChanges(List<Rewording> changes, RecordGenerator json)
      throws IOException {
    if (!changes.isEmpty()) {
      json.openList("changes");
      for (Rewording change : changes) {
        json.open();
        json.string("before", change.before());
        json.string("after", change.after());
        json.close();
      }
      json.closeList();
    }
  }

  private static void writeDisagreements(List<Disagreement> disagreements, RecordGenerator json)
      throws IOException {
    json.openList("disagreements");
    for (Disagreement disagreement : disagreements) {
      json.open();
      json.string("about", disagreement.about());
      json.string("kind", disagreement.kind());
      json.openList("accounts");
      for (Account account : disagreement.accounts()) {
        json.open();
        json.string("value", account.value());
        json.string("text", account.text());
        json.string("claimant", account.claimant());
        json.openList("statements");
        for (Place place : account.statements()) {
          json.open();
          writePlace(place, json);
          json.close();
        }
        json.closeList();
        json.close();
      }
      json.closeList();
      json.close();
    }
    json.closeList();
  }

  private static void writePlace(Place place, RecordGenerator json) throws IOException {
    json.string("article", place.article());
    json.string("id", place.id());
  }
}
