package org.isnad.time;

import org.isnad.model.TimeExpression.TimexType;
import org.jspecify.annotations.Nullable;

/**
 * A time found in a sentence.
 *
 * @param first its first token
 * @param skip how many letters of that are clitics
 * @param end one past its last token
 * @param value TIMEX3 value, null where the day of publication is not known
 * @param rule id of the built-in
 */
record TimeMatch(int first, int skip, int end, TimexType type, @Nullable String value, String rule) {

  /** The same with other bounds. */
  TimeMatch from(int earlier, int letters) {
    return new TimeMatch(earlier, letters, end, type, value, rule);
  }
}
