package org.isnad.app.cli;

/** How a piece of text looks on a terminal with colours. */
enum Style {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  HEADLINE("1;4"),
  SOURCE("1;36"),
  STANCE("33"),
  WARNING("1;33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String apply(String text) {
    return code.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
