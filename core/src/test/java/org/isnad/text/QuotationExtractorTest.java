package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.model.Span;
import org.isnad.text.CaseFile.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class QuotationExtractorTest {

  @TestFactory
  Stream<DynamicTest> quotationsOfParagraphs() {
    return new CaseFile("quotations.txt")
        .tests(
            c -> {
              String text = c.the("text");
              assertThat(printed(text)).isEqualTo(expected(c));
            });
  }

  private static List<String> printed(String text) {
    List<Token> tokens = Tokenizer.tokenize(text, new Span(0, text.length()));
    List<String> out = new ArrayList<>();
    for (Quotation q : QuotationExtractor.extract(text, tokens)) {
      int end = q.closed() ? tokens.get(q.close()).end() : tokens.get(q.close() - 1).end();
      out.add((q.closed() ? "quotation: " : "unclosed: ") + text.substring(tokens.get(q.open()).start(), end));
    }
    return out;
  }

  private static List<String> expected(Case c) {
    return c.lines().stream().filter(line -> !line.startsWith("text: ") && !line.startsWith("none: ")).toList();
  }

  @Test
  void marksBeyondCountingAreReadInTime() {
    String text = "\u00AB \" ".repeat(50_000);
    List<Token> tokens = Tokenizer.tokenize(text, new Span(0, text.length()));
    assertThat(QuotationExtractor.extract(text, tokens)).allMatch(q -> q.close() <= tokens.size());
  }
}
