package org.isnad.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.isnad.model.EntityType;
import org.isnad.story.ArticleDigest.Named;
import org.isnad.story.ArticleDigest.Rank;

/**
 * Two figures of a story → whether they are of one thing: in one sentence that two outlets have, of those
 * whom one event has struck, or of something else that is told in much the same words.
 *
 * <p>Immutable and thread-safe.
 */
final class FigureMatcher {

  /** So many words next to the figure are the same where one sentence is the other. */
  private static final int ADJACENT = 4;

  /** Before it, and on both sides where the noun behind the number is another one, as after three and after thirteen. */
  private static final int APART = 2;

  /** And so much of all their words. */
  private static final double SAME_SENTENCE = 0.6;

  /** So much of what is told about the event in the shorter sentence is in the other. */
  private static final double SAME_EVENT = 0.5;

  private static final int LEAST_SHARED = 4;

  /** And where little more is told than that, as in headlines. */
  private static final double SAME_HEADLINE = 0.6;

  /** And of the first tolls of two articles that are about one place. */
  private static final double SAME_TOLL = 0.34;

  private static final BigDecimal TWICE = new BigDecimal(2);

  /** So much where any other thing is counted, on one day and on the next. */
  private static final double SAME_REPORT = 0.66;

  private static final double SAME_REPORT_LATER = 0.78;

  private static final int LEAST_SHARED_LATER = 6;

  /** Where more of one sort were struck than people at all, the two counts are near each other. */
  private static final BigDecimal LITTLE_MORE = new BigDecimal("1.5");

  private static final BigDecimal TIMES = new BigDecimal(3);

  /** Of more other numbers in one sentence one may differ as well. */
  private static final int OTHERS = 2;

  /** Words from the top within which an article says how many its event has struck. */
  private static final int TOP = 90;

  /** What it counts first may stand farther down, behind what others said. */
  private static final int LEADING = 150;

  private final List<ArticleDigest> articles;

  /** For each article the stems of all its words, ascending. */
  private final List<int[]> words = new ArrayList<>();

  FigureMatcher(List<ArticleDigest> articles) {
    this.articles = articles;
    articles.forEach(article -> words.add(article.bag().terms()));
  }

  /** Whether one stands where the other stands in the same sentence, which names nobody else. */
  boolean sameSentence(FigureAccount one, FigureAccount other) {
    return one.article() != other.article()
        && one.figure().part() == other.figure().part()
        && Objects.equals(one.figure().unit(), other.figure().unit())
        && adjacent(one, other)
        && !apart(one, other)
        && Shingles.jaccard(one.near(), other.near()) >= SAME_SENTENCE
        && !(one.speaker().length > 0 && other.speaker().length > 0 && !Speakers.same(one.speaker(), other.speaker()))
        && numbers(one, other)
        && placed(one, other);
  }

  /** Whether the words next to the figure are the same: on both sides, as far as it has both. */
  private static boolean adjacent(FigureAccount one, FigureAccount other) {
    int before = one.sameBefore(other);
    int after = one.sameAfter(other);
    boolean start = one.before().isEmpty() && other.before().isEmpty();
    boolean end = one.after().isEmpty() && other.after().isEmpty();
    int noun = one.head() != 0 && one.head() == other.head() ? 1 : 0;
    if (noun == 0 && (before < APART || after < APART)) {
      return false;
    }
    boolean struck = one.figure().fate() != null && before > 0 && noun > 0 && after > APART;
    boolean led = before >= APART || start || struck;
    return before + noun + after >= ADJACENT && led && (after > 0 || end);
  }

  /** Whether both speak of one of a series, and not of the same one: the second delivery and the third. */
  private static boolean apart(FigureAccount one, FigureAccount other) {
    List<String> a = one.figure().ordinals();
    List<String> b = other.figure().ordinals();
    return !a.isEmpty() && !b.isEmpty() && (a.size() == b.size() ? !a.equals(b) : Collections.disjoint(a, b));
  }

  /** Whether both tell how many were struck in one event. */
  boolean sameEvent(FigureAccount one, FigureAccount other) {
    boolean comparable =
        one.figure().fate() != null
            && Objects.equals(one.figure().fate(), other.figure().fate())
            && !one.figure().part()
            && !other.figure().part()
            && (one.sameKind(other) || exceeds(one, other) || exceeds(other, one))
            && !apart(one, other);
    if (!comparable) {
      return false;
    }
    if (one.article() == other.article()) {
      return !one.figure().another() && !other.figure().another() && alike(one, other) && placed(one, other);
    }
    return near(one.range().stated(), other.range().stated())
        && (alike(one, other) && top(one, TOP) && top(other, TOP) && placed(one, other) || sameToll(one, other));
  }

  private static boolean top(FigureAccount account, int words) {
    return account.order() <= words;
  }

  /** Whether both sentences tell much the same. */
  private static boolean alike(FigureAccount one, FigureAccount other) {
    int shared = Shingles.shared(one.stems(), other.stems());
    int least = Math.min(one.stems().length, other.stems().length);
    return shared >= LEAST_SHARED && shared >= SAME_EVENT * least
        || shared == LEAST_SHARED - 1 && shared >= SAME_HEADLINE * least;
  }

