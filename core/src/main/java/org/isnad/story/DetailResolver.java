package org.isnad.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.isnad.model.EntityType;
import org.isnad.model.Span;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.Place;
import org.isnad.story.ArticleAccounts.Dated;
import org.isnad.story.ArticleDigest.Named;
import org.isnad.story.RewordingExtractor.Change;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Wordings of one utterance or sentence → where two outlets differ in hardly more than a day, a place
 * or who acts: «on Sunday» here, «on Monday» there.
 *
 * <p>Stateless and thread-safe.
 */
final class DetailResolver {

  /** Wordings that differ more differ in other ways as well. */
  private static final int MOST_CHANGES = 4;

  /** So many words at most stand for a day or a name. */
  private static final int MOST_WORDS = 4;

  /** With so many earlier wordings each is compared. */
  private static final int MOST_COMPARED = 6;

  /** Names that differ in no more of their letters are one name in two spellings. */
  private static final double SPELLING = 0.5;

  private final List<ArticleDigest> articles;

  /**
   * @param articles in order of publication
   */
  DetailResolver(List<ArticleDigest> articles) {
    this.articles = articles;
  }

  /** Two wordings with the words in which they differ, and what these are. */
  private record Difference(String kind, String before, String after) {}

  /**
   * @param group wordings of one utterance, in the order of articles
   */
  Optional<Disagreement> resolve(List<Utterance> group) {
    for (int i = 1; i < group.size(); i++) {
      for (int j = 0; j < Math.min(i, MOST_COMPARED); j++) {
        Utterance one = group.get(j);
        Utterance other = group.get(i);
        Difference difference = outlets(one, other) ? difference(one, other) : null;
        if (difference != null) {
          String about = one.said().at().in(text(one));
          return Optional.of(
              new Disagreement(
                  about,
                  difference.kind,
                  List.of(account(difference.before, one), account(difference.after, other))));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether two outlets have them. */
  private boolean outlets(Utterance one, Utterance other) {
    String outlet = articles.get(one.article()).outlet();
    return one.article() != other.article()
        && (outlet == null || !outlet.equals(articles.get(other.article()).outlet()));
  }

  private @Nullable Difference difference(Utterance one, Utterance other) {
    List<Change> changes = RewordingExtractor.changes(one.words(), other.words());
    if (changes.size() > MOST_CHANGES) {
      return null;
    }
    for (Change change : changes) {
      boolean names =
          !change.gone().isEmpty()
              && !change.come().isEmpty()
              && Math.max(change.gone().size(), change.come().size()) <= MOST_WORDS;
      String kind = names ? kind(change, one, other) : null;
      if (kind != null) {
        return new Difference(
            kind,
            LineageBuilder.in(text(one), change.gone()),
            LineageBuilder.in(text(other), change.come()));
      }
    }
    return null;
  }

  private String text(Utterance utterance) {
    return articles.get(utterance.article()).text();
  }

  private Account account(String words, Utterance utterance) {
    String id = utterance.said().id();
    Place place = new Place(articles.get(utterance.article()).id(), id.isEmpty() ? null : id);
    return new Account(words, null, utterance.said().speaker(), List.of(place));
  }

  private @Nullable String kind(Change change, Utterance one, Utterance other) {
    ArticleDigest before = articles.get(one.article());
    ArticleDigest after = articles.get(other.article());
    String was = day(change.gone(), before);
    String is = day(change.come(), after);
    if (was != null && is != null) {
      boolean heads = heads(change.gone(), before) && heads(change.come(), after);
      return heads && !was.equals(is) && Math.abs(before.day() - after.day()) <= 1 ? "date" : null;
    }
    int[] gone = new Wording(change.gone()).stems();
    int[] come = new Wording(change.come()).stems();
    Named left = named(gone, before);
    Named right = named(come, after);
    boolean sameDay = before.day() == after.day();
    if (left == null || right == null || left.type() != right.type() || one.said().id().isEmpty() || !sameDay) {
      return null;
    }
    boolean same =
        left.key().equals(right.key())
            || spelling(left.name(), right.name())
            || knows(after, gone)
            || knows(before, come);
    return same ? null : left.type() == EntityType.PLACE ? "place" : "agent";
  }

  /** The one day that the words name, or null. */
  private static @Nullable String day(List<Token> words, ArticleDigest article) {
    Span at = new Span(words.getFirst().start(), words.getLast().end());
    List<String> days =
        article.accounts().dated().stream()
            .filter(dated -> dated.at().overlaps(at))
            .map(Dated::value)
            .distinct()
            .toList();
    return days.size() == 1 ? days.getFirst() : null;
  }

  /** Whether the words are one, and the weekday or number of the day: «next» and «coming» are the same. */
  private static boolean heads(List<Token> words, ArticleDigest article) {
    Token word = words.getFirst();
    return words.size() == 1
        && article.accounts().dated().stream()
            .anyMatch(
                dated ->
                    dated.at().overlaps(word.at())
                        && (dated.at().start() >= word.start() || dated.at().end() > word.end()));
  }

  /** Who or what an article names by these words and no others, or null. */
  private static @Nullable Named named(int[] stems, ArticleDigest article) {
    for (Named named : article.named()) {
      if (stems.length > 0 && Arrays.equals(Shingles.distinct(named.terms().clone()), stems)) {
        return named;
      }
    }
    return null;
  }

  /** Whether the article has one of the words as well: two names of one thing stand side by side. */
  private static boolean knows(ArticleDigest article, int[] stems) {
    return Arrays.stream(stems).anyMatch(stem -> Arrays.binarySearch(article.bag().terms(), stem) >= 0);
  }

  /** Whether one name may be the other in another spelling, by how many letters must change. */
  private static boolean spelling(String one, String other) {
    int[] costs = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int kept = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(kept, Math.min(costs[j], costs[j - 1]) + 1);
      }
    }
    return costs[other.length()] <= SPELLING * Math.max(one.length(), other.length());
  }
}
