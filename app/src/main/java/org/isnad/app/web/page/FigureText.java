package org.isnad.app.web.page;

import java.math.BigDecimal;
import org.isnad.model.Figure;
import org.jspecify.annotations.Nullable;

/** A figure's value as data: number, unit, and the far end of a range. */
final class FigureText {

  private FigureText() {}

  static String value(Figure figure) {
    StringBuilder out = new StringBuilder(plain(figure.value()));
    if (figure.upper() != null) {
      out.append('–').append(plain(figure.upper()));
    }
    if (figure.of() != null) {
      out.append(" / ").append(plain(figure.of()));
    }
    unit(out, figure.unit());
    return out.toString();
  }

  private static void unit(StringBuilder out, @Nullable String unit) {
    if (unit != null && !unit.equals("person")) {
      out.append(unit.equals("%") ? "" : " ").append(unit);
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
