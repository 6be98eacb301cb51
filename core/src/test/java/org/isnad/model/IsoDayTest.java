package org.isnad.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IsoDayTest {

  @Test
  void readsTheDayThatADateOrDateTimeBeginsWith() {
    for (String text : List.of("2026-03-01", "2026-03-01T08:30:00+01:00", "2026-03-01 08:30")) {
      assertThat(IsoDay.of(text)).as(text).isEqualTo(LocalDate.of(2026, 3, 1));
    }
    assertThat(IsoDay.of("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void anythingElseIsNoDay() {
    for (String text : List.of("", "2026", "2026-3-1", "2026/03/01", "2026-02-29", "2026-13-01", "20a6-03-01", "+026-03-01", "\u0662\u0660\u0662\u0666-\u0660\u0663-\u0660\u0661")) {
      assertThatThrownBy(() -> IsoDay.of(text)).as(text).isInstanceOf(DateTimeException.class);
    }
  }
}
