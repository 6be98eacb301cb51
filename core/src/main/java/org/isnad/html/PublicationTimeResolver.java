package org.isnad.html;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.html.HeadLines.Line;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.time.AddressDay;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds when an article was published and changed. Every place that can say it is asked; the day
 * that most speaks for stands, in the words of the best place that says it.
 */
final class PublicationTimeResolver {

  /** A place where a page says when an article was published, with how much it counts. */
  private enum Place {
    LINKED(20, PublishedBasis.METADATA),
    META(10, PublishedBasis.METADATA),
    PROPERTY(9, PublishedBasis.METADATA),
    TIME(6, PublishedBasis.METADATA),
    DATE_LINE(5, PublishedBasis.STATED),
    LINE(4, PublishedBasis.STATED),
    FAR_LINE(2, PublishedBasis.STATED),
    ADDRESS(3, PublishedBasis.METADATA),
    UPDATED(1, PublishedBasis.METADATA),
    UPDATED_LINE(1, PublishedBasis.STATED);

    final int weight;
    final PublishedBasis basis;

    Place(int weight, PublishedBasis basis) {
      this.weight = weight;
      this.basis = basis;
    }
  }

  private record Candidate(Place place, StatedTime time) {}

  /** What was found. */
  record Times(
      @Nullable String published, @Nullable PublishedBasis basis, @Nullable String modified) {}

  private static final int LONGEST_LINE = 160;
  private static final int MOST_ELEMENTS = 40;

  private final HtmlPage page;
  private final ArticleScope scope;
  private final StatedTimeExtractor times;
  private final WebWords words;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<StatedTime> changes = new ArrayList<>();

  PublicationTimeResolver(
      HtmlPage page, ArticleScope scope, StatedTimeExtractor times, WebWords words) {
    this.page = page;
    this.scope = scope;
    this.times = times;
    this.words = words;
  }

  Times resolve(@Nullable LinkedArticle linked, @Nullable Element heading, List<Line> lines) {
    if (linked != null) {
      add(Place.LINKED, linked.published());
      change(linked.modified());
    }
    if (scope.main()) {
      metas();
    }
    properties();
    elements(page.times(), Place.TIME, heading);
    elements(page.dates(), Place.DATE_LINE, heading);
    for (Line line : lines) {
      parts(line.text()).forEach(part -> line(Place.LINE, part));
    }
    address();
    Candidate best = best();
    if (best == null) {
      return new Times(null, null, null);
    }
    LocalDate day = best.time.day();
    String modified =
        changes.stream()
            .filter(change -> !change.day().isBefore(day))
            .map(StatedTime::iso)
            .findFirst()
            .orElse(null);
    return new Times(best.time.iso(), best.place.basis, modified);
  }

  private void metas() {
    for (Map.Entry<String, List<String>> meta : page.metas().entrySet()) {
      String name = meta.getKey();
      boolean time =
          name.contains("date")
              || name.contains("time")
              || name.contains("dc") && name.contains("issued");
      if (name.contains("expir") || name.contains("valid") || !time) {
        continue;
      }
      boolean changed = name.contains("modif") || name.contains("updat");
      boolean published =
          name.contains("publ")
              || name.contains("pubdate")
              || name.contains("issued")
              || name.contains("pub-date")
              || name.equals("date")
              || name.equals("dc.date")
              || name.equals("sailthru.date")
              || name.contains("created")
              || name.contains("article:date");
      for (String value : meta.getValue()) {
        if (changed) {
          change(value);
          if (name.equals("og:updated_time")) {
            add(Place.UPDATED, value);
          }
        } else if (published && !name.contains("publisher")) {
          add(Place.META, value);
        }
      }
    }
  }

  private void properties() {
    int seen = 0;
    for (Element element : page.properties()) {
      String property = element.attr("itemprop") + " " + element.attr("property");
      boolean published = property.contains("datePublished") || property.contains("dc:date");
      boolean changed = property.contains("dateModified");
      if ((published || changed)
          && seen < MOST_ELEMENTS
          && scope.holds(element)) {
        seen++;
        String value = value(element);
        if (changed) {
          change(value);
        } else if (candidates.stream().noneMatch(c -> c.place == Place.PROPERTY)) {
          add(Place.PROPERTY, value);
        }
      }
    }
  }

