package org.isnad.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the articles of a story → those that are accounts of one thing and cannot both hold.
 *
 * <p>One thing is what the same words stand around, or what befell the same people in one event. A
 * source that gives a greater number later has counted on; a part is no whole; an article that has the
 * other's number as well does not disagree. Stateless and thread-safe.
 */
final class FigureDisagreementResolver {

  /** So many figures of one kind in one story at most are compared; what it costs grows with their square. */
  private static final int MOST = 240;

  /** Two sides' counts stand within so many words in an article that has both. */
  private static final int SIDES = 60;

  private static final int DAYS = 1;

  /** Two reports that differ in more figures than this, and in more than they have in common, are of two things. */
  private static final int MOST_CONFLICTS = 3;

  private final List<ArticleDigest> articles;
  private final FigureMatcher matcher;

  /** For each article what it counts. */
  private final List<List<FigureAccount>> counted = new ArrayList<>();

  FigureDisagreementResolver(List<ArticleDigest> articles) {
    this.articles = articles;
    this.matcher = new FigureMatcher(articles);
    for (int i = 0; i < articles.size(); i++) {
      counted.add(FigureAccount.of(i, articles.get(i)));
    }
  }

  /** Two accounts that cannot both hold. */
  record Pair(FigureAccount one, FigureAccount other) {}

