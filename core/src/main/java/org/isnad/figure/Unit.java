package org.isnad.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a number is of, found behind it.
 *
 * @param end one past its last token
 * @param symbol SI symbol, ISO 4217 code or {@code %}; null where it is not known which country's
 *     money is meant
 * @param money whether it is a currency
 * @param parts so many of them make one of the symbol: 100 cents
 */
record Unit(int end, @Nullable String symbol, boolean money, BigDecimal parts) {
  static final String PERCENT = "%";

  boolean percent() {
    return PERCENT.equals(symbol);
  }
}
