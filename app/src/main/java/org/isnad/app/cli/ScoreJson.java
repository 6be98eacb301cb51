package org.isnad.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.isnad.app.score.Agreement;
import org.isnad.app.score.Bootstrap;
import org.isnad.app.score.Count;
import org.isnad.app.score.Flaw;
import org.isnad.app.score.Measure;
import org.isnad.app.score.RuleScore;
import org.isnad.app.score.Score;
import org.jspecify.annotations.Nullable;

/** A score as one line of JSON. Stateless. */
final class ScoreJson {
  private static final JsonFactory JSON = new JsonFactory();

  private ScoreJson() {}

  /**
   * The line, without its end.
   *
   * @param bootstrap null where nobody asks how far the figures would move
   * @param errors whether to list the errors
   */
  static String line(Score score, @Nullable Bootstrap bootstrap, boolean errors) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (Measure measure : Measure.values()) {
        write(measure, score.counts().get(measure), bootstrap == null ? null : bootstrap.f1(measure), json);
      }
      json.writeObjectFieldStart("agreement");
      for (Agreement agreement : Agreement.values()) {
        Score.Vote vote = score.agreement().get(agreement);
        writeShare(agreement.label(), vote == null ? null : vote.share(), json);
      }
      json.writeEndObject();
      if (bootstrap != null) {
        writeAgreement95(bootstrap, json);
      }
      json.writeNumberField("articles", score.articles());
      json.writeArrayFieldStart("unread");
      for (String id : score.unread()) {
        json.writeString(id);
      }
      json.writeEndArray();
      writeRules(score, json);
      if (errors) {
        writeErrors(score, json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toString();
  }

  private static void writeAgreement95(Bootstrap bootstrap, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("agreement 95%");
    for (Agreement agreement : Agreement.values()) {
      writeInterval(agreement.label(), bootstrap.share(agreement), json);
    }
    json.writeEndObject();
  }

  private static void write(
      Measure measure, @Nullable Count count, Bootstrap.@Nullable Interval f1, JsonGenerator json)
      throws IOException {
    if (count == null) {
      return;
    }
    json.writeObjectFieldStart(measure.label());
    writeShare("P", count.precision(), json);
    writeShare("R", count.recall(), json);
    writeShare("F1", count.f1(), json);
    writeInterval("F1 95%", f1, json);
    json.writeNumberField("right", count.right());
    json.writeNumberField("gold", count.gold());
    json.writeNumberField("system", count.system());
    json.writeEndObject();
  }

  private static void writeRules(Score score, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (RuleScore rule : score.rules()) {
      json.writeStartObject();
      json.writeStringField("kind", rule.kind());
      json.writeStringField("rule", rule.rule());
      json.writeNumberField("found", rule.found());
      json.writeNumberField("paired", rule.paired());
      json.writeNumberField("right", rule.right());
      json.writeNumberField("exact", rule.exact());
      writeShare("P", rule.precision(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeErrors(Score score, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("errors");
    for (Flaw flaw : score.flaws()) {
      json.writeStartObject();
      json.writeStringField("cause", flaw.cause());
      writeText("rule", flaw.rule(), json);
      json.writeStringField("article", flaw.article());
      json.writeStringField("passage", flaw.passage());
      writeText("want", flaw.want(), json);
      writeText("got", flaw.got(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeText(String key, @Nullable String value, JsonGenerator json)
      throws IOException {
    if (value != null) {
      json.writeStringField(key, value);
    }
  }

  private static void writeShare(String key, @Nullable BigDecimal value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(key);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(shortest(value).toPlainString());
    }
  }

  private static void writeInterval(
      String key, Bootstrap.@Nullable Interval interval, JsonGenerator json) throws IOException {
    if (interval != null) {
      json.writeArrayFieldStart(key);
      json.writeNumber(shortest(interval.low()).toPlainString());
      json.writeNumber(shortest(interval.high()).toPlainString());
      json.writeEndArray();
    }
  }

  private static BigDecimal shortest(BigDecimal value) {
    BigDecimal out = value.stripTrailingZeros();
    return out.scale() < 1 ? out.setScale(1) : out;
  }
}