  /** Whether neither names a place that the other's article does not. */
  private boolean placed(FigureAccount one, FigureAccount other) {
    return !namesOthers(one, other) && !namesOthers(other, one);
  }

  /** Whether each is what its article counts first of this sort, on one day in one place, and neither is far more. */
  private boolean sameToll(FigureAccount one, FigureAccount other) {
    BigDecimal more = one.range().stated().max(other.range().stated());
    BigDecimal less = one.range().stated().min(other.range().stated());
    int shared = Shingles.shared(one.stems(), other.stems());
    return one.leading()
        && other.leading()
        && one.sameKind(other)
        && top(one, LEADING)
        && top(other, LEADING)
        && shared >= LEAST_SHARED - 1
        && shared >= SAME_TOLL * Math.min(one.stems().length, other.stems().length)
        && one.figure().ordinals().equals(other.figure().ordinals())
        && more.compareTo(less.multiply(TWICE)) <= 0
        && articles.get(one.article()).day() == articles.get(other.article()).day()
        && samePlace(articles.get(one.article()), articles.get(other.article()));
  }

  /** Whether both name one place at their tops. */
  private static boolean samePlace(ArticleDigest one, ArticleDigest other) {
    Set<String> places = places(one);
    places.retainAll(places(other));
    return !places.isEmpty();
  }

  private static Set<String> places(ArticleDigest article) {
    return article.named().stream()
        .filter(named -> named.type() == EntityType.PLACE && named.rank() != Rank.BODY)
        .map(Named::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether more of one sort were struck than people of any sort. */
  private static boolean exceeds(FigureAccount one, FigureAccount all) {
    return all.figure().anybody()
        && one.figure().unit() != null
        && one.range().stated().compareTo(all.range().stated()) > 0
        && one.range().stated().compareTo(all.range().stated().multiply(LITTLE_MORE)) <= 0;
  }

  /** Whether the sentence of the one names somebody or a place that the other article does not, other than who claims it. */
  private boolean namesOthers(FigureAccount one, FigureAccount other) {
    int[] own = Wording.without(one.stems(), other.stems());
    int[] all = words.get(other.article());
    for (Named named : articles.get(one.article()).named()) {
      boolean here = Arrays.stream(named.terms()).anyMatch(term -> Arrays.binarySearch(own, term) >= 0);
      boolean known =
          Arrays.stream(named.terms()).anyMatch(term -> Arrays.binarySearch(all, term) >= 0)
              || articles.get(other.article()).named().stream().anyMatch(there -> there.key().equals(named.key()));
      boolean claims = Arrays.stream(named.terms()).anyMatch(term -> Arrays.binarySearch(one.speaker(), term) >= 0);
      // Where people were struck tells one event from another, not which bodies are named beside it.
      boolean tells =
          named.type() == EntityType.PLACE || named.type() == EntityType.ORGANISATION && one.figure().fate() == null;
      if (here && !known && !claims && tells) {
        return true;
      }
    }
    return false;
  }

  /** Whether the other numbers are the same, but for one of several: two numbers may be at issue. */
  private static boolean numbers(FigureAccount one, FigureAccount other) {
    List<String> left = new ArrayList<>(one.numbers());
    other.numbers().forEach(left::remove);
    boolean several = one.figure().fate() != null || one.numbers().size() >= OTHERS && counts(one);
    return one.numbers().size() == other.numbers().size() && left.size() <= (several ? 1 : 0);
  }

  /** Whether both count the same sort of thing, at the tops of articles that say much the same of it. */
  boolean sameReport(FigureAccount one, FigureAccount other) {
    boolean comparable =
        one.article() != other.article()
            && one.order() <= TOP
            && other.order() <= TOP
            && one.figure().part() == other.figure().part()
            && one.sameThing(other)
            && counts(one)
            && counts(other)
            && !one.figure().grown()
            && !other.figure().grown()
            && near(one.range().stated(), other.range().stated())
            && !apart(one, other);
    int shared = Shingles.shared(one.stems(), other.stems());
    boolean sameDay = articles.get(one.article()).day() == articles.get(other.article()).day();
    double least = (sameDay ? SAME_REPORT : SAME_REPORT_LATER) * Math.min(one.stems().length, other.stems().length);
    boolean alike = shared >= least && shared >= (sameDay ? LEAST_SHARED : LEAST_SHARED_LATER);
    boolean headlines = one.sentence() == 0 && other.sentence() == 0;
    return comparable && (alike && placed(one, other) || headlines && sameToll(one, other));
  }

  /** Whether it counts things: measures, prices and what markets do change by the hour. */
  private static boolean counts(FigureAccount account) {
    ArticleAccounts.Counted figure = account.figure();
    boolean whole = account.range().stated().stripTrailingZeros().scale() <= 0;
    return whole
        && !figure.moving()
        && !figure.anybody()
        && figure.fate() == null
        && (figure.unit() == null || figure.unit().equals("person"));
  }

  /** Whether one is not so much more that it must be of another time or place. */
  private static boolean near(BigDecimal one, BigDecimal other) {
    return one.max(other).compareTo(one.min(other).multiply(TIMES)) <= 0;
  }
}
