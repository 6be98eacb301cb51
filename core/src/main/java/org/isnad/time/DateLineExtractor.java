package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Span;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.isnad.lexicon.WordTable.Found;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page's date line: a line with a full date in which nothing else stands but weekdays,
 * hours, a second calendar, and labels such as «published» and «last update».
 *
 * <p>Immutable and thread-safe.
 */
public final class DateLineExtractor {
  private static final int LONGEST_LINE = 160;

  /** A line without digits is at most the name of a weekday. */
  private static final int LONGEST_WEEKDAY = 12;

  private final CalendarWords words;
  private final DayExtractor days;

  public DateLineExtractor(Lexicon lexicon) {
    this.words = new CalendarWords(lexicon);
    this.days = new DayExtractor(words);
  }

  /** The dates of a date line; null where the line says anything else. */
  public @Nullable DateLine extract(String line) {
    boolean possible = line.length() <= LONGEST_LINE && line.chars().anyMatch(Character::isDigit);
    if (!possible && line.length() > LONGEST_WEEKDAY) {
      return null;
    }
    List<Token> tokens = Tokenizer.tokenize(line, new Span(0, line.length()));
    LocalDate published = null;
    LocalDate modified = null;
    boolean afterModifiedLabel = false;
    boolean part = false;
    int i = 0;
    while (i < tokens.size()) {
      int label = words.end("date-label-modified", tokens, i);
      DayExtractor.Parse date = label > i ? null : days.date(tokens, i);
      LocalDate day = date == null ? null : date.date();
      if (day != null && afterModifiedLabel) {
        modified = modified == null ? day : modified;
      } else if (day != null) {
        published = published == null ? day : published;
      }
      part |=
          date != null || words.weekday(tokens, i) != null || words.end("time-mark", tokens, i) > i;
      afterModifiedLabel |= label > i;
      int next = label > i ? label : date != null ? date.end : past(tokens, i);
      if (next == i) {
        return null;
      }
      i = next;
    }
    return part ? new DateLine(published, modified) : null;
  }

  /** Past what may stand in a date line beside the date; {@code i} where that is none of it. */
  private int past(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.PUNCTUATION) {
      return i + 1;
    }
    Found<DayOfWeek> weekday = words.weekday(tokens, i);
    if (weekday != null) {
      return weekday.end();
    }
    for (String cls : List.of("date-label", "time-mark", "year-word")) {
      int end = words.end(cls, tokens, i);
      if (end > i) {
        return end;
      }
    }
    Found<Integer> month = words.hijriMonth(tokens, i);
    return month == null ? i : month.end();
  }
}
