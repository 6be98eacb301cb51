package org.isnad.story;

import java.math.BigDecimal;
import java.util.List;
import org.isnad.model.Figure.Approximation;
import org.isnad.model.Span;
import org.isnad.model.Statement.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What an article says in words and figures, as far as stories compare it with what others say.
 * Spans point into {@link ArticleDigest#text()}, in code units.
 *
 * @param said its statements, in text order
 * @param counted its figures, in text order
 * @param dated the days that it names by weekday or date, in text order
 */
public record ArticleAccounts(List<Said> said, List<Counted> counted, List<Dated> dated) {
  public ArticleAccounts {
    said = List.copyOf(said);
    counted = List.copyOf(counted);
    dated = List.copyOf(dated);
  }

  /** Of an article that says nothing to compare. */
  static ArticleAccounts none() {
    return new ArticleAccounts(List.of(), List.of(), List.of());
  }

  /**
   * A day named.
   *
   * @param value ISO 8601 date
   */
  public record Dated(Span at, String value) {}

  /**
   * A statement.
   *
   * @param id in its article
   * @param at the content
   * @param speaker name of its source, or null where nobody is named
   * @param role of the source, or null
   * @param relay who carried it first from its source, or null
   * @param denies whether its source denies what it says
   * @param negative whether it claims nothing, or that something is not so
   * @param day of saying, or the one day that is named in it, ISO 8601; null where there is none
   * @param heard of a denial, what others claim as it says itself, or null
   * @param answers of a denial, id of the statement before it that it answers, or null
   */
  public record Said(
      String id,
      Span at,
      Mode mode,
      boolean headline,
      boolean denies,
      boolean negative,
      @Nullable String speaker,
      @Nullable String role,
      @Nullable String relay,
      @Nullable String day,
      @Nullable Heard heard,
      @Nullable String answers) {

    /** The same, answering the statement of this id. */
    Said answering(@Nullable String id) {
      return new Said(
          this.id, at, mode, headline, denies, negative, speaker, role, relay, day, heard, id);
    }
  }

  /**
   * What others claim, as a denial says.
   *
   * @param at what they claim
   * @param claimant who claims it or where it goes about, or null where nobody is named
   */
  public record Heard(Span at, @Nullable String claimant) {}

  /**
   * A figure.
   *
   * @param id in its article
   * @param at the number with what it counts
   * @param value the number, of a range the near end
   * @param upper the far end of a range, or null
   * @param unit as {@link org.isnad.model.Figure} has it, or null
   * @param noun the counted noun phrase, or null
   * @param approx how the number stands to what it is said of, or null where it stands for itself
   * @param of the whole of which this is a part, or null
   * @param claimant who claims it, or null where the article itself does
   * @param statement id of the statement that holds it, or null
   * @param fate what befell those who are counted, as {@code account-words.tsv} has it, or null
   * @param anybody whether it counts people of any sort, not soldiers, children or pilgrims
   * @param part whether it counts a part of what was counted before
   * @param grown whether its sentence says that the number has grown
   * @param moving whether it counts what markets and clocks count, which changes by the hour
   * @param another whether its sentence is of another event than the one before
   * @param ordinals which of a series its sentence speaks of, from the second on, in text order
   * @param times values of the times that its sentence names, sorted, each once
   */
  public record Counted(
      String id,
      Span at,
      BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable String unit,
      @Nullable String noun,
      @Nullable Approximation approx,
      @Nullable BigDecimal of,
      @Nullable String claimant,
      @Nullable String statement,
      @Nullable String fate,
      boolean anybody,
      boolean part,
      boolean grown,
      boolean moving,
      boolean another,
      List<String> ordinals,
      List<String> times) {
    public Counted {
      ordinals = List.copyOf(ordinals);
      times = List.copyOf(times);
    }

    /** The one day that its sentence names, ISO 8601, or null. */
    @Nullable String day() {
      List<String> days = times.stream().filter(time -> time.length() >= DAY).toList();
      return days.size() == 1 ? days.getFirst() : null;
    }
  }

  /** Characters of an ISO 8601 date. */
  static final int DAY = 10;
}
