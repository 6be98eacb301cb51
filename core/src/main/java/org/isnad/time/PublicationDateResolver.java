package org.isnad.time;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.text.Token;
import org.isnad.time.DayMention.Role;
import org.isnad.time.PublicationDay.Known;
import org.isnad.time.PublicationDay.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day an article was published. In this order: what the caller states; the page's date
 * line; the article's own words, where they name a full date or a weekday that a dated caption
 * fixes; the same words counted back from the day of fetching. Where the words contradict each
 * other or the bounds, the day stays unknown.
 *
 * <p>Rests on how newspapers write: «today» and «yesterday» count from the day of publication, a
 * bare weekday beside the main verb of the lead is that day, and a picture with a date is of that
 * day or a few days before.
 *
 * <p>Immutable and thread-safe.
 */
public final class PublicationDateResolver {
  /** How far before the day of publication a day without its year may lie. */
  private static final int RECENT_DAYS = 60;

  /** Years to look back for one in which weekday and date agree. */
  private static final int YEARS_BACK = 30;

  private final DayExtractor days;

  public PublicationDateResolver(Lexicon lexicon) {
    this.days = new DayExtractor(new CalendarWords(lexicon));
  }

  public PublicationDay resolve(DayEvidence evidence) {
    if (evidence.argument() != null) {
      return new Known(evidence.argument(), PublishedBasis.ARGUMENT);
    }
    if (evidence.stated() != null) {
      return new Known(evidence.stated(), PublishedBasis.STATED);
    }
    return infer(new Reading(evidence));
  }

  /**
   * The full dates that a caption names, for its date and its place in time; none for a picture
   * from the archive.
   */
  public List<LocalDate> datesIn(String caption) {
    return days.extract(DayExtractor.tokens(caption)).stream()
        .filter(DayMention::consistent)
        .map(DayMention::date)
        .filter(Objects::nonNull)
        .toList();
  }

  private PublicationDay infer(Reading r) {
    List<DayMention> own = r.own();
    if (own.isEmpty()) {
      return new Unknown(any -> true, "no day of its own in its lead, no date line");
    }
    if (own.stream().anyMatch(m -> !m.consistent())) {
      return new Unknown(
          PublicationDateResolver::none,
          "a weekday of its text does not fall on the date beside it");
    }
    if (r.anchors.stream()
            .map(Reading::weekdayOfPublication)
            .filter(Objects::nonNull)
            .distinct()
            .count()
        > 1) {
      return new Unknown(
          PublicationDateResolver::none, "the days it counts from its own contradict each other");
    }
    Optional<LocalDate> full =
        own.stream()
            .map(Reading::publication)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    if (full.isPresent()) {
      PublishedBasis basis = r.dateline == null ? PublishedBasis.INFERRED : PublishedBasis.STATED;
      return r.checked(full.get(), basis).orElse(r.contradiction());
    }
    DayMention dated = own.stream().filter(DayMention::dated).findFirst().orElse(null);
    return dated != null ? withYear(r, dated) : byWeekday(r, own);
  }

  private static boolean none(DayOfWeek any) {
    return false;
  }

  /** Weekday or not, day and month are named and the year is not. */
  private static PublicationDay withYear(Reading r, DayMention m) {
    int offset = m.offset() == null ? 0 : m.offset();
    if (r.newestCaption != null) {
      for (int year = r.newestCaption.getYear(); year <= r.newestCaption.getYear() + 1; year++) {
        LocalDate named = m.date(year);
        if (named != null
            && fits(m, named)
            && Math.abs(DAYS.between(r.newestCaption, named)) <= RECENT_DAYS) {
          return r.checked(named.minusDays(offset), PublishedBasis.INFERRED)
              .orElse(r.contradiction());
        }
      }
    }
    if (r.fetched == null) {
      return new Unknown(
          PublicationDateResolver::none, "its text names day and month, and nothing says the year");
    }
    for (int year = r.fetched.getYear(); year > r.fetched.getYear() - YEARS_BACK; year--) {
      LocalDate named = m.date(year);
      if (named != null && fits(m, named) && !named.minusDays(offset).isAfter(r.fetched)) {
        return r.checked(named.minusDays(offset), PublishedBasis.FETCHED).orElse(r.contradiction());
      }
    }
    return new Unknown(
        PublicationDateResolver::none,
        "its weekday and date fall together in no year before the fetch");
  }

  private static boolean fits(DayMention m, LocalDate named) {
    return m.weekday() == null || named.getDayOfWeek() == m.weekday();
  }

