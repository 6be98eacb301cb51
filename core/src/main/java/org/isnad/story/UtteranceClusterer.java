package org.isnad.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.isnad.story.ArticleAccounts.Said;

/**
 * Statements of the articles of a story → groups of those that are one utterance: word for word, cut,
 * or in other words by the same speaker within a few days.
 *
 * <p>Used once. Not thread-safe.
 */
final class UtteranceClusterer {

  /** Who shares so many words in a row says the same. */
  private static final int VERBATIM = 10;

  /** And so much of all words of two makes them one even if they are put down to different people. */
  private static final double MIXED_UP = 0.5;

  /** With so many different utterances that have the same run of words another one is compared. */
  private static final int MOST_HOLDERS = 6;

  /** So many are enough where the speaker may be the same and they are most of the shorter one. */
  private static final int RUN = 5;

  private static final double MOST = 0.6;

  /** So much of all words of two wordings of one utterance is the same: translations share less. */
  private static final double ALIKE = 0.3;

  /** So much of the shorter one, where one is cut. */
  private static final double CUT = 0.7;

  /** Fewer words that say something could be anything. */
  private static final int LEAST_STEMS = 4;

  /** Days between which one utterance is still reported. */
  private static final int DAYS = 3;

  /** So many utterances of one story at most are compared by their sense; what it costs grows with their square. */
  private static final int MOST_COMPARED = 400;

  private final List<ArticleDigest> articles;
  private final List<Utterance> all;
  private final int[] parent;

  private UtteranceClusterer(List<ArticleDigest> articles, List<Utterance> all) {
    this.articles = articles;
    this.all = all;
    parent = new int[all.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
  }

  /**
   * Groups in the order of their first utterances, those of one utterance included, each in the order
   * of articles and within an article in text order.
   *
   * @param articles in order of publication
   */
  static List<List<Utterance>> cluster(List<ArticleDigest> articles) {
    return cluster(articles, article -> article.accounts().said());
  }

  /** The same of the sentences at the tops of articles. */
  static List<List<Utterance>> sentences(List<ArticleDigest> articles) {
    return cluster(articles, SentenceExtractor::extract);
  }

  private static List<List<Utterance>> cluster(
      List<ArticleDigest> articles, Function<ArticleDigest, List<Said>> parts) {
    List<Utterance> all = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      ArticleDigest article = articles.get(i);
      int number = i;
      parts.apply(article).forEach(said -> all.add(Utterance.of(number, said, article.text())));
    }
    UtteranceClusterer clusterer = new UtteranceClusterer(articles, all);
    clusterer.joinVerbatim();
    clusterer.joinReworded();
    return clusterer.groups();
  }

  /** Who shares a run of words, by hash, is compared with a few who had it before: these are joined with all others. */
  private void joinVerbatim() {
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      int size = all.get(i).forms().size();
      joinHolders(i, VERBATIM, holders);
      joinHolders(i, Math.min(RUN, Math.max(LEAST_STEMS - 1, size)), holders);
    }
  }

  private void joinHolders(int i, int length, Map<Integer, List<Integer>> holders) {
    Utterance one = all.get(i);
    for (int at = 0; at + length <= one.forms().size(); at++) {
      int run = one.forms().subList(at, at + length).hashCode();
      List<Integer> those = holders.computeIfAbsent(run, unused -> new ArrayList<>());
      boolean joined = false;
      for (int other : those) {
        Utterance another = all.get(other);
        if (root(other) != root(i) && (length == VERBATIM ? mayBeOne(one, another) : mostlySame(one, another))) {
          join(other, i);
        }
        joined |= root(other) == root(i);
      }
      if (!joined && those.size() < MOST_HOLDERS) {
        those.add(i);
      }
    }
  }

  /** Whether a long run that both have makes them one: not where somebody's words are in another's mouth. */
  private static boolean mayBeOne(Utterance one, Utterance other) {
    return one.maybeSameSpeaker(other) || Shingles.jaccard(one.stems(), other.stems()) >= MIXED_UP;
  }

  private boolean mostlySame(Utterance one, Utterance other) {
    return one.maybeSameSpeaker(other)
        && near(one, other)
        && Shingles.containment(one.stems(), other.stems()) >= MOST
        && Math.min(one.stems().length, other.stems().length) >= LEAST_STEMS - 1;
  }

  private boolean near(Utterance one, Utterance other) {
    int days = articles.get(one.article()).day() - articles.get(other.article()).day();
    return Math.abs(days) <= DAYS;
  }

  private record Edge(int first, int second, double alike) {}

  /** In other words: the nearest first, where neither side has said both in one article. */
  private void joinReworded() {
    List<Edge> edges = new ArrayList<>();
    List<Integer> compared = compared();
    for (int a = 0; a < compared.size(); a++) {
      Utterance one = all.get(compared.get(a));
      for (int b = a + 1; b < compared.size(); b++) {
        Utterance other = all.get(compared.get(b));
        double alike = alike(one, other);
        if (alike > 0) {
          edges.add(new Edge(compared.get(a), compared.get(b), alike));
        }
      }
    }
    edges.sort(
        Comparator.comparingDouble((Edge edge) -> -edge.alike)
            .thenComparingInt(Edge::first)
            .thenComparingInt(Edge::second));
    for (Edge edge : edges) {
      int one = root(edge.first);
      int other = root(edge.second);
      if (one != other && !apart(one, other)) {
        join(one, other);
      }
    }
  }

  /** The fullest wording of each group so far. */
  private List<Integer> compared() {
    Map<Integer, Integer> fullest = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      int number = i;
      fullest.merge(
          root(i),
          i,
          (a, b) -> all.get(b).forms().size() > all.get(a).forms().size() && b == number ? b : a);
    }
    return fullest.values().stream().sorted().limit(MOST_COMPARED).toList();
  }

  /** How alike two wordings are if they may be of one utterance, else 0. */
  private double alike(Utterance one, Utterance other) {
    int least = Math.min(one.stems().length, other.stems().length);
    if (least < LEAST_STEMS || !one.sameSpeaker(other) || !near(one, other)) {
      return 0;
    }
    int shared = Shingles.shared(one.stems(), other.stems());
    double jaccard = Shingles.jaccard(one.stems(), other.stems());
    boolean cut = shared >= CUT * least;
    return shared >= LEAST_STEMS - 1 && (jaccard >= ALIKE || cut) ? jaccard + (cut ? 1 : 0) : 0;
  }

  /** Whether one article has an utterance of each, outside its headline: it takes them for two. */
  private boolean apart(int one, int other) {
    Map<Integer, Boolean> articlesOfOne = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (root(i) == one && !all.get(i).said().headline()) {
        articlesOfOne.put(all.get(i).article(), true);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      if (root(i) == other && !all.get(i).said().headline() && articlesOfOne.containsKey(all.get(i).article())) {
        return true;
      }
    }
    return false;
  }

  private List<List<Utterance>> groups() {
    Map<Integer, List<Utterance>> groups = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      groups.computeIfAbsent(root(i), unused -> new ArrayList<>()).add(all.get(i));
    }
    return List.copyOf(groups.values());
  }

  private void join(int a, int b) {
    int one = root(a);
    int other = root(b);
    parent[Math.max(one, other)] = Math.min(one, other);
  }

  private int root(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