  /** In the order of the first of each pair. */
  List<Pair> pairs() {
    Map<Object, List<FigureAccount>> kinds = new LinkedHashMap<>();
    for (List<FigureAccount> article : counted) {
      for (FigureAccount account : article) {
        kinds.computeIfAbsent(kind(account), unused -> new ArrayList<>()).add(account);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (List<FigureAccount> same : kinds.values()) {
      int most = Math.min(MOST, same.size());
      for (int i = 0; i < most; i++) {
        for (int j = i + 1; j < most; j++) {
          if (disagree(same.get(i), same.get(j))) {
            pairs.add(new Pair(same.get(i), same.get(j)));
          }
        }
      }
    }
    return withoutSeries(pairs);
  }

  /** What two articles tell apart. */
  private record Contrast(Object kind, BigDecimal one, BigDecimal other) {}

  /** The daily report and that of the next day have all sentences in common, and no number. */
  private List<Pair> withoutSeries(List<Pair> pairs) {
    Map<List<Integer>, Set<Contrast>> conflicts = new HashMap<>();
    for (Pair pair : pairs) {
      conflicts
          .computeIfAbsent(between(pair), unused -> new HashSet<>())
          .add(new Contrast(kind(pair.one), pair.one.range().stated(), pair.other.range().stated()));
    }
    return pairs.stream()
        .filter(
            pair -> {
              int apart = conflicts.getOrDefault(between(pair), Set.of()).size();
              return apart <= MOST_CONFLICTS || apart < common(pair.one.article(), pair.other.article());
            })
        .toList();
  }

  private static List<Integer> between(Pair pair) {
    return List.of(pair.one.article(), pair.other.article());
  }

  /** How many figures both articles have. */
  private int common(int one, int other) {
    Set<List<Object>> figures = new HashSet<>();
    counted.get(one).forEach(figure -> figures.add(List.of(kind(figure), figure.range().stated())));
    return (int)
        counted.get(other).stream()
            .filter(figure -> figures.contains(List.of(kind(figure), figure.range().stated())))
            .map(figure -> figure.range().stated())
            .distinct()
            .count();
  }

  /** What befell people is told with many nouns. */
  private static Object kind(FigureAccount account) {
    String fate = account.figure().fate();
    return fate != null ? fate : Objects.requireNonNullElse(account.figure().unit(), "");
  }

  /** All figures that say the same of the same thing as this one, itself among them. */
  List<FigureAccount> agreeing(FigureAccount account) {
    List<FigureAccount> agreeing = new ArrayList<>();
    for (List<FigureAccount> article : counted) {
      for (FigureAccount other : article) {
        boolean same =
            other.equals(account)
                || other.range().equals(account.range())
                    && kind(other).equals(kind(account))
                    && sameClaimant(account, other)
                    && (matcher.sameSentence(account, other)
                        || matcher.sameEvent(account, other)
                        || matcher.sameReport(account, other));
        if (same) {
          agreeing.add(other);
        }
      }
    }
    return agreeing;
  }

  private static boolean sameClaimant(FigureAccount one, FigureAccount other) {
    return Objects.equals(one.figure().claimant(), other.figure().claimant())
        || Speakers.same(one.speaker(), other.speaker());
  }

  private boolean disagree(FigureAccount one, FigureAccount other) {
    boolean comparable =
        one.alone()
            && other.alone()
            && !one.range().mayMove(other.range())
            && !one.figure().moving()
            && !other.figure().moving()
        && sameWhole(one.figure().of(), other.figure().of())
        && !sums(one, other)
        && !sums(other, one)
        && bothSpeak(one, other)
        && sameTime(one, other);
    if (!comparable) {
      return false;
    }
    if (matcher.sameSentence(one, other)) {
      // Two outlets say «at least»: in the same words they still say two numbers.
      boolean alike = one.figure().approx() == other.figure().approx();
      boolean excludes =
          alike ? one.range().differs(other.range()) : one.range().excludes(other.range());
      boolean ranges = one.figure().upper() != null || other.figure().upper() != null;
      return excludes && !ranges && !repeats(one, other) && !repeats(other, one) && !informed(one, other);
    }
    // What one speaker counts anew in other words he has counted on, or it is something else.
    return one.range().excludes(other.range())
        && !sameSpeaker(one, other)
        && (matcher.sameEvent(one, other) || matcher.sameReport(one, other))
        && !knows(one, other)
        && !knows(other, one);
  }

  /** Whether one who counts the struck has the other's number too; of other things headlines say what texts do not. */
  private boolean informed(FigureAccount one, FigureAccount other) {
    return one.figure().fate() != null && (knows(one, other) || knows(other, one));
  }

  /** Whether the one is the sum of what the other's sentence counts sort by sort. */
  private boolean sums(FigureAccount one, FigureAccount other) {
    BigDecimal sum =
        counted.get(other.article()).stream()
            .filter(own -> own.sentence() == other.sentence() && own.head() == other.head() && other.head() != 0)
            .map(own -> own.range().stated())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(one.range().stated()) == 0;
  }

  private static boolean sameWhole(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
  }

  /** Whether the article of the one has the same sentence with the number of the other as well, as lists do. */
  private boolean repeats(FigureAccount one, FigureAccount other) {
    return counted.get(one.article()).stream()
        .anyMatch(own -> own.range().agrees(other.range()) && matcher.sameSentence(own, other));
  }

  /** Whether they are two outlets' accounts, or two claimants', and not one that has counted on. */
  private boolean bothSpeak(FigureAccount one, FigureAccount other) {
    boolean claimed = one.speaker().length > 0 && other.speaker().length > 0;
    boolean sameSpeaker = sameSpeaker(one, other);
    if (one.article() == other.article()) {
      return claimed && !sameSpeaker && one.sentence() != other.sentence() && Math.abs(one.order() - other.order()) <= SIDES;
    }
    ArticleDigest before = articles.get(one.article());
    ArticleDigest after = articles.get(other.article());
    if (Math.abs(after.day() - before.day()) > DAYS) {
      return false;
    }
    boolean sameOutlet = before.outlet() != null && before.outlet().equals(after.outlet());
    if (sameOutlet && !(claimed && !sameSpeaker)) {
      return false;
    }
    boolean grows = one.range().stated().compareTo(other.range().stated()) < 0;
    boolean later = after.day() > before.day();
    boolean toll = one.figure().fate() != null;
    boolean added = one.figure().grown() || other.figure().grown();
    return !(later && added) && !(toll && (grows && (sameSpeaker || later && !claimed) || grown(one, other)));
  }

  private static boolean sameSpeaker(FigureAccount one, FigureAccount other) {
    return one.speaker().length > 0 && Speakers.same(one.speaker(), other.speaker());
  }

  /** Whether the article with the greater number says that it has grown. */
  private boolean grown(FigureAccount one, FigureAccount other) {
    boolean more = one.range().stated().compareTo(other.range().stated()) > 0;
    FigureAccount greater = more ? one : other;
    return counted.get(greater.article()).stream()
        .anyMatch(
            own ->
                own.figure().grown()
                    && own.range().agrees(greater.range())
                    && Objects.equals(own.figure().fate(), greater.figure().fate()));
  }

  /** Whether the times that are named leave room for one time. */
  private static boolean sameTime(FigureAccount one, FigureAccount other) {
    List<String> a = one.figure().times();
    List<String> b = other.figure().times();
    return a.isEmpty() || b.isEmpty() || a.equals(b) || a.containsAll(b) || b.containsAll(a);
  }

  /** Whether the article of the one has the number of the other as well. */
  private boolean knows(FigureAccount one, FigureAccount other) {
    if (one.article() == other.article()) {
      return false;
    }
    return counted.get(one.article()).stream()
        .anyMatch(own -> own.range().agrees(other.range()) && (own.sameThing(other) || kind(own).equals(kind(other))));
  }
}
