package org.isnad.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article and its capture say of the day it was published.
 *
 * @param argument the day the caller states, or null
 * @param stated the day of the page's own date line, or null
 * @param fetched the day of fetching, or null
 * @param dateline that opens the lead, or null; a date in it is that of publication
 * @param captions of its pictures, with the dates in them
 * @param paragraphs the body; the first is the lead
 */
public record DayEvidence(
    @Nullable LocalDate argument,
    @Nullable LocalDate stated,
    @Nullable LocalDate fetched,
    @Nullable String dateline,
    List<String> captions,
    List<String> paragraphs) {
  public DayEvidence {
    captions = List.copyOf(captions);
    paragraphs = List.copyOf(paragraphs);
  }
}
