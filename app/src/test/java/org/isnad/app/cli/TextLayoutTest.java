package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.app.cli.TextLayout.Piece;
import org.junit.jupiter.api.Test;

final class TextLayoutTest {
  private static final String ALEF = "\u0627";
  private static final String BEH = "\u0628";

  private final TextLayout file = new TextLayout(Terminal.none());
  private final TextLayout screen = new TextLayout(new Terminal(true, 20, false));
  private final TextLayout colours = new TextLayout(new Terminal(true, 20, true));

  @Test
  void aFileGetsTheTextAndNothingElse() {
    String text = ALEF + BEH + " " + BEH;
    assertThat(file.block(2, Piece.of(text))).containsExactly("  " + text);
    assertThat(file.line(Piece.of("s1 "), List.of(Piece.of(text), Piece.of(" - "), Piece.of(text))))
        .containsExactly("s1 " + text + " - " + text);
    assertThat(file.line(new Piece("s1 ", Style.STRONG), List.of(Piece.of("a"))))
        .containsExactly("s1 a");
  }

  @Test
  void onATerminalRightToLeftStretchesAreIsolatedEachByItself() {
    assertThat(
            screen.line(Piece.of("s1 "), List.of(Piece.of(ALEF), Piece.of(" - "), Piece.of(BEH))))
        .containsExactly("s1 \u2067" + ALEF + "\u2069 - \u2067" + BEH + "\u2069");
    assertThat(screen.line(Piece.of(""), List.of(Piece.of(" " + ALEF + " "), Piece.of("a"))))
        .as("spaces belong to the line")
        .containsExactly(" \u2067" + ALEF + "\u2069 a");
  }

  @Test
  void onATerminalRightToLeftBlocksStandAtTheRight() {
    assertThat(screen.block(2, Piece.of(ALEF + BEH)))
        .containsExactly(" ".repeat(18) + "\u2067" + ALEF + BEH + "\u2069");
    assertThat(screen.block(2, Piece.of("left"))).containsExactly("  left");
    assertThat(screen.block(2, Piece.of("AFP " + ALEF.repeat(15))))
        .as("a row without its letters is still part of it")
        .containsExactly(
            " ".repeat(17) + "\u2067AFP\u2069",
            " ".repeat(5) + "\u2067" + ALEF.repeat(15) + "\u2069");
  }

  @Test
  void marksAndSteeringCharactersTakeNoColumn() {
    assertThat(TextLayout.columns(ALEF + "\u064B" + BEH + "\u200F")).isEqualTo(2);
    assertThat(TextLayout.columns("\u65B0\u805E")).isEqualTo(4);
  }

  @Test
  void longLinesBreakBetweenWords() {
    assertThat(screen.line(Piece.of("s1  "), List.of(Piece.of("one two three four five"))))
        .containsExactly("s1  one two three", "    four five");
    assertThat(screen.line(Piece.of("s1  "), List.of(Piece.of("x".repeat(30) + " y"))))
        .as("a word longer than the line has one for itself")
        .containsExactly("s1  " + "x".repeat(30), "    y");
  }

  @Test
  void linesOfTheTextStayLines() {
    assertThat(file.block(1, Piece.of("a\nb"))).containsExactly(" a", " b");
  }

  @Test
  void aPageCannotSteerTheTerminal() {
    assertThat(TextLayout.clean("a\u001B[31mb\u0007\u009Bc\u007F"))
        .isEqualTo("a\uFFFD[31mb\uFFFD\uFFFDc\uFFFD");
    assertThat(TextLayout.clean("a\u202Eb\u2067c\u2069d\u2028e\tf")).isEqualTo("abcd e f");
    assertThat(file.block(0, Piece.of("\u001B]0;title\u0007")).getFirst()).doesNotContain("\u001B");
    assertThat(file.line(Piece.of(""), List.of(Piece.of("\u001B[2J"))).getFirst())
        .doesNotContain("\u001B");
  }

  @Test
  void coloursStandOutsideTheText() {
    assertThat(colours.line(Piece.of("s1 "), List.of(new Piece("a", Style.STRONG), Piece.of("b"))))
        .containsExactly("s1 \u001B[1ma\u001B[0mb");
    assertThat(colours.rule("T"))
        .startsWith("\u001B[2m\u2500\u2500 T ")
        .endsWith("\u2500\u001B[0m");
  }
}
