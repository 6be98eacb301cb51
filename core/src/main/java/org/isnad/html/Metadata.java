package org.isnad.html;

import java.util.List;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.PublishedBasis;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about one of its articles: in JSON-LD, meta elements, microdata and the lines
 * around the title, each held against the others. Texts have their white space folded to single
 * spaces.
 *
 * @param headline or null where the page names none
 * @param deck the standfirst, where it stands visibly between the title and the body; else null
 * @param authors as the page names them, without «by»; agencies and desks among them
 * @param section the first one the page names, or null
 * @param published ISO 8601 date or date-time with the zone it is stated in, or null
 * @param publishedBasis {@code METADATA} or {@code STATED} (a visible line); null exactly where
 *     {@code published} is null
 * @param modified like {@code published}; null where nothing says it
 * @param url the canonical address, or null
 * @param outlet the name of the site, or null
 * @param language as the page declares it, in lower case ({@code ar}, {@code pt-br}), or null
 * @param images named in the metadata, for their addresses and captions
 * @param paywalled whether the page says that the article is not free to read
 * @param bodies the article's text as its JSON-LD holds it, mostly none; a witness for the body
 */
public record Metadata(
    @Nullable String headline,
    @Nullable String deck,
    List<String> authors,
    @Nullable String section,
    @Nullable String published,
    @Nullable PublishedBasis publishedBasis,
    @Nullable String modified,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String language,
    List<Image> images,
    boolean paywalled,
    List<String> bodies) {
  public Metadata {
    authors = List.copyOf(authors);
    images = List.copyOf(images);
    bodies = List.copyOf(bodies);
  }

  /** The same with what the page shows, where its data say nothing. */
  Metadata shown(@Nullable String section, @Nullable String outlet) {
    return new Metadata(
        headline,
        deck,
        authors,
        this.section == null ? section : this.section,
        published,
        publishedBasis,
        modified,
        url,
        this.outlet == null ? outlet : this.outlet,
        language,
        images,
        paywalled,
        bodies);
  }
}
