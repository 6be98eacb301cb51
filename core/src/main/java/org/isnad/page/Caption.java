package org.isnad.page;

import org.jspecify.annotations.Nullable;

/**
 * The words under a picture.
 *
 * @param text without credit and date, or null where only the credit stands there
 * @param credit as printed, without brackets, or null
 * @param agency code of the news agency behind the credit, or null
 * @param date ISO 8601 date at the caption's end, or null
 * @param known whether the credit is one the lexicons know; brackets can hold anything
 */
record Caption(
    @Nullable String text,
    @Nullable String credit,
    @Nullable String agency,
    @Nullable String date,
    boolean known) {

  static Caption plain(@Nullable String text) {
    return new Caption(text, null, null, null, false);
  }
}
