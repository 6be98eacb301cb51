package org.isnad.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isnad.html.HeadLines.Line;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wrote an article: the first source that names a person; where none does, the first that
 * names anybody, which then is an agency, a desk or the outlet.
 */
final class AuthorResolver {
  private static final List<String> META_AUTHORS =
      List.of(
          "article:author",
          "author",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "sailthru.author",
          "parsely-author",
          "cxenseparse:author");

  private static final int LONGEST_BYLINE = 300;
  private static final int MOST_BYLINES = 60;

  private final HtmlPage page;
  private final ArticleScope scope;
  private final SiteNames site;
  private final WebWords words;
  private final StatedTimeExtractor times;
  private final AuthorSplitter splitter;
  private final List<List<String>> sources = new ArrayList<>();

  AuthorResolver(
      HtmlPage page,
      ArticleScope scope,
      SiteNames site,
      WebWords words,
      StatedTimeExtractor times) {
    this.times = times;
    this.page = page;
    this.scope = scope;
    this.site = site;
    this.words = words;
    this.splitter = new AuthorSplitter(words);
  }

  /**
   * The authors; none where nobody is named.
   *
   * @param heading of the article, or null
   * @param lines between heading and body
   */
  List<String> resolve(
      @Nullable LinkedArticle linked, @Nullable Element heading, List<Line> lines) {
    if (linked != null && add(linked.authors())) {
      return sources.getLast();
    }
    if (scope.main() && metas()) {
      return sources.getLast();
    }
    if (add(properties(heading)) || add(bylines(heading)) || add(stated(lines))) {
      return sources.getLast();
    }
    return sources.isEmpty() ? List.of() : outlets(sources.getFirst());
  }

  /** Of «city - outlet» the outlet. */
  private List<String> outlets(List<String> names) {
    List<String> out = new ArrayList<>();
    for (String name : names) {
      int bar = name.lastIndexOf(" - ");
      String last = bar < 0 ? name : name.substring(bar + 3).strip();
      out.add(site.names(last) ? last : name);
    }
    return out;
  }

  /** Adds what a source says; whether it names a person. */
  private boolean add(List<String> texts) {
    List<String> names = splitter.names(texts);
    if (names.isEmpty()) {
      return false;
    }
    sources.add(names);
    return names.stream().anyMatch(this::personal);
  }

  private boolean personal(String name) {
    int bar = name.lastIndexOf(" - ");
    return !site.names(name)
        && (bar < 0 || !site.names(name.substring(bar + 3)))
        && !words.has("author-tail", name.substring(name.lastIndexOf(' ') + 1))
        && (AuthorSplitter.several(name) || words.agency(name) || AuthorSplitter.unspaced(name));
  }

  private boolean metas() {
    for (String name : META_AUTHORS) {
      if (add(page.metas(name))) {
        List<String> names = new ArrayList<>(sources.getLast());
        names.removeIf(site::names);
        sources.set(sources.size() - 1, List.copyOf(names));
        return true;
      }
    }
    for (Map.Entry<String, List<String>> meta : page.metas().entrySet()) {
      String name = meta.getKey();
      boolean author = name.endsWith("author") || name.endsWith("authors");
      if (author
          && !META_AUTHORS.contains(name)
          && !name.startsWith("web")
          && add(meta.getValue())) {
        return true;
      }
    }
    for (int i = 1; i <= 2; i++) {
      List<String> label = page.metas("twitter:label" + i);
      if (!label.isEmpty()
          && words.has("author-lead", label.getFirst())
          && add(page.metas("twitter:data" + i))) {
        return true;
      }
    }
    return false;
  }

  /** Names with an item property, of the first such element and its siblings. */
  private List<String> properties(@Nullable Element heading) {
    List<String> out = new ArrayList<>();
    Element first = null;
    for (Element element : page.properties()) {
      String property = element.attr("itemprop") + " " + element.attr("property");
      boolean author = property.contains("author") && !element.normalName().equals("meta");
      if (author && mayHold(element, heading) && together(first, element)) {
        List<String> found = visible(element, true);
        first = first == null && !found.isEmpty() ? element : first;
        out.addAll(found);
      }
    }
    return out;
  }

