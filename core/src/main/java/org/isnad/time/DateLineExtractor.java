package org.isnad.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Span;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;
import org.isnad.time.WordTable.Found;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page's date line: a line with a full date in which nothing else stands but weekdays,
 * hours, a second calendar, and labels such as «published» and «last update».
 *
 * <p>Immutable and thread-safe.
 */
public final class DateLineExtractor {
  private static final int LONGEST_LINE = 160;

  private final CalendarWords words;
  private final DayExtractor days;

  public DateLineExtractor(Lexicon lexicon) {
    this.words = new CalendarWords(lexicon);
    this.days = new DayExtractor(words);
  }

  /** The dates of a date line; null where the line says anything else. */
  public @Nullable DateLine extract(String line) {
    if (line.length() > LONGEST_LINE || line.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    List<Token> tokens = Tokenizer.tokenize(line, new Span(0, line.length()));
    LocalDate published = null;
    LocalDate modified = null;
    boolean afterModifiedLabel = false;
    int i = 0;
    while (i < tokens.size()) {
      int label = words.end("date-label-modified", tokens, i);
      if (label > i) {
        afterModifiedLabel = true;
        i = label;
        continue;
      }
      DayExtractor.Parse date = days.date(tokens, i);
      LocalDate day = date == null ? null : full(date);
      if (day != null && date != null) {
        if (afterModifiedLabel) {
          modified = modified == null ? day : modified;
        } else {
          published = published == null ? day : published;
        }
        i = date.end;
        continue;
      }
      int next = past(tokens, i);
      if (next == i) {
        return null;
      }
      i = next;
    }
    return published == null && modified == null ? null : new DateLine(published, modified);
  }

  private static @Nullable LocalDate full(DayExtractor.Parse date) {
    return new DayMention(
            new Span(0, 0), null, null, date.day, date.month, date.year, DayMention.Role.OTHER)
        .date();
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
