package org.isnad.record;

import java.io.IOException;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Channel;
import org.isnad.model.Statement.Circumstance;
import org.isnad.model.Statement.Cue;
import org.isnad.model.Statement.Relay;
import org.isnad.model.Statement.Source;
import org.jspecify.annotations.Nullable;

/** A statement of a record. Stateless. */
final class StatementJson {

  private StatementJson() {}

  /**
   * @param text the article's, into which all spans point
   * @param inText offsets of {@code text}
   */
  static void write(Statement statement, String text, CodePointOffsets inText, RecordGenerator json)
      throws IOException {
    json.open();
    json.string("id", statement.id());
    json.span("at", statement.at(), inText);
    json.text("text", text, statement.at());
    json.string("mode", statement.mode().key());
    json.string("stance", statement.stance().key());
    json.truth("negated", statement.negated());
    json.truth("headline", statement.headline());
    json.string("nested", statement.nested());
    json.string("rule", statement.rule());
    json.confidence(statement.confidence());
    writeSource(statement.source(), inText, json);
    writeCue(statement.cue(), inText, json);
    if (!statement.chain().isEmpty()) {
      json.openList("chain");
      for (Relay relay : statement.chain()) {
        json.open();
        json.string("name", relay.name());
        json.string("type", relay.type().key());
        json.span("at", relay.at(), inText);
        json.string("entity", relay.entity());
        json.close();
      }
      json.closeList();
    }
    writeChannel(statement.channel(), inText, json);
    writeCircumstance("addressee", "name", statement.addressee(), inText, json);
    writeCircumstance("when", "text", statement.when(), inText, json);
    writeCircumstance("where", "name", statement.where(), inText, json);
    json.spans("quotes", statement.quotes(), inText);
    json.close();
  }

  private static void writeSource(Source source, CodePointOffsets inText, RecordGenerator json)
      throws IOException {
    json.open("source");
    json.string("name", source.name());
    json.string("type", source.type().key());
    json.string("role", source.role());
    json.span("at", source.at(), inText);
    json.string("entity", source.entity());
    json.confidence(source.confidence());
    json.close();
  }

  private static void writeCue(@Nullable Cue cue, CodePointOffsets inText, RecordGenerator json)
      throws IOException {
    if (cue != null) {
      json.open("cue");
      json.string("text", cue.text());
      json.string("lemma", cue.lemma());
      json.span("at", cue.at(), inText);
      json.close();
    }
  }

  private static void writeChannel(
      @Nullable Channel channel, CodePointOffsets inText, RecordGenerator json) throws IOException {
    if (channel != null) {
      json.open("channel");
      json.string("type", channel.type().key());
      json.string("name", channel.name());
      json.span("at", channel.at(), inText);
      json.close();
    }
  }

  private static void writeCircumstance(
      String key,
      String nameKey,
      @Nullable Circumstance circumstance,
      CodePointOffsets inText,
      RecordGenerator json)
      throws IOException {
    if (circumstance != null) {
      json.open(key);
      json.string(nameKey, circumstance.name());
      json.span("at", circumstance.at(), inText);
      json.string("entity", circumstance.entity());
      json.close();
    }
  }
}
