package org.isnad.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.model.EntityType;
import org.isnad.story.ArticleDigest.Named;
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

  /** So many words next to the figure are the same where one sentence is the other. */
  private static final int ADJACENT = 4;

  /** Before it, and on both sides where the noun behind the number is another one, as after three and after thirteen. */
  private static final int APART = 2;

  /** And so much of all their words. */
  private static final double SAME_SENTENCE = 0.6;

  /** So much of what is told about the event in the shorter sentence is in the other. */
  private static final double SAME_EVENT = 0.5;

  private static final int LEAST_SHARED = 4;

  /** Words from the top within which an article says how many its event has struck. */
  private static final int TOP = 90;

  /** Two sides' counts stand within so many words in an article that has both. */
  private static final int SIDES = 60;

  private static final int DAYS = 1;

  private final List<ArticleDigest> articles;

  /** For each article the stems of all its words, ascending. */
  private final List<int[]> words = new ArrayList<>();

  /** For each article what it counts. */
  private final List<List<FigureAccount>> counted = new ArrayList<>();

  FigureDisagreementResolver(List<ArticleDigest> articles) {
    this.articles = articles;
    for (int i = 0; i < articles.size(); i++) {
      words.add(articles.get(i).bag().terms());
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
    return pairs;
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
                    && (sameSentence(account, other) || sameEvent(account, other));
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
        !one.range().mayMove(other.range())
        && sameWhole(one.figure().of(), other.figure().of())
        && bothSpeak(one, other)
        && sameTime(one, other);
    if (!comparable) {
      return false;
    }
    if (sameSentence(one, other)) {
      // Two outlets say «at least»: in the same words they still say two numbers.
      boolean alike = one.figure().approx() == other.figure().approx();
      boolean excludes =
          alike ? one.range().differs(other.range()) : one.range().excludes(other.range());
      boolean ranges = one.figure().upper() != null || other.figure().upper() != null;
      return excludes && !ranges && !repeats(one, other) && !repeats(other, one) && !informed(one, other);
    }
    return one.range().excludes(other.range())
        && sameEvent(one, other)
        && !knows(one, other)
        && !knows(other, one);
  }

  /** Whether one who counts the struck has the other's number too; of other things headlines say what texts do not. */
  private boolean informed(FigureAccount one, FigureAccount other) {
    return one.figure().fate() != null && (knows(one, other) || knows(other, one));
  }

  private static boolean sameWhole(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
  }

  /** Whether the article of the one has the same sentence with the number of the other as well, as lists do. */
  private boolean repeats(FigureAccount one, FigureAccount other) {
    return counted.get(one.article()).stream()
        .anyMatch(own -> own.range().agrees(other.range()) && sameSentence(own, other));
  }

  /** Whether they are two outlets' accounts, or two claimants', and not one that has counted on. */
  private boolean bothSpeak(FigureAccount one, FigureAccount other) {
    boolean claimed = one.speaker().length > 0 && other.speaker().length > 0;
    boolean sameSpeaker = claimed && Speakers.same(one.speaker(), other.speaker());
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
    return !(toll && (grows && (sameSpeaker || later && !claimed) || grown(one, other)));
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

  /** Whether one stands where the other stands in the same sentence, which names nobody else. */
  private boolean sameSentence(FigureAccount one, FigureAccount other) {
    return one.article() != other.article()
        && one.figure().part() == other.figure().part()
        && Objects.equals(one.figure().unit(), other.figure().unit())
        && adjacent(one, other)
        && Shingles.jaccard(one.near(), other.near()) >= SAME_SENTENCE
        && !(one.speaker().length > 0 && other.speaker().length > 0 && !Speakers.same(one.speaker(), other.speaker()))
        && one.numbers().equals(other.numbers())
        && !namesOthers(one, other)
        && !namesOthers(other, one);
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
    return before + noun + after >= ADJACENT && (before >= APART || start) && (after > 0 || end);
  }

  /** Whether both tell how many were struck in one event. */
  private boolean sameEvent(FigureAccount one, FigureAccount other) {
    if (one.figure().fate() == null
        || !Objects.equals(one.figure().fate(), other.figure().fate())
        || one.figure().part()
        || other.figure().part()
        || !one.sameKind(other)) {
      return false;
    }
    if (one.article() != other.article() && (one.order() > TOP || other.order() > TOP)) {
      return false;
    }
    int shared = Shingles.shared(one.stems(), other.stems());
    boolean alike =
        shared >= LEAST_SHARED && shared >= SAME_EVENT * Math.min(one.stems().length, other.stems().length);
    return alike && !namesOthers(one, other) && !namesOthers(other, one);
  }

  /** Whether the sentence of the one names somebody or a place that the other article does not. */
  private boolean namesOthers(FigureAccount one, FigureAccount other) {
    int[] own = Wording.without(one.stems(), other.stems());
    int[] all = words.get(other.article());
    for (Named named : articles.get(one.article()).named()) {
      boolean here = Arrays.stream(named.terms()).anyMatch(term -> Arrays.binarySearch(own, term) >= 0);
      boolean there = Arrays.stream(named.terms()).anyMatch(term -> Arrays.binarySearch(all, term) >= 0);
      if (here && !there && named.type() != EntityType.PERSON) {
        return true;
      }
    }
    return false;
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
