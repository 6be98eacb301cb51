package org.isnad.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a page that somebody added.
 *
 * @param kept whether it is in the data folder
 */
public record IntakeView(
    String name,
    @Nullable String digest,
    boolean kept,
    List<Part> parts,
    List<Trouble> troubles,
    List<Rest> residue,
    int statements,
    int figures) {

  /**
   * One of its articles.
   *
   * @param scope what the ids of its cards begin with
   */
  public record Part(String scope, ArticleView article, ArticleSurroundings around) {}

  /**
   * What could not be read.
   *
   * @param kind what is wrong, in the reader's language
   * @param about the headline of the article that it is about, or null
   * @param means what that means and what to do
   * @param message the program's own words, in English
   */
  public record Trouble(String kind, @Nullable String about, String means, String message) {}

  /** What belongs to the page and to no article. */
  public record Rest(String kind, int count, String sample) {}

  /** Problems of the data folder of one kind. */
  public record Kind(String key, String label, long count) {}

  /** One of them. */
  public record Sample(String name, String message, @Nullable String capture, String when) {}
}
