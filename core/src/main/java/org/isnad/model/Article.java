package org.isnad.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article taken from a page: what its author and editors wrote, without the page around it.
 *
 * @param id stable id: capture digest and ordinal, or the id given with an article line
 * @param language ISO 639 code (ar, fa, en …), {@code und} where it is not known
 * @param captureAt from the first to the last character of the article in the decoded capture; null for HTML where
 *     nobody asked for places
 * @param text headline, a newline, the body paragraphs joined by newlines, verbatim; every span of a reading points here
 * @param headlineAt the headline in {@code text}: from 0 to the first newline, or to the end where there is no body
 * @param paragraphs the body paragraphs, without the headline
 * @param dateline the place of a dateline or byline, or null
 * @param published ISO 8601 date or date-time, or null where nothing says it
 * @param publishedBasis how {@code published} is known; null exactly where {@code published} is null
 */
public record Article(
    String id,
    String language,
    @Nullable String url,
    @Nullable Span captureAt,
    String headline,
    @Nullable String deck,
    @Nullable String section,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String dateline,
    @Nullable String published,
    @Nullable PublishedBasis publishedBasis,
    @Nullable String modified,
    List<Image> images,
    List<Video> videos,
    List<Related> related,
    String text,
    Span headlineAt,
    List<Paragraph> paragraphs) {
  public Article {
    authors = List.copyOf(authors);
    images = List.copyOf(images);
    videos = List.copyOf(videos);
    related = List.copyOf(related);
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A body paragraph.
   *
   * @param at in {@link Article#text()}
   * @param captureAt in the decoded capture, or null where it does not stand there in one piece
   */
  public record Paragraph(Span at, @Nullable Span captureAt) {}

  /**
   * A picture by its caption.
   *
   * @param caption null where only a credit or an address is known
   * @param credit as printed, without brackets
   * @param agency the news agency behind the credit, as a code (AFP), or null
   * @param date ISO 8601 date at the caption's end, or null
   */
  public record Image(
      @Nullable String caption,
      @Nullable String credit,
      @Nullable String agency,
      @Nullable String date,
      @Nullable String url,
      @Nullable Span captureAt) {}

  /** A video by its caption. */
  public record Video(@Nullable String caption, @Nullable String url) {}

  /**
   * A teaser of another article on the same page.
   *
   * @param video whether the page marks it as a video
   * @param article id of the article of the same capture that it announces, or null
   */
  public record Related(
      String headline,
      @Nullable String deck,
      @Nullable String section,
      @Nullable String outlet,
      @Nullable String place,
      @Nullable String caption,
      @Nullable String credit,
      boolean video,
      @Nullable String article) {}

  /** How a publication date is known. */
  public enum PublishedBasis {
    METADATA("metadata"),
    STATED("stated"),
    ARGUMENT("argument"),
    INFERRED("inferred"),
    FETCHED("fetched");

    private final String key;

    PublishedBasis(String key) {
      this.key = key;
    }

    /** Its name in the JSON record. */
    public String key() {
      return key;
    }
  }
}
