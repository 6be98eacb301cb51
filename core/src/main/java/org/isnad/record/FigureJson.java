package org.isnad.record;

import java.io.IOException;
import org.isnad.model.Figure;
import org.isnad.model.Figure.Amount;

/** A figure of a record. Stateless. */
final class FigureJson {

  private FigureJson() {}

  /**
   * @param text the article's, into which the span points
   * @param inText offsets of {@code text}
   */
  static void write(Figure figure, String text, CodePointOffsets inText, RecordGenerator json)
      throws IOException {
    json.open();
    json.string("id", figure.id());
    json.span("at", figure.at(), inText);
    json.text("text", text, figure.at());
    json.decimal("value", figure.value());
    json.decimal("upper", figure.upper());
    json.string("unit", figure.unit());
    json.string("counted", figure.counted());
    json.string("approx", figure.approx() == null ? null : figure.approx().key());
    if (figure.claimant() != null) {
      json.open("claimant");
      json.string("name", figure.claimant().name());
      json.string("entity", figure.claimant().entity());
      json.close();
    }
    json.string("statement", figure.statement());
    Amount converted = figure.converted();
    if (converted != null) {
      json.open("converted");
      json.decimal("value", converted.value());
      json.string("unit", converted.unit());
      json.close();
    }
    json.decimal("of", figure.of());
    json.string("rule", figure.rule());
    json.confidence(figure.confidence());
    json.close();
  }
}
