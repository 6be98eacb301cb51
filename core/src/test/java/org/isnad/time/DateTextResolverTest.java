package org.isnad.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextResolverTest {
  private static final DateTextResolver DATES =
      new DateTextResolver(LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-09-02 | 2025-09-02",
        "20250902 | 2025-09-02",
        "2025-09-02T10:30:00Z | 2025-09-02T10:30:00Z",
        "2025-09-02T10:30Z | 2025-09-02T10:30:00Z",
        "20250902T103000Z | 2025-09-02T10:30:00Z",
        "20250902T1030+0300 | 2025-09-02T10:30:00+03:00",
        "2025-09-02T10:30:00.123456+03:00 | 2025-09-02T10:30:00+03:00",
        "2025-09-02T10:30:00+03 | 2025-09-02T10:30:00+03:00",
        "2025-09-02 10:30:00 +0300 | 2025-09-02T10:30:00+03:00",
        "2025-09-02 10:30:00 UTC | 2025-09-02T10:30:00Z",
        "2025-09-02T10:30:00 | 2025-09-02T10:30:00",
        "2025-09-02T25:30:00Z | 2025-09-02",
        "Tue, 02 Sep 2025 10:30:00 GMT | 2025-09-02T10:30:00Z",
        "Tue, 2 Sep 2025 10:30 +0300 | 2025-09-02T10:30:00+03:00",
        "Tue, 02 Sep 2025 10:30:00 -0000 | 2025-09-02T10:30:00Z",
        "Tue, 02 Sep 2025 10:30:00 EDT | 2025-09-02T10:30:00-04:00",
        "Tue, 02 Sep 2025 10:30:00 KSA | 2025-09-02T10:30:00",
        "Tue, 02 Sep 2025 10:30:00 +9900 | 2025-09-02T10:30:00",
        "Tue, 02 Sep 2025 10:30:00 GMT+3 | 2025-09-02T10:30:00+03:00",
        "02 September 2025 | 2025-09-02",
        "September 2, 2025 10:30 PM | 2025-09-02T22:30:00",
        "02/09/2025 12:05 am | 2025-09-02T00:05:00",
        "الثلاثاء، 02 سبتمبر 2025 10:30 | 2025-09-02T10:30:00",
        "الثلاثاء 2 أيلول 2025 | 2025-09-02",
        "2 أيلول/سبتمبر 2025 - 10:30 م | 2025-09-02T22:30:00",
        "١٨ آب ٢٠٢٥ ٠٤:٠٥ مساءً | 2025-08-18T16:05:00",
        "١٨ آب ٢٠٢٥ ٠٤:٠٥ صباحا | 2025-08-18T04:05:00",
        "18 أوت 2025 | 2025-08-18",
        "18 غشت 2025 | 2025-08-18",
        "الاثنين 18 أغسطس 2025م 16:05 بتوقيت بيروت | 2025-08-18T16:05:00",
        "\u200f18/08/2025\u200f | 2025-08-18",
      })
  void datesThatProgramsAndPeopleWriteAreRead(String written, String date) {
    assertThat(DATES.resolve(written)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2025",
        "2025-09",
        "2025-13-02",
        "2025-02-30",
        "0000-00-00T00:00:00Z",
        "1025-09-02",
        "1756809000",
        "Tue, 02 Foo 2025 10:30:00 GMT",
        "قبل ساعتين",
        "أمس",
        "18 أغسطس",
        "10:30",
        "T",
        "2025-09-0",
        "not a date",
      })
  void anythingElseIsNoDate(String written) {
    assertThat(DATES.resolve(written)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 100_000})
  void aTextTooLongIsNoDate(int length) {
    assertThat(DATES.resolve("2025-09-02" + " ".repeat(length - 10))).isNull();
  }
}
