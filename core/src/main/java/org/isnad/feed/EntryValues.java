package org.isnad.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.model.FeedEntry;
import org.isnad.model.Span;
import org.isnad.time.DateTextResolver;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what an entry says, as it says it, what a record holds: dates, addresses, languages.
 *
 * @param url where the feed was found, or null
 */
record EntryValues(DateTextResolver dates, @Nullable String url) {
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^\\s/?#].*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  /** Names of programs and lone addresses of mail stand where authors should. */
  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");

  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");

  /**
   * An entry as it says it, each value null where it says nothing.
   *
   * @param sections all sections and tags
   */
  record Draft(
      Span at,
      @Nullable String headline,
      @Nullable String url,
      @Nullable String published,
      @Nullable String modified,
      @Nullable String deck,
      List<String> authors,
      List<String> sections,
      @Nullable String outlet,
      @Nullable String language,
      @Nullable String image) {}

  /** The entry, or null where it has neither headline nor address. */
  @Nullable FeedEntry entry(Draft draft, @Nullable String site, @Nullable String language) {
    String address = address(draft.url(), site);
    if (draft.headline() == null && address == null) {
      return null;
    }
    Set<String> sections = new LinkedHashSet<>(draft.sections());
    String own = language(draft.language());
    return new FeedEntry(
        draft.at(),
        draft.headline(),
        address,
        date(draft.published()),
        date(draft.modified()),
        draft.deck() == null || draft.deck().equals(draft.headline()) ? null : draft.deck(),
        draft.authors().stream()
            .map(EntryValues::author)
            .filter(a -> !a.isEmpty())
            .distinct()
            .toList(),
        sections.size() == 1 ? sections.iterator().next() : null,
        draft.outlet(),
        own == null ? language(language) : own,
        address(draft.image(), site));
  }

  /**
   * An absolute address of the web, or null.
   *
   * @param site the page that the feed is of, against which relative ones count, or null
   */
  @Nullable String address(@Nullable String given, @Nullable String site) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String address = given.strip().replace(" ", "%20");
    if (ABSOLUTE.matcher(address).matches()) {
      return address;
    }
    String base = site != null && ABSOLUTE.matcher(site).matches() ? site : url;
    try {
      String resolved = base == null ? "" : new URI(base).resolve(new URI(address)).toString();
      return ABSOLUTE.matcher(resolved).matches() ? resolved : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * An id that is an address as well, or null: others look like relative addresses and are none.
   */
  static @Nullable String permanent(@Nullable String id) {
    return id != null && ABSOLUTE.matcher(id.strip()).matches() ? id : null;
  }

  /** A language tag with its language in lower case, or null where it is none. */
  static @Nullable String language(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String tag = given.strip().replace('_', '-');
    int end = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
    String language = tag.substring(0, end).toLowerCase(Locale.ROOT) + tag.substring(end);
    return LANGUAGE.matcher(language).matches() ? language : null;
  }

  private @Nullable String date(@Nullable String given) {
    return given == null ? null : dates.resolve(given);
  }

  private static String author(String given) {
    Matcher named = MAIL_AND_NAME.matcher(given);
    return named.matches() ? named.group(1).strip() : MAIL.matcher(given).matches() ? "" : given;
  }
}
