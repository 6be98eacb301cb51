package org.isnad.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.isnad.model.Span;
import org.isnad.model.Story.Change;
import org.isnad.model.Story.ChangedField;
import org.isnad.model.Story.Version;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Articles of a story → which of them are later versions of others by the same outlet, and what
 * changed: the headline, a number, a source, whole paragraphs.
 *
 * <p>Stateless and thread-safe.
 */
final class VersionResolver {

  /** So much of both headlines together is the same in two versions at different addresses. */
  private static final double SAME_HEADLINE = 0.3;

  /** Or so much of both texts. */
  private static final double SAME_TEXT = 0.5;

  /** So much of all words of both makes a paragraph another wording of one that is gone. */
  private static final double SAME_PARAGRAPH = 0.4;

  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,\u066B\u066C]*");

  private VersionResolver() {}

  /**
   * @param articles in order of publication
   * @param copyShare as {@link StorySettings} has it
   */
  static List<Version> resolve(List<ArticleDigest> articles, double copyShare) {
    List<Version> versions = new ArrayList<>();
    for (int later = 1; later < articles.size(); later++) {
      ArticleDigest article = articles.get(later);
      for (int earlier = later - 1; earlier >= 0; earlier--) {
        ArticleDigest before = articles.get(earlier);
        if (isVersion(before, article, copyShare)) {
          if (!isSame(before, article)) {
            versions.add(new Version(article.id(), before.id(), changes(before, article)));
          }
          break;
        }
      }
    }
    return versions;
  }

  private static boolean isVersion(
      ArticleDigest before, ArticleDigest after, double copyShare) {
    if (before.url() != null && before.url().equals(after.url())) {
      return true;
    }
    return before.outlet() != null
        && before.outlet().equals(after.outlet())
        && CopyClusterer.copies(before, after, copyShare)
        && (Shingles.jaccard(before.bag().headline(), after.bag().headline()) >= SAME_HEADLINE
            || Shingles.jaccard(before.shingles(), after.shingles()) >= SAME_TEXT);
  }

  private static boolean isSame(ArticleDigest before, ArticleDigest after) {
    return before.headline().equals(after.headline())
        && Arrays.equals(before.facts().paragraphs(), after.facts().paragraphs());
  }

  private static List<Change> changes(ArticleDigest before, ArticleDigest after) {
    List<Change> changes = new ArrayList<>();
    if (!before.headline().equals(after.headline())) {
      changes.add(new Change(ChangedField.HEADLINE, before.headline(), after.headline()));
    }
    compare(ChangedField.FIGURE, before.facts().figures(), after.facts().figures(), changes);
    compare(ChangedField.SOURCE, before.facts().sources(), after.facts().sources(), changes);
    compareParagraphs(paragraphs(before), paragraphs(after), changes);
    return changes;
  }

  /** The text behind the headline, by lines. */
  private static List<String> paragraphs(ArticleDigest article) {
    List<String> lines = List.of(article.text().split("\n", -1));
    return lines.subList(1, lines.size());
  }

  /** Paragraphs of which one side has no word for word, the nearest of both beside each other. */
  private static void compareParagraphs(
      List<String> before, List<String> after, List<Change> changes) {
    List<String> gone = new ArrayList<>(withoutFolded(before, after));
    for (String come : withoutFolded(after, before)) {
      String instead = nearest(come, gone);
      changes.add(new Change(ChangedField.PARAGRAPH, instead, come));
      gone.remove(instead);
    }
    gone.forEach(left -> changes.add(new Change(ChangedField.PARAGRAPH, left, null)));
  }

  /** Those that are not among the others, spelling and marks aside. */
  private static List<String> withoutFolded(List<String> these, List<String> those) {
    Set<List<String>> others = new LinkedHashSet<>();
    those.forEach(paragraph -> others.add(words(paragraph).forms()));
    return these.stream().filter(paragraph -> !others.contains(words(paragraph).forms())).toList();
  }

  private static Wording words(String paragraph) {
    return Wording.of(paragraph, new Span(0, paragraph.length())).words();
  }

  /** The paragraph with most words in common, if these are enough for one to be the other; or null. */
  private static @Nullable String nearest(String paragraph, List<String> others) {
    int[] stems = words(paragraph).stems();
    String nearest = null;
    double most = SAME_PARAGRAPH;
    for (String other : others) {
      double alike = Shingles.jaccard(stems, words(other).stems());
      if (alike >= most) {
        most = alike;
        nearest = other;
      }
    }
    return nearest;
  }

  /** What only one side has; a figure beside the other version's figure of the same thing. */
  private static void compare(
      ChangedField field, List<String> before, List<String> after, List<Change> changes) {
    List<String> come = new ArrayList<>(without(after, before));
    for (String gone : without(before, after)) {
      String instead = field == ChangedField.FIGURE ? sameThing(gone, come) : null;
      changes.add(new Change(field, gone, instead));
      come.remove(instead);
    }
    come.forEach(added -> changes.add(new Change(field, null, added)));
  }

  /** The first of the figures that differs from this one in nothing but its number, or null. */
  private static @Nullable String sameThing(String figure, List<String> others) {
    String thing = thing(figure);
    for (String other : others) {
      if (!thing.isEmpty() && thing.equals(thing(other))) {
        return other;
      }
    }
    return null;
  }

  /** What a figure counts, without the number. */
  private static String thing(String figure) {
    return NUMBER.matcher(Normalizer.fold(figure)).replaceAll("").strip();
  }

  private static List<String> without(List<String> these, List<String> those) {
    Set<String> kept = new LinkedHashSet<>(these);
    kept.removeIf(Predicate.not(Objects::nonNull));
    kept.removeAll(Set.copyOf(those));
    return List.copyOf(kept);
  }
}
