package org.isnad.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.model.Span;
import org.isnad.text.Token.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class TokenizerTest {

  @TestFactory
  Stream<DynamicTest> tokensOfParagraphs() {
    return new CaseFile("tokens.txt")
        .tests(
            c -> {
              String text = c.the("text");
              List<Token> tokens = Tokenizer.tokenize(text, new Span(0, text.length()));
              assertThat(tokens.stream().map(t -> t.at().in(text)).collect(joining("|"))).isEqualTo(c.the("tokens"));
              if (c.has("forms")) {
                assertThat(tokens.stream().map(Token::form).collect(joining("|"))).isEqualTo(c.the("forms"));
              }
              if (c.has("kinds")) {
                assertThat(tokens.stream().map(t -> letter(t.kind())).collect(joining())).isEqualTo(c.the("kinds"));
              }
            });
  }

  private static String letter(Kind kind) {
    return kind.name().substring(0, 1);
  }

  @Test
  void tokensEndWithTheRange() {
    String text = "ab.cd 12.34";
    List<Token> tokens = Tokenizer.tokenize(text, new Span(1, 9));
    assertThat(tokens).extracting(t -> t.at().in(text)).containsExactly("b.cd", "12", ".");
  }

  @Test
  void emptyAndBlankTextHasNoTokens() {
    assertThat(Tokenizer.tokenize("", new Span(0, 0))).isEmpty();
    assertThat(Tokenizer.tokenize(" \u00A0\u200F\n", new Span(0, 4))).isEmpty();
  }
}
