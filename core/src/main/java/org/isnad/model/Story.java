package org.isnad.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles about one developing chain of events, and what they say of it together.
 *
 * @param id stable: made from the article that the story began with, kept when others are merged
 *     into it
 * @param title the headline of one of its articles, the one that is nearest to all others
 * @param articles in order of publication, of the same time in order of their ids
 * @param first when the earliest of its articles was published, ISO 8601 date or date-time; null
 *     where none has a date
 * @param last when the latest of its articles was published, or null
 * @param copies ids of articles that carry the same text, one list for each text
 * @param versions articles that one outlet published before with another text
 * @param timeline its dated statements and figures in the order of their days, each once
 * @param lineages what was said, followed from outlet to outlet
 * @param disagreements accounts that cannot both hold
 * @param independent the number of sources that do not just carry the same copy
 * @param merged ids of the stories that turned out to be this one, the earliest first
 * @param splitFrom id of the story that this one was part of before more was known, or null
 */
public record Story(
    String id,
    String title,
    List<Member> articles,
    @Nullable String first,
    @Nullable String last,
    List<List<String>> copies,
    List<Version> versions,
    List<TimelineItem> timeline,
    List<Lineage> lineages,
    List<Disagreement> disagreements,
    int independent,
    List<String> merged,
    @Nullable String splitFrom) {
  public Story {
    articles = List.copyOf(articles);
    copies = copies.stream().map(List::copyOf).toList();
    versions = List.copyOf(versions);
    timeline = List.copyOf(timeline);
    lineages = List.copyOf(lineages);
    disagreements = List.copyOf(disagreements);
    merged = List.copyOf(merged);
  }

  /**
   * An article of a story.
   *
   * @param id the article's
   * @param published ISO 8601 date or date-time, or null
   */
  public record Member(
      String id, @Nullable String outlet, @Nullable String published, String headline) {}

  /**
   * An article that the same outlet published before with another text.
   *
   * @param article id of the later one
   * @param of id of the earlier one
   * @param changes what differs; empty where only wording does
   */
  public record Version(String article, String of, List<Change> changes) {
    public Version {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What differs between two versions of an article.
   *
   * @param before null where it was added
   * @param after null where it was removed
   */
  public record Change(ChangedField field, @Nullable String before, @Nullable String after) {}

  /** What of an article changed. */
  public enum ChangedField {
    HEADLINE("headline"),
    FIGURE("figure"),
    SOURCE("source"),
    PARAGRAPH("paragraph");

    private final String key;

    ChangedField(String key) {
      this.key = key;
    }

    /** Its name in the JSON of a story. */
    public String key() {
      return key;
    }
  }

  /** What a timeline item is. */
  public enum ItemKind {
    STATEMENT,
    FIGURE,
    EVENT;

    /** Its key in the JSON of a story. */
    public String key() {
      return switch (this) {
        case STATEMENT -> "statement";
        case FIGURE -> "figure";
        case EVENT -> "event";
      };
    }
  }

  /**
   * Something inside an article.
   *
   * @param article the article's id
   * @param id its own within the article (s1, f1); null for a passage that has none
   */
  public record Place(String article, @Nullable String id) {}

  /**
   * Something of a certain day.
   *
   * @param date ISO 8601 date, or a part of one
   * @param place where it is said first
   * @param articles ids of all articles that carry it
   */
  public record TimelineItem(String date, ItemKind kind, Place place, List<String> articles) {
    public TimelineItem {
      articles = List.copyOf(articles);
    }
  }

  /**
   * One utterance or passage as it went from outlet to outlet.
   *
   * @param text its fullest wording
   * @param firstSeen the article that has it first
   * @param origin the relay or outlet that it came from as far as the articles tell, or null
   */
  public record Lineage(
      String text, List<Variant> variants, Place firstSeen, @Nullable String origin) {
    public Lineage {
      variants = List.copyOf(variants);
    }
  }

  /**
   * One wording of an utterance.
   *
   * @param statement id of the statement in its article, or null for a passage that is none
   * @param at the stretch in the article's text, in code points
   * @param changes what differs from the wording that was seen first, word for word, in text order
   */
  public record Variant(
      String article,
      @Nullable String statement,
      String text,
      Span at,
      List<Rewording> changes) {
    public Variant {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Words that stand where others stood.
   *
   * @param before null where words were added
   * @param after null where words were left out
   */
  public record Rewording(@Nullable String before, @Nullable String after) {}

  /**
   * Accounts of one thing that cannot both hold.
   *
   * @param about what they are accounts of, in words of the articles
   * @param kind what they differ in: figure, denial, date, place, agent
   */
  public record Disagreement(String about, String kind, List<Account> accounts) {
    public Disagreement {
      accounts = List.copyOf(accounts);
    }
  }

  /**
   * One side's account.
   *
   * @param value a figure with its unit, or null where the account is words
   * @param text the words, or null where the account is a figure
   * @param claimant who gives it, null for outlets themselves
   * @param statements where it is given
   */
  public record Account(
      @Nullable String value,
      @Nullable String text,
      @Nullable String claimant,
      List<Place> statements) {
    public Account {
      statements = List.copyOf(statements);
    }
  }
}
