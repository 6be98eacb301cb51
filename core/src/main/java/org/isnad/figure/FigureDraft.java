package org.isnad.figure;

import java.math.BigDecimal;
import org.isnad.match.Sentence;
import org.isnad.model.Figure.Amount;
import org.isnad.model.Figure.Approximation;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/** A figure while it is being read. For one thread. */
final class FigureDraft {
  final Sentence sentence;

  /** Its first token, and how many letters of it are clitics. */
  int first;

  int skip;

  /** One past its last token. */
  int end;

  BigDecimal value;
  @Nullable BigDecimal upper;
  @Nullable String unit;
  @Nullable String counted;
  @Nullable Approximation approx;
  @Nullable BigDecimal of;
  @Nullable Amount converted;
  boolean money;
  boolean definite;

  /** Whether the text counts or measures something with it; a bare number may be a name. */
  boolean bare = true;

  String rule;

  FigureDraft(Sentence sentence, int first, int skip, int end, BigDecimal value, String rule) {
    this.sentence = sentence;
    this.first = first;
    this.skip = skip;
    this.end = end;
    this.value = value;
    this.rule = rule;
  }

  boolean person() {
    return "person".equals(unit);
  }

  /** Where it stands in the article's text. */
  Span at() {
    return sentence.span(first, end, skip);
  }

  /** The characters of the tokens from {@code from} to {@code to}. */
  String text(int from, int to) {
    return sentence.span(from, to).in(sentence.text());
  }
}
