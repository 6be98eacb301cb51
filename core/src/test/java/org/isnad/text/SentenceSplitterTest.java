package org.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.model.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SentenceSplitterTest {

  @TestFactory
  Stream<DynamicTest> sentencesOfParagraphs() {
    return new CaseFile("sentences.txt")
        .tests(
            c -> {
              String text = c.the("text");
              List<Token> tokens = Tokenizer.tokenize(text, new Span(0, text.length()));
              List<String> sentences =
                  SentenceSplitter.split(tokens, QuotationExtractor.extract(text, tokens)).stream()
                      .map(r -> text.substring(tokens.get(r.first()).start(), tokens.get(r.end() - 1).end()))
                      .toList();
              assertThat(sentences).isEqualTo(c.all("sentence"));
            });
  }

  @Test
  void noTokensNoSentence() {
    assertThat(SentenceSplitter.split(List.of(), List.of())).isEmpty();
  }
}
