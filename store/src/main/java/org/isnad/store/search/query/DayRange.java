package org.isnad.store.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.model.Span;
import org.isnad.store.search.query.QueryNode.And;
import org.isnad.store.search.query.QueryNode.Days;
import org.isnad.store.search.query.QueryProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date in a query stands for.
 *
 * @param first included
 * @param last included
 */
record DayRange(LocalDate first, LocalDate last) {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");

  /**
   * The days of a year, a month or a day, in that order of parts or the other way round; null where
   * it is no date.
   */
  static @Nullable DayRange of(String folded) {
    try {
      Matcher dayFirst = DAY_FIRST.matcher(folded);
      if (dayFirst.matches()) {
        LocalDate day = LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
        return new DayRange(day, day);
      }
      Matcher date = DATE.matcher(folded);
      if (!date.matches()) {
        return null;
      }
      int year = number(date, 1);
      if (date.group(2) == null) {
        return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      YearMonth month = YearMonth.of(year, number(date, 2));
      if (date.group(3) == null) {
        return new DayRange(month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = month.atDay(number(date, 3));
      return new DayRange(day, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Fails where the query asks for days that are both after and before others. */
  static void check(String query, QueryNode root) {
    LocalDate first = LocalDate.MIN;
    LocalDate last = LocalDate.MAX;
    for (QueryNode node : root instanceof And and ? and.of() : List.of(root)) {
      if (node instanceof Days days) {
        first = days.first().isAfter(first) ? days.first() : first;
        last = days.last().isBefore(last) ? days.last() : last;
        if (first.isAfter(last)) {
          Span at = days.at();
          throw new QueryFault(
              Kind.DAYS_REVERSED,
              query,
              query.offsetByCodePoints(0, at.start()),
              query.offsetByCodePoints(0, at.end()),
              "No day is both from " + first + " on and not after " + last + ".",
              "Exchange the two.");
        }
      }
    }
  }
}
