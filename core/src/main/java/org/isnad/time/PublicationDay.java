package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.isnad.model.Article.PublishedBasis;

/** The day an article was published, or why it is not known. */
public sealed interface PublicationDay {

  /**
   * @param basis how it is known
   */
  record Known(LocalDate day, PublishedBasis basis) implements PublicationDay {}

  /**
   * @param fits whether a neighbour's day could be its day too: any where it names none of its own,
   *     one on its weekday where it names only that, none where its words contradict each other
   * @param reason for people, one clause without a full stop
   */
  record Unknown(Predicate<DayOfWeek> fits, String reason) implements PublicationDay {}
}