  private List<String> bylines(@Nullable Element heading) {
    List<String> out = new ArrayList<>();
    Element first = null;
    int tried = 0;
    for (Element element : page.bylines()) {
      if (tried < MOST_BYLINES && mayHold(element, heading) && together(first, element)) {
        tried++;
        List<String> found = visible(element, true);
        first = first == null && !found.isEmpty() ? element : first;
        out.addAll(found);
      }
    }
    return out;
  }

  /** Whether an element can be the article's byline by where it stands. */
  private boolean mayHold(Element element, @Nullable Element heading) {
    if (element.normalName().equals("link") || !scope.holds(element)) {
      return false;
    }
    if (scope.body() != null && !HtmlPage.before(element, scope.body())
        || heading != null
            && HtmlPage.before(element, heading)
            && !HtmlPage.within(heading, element.parent())) {
      return false;
    }
    Element e = element;
    for (int i = 0; e != null && i < 6; i++) {
      String name = e.normalName();
      if (name.equals("figure")
          || name.equals("figcaption")
          || name.equals("blockquote")
          || name.equals("aside")
          || name.equals("footer")
          || (NameNotes.kinds(e) & ClassWords.ASIDE) != 0) {
        return false;
      }
      e = e.parent();
    }
    return true;
  }

  /** Whether an element is near the first that named somebody. */
  private static boolean together(@Nullable Element first, Element element) {
    if (first == null) {
      return true;
    }
    Element group = first.parent();
    Element above = group == null ? null : group.parent();
    return above != null
        && HtmlPage.within(element, above)
        && element.className().equals(first.className());
  }

  /** The names that an element shows: those of its links, else those of its lines. */
  private List<String> visible(Element element, boolean marked) {
    List<String> links = new ArrayList<>();
    List<String> lines = ElementText.lines(element, 2 * LONGEST_BYLINE);
    if (lines.stream().mapToInt(String::length).sum() > LONGEST_BYLINE) {
      return List.of();
    }
    for (Element link : element.getElementsByTag("a")) {
      String text = ElementText.of(link, LONGEST_BYLINE);
      String name =
          text.isEmpty() ? null : splitter.names(List.of(text)).stream().findFirst().orElse(null);
      if (name != null && splitter.person(name)) {
        links.add(name);
      }
    }
    if (!links.isEmpty()) {
      return links;
    }
    List<String> out = new ArrayList<>();
    for (String line : lines) {
      List<String> names = named(line, marked);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return out;
  }

  /** The names of the first line that says «by», or has a name beside a date. */
  private List<String> stated(List<Line> lines) {
    for (Line line : lines) {
      List<String> names = line.caption() ? List.of() : named(line.text(), dated(line.text()));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** Whether a line is a short text, a bar and a date. */
  private boolean dated(String line) {
    int bar = bar(line);
    return bar > 0
        && line.length() <= LONGEST_BYLINE / 2
        && times.extract(line.substring(bar)) != null;
  }

  private static String beside(String line) {
    int bar = bar(line);
    return bar > 0 ? line.substring(0, bar) : line;
  }

  private static int bar(String line) {
    int bar = line.indexOf('|');
    return bar < 0 ? line.indexOf('\u2022') : bar;
  }

  /**
   * The names in a line that says nothing else.
   *
   * @param marked whether the markup says that it is a byline; else a word must
   */
  private List<String> named(String line, boolean marked) {
    String after = words.after("author-lead", line);
    if (after == null && !marked || line.length() > LONGEST_BYLINE) {
      return List.of();
    }
    String text = beside(after == null ? line : after);
    if (text.isBlank() || text.toLowerCase(Locale.ROOT).contains("http")) {
      return List.of();
    }
    List<String> names = splitter.names(List.of(text));
    boolean fits =
        !names.isEmpty() && names.stream().allMatch(n -> splitter.person(n) || words.agency(n));
    return fits ? names : List.of();
  }
}
