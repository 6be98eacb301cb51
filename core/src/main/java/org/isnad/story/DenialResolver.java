package org.isnad.story;

import java.util.ArrayList;
import java.util.Arrays;
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
 * both say so, that a denial answers the claim before it, or that it names the claim and who makes it
 * itself. The first account claims, the second one denies. What goes about in nobody's name is no
 * account.
 *
 * <p>Used once. Not thread-safe.
 */
final class DenialResolver {

  /** So much of the shorter one is in the other. */
  private static final double SAME = 0.65;

  private static final int LEAST_SHARED = 4;

  /** So much of all words of both. */
  private static final double ALIKE = 0.3;

  /** A claim that has all words of the denial says no more than so many times as much. */
  private static final int FULLER = 3;

  /** Of the first words of so many letters one is the head of what is denied. */
  private static final int HEAD = 2;

  private static final int HEAD_LETTERS = 3;

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

  private void oppose(List<Utterance> utterance) {
    List<Utterance> denial = utterance.stream().filter(one -> one.said().denies()).toList();
    Utterance first = denial.getFirst();
    Wording denied = denied(first);
    boolean found = false;
    for (List<Utterance> wordings : utterances) {
      List<Utterance> claim =
          wordings.stream().filter(one -> !one.said().denies() && !one.said().negative()).toList();
      if (!claim.isEmpty() && (opposed(claim.getFirst(), first, denied) || answered(claim, denial))) {
        add(claim.getFirst(), claim.getFirst().said().at(), claim.getFirst().said().speaker(), claim, denial);
        found = true;
      }
    }
    if (!found) {
      denial.stream().filter(DenialResolver::namesClaimant).findFirst().ifPresent(one -> heard(one, denial));
    }
  }

  /** Whether both sides are named: who denies and, in the denial, who claims. */
  private static boolean namesClaimant(Utterance denial) {
    Heard heard = denial.said().heard();
    return heard != null
        && heard.claimant() != null
        && denial.speaker().length > 0
        && !Speakers.same(Speakers.stems(heard.claimant(), null), denial.office());
  }

  private void heard(Utterance one, List<Utterance> denial) {
    Heard heard = Objects.requireNonNull(one.said().heard());
    add(one, heard.at(), heard.claimant(), denial, denial);
  }

  /** The words that say what is denied. */
  private Wording denied(Utterance denial) {
    Heard heard = denial.said().heard();
    Span at = heard == null ? denial.said().at() : heard.at();
    return Wording.of(articles.get(denial.article()).text(), at).words();
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

  /** Whether one claims what the other denies: two who are named, or two outlets. */
  private boolean opposed(Utterance claim, Utterance denial, Wording denied) {
    int[] stems = denied.stems();
    int shared = Shingles.shared(claim.stems(), stems);
    boolean within =
        claim.article() == denial.article() && claim.said().at().overlaps(denial.said().at());
    boolean same =
        Shingles.jaccard(claim.stems(), stems) >= ALIKE
            && shared >= LEAST_SHARED
            && shared >= SAME * Math.min(claim.stems().length, stems.length);
    boolean brief =
        shared == stems.length && shared >= LEAST_SHARED - 1 && claim.stems().length <= FULLER * shared;
    return denial.speaker().length > 0
        && others(claim, denial)
        && !within
        && (same || brief)
        && hasHead(claim, denied);
  }

  private boolean others(Utterance claim, Utterance denial) {
    if (claim.speaker().length > 0) {
      return !claim.sameSpeaker(denial);
    }
    String outlet = articles.get(claim.article()).outlet();
    return outlet != null && !outlet.equals(articles.get(denial.article()).outlet());
  }

  /** Whether the claim has what the denial begins with: what it is said to be, not what came of it. */
  private static boolean hasHead(Utterance claim, Wording denied) {
    return denied.tokens().stream()
        .filter(token -> token.form().length() > HEAD_LETTERS)
        .limit(HEAD)
        .anyMatch(token -> Arrays.binarySearch(claim.stems(), Wording.stem(token)) >= 0);
  }
}
