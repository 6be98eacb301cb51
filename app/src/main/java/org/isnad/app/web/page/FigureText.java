package org.isnad.app.web.page;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.model.Figure;
import org.jspecify.annotations.Nullable;

/** Figures for people: with their thousands apart, and in words what stands before a number as a sign. */
final class FigureText {

  private static final Pattern DIGITS = Pattern.compile("\\d{4,}(?=\\D|$)");
  private static final Pattern SIGN = Pattern.compile("^([\u2248\u2265\u2264])\\s*");

  /** Characters on each side of a figure that say what it is of. */
  private static final int AROUND = 60;

  private FigureText() {}

  /** An account of a figure, such as stories tell apart, in words: «≥450» becomes «at least 450». */
  static String account(String account, Texts texts) {
    Matcher sign = SIGN.matcher(account);
    String number = grouped(sign.find() ? account.substring(sign.end()) : account);
    if (number.endsWith(" person")) {
      number = number.substring(0, number.length() - " person".length());
    }
    if (number.length() == account.length()) {
      return Shown.text(number);
    }
    return switch (account.charAt(0)) {
      case '\u2248' -> texts.say("account.about", number);
      case '\u2265' -> texts.say("account.at-least", number);
      case '\u2264' -> texts.say("account.at-most", number);
      default -> Shown.text(number);
    };
  }

  /** A figure with a few words on both sides: bare numbers say nothing. */
  static String within(String text, Figure figure) {
    int from = Math.max(0, figure.at().start() - AROUND);
    int to = Math.min(text.length(), figure.at().end() + AROUND);
    int line = text.lastIndexOf('\n', figure.at().start());
    from = Math.max(from, line + 1);
    int end = text.indexOf('\n', figure.at().end());
    to = end < 0 ? to : Math.min(to, end);
    boolean cut = from > line + 1;
    if (cut) {
      int blank = text.indexOf(' ', from);
      from = blank < 0 || blank > figure.at().start() ? from : blank + 1;
    }
    int last = text.lastIndexOf(' ', to);
    to = to == end || to == text.length() || last < figure.at().end() ? to : last;
    return (cut ? "… " : "") + Shown.text(text.substring(from, to)) + (to == end ? "" : " …");
  }

  private static String grouped(String text) {
    return DIGITS
        .matcher(text)
        .replaceAll(digits -> digits.group().replaceAll("(?<=\\d)(?=(\\d{3})+$)", ","));
  }

  /** A figure's value: number, unit, the far end of a range, the whole that it is a part of. */
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
    return grouped(number.stripTrailingZeros().toPlainString());
  }
}
