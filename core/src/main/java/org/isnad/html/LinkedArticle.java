package org.isnad.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as JSON-LD describes it, in the words of schema.org; texts as they are written there.
 *
 * @param article whether its type is one of articles; else it is of the web page that holds one
 * @param headline what {@code headline} says, or null
 * @param name what {@code name} says, or null
 * @param authors names of people and organisations, in order
 * @param publisher name of the publisher, or null
 * @param free what {@code isAccessibleForFree} says, also of a part; null where it says nothing
 * @param body what {@code articleBody} says, or null
 */
record LinkedArticle(
    boolean article,
    @Nullable String headline,
    @Nullable String name,
    @Nullable String description,
    List<String> authors,
    @Nullable String section,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String url,
    @Nullable String publisher,
    List<LinkedImage> images,
    @Nullable Boolean free,
    @Nullable String body) {

  /** A picture by its address. */
  record LinkedImage(String url, @Nullable String caption, @Nullable String credit) {}

  /** Its headline, else its name, or null. */
  @Nullable String title() {
    return headline == null ? name : headline;
  }
}
