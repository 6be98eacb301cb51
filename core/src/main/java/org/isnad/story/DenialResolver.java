package org.isnad.story;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.Place;

/**
 * Utterances of a story → claims against their denials: what one says and another denies. The first
 * account claims, the second one denies.
 *
 * <p>Stateless and thread-safe.
 */
final class DenialResolver {

  /** So much of the shorter one is in the other. */
  private static final double SAME = 0.65;

  private static final int LEAST_SHARED = 4;

  /** So much of all words of both. */
  private static final double ALIKE = 0.3;

  private DenialResolver() {}

  static List<Disagreement> resolve(List<ArticleDigest> articles, List<List<Utterance>> utterances) {
    List<Disagreement> disagreements = new ArrayList<>();
    for (List<Utterance> denial : utterances) {
      if (denial.getFirst().said().denies()) {
        for (List<Utterance> claim : utterances) {
          if (!claim.getFirst().said().denies() && !claim.getFirst().said().negative() && opposed(claim.getFirst(), denial.getFirst())) {
            disagreements.add(
                new Disagreement(
                    words(denial, articles),
                    "denial",
                    List.of(account(claim, articles), account(denial, articles))));
          }
        }
      }
    }
    return disagreements;
  }

  private static boolean opposed(Utterance claim, Utterance denial) {
    boolean others = claim.speaker().length > 0 && denial.speaker().length > 0 && !claim.sameSpeaker(denial);
    int shared = Shingles.shared(claim.stems(), denial.stems());
    boolean within =
        claim.article() == denial.article() && claim.said().at().overlaps(denial.said().at());
    return others
        && !within
        && Shingles.jaccard(claim.stems(), denial.stems()) >= ALIKE
        && shared >= LEAST_SHARED
        && shared >= SAME * Math.min(claim.stems().length, denial.stems().length);
  }

  private static Account account(List<Utterance> utterance, List<ArticleDigest> articles) {
    return new Account(
        null,
        words(utterance, articles),
        utterance.getFirst().said().speaker(),
        utterance.stream()
            .map(one -> new Place(articles.get(one.article()).id(), one.said().id()))
            .toList());
  }

  private static String words(List<Utterance> utterance, List<ArticleDigest> articles) {
    Utterance first = utterance.getFirst();
    return first.said().at().in(articles.get(first.article()).text());
  }
}
