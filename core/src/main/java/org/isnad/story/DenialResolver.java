package org.isnad.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.isnad.model.Span;
import org.isnad.model.Story.Account;
import org.isnad.model.Story.Disagreement;
import org.isnad.model.Story.Place;
import org.isnad.story.ArticleAccounts.Heard;
import org.isnad.story.ArticleAccounts.Said;
import org.jspecify.annotations.Nullable;

/**
 * Utterances of a story → claims against their denials: what one says and another denies, be it that
 * both say so, that a denial answers the claim before it, or that it names the claim itself. The first
 * account claims, the second one denies.
 *
 * <p>Used once. Not thread-safe.
 */
final class DenialResolver {

  /** So much of the shorter one is in the other. */
  private static final double SAME = 0.65;

  private static final int LEAST_SHARED = 4;

  /** So much of all words of both. */
  private static final double ALIKE = 0.3;

  /** So much of the shorter of two denied claims is in the other where both are one. */
  private static final double AGAIN = 0.5;

  /** And where different people deny it. */
  private static final double SAME_AGAIN = 0.65;

  private final List<ArticleDigest> articles;
  private final List<List<Utterance>> utterances;
  private final List<Opposition> oppositions = new ArrayList<>();

  private DenialResolver(List<ArticleDigest> articles, List<List<Utterance>> utterances) {
    this.articles = articles;
    this.utterances = utterances;
  }

  static List<Disagreement> resolve(List<ArticleDigest> articles, List<List<Utterance>> utterances) {
    DenialResolver resolver = new DenialResolver(articles, utterances);
    for (List<Utterance> denial : utterances) {
      if (denial.stream().anyMatch(one -> one.said().denies())) {
        resolver.oppose(denial);
      }
    }
    return resolver.oppositions.stream().map(Opposition::disagreement).toList();
  }

  /**
   * A claim and its denial, with all places of both.
   *
   * @param stems of what is claimed, ascending
   * @param office stems of the denier's name and office, ascending
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Opposition(
      String claim,
      @Nullable String claimant,
      String denial,
      @Nullable String denier,
      int[] stems,
      int[] office,
      Set<Place> claimed,
      Set<Place> denied) {

    Disagreement disagreement() {
      return new Disagreement(
          claim,
          "denial",
          List.of(
              new Account(null, claim, claimant, List.copyOf(claimed)),
              new Account(null, denial, denier, List.copyOf(denied))));
    }
  }

  private void oppose(List<Utterance> denial) {
    Utterance first = denial.getFirst();
    boolean found = false;
    for (List<Utterance> claim : utterances) {
      Said said = claim.getFirst().said();
      if (!said.denies() && !said.negative() && (opposed(claim.getFirst(), first) || answered(claim, denial))) {
        add(claim.getFirst(), said.at(), said.speaker(), claim, denial);
        found = true;
      }
    }
    if (!found) {
      denial.stream()
          .filter(one -> one.said().heard() != null && one.speaker().length > 0)
          .findFirst()
          .ifPresent(one -> heard(one, denial));
    }
  }

  private void heard(Utterance one, List<Utterance> denial) {
    Heard heard = Objects.requireNonNull(one.said().heard());
    boolean own = heard.claimant() != null && Speakers.same(Speakers.stems(heard.claimant(), null), one.office());
    if (!own) {
      add(one, heard.at(), heard.claimant(), denial, denial);
    }
  }

  private void add(
      Utterance in, Span at, @Nullable String claimant, List<Utterance> claim, List<Utterance> denial) {
    String text = articles.get(in.article()).text();
    int[] stems = Wording.of(text, at).stems();
    Utterance first = denial.getFirst();
    for (Opposition before : oppositions) {
      double least = Math.min(stems.length, before.stems.length);
      double shared = Shingles.shared(stems, before.stems) / least;
      if (shared >= SAME_AGAIN || shared >= AGAIN && Speakers.same(before.office, first.office())) {
        before.claimed.addAll(places(claim));
        before.denied.addAll(places(denial));
        return;
      }
    }
    String denied = first.said().at().in(articles.get(first.article()).text());
    oppositions.add(
        new Opposition(
            at.in(text), claimant, denied, first.said().speaker(), stems, first.office(), places(claim), places(denial)));
  }

  private Set<Place> places(List<Utterance> utterance) {
    Set<Place> places = new LinkedHashSet<>();
    utterance.forEach(one -> places.add(new Place(articles.get(one.article()).id(), one.said().id())));
    return places;
  }

  /** Whether one of the denials answers one of the claims in its article. */
  private static boolean answered(List<Utterance> claim, List<Utterance> denial) {
    for (Utterance one : denial) {
      for (Utterance other : claim) {
        if (one.article() == other.article() && other.said().id().equals(one.said().answers())) {
          return true;
        }
      }
    }
    return false;
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
}
