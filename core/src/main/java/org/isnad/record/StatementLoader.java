package org.isnad.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.isnad.model.ChannelType;
import org.isnad.model.Figure;
import org.isnad.model.Figure.Amount;
import org.isnad.model.Figure.Approximation;
import org.isnad.model.Figure.Claimant;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Stance;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Channel;
import org.isnad.model.Statement.Circumstance;
import org.isnad.model.Statement.Cue;
import org.isnad.model.Statement.Mode;
import org.isnad.model.Statement.Relay;
import org.isnad.model.Statement.Source;
import org.jspecify.annotations.Nullable;

/** The way back from the statements and figures of a record. Stateless. */
final class StatementLoader {

  private StatementLoader() {}

  /**
   * @param inText offsets of the article's text
   */
  static Statement statement(RecordNode node, CodePointOffsets inText) {
    List<@Nullable Span> quotes = node.list("quotes", quote -> quote.span(inText));
    return new Statement(
        node.text("id"),
        node.place("at", inText),
        node.kind("mode", Mode.values(), Mode::key),
        node.kind("stance", Stance.values(), Stance::key),
        node.truth("negated"),
        node.truth("headline"),
        node.string("nested"),
        node.text("rule"),
        node.real("confidence"),
        source(node, inText),
        cue(node.at("cue"), inText),
        node.list("chain", relay -> relay(relay, inText)),
        channel(node.at("channel"), inText),
        circumstance(node.at("addressee"), "name", inText),
        circumstance(node.at("when"), "text", inText),
        circumstance(node.at("where"), "name", inText),
        quotes.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList());
  }

  private static Source source(RecordNode statement, CodePointOffsets inText) {
    RecordNode node = statement.at("source");
    if (node == null) {
      throw new IllegalArgumentException("«source» is missing");
    }
    return new Source(
        node.string("name"),
        node.kind("type", SourceType.values(), SourceType::key),
        node.string("role"),
        node.span("at", inText),
        node.string("entity"),
        node.real("confidence"));
  }

  private static @Nullable Cue cue(@Nullable RecordNode node, CodePointOffsets inText) {
    return node == null
        ? null
        : new Cue(node.text("text"), node.text("lemma"), node.place("at", inText));
  }

  private static Relay relay(RecordNode node, CodePointOffsets inText) {
    return new Relay(
        node.text("name"),
        node.kind("type", SourceType.values(), SourceType::key),
        node.place("at", inText),
        node.string("entity"));
  }

  private static @Nullable Channel channel(@Nullable RecordNode node, CodePointOffsets inText) {
    return node == null
        ? null
        : new Channel(
            node.kind("type", ChannelType.values(), ChannelType::key),
            node.string("name"),
            node.place("at", inText));
  }

  private static @Nullable Circumstance circumstance(
      @Nullable RecordNode node, String nameKey, CodePointOffsets inText) {
    return node == null
        ? null
        : new Circumstance(node.text(nameKey), node.place("at", inText), node.string("entity"));
  }

  static Figure figure(RecordNode node, CodePointOffsets inText) {
    RecordNode claimant = node.at("claimant");
    return new Figure(
        node.text("id"),
        node.place("at", inText),
        amount(node, "value"),
        node.decimal("upper"),
        node.string("unit"),
        node.string("counted"),
        node.one("approx", Approximation.values(), Approximation::key),
        claimant == null ? null : new Claimant(claimant.text("name"), claimant.string("entity")),
        node.string("statement"),
        converted(node.at("converted")),
        node.decimal("of"),
        node.text("rule"),
        node.real("confidence"));
  }

  private static @Nullable Amount converted(@Nullable RecordNode node) {
    return node == null ? null : new Amount(amount(node, "value"), node.text("unit"));
  }

  private static BigDecimal amount(RecordNode node, String key) {
    BigDecimal value = node.decimal(key);
    if (value == null) {
      throw new IllegalArgumentException("«" + key + "» is no number");
    }
    return value;
  }
}