  private static PublicationDay byWeekday(Reading r, List<DayMention> own) {
    List<DayOfWeek> weekdays =
        own.stream()
            .map(Reading::weekdayOfPublication)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (r.newestCaption != null) {
      DayOfWeek last = lastOf(weekdays);
      if (last == null) {
        return new Unknown(
            PublicationDateResolver::none, "its lead names several weekdays in no clear order");
      }
      LocalDate day = r.newestCaption.with(TemporalAdjusters.nextOrSame(last));
      Optional<PublicationDay> known = r.checked(day, PublishedBasis.INFERRED);
      if (known.isPresent()) {
        return known.get();
      }
      if (r.fetched == null || r.newestCaption.isAfter(r.fetched)) {
        return r.contradiction();
      }
    }
    if (r.fetched == null) {
      return new Unknown(
          weekdays::contains, "its text names only a weekday, and nothing says which");
    }
    LocalDate fetched = r.fetched;
    LocalDate latest =
        weekdays.stream()
            .map(w -> fetched.with(TemporalAdjusters.previousOrSame(w)))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return r.checked(latest, PublishedBasis.FETCHED).orElse(r.contradiction());
  }

  /**
   * Of several weekdays within one week the last: the order with the shortest way from first to
   * last; null if two tie.
   */
  private static @Nullable DayOfWeek lastOf(List<DayOfWeek> weekdays) {
    TreeSet<Integer> spreads = new TreeSet<>();
    DayOfWeek last = null;
    for (DayOfWeek candidate : weekdays) {
      int spread =
          weekdays.stream()
              .mapToInt(w -> Math.floorMod(candidate.getValue() - w.getValue(), 7))
              .max()
              .orElse(0);
      if (!spreads.isEmpty() && spread == spreads.first()) {
        return null;
      }
      if (spreads.isEmpty() || spread < spreads.first()) {
        last = candidate;
      }
      spreads.add(spread);
    }
    return last;
  }

  /** The days of one article, sorted by what they can say. */
  private final class Reading {
    final @Nullable LocalDate fetched;
    final @Nullable LocalDate newestCaption;
    final List<DayMention> anchors;
    final List<DayMention> lead = new ArrayList<>();
    final @Nullable DayMention dateline;

    /** Newest full date that the text tells as past: publication is not before it. */
    @Nullable LocalDate bound;

    /** Newest year that the text tells as past, 0 where it names none. */
    int newestYear;

    Reading(DayEvidence evidence) {
      fetched = evidence.fetched();
      newestCaption =
          evidence.captions().stream()
              .filter(c -> !days.names("archive-picture", DayExtractor.tokens(c)))
              .flatMap(c -> datesIn(c).stream())
              .max(Comparator.naturalOrder())
              .orElse(null);
      dateline =
          evidence.dateline() == null
              ? null
              : days.extract(DayExtractor.tokens(evidence.dateline())).stream()
                  .filter(DayMention::dated)
                  .findFirst()
                  .orElse(null);
      List<DayMention> leadAnchors = new ArrayList<>();
      List<DayMention> laterAnchors = new ArrayList<>();
      for (int i = 0; i < evidence.paragraphs().size(); i++) {
        boolean anchored = !leadAnchors.isEmpty() || !lead.isEmpty();
        String text = evidence.paragraphs().get(i);
        if (!(anchored ? DayExtractor.mayBound(text) : days.mayName(text))) {
          continue;
        }
        List<Token> paragraph = DayExtractor.tokens(text);
        newestYear = Math.max(newestYear, days.newestPastYear(paragraph));
        for (DayMention m : days.extract(paragraph)) {
          note(m, i == 0, i == 0 ? leadAnchors : laterAnchors);
        }
      }
      anchors = leadAnchors.isEmpty() && lead.isEmpty() ? laterAnchors : leadAnchors;
    }

    /**
     * What says the day: the date of the dateline, days counted from it, or the day of the lead's
     * main act.
     */
    List<DayMention> own() {
      if (dateline != null) {
        return List.of(dateline);
      }
      return anchors.isEmpty() ? lead : anchors;
    }

    private void note(DayMention m, boolean inLead, List<DayMention> anchorsHere) {
      LocalDate date = m.date();
      boolean past = m.role() == Role.MAIN || m.role() == Role.LATE;
      if (date != null && past && (bound == null || date.isAfter(bound))) {
        bound = date;
      }
      // The reporter's own «today» fixes the day wherever it stands; a speaker's in a quotation
      // need not.
      if (m.offset() != null && (m.role() != Role.OTHER || inLead)) {
        anchorsHere.add(m);
      } else if (inLead && m.role() == Role.MAIN && m.weekday() != null) {
        lead.add(m);
      }
    }

    static @Nullable LocalDate publication(DayMention m) {
      LocalDate date = m.date();
      return date == null ? null : date.minusDays(m.offset() == null ? 0 : m.offset());
    }

    static @Nullable DayOfWeek weekdayOfPublication(DayMention m) {
      return m.weekday() == null ? null : m.weekday().minus(m.offset() == null ? 0 : m.offset());
    }

    /** The day, unless a bound speaks against it. */
    Optional<PublicationDay> checked(LocalDate day, PublishedBasis basis) {
      boolean early = bound != null && day.isBefore(bound) || day.getYear() < newestYear;
      boolean late = fetched != null && day.isAfter(fetched);
      return early || late ? Optional.empty() : Optional.of(new Known(day, basis));
    }

    Unknown contradiction() {
      return new Unknown(
          PublicationDateResolver::none,
          "the dates of its text, its captions and its fetching contradict each other");
    }
  }
}
