package org.isnad.record;

import java.io.IOException;
import java.util.List;
import org.isnad.model.Span;
import org.isnad.model.Story;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Change;
import org.isnad.model.Story.ChangedField;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.ItemKind;
import org.isnad.model.Story.Lineage;
import org.isnad.model.Story.Member;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.Rewording;
import org.isnad.model.Story.TimelineItem;
import org.isnad.model.Story.Variant;
import org.isnad.model.Story.Version;

/**
 * Turns a printed story back into the {@link Story} that it is of; printed again, it is the same
 * bytes. Keys may come in any order, unknown ones are left alone. Stateless and thread-safe.
 */
public final class StoryLoader {

  /** Of a variant's place, which counts code points already. */
  private static final CodePointOffsets AS_COUNTED = CodePointOffsets.of("");

  private StoryLoader() {}

  /**
   * Loads one line, without its line feed.
   *
   * @throws IllegalArgumentException where it is no story; says why
   */
  public static Story load(String line) {
    RecordNode node;
    try {
      node = RecordNode.parse(line);
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
    }
    return new Story(
        node.text("id"),
        node.text("title"),
        node.list("articles", StoryLoader::member),
        node.string("first"),
        node.string("last"),
        node.list("copies", RecordNode::strings),
        node.list("versions", StoryLoader::version),
        node.list("timeline", StoryLoader::item),
        node.list("lineages", StoryLoader::lineage),
        node.list("disagreements", StoryLoader::disagreement),
        (int) node.number("independent"),
        node.strings("merged"),
        node.string("splitFrom"));
  }

  private static Member member(RecordNode node) {
    return new Member(
        node.text("id"), node.string("outlet"), node.string("published"), node.text("headline"));
  }

  private static Version version(RecordNode node) {
    return new Version(
        node.text("article"), node.text("of"), node.list("changes", StoryLoader::change));
  }

  private static Change change(RecordNode node) {
    return new Change(
        node.kind("field", ChangedField.values(), ChangedField::key),
        node.string("before"),
        node.string("after"));
  }

  private static TimelineItem item(RecordNode node) {
    for (ItemKind kind : ItemKind.values()) {
      RecordNode place = node.at(kind.key());
      if (place != null) {
        return new TimelineItem(node.text("date"), kind, place(place), node.strings("articles"));
      }
    }
    throw new IllegalArgumentException("an item of the timeline is of no kind that is known");
  }

  private static Lineage lineage(RecordNode node) {
    RecordNode first = node.at("firstSeen");
    if (first == null) {
      throw new IllegalArgumentException("«firstSeen» is missing");
    }
    return new Lineage(
        node.text("text"),
        node.list("variants", StoryLoader::variant),
        place(first),
        node.string("origin"));
  }

  private static Variant variant(RecordNode node) {
    Span at = node.place("at", AS_COUNTED);
    return new Variant(
        node.text("article"),
        node.string("statement"),
        node.text("text"),
        at,
        node.list(
            "changes", one -> new Rewording(one.string("before"), one.string("after"))));
  }

  private static Disagreement disagreement(RecordNode node) {
    return new Disagreement(
        node.text("about"), node.text("kind"), node.list("accounts", StoryLoader::account));
  }

  private static Account account(RecordNode node) {
    List<Place> places = node.list("statements", StoryLoader::place);
    return new Account(
        node.string("value"), node.string("text"), node.string("claimant"), places);
  }

  private static Place place(RecordNode node) {
    return new Place(node.text("article"), node.string("id"));
  }
}
