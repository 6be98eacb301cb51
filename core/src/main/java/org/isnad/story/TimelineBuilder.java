package org.isnad.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.model.Span;
import org.isnad.model.Story.ItemKind;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.TimelineItem;
import org.isnad.story.ArticleAccounts.Counted;
import org.isnad.story.ArticleAccounts.Said;
import org.jspecify.annotations.Nullable;

/**
 * What the articles of a story say, by day: each statement and each figure once, with all articles
 * that carry it. A statement is of the day of its saying, else of the one day it names, else of the
 * day on which the first article with it was published; so is a figure, by the days of its sentence.
 *
 * <p>Stateless and thread-safe.
 */
final class TimelineBuilder {

  private TimelineBuilder() {}

  /** An item with where it stands first. */
  private record Entry(TimelineItem item, int article, int place) {}

  /**
   * Something said or counted.
   *
   * @param id in the first article that has it
   * @param place where in that article
   * @param in the articles that have it, by number, ascending
   */
  private record Found(ItemKind kind, String id, int place, @Nullable String day, List<Integer> in) {}

  /** A figure in an article, by number. */
  private record Here(int article, Counted figure) {}

  /**
   * @param articles in order of publication
   * @param utterances as {@link UtteranceClusterer} groups them
   */
  static List<TimelineItem> build(List<ArticleDigest> articles, List<List<Utterance>> utterances) {
    List<Entry> entries = new ArrayList<>();
    utterances.forEach(one -> add(found(one), articles, entries));
    figures(articles).forEach(one -> add(counted(one), articles, entries));
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.item.date())
            .thenComparingInt(Entry::article)
            .thenComparingInt(Entry::place)
            .thenComparing(entry -> entry.item.kind()));
    return entries.stream().map(Entry::item).toList();
  }

  private static Found found(List<Utterance> wordings) {
    String day = null;
    for (Utterance one : wordings) {
      day = day == null ? one.said().day() : day;
    }
    Said first = wordings.getFirst().said();
    List<Integer> in = wordings.stream().map(Utterance::article).distinct().toList();
    return new Found(ItemKind.STATEMENT, first.id(), first.at().start(), day, in);
  }

  private static Found counted(List<Here> figures) {
    Counted first = figures.getFirst().figure;
    List<Integer> in = figures.stream().map(Here::article).distinct().toList();
    return new Found(ItemKind.FIGURE, first.id(), first.at().start(), first.day(), in);
  }

  /** What nobody knows the day of is no item. */
  private static void add(Found found, List<ArticleDigest> articles, List<Entry> entries) {
    ArticleDigest first = articles.get(found.in.getFirst());
    String date = found.day == null ? first.published() : found.day;
    if (date != null) {
      TimelineItem item =
          new TimelineItem(
              date.substring(0, Math.min(date.length(), ArticleAccounts.DAY)),
              found.kind,
              new Place(first.id(), found.id),
              found.in.stream().map(article -> articles.get(article).id()).toList());
      entries.add(new Entry(item, found.in.getFirst(), found.place));
    }
  }

  /** Figures that count the same alike, of the same day where one is named. */
  private static List<List<Here>> figures(List<ArticleDigest> articles) {
    Map<List<Object>, List<Here>> groups = new LinkedHashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      for (Counted figure : articles.get(i).accounts().counted()) {
        if (figure.unit() != null || figure.noun() != null) {
          groups.computeIfAbsent(key(figure), unused -> new ArrayList<>()).add(new Here(i, figure));
        }
      }
    }
    return List.copyOf(groups.values());
  }

  private static List<Object> key(Counted figure) {
    String noun = figure.noun() == null ? "" : figure.noun();
    int head = Wording.of(noun, new Span(0, noun.length())).words().stem(0);
    return List.of(
        figure.value().stripTrailingZeros(),
        String.valueOf(figure.upper()),
        String.valueOf(figure.unit()),
        figure.fate() == null ? head : figure.fate(),
        String.valueOf(figure.approx()),
        String.valueOf(figure.of()),
        String.valueOf(figure.day()));
  }
}
