package org.isnad.story;

import java.util.List;
import org.isnad.model.Span;
import org.isnad.story.ArticleAccounts.Said;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A denial in an article → the claim before it that it answers: «the rebels say that …, but the army denies
 * it».
 *
 * <p>Immutable and thread-safe.
 */
final class AnswerResolver {

  /** So many words at most stand between a claim and its denial. */
  private static final int BETWEEN = 30;

  /** What stands for a claim is no longer. */
  private static final int POINTING = 5;

  /** A claim that says less could be anything. */
  private static final int LEAST_SAID = 3;

  /** And of a denial so much is in the claim. */
  private static final double SHARED = 0.34;

  private static final int LEAST_SHARED = 2;

  private final DenialWords words;

  AnswerResolver(DenialWords words) {
    this.words = words;
  }

  /** The statement that the denial answers, or null. */
  @Nullable Said answered(Said denial, List<Said> said, String text) {
    Said claim = before(denial, said);
    if (claim == null || claim.negative() || claim.denies() || !others(claim, denial)) {
      return null;
    }
    Wording between =
        Wording.of(text, new Span(/* start= */ claim.at().end(), /* end= */ denial.at().start()));
    Wording denied = Wording.of(text, denial.at()).words();
    int[] claimed = Wording.of(text, claim.at()).stems();
    if (between.words().tokens().size() > BETWEEN || claimed.length < LEAST_SAID) {
      return null;
    }
    boolean turns = between.tokens().stream().anyMatch(token -> words.has(token, "contrast"));
    boolean points = denied.tokens().size() <= POINTING && denied.tokens().stream().anyMatch(this::points);
    int shared = Shingles.shared(claimed, denied.stems());
    boolean shares = shared >= LEAST_SHARED && shared >= SHARED * denied.stems().length;
    return points || turns && shares ? claim : null;
  }

  private boolean points(Token token) {
    return words.has(token, "that");
  }

  /** The last statement that ends before the denial begins, outside the headline. */
  private static @Nullable Said before(Said denial, List<Said> said) {
    Said last = null;
    for (Said one : said) {
      boolean nearer = last == null || one.at().end() > last.at().end();
      if (!one.headline() && one.at().end() <= denial.at().start() && nearer) {
        last = one;
      }
    }
    return denial.headline() ? null : last;
  }

  private static boolean others(Said claim, Said denial) {
    if (claim.speaker() == null || denial.speaker() == null) {
      return false;
    }
    int[] one = Speakers.stems(claim.speaker(), claim.role());
    int[] other = Speakers.stems(denial.speaker(), denial.role());
    return !Speakers.same(one, other);
  }
}
