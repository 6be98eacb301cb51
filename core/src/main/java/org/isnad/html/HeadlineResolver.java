package org.isnad.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.html.HeadingResolver.Heading;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses an article's headline among all that the page calls it. Sources that agree support each
 * other; the words must not be those of search engines alone, cut off, or followed by the site's
 * name.
 */
final class HeadlineResolver {

  /** Where a title stands, with how much its word counts. */
  enum Source {
    LINKED_HEADLINE(10),
    LINKED_NAME(3),
    OPEN_GRAPH(7),
    TWITTER(3),
    HEADING(9),
    PROPERTY(3),
    META(2),
    PAGE(2),
    TITLE(2);

    final int weight;

    Source(int weight) {
      this.weight = weight;
    }
  }

  private static final List<String> META_TITLES =
      List.of("title", "headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title");

  private static final int MOST_CANDIDATES = 100;
  private static final int SHORTEST_REPEATED = 12;

  /** Search engines take headlines of 110 characters. */
  private static final int SHORTEST_CUT = 100;

  /** What follows a title that is repeated with more behind it; the second is a Hangul bar. */
  private static final String SET_OFF =
      "|\u3163-\u2013\u2014\u00B7\u2022\u00BB\u00AB\u2039\u203A\uFF5C_";

  /** A title from one source. */
  record Candidate(Source source, String text, String key) {}

  private final HtmlPage page;
  private final ArticleScope scope;
  private final SiteNames site;
  private final Set<String> sections;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Candidate> siteTitles = new ArrayList<>();
  private @Nullable Heading heading;

  HeadlineResolver(HtmlPage page, ArticleScope scope, SiteNames site, Set<String> sections) {
    this.page = page;
    this.scope = scope;
    this.site = site;
    this.sections = sections;
  }

  void collect(@Nullable LinkedArticle linked) {
    if (linked != null) {
      add(linked.article() ? Source.LINKED_HEADLINE : Source.PAGE, linked.headline());
      add(linked.article() ? Source.LINKED_NAME : Source.PAGE, linked.name());
    }
    if (scope.main()) {
      page.metas("og:title").forEach(text -> add(Source.OPEN_GRAPH, text));
      page.metas("twitter:title").forEach(text -> add(Source.TWITTER, text));
      META_TITLES.forEach(name -> page.metas(name).forEach(text -> add(Source.META, text)));
      add(Source.TITLE, page.title());
    }
    for (Element element : page.properties()) {
      if (element.attr("itemprop").contains("headline") && scope.holds(element)) {
        String content = element.attr("content");
        add(Source.PROPERTY, content.isEmpty() ? ElementText.of(element, 600) : content);
      }
    }
    Set<String> titles = new HashSet<>();
    candidates.forEach(candidate -> titles.add(candidate.key));
    heading = HeadingResolver.resolve(page, scope, site::names, titles);
    if (heading == null && candidates.isEmpty()) {
      // The page is about the site, or its title was taken for the site's name.
      heading = HeadingResolver.resolve(page, scope, text -> false, titles);
    }
    if (heading != null) {
      // A small heading is one among many, and often the template's.
      boolean small = heading.element().normalName().equals("h3");
      add(small ? Source.PROPERTY : Source.HEADING, heading.text());
    }
  }

  private void add(Source source, @Nullable String written) {
    if (written == null || candidates.size() + siteTitles.size() == MOST_CANDIDATES) {
      return;
    }
    String text = site.strip(MetadataText.clean(written), sections);
    String key = MetadataText.key(text);
    if (!key.isEmpty()) {
      boolean own = !site.names(text);
      (own ? candidates : siteTitles).add(new Candidate(source, text, key));
    }
  }

  /** The heading under which what belongs to the article begins, or null. */
  @Nullable Element heading() {
    return heading == null ? null : heading.top();
  }

  /** The headline that most speaks for, or null. */
  @Nullable String resolve() {
    if (candidates.isEmpty()) {
      candidates.addAll(siteTitles);
    }
    Map<String, Integer> weights = new LinkedHashMap<>();
    Map<String, EnumSet<Source>> sources = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      String key = supported(candidate);
      if (sources.computeIfAbsent(key, k -> EnumSet.noneOf(Source.class)).add(candidate.source)) {
        weights.merge(key, candidate.source.weight, Integer::sum);
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> entry : weights.entrySet()) {
      best =
          best == null || entry.getValue() > weights.getOrDefault(best, 0) ? entry.getKey() : best;
    }
    return best == null ? null : text(best);
  }

  /**
   * The key that a candidate speaks for: its own, or that of a title which it only repeats with
   * something set off behind.
   */
  private String supported(Candidate candidate) {
    for (Candidate other : candidates) {
      if (cutOff(candidate.text, other)) {
        return other.key;
      }
      String text = candidate.text;
      int end = other.text.length();
      if (other.text.length() >= SHORTEST_REPEATED
          && text.length() > end
          && text.startsWith(other.text)
          && setOff(text, end)) {
        return other.key;
      }
    }
    return candidate.key;
  }

  /** Whether a text is the beginning of a heading, cut off for machines that show only so much. */
  private static boolean cutOff(String text, Candidate other) {
    String end = text.endsWith("\u2026") ? "\u2026" : text.endsWith("...") ? "..." : "";
    String kept = text.substring(0, text.length() - end.length()).stripTrailing();
    return (!end.isEmpty() || text.length() >= SHORTEST_CUT)
        && kept.length() >= SHORTEST_REPEATED
        && other.source == Source.HEADING
        && other.text.length() > text.length()
        && other.text.startsWith(kept);
  }

  /** Whether something is set off there, as the name of a site is behind a title. */
  static boolean setOff(String text, int end) {
    int i = end;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i < text.length() && SET_OFF.indexOf(text.charAt(i)) >= 0;
  }

  /**
   * The spelling: that of the heading, which readers see, unless it runs words together that others
   * keep apart, or keeps apart by elements what they keep apart by signs.
   */
  private String text(String key) {
    String metadata = null;
    String visible = null;
    for (Candidate candidate : candidates) {
      if (candidate.key.equals(key)) {
        boolean heading = candidate.source == Source.HEADING;
        visible = heading && visible == null ? candidate.text : visible;
        metadata = !heading && metadata == null ? candidate.text : metadata;
      }
    }
    if (visible == null || metadata == null) {
      return visible == null ? Objects.requireNonNull(metadata) : visible;
    }
    boolean parts = heading != null && heading.element().childrenSize() > 1;
    return MetadataText.words(visible).equals(MetadataText.words(metadata))
            && !(parts && metadata.length() > visible.length())
        ? visible
        : metadata;
  }
}