  private static String value(Element element) {
    for (String name : List.of("content", "datetime", "date")) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name);
      }
    }
    return ElementText.of(element, LONGEST_LINE + 1);
  }

  /** The first of the elements between heading and body, else the last before the heading. */
  private void elements(List<Element> elements, Place place, @Nullable Element heading) {
    StatedTime before = null;
    int seen = 0;
    for (Element element : elements) {
      if (!scope.holds(element) || changed(element) || seen++ > MOST_ELEMENTS) {
        continue;
      }
      boolean late = scope.body() != null && HtmlPage.before(scope.body(), element);
      if (late) {
        break;
      }
      StatedTime time = first(element);
      if (time == null || outside(element)) {
        continue;
      }
      if (heading == null || HtmlPage.before(heading, element)) {
        // What readers see of a time element is a line like others.
        boolean line = place == Place.TIME && element.attr("datetime").isBlank();
        candidates.add(new Candidate(line ? Place.DATE_LINE : place, time));
        return;
      }
      before = time;
    }
    if (before != null) {
      candidates.add(new Candidate(Place.FAR_LINE, before));
    }
  }

  /** Whether it stands in what surrounds the article; an article's own foot is its own. */
  private static boolean outside(Element element) {
    if (!HeadingResolver.around(element)) {
      return false;
    }
    Element foot = element.closest("footer");
    Element article = foot == null ? null : foot.closest("article");
    return article == null || HeadingResolver.around(article);
  }

  private @Nullable StatedTime first(Element element) {
    if (!element.attr("datetime").isBlank()) {
      StatedTime time = times.extract(element.attr("datetime"));
      if (time != null) {
        return time;
      }
    }
    String text = ElementText.of(element, LONGEST_LINE + 1);
    for (String part : text.length() > LONGEST_LINE ? List.<String>of() : parts(text)) {
      StatedTime time = changed(part) ? null : times.extract(part);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private static List<String> parts(String line) {
    if (line.indexOf('|') < 0 && line.indexOf('\u2022') < 0) {
      return List.of(line);
    }
    List<String> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == '|' || line.charAt(i) == '\u2022') {
        out.add(line.substring(start, i).strip());
        start = i + 1;
      }
    }
    return out;
  }

  private static boolean changed(Element element) {
    String named = element.attr("class") + " " + element.attr("itemprop");
    return named.contains("odif") || named.contains("pdate") && !named.contains("pdate-published");
  }

  private boolean changed(String text) {
    return words.after("modified-lead", text) != null;
  }

  /** A date in the address, as many sites file their articles by days. */
  private void address() {
    if (!scope.main() || page.canonical() == null) {
      return;
    }
    LocalDate day = AddressDay.of(page.canonical());
    if (day != null) {
      candidates.add(new Candidate(Place.ADDRESS, new StatedTime(day, null, null)));
    }
  }

  private void add(Place place, @Nullable String text) {
    if (text != null
        && text.length() <= LONGEST_LINE
        && candidates.size() < 200
        && !changed(text)) {
      StatedTime time = times.extract(text);
      if (time != null) {
        candidates.add(new Candidate(place, time));
      }
    }
  }

  /** A visible line; where it says only when something was changed, it says little else. */
  private void line(Place place, String text) {
    if (text.length() > LONGEST_LINE || text.chars().noneMatch(Character::isDigit)) {
      return;
    }
    String change = words.from("modified-lead", text);
    if (change == null || times.extract(change) != null || words.published(text)) {
      add(place, change == null ? text : text.substring(0, text.length() - change.length()));
      change(change);
    } else {
      add(Place.UPDATED_LINE, text);
      change(text);
    }
  }

  private void change(@Nullable String text) {
    StatedTime time = text == null ? null : times.extract(text);
    if (time != null) {
      changes.add(time);
    }
  }

  private @Nullable Candidate best() {
    Candidate best = null;
    int most = 0;
    for (Candidate candidate : candidates) {
      int support = support(candidate.time.day());
      boolean better =
          best == null
              || support > most
              || support == most && candidate.place.weight > best.place.weight;
      if (better) {
        best = candidate;
        most = support;
      }
    }
    return best;
  }

  /**
   * What speaks for a day: the places that say it, and half of those that say the day beside it.
   */
  private int support(LocalDate day) {
    Map<Place, Integer> best = new EnumMap<>(Place.class);
    for (Candidate candidate : candidates) {
      long days = Math.abs(ChronoUnit.DAYS.between(day, candidate.time.day()));
      int weight = candidate.place.weight;
      best.merge(candidate.place, days == 0 ? 2 * weight : days == 1 ? weight : 0, Math::max);
    }
    return best.values().stream().mapToInt(Integer::intValue).sum();
  }
}
