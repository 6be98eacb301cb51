package org.isnad.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Dates as arguments. */
final class IsoDates {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          DAY + "T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?");

  private IsoDates() {}

  /** A day: 2026-01-31. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      if (!DAY.matcher(value).matches()) {
        throw new TypeConversionException("«" + value + "» is no date like 2026-01-31");
      }
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new TypeConversionException("there is no day " + value);
      }
    }
  }

  /** A day, or a day with its time, kept as it is written. */
  static final class DayOrInstant implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      if (DAY.matcher(value).matches()) {
        return new Day().convert(value).toString();
      }
      if (!INSTANT.matcher(value).matches()) {
        throw new TypeConversionException(
            "«" + value + "» is no date like 2026-01-31 or 2026-01-31T08:00:00Z");
      }
      try {
        DateTimeFormatter.ISO_DATE_TIME.parse(value);
        return value;
      } catch (DateTimeException e) {
        throw new TypeConversionException("there is no time " + value);
      }
    }
  }
}
