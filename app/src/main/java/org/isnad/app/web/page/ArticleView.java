package org.isnad.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it. All texts are harmless already ({@link Shown}); dates are written
 * out.
 *
 * @param capture id of the capture, or null where it is not kept
 * @param published the day in words, or null
 * @param basis how that day is known, in words, or null
 * @param url where it stands on the web, or null
 */
public record ArticleView(
    String id,
    String language,
    String direction,
    @Nullable String capture,
    @Nullable String section,
    MarkedPassage headline,
    String plainHeadline,
    @Nullable String deck,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String place,
    @Nullable String published,
    @Nullable String publishedIso,
    @Nullable String basis,
    @Nullable String modified,
    @Nullable String url,
    List<Picture> pictures,
    List<MarkedPassage> paragraphs,
    List<Card> cards,
    List<Speaker> speakers,
    int figures,
    int times) {

  /** A picture or video by what the page says of it; the picture itself is never loaded. */
  public record Picture(
      boolean video,
      @Nullable String caption,
      @Nullable String credit,
      @Nullable String date,
      @Nullable String url) {}

  /** All that is known of one statement. */
  public record Card(
      String id,
      int voice,
      String source,
      @Nullable String entity,
      @Nullable String role,
      String type,
      String stance,
      String mode,
      boolean negated,
      @Nullable String cue,
      String content,
      @Nullable String nested,
      List<Link> chain,
      List<Fact> facts,
      String rule,
      String rulePage,
      int confidence) {}

  /**
   * One link of the chain, from the speaker to the outlet.
   *
   * @param kind speaker, channel, relay or outlet
   * @param label what it is, in the reader's language
   */
  public record Link(String kind, String name, String label, @Nullable String entity) {}

  /**
   * Something that is known besides: to whom, when, where, which figures.
   *
   * @param figure id of the figure that it is, or null
   */
  public record Fact(String label, String value, @Nullable String figure) {}

  /** One who speaks in the article, with what is said. */
  public record Speaker(
      int voice, String name, @Nullable String role, @Nullable String entity, List<Line> lines) {}

  /** A statement in one line. */
  public record Line(String id, String stance, String brief) {}
}
