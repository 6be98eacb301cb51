package org.isnad.story;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.isnad.model.Figure.Approximation;
import org.isnad.model.Span;
import org.isnad.model.Statement.Mode;
import org.isnad.story.ArticleAccounts.Counted;
import org.isnad.story.ArticleAccounts.Dated;
import org.isnad.story.ArticleAccounts.Heard;
import org.isnad.story.ArticleAccounts.Said;
import org.isnad.story.StateLoader.Fields;
import org.jspecify.annotations.Nullable;

/** What articles say, within {@link StateJson}: there and back. Stateless and thread-safe. */
final class AccountsJson {

  private AccountsJson() {}

  /** Writes the members of an article that hold its accounts. */
  static void write(ArticleAccounts accounts, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("said");
    for (Said said : accounts.said()) {
      json.writeStartObject();
      json.writeStringField("id", said.id());
      write(said.at(), json);
      json.writeStringField("mode", said.mode().name());
      flag("headline", said.headline(), json);
      flag("denies", said.denies(), json);
      flag("negative", said.negative(), json);
      StateJson.string("speaker", said.speaker(), json);
      StateJson.string("role", said.role(), json);
      StateJson.string("relay", said.relay(), json);
      StateJson.string("day", said.day(), json);
      StateJson.string("answers", said.answers(), json);
      if (said.heard() != null) {
        json.writeNumberField("heardStart", said.heard().at().start());
        json.writeNumberField("heardEnd", said.heard().at().end());
        StateJson.string("heardOf", said.heard().claimant(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("counted");
    for (Counted figure : accounts.counted()) {
      write(figure, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dated");
    for (Dated dated : accounts.dated()) {
      json.writeStartObject();
      write(dated.at(), json);
      json.writeStringField("day", dated.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Counted figure, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", figure.id());
    write(figure.at(), json);
    json.writeStringField("value", figure.value().toString());
    StateJson.string("upper", text(figure.upper()), json);
    StateJson.string("unit", figure.unit(), json);
    StateJson.string("noun", figure.noun(), json);
    StateJson.string("approx", figure.approx() == null ? null : figure.approx().key(), json);
    StateJson.string("of", text(figure.of()), json);
    StateJson.string("claimant", figure.claimant(), json);
    StateJson.string("statement", figure.statement(), json);
    StateJson.string("fate", figure.fate(), json);
    flag("anybody", figure.anybody(), json);
    flag("part", figure.part(), json);
    flag("grown", figure.grown(), json);
    flag("moving", figure.moving(), json);
    flag("another", figure.another(), json);
    StateJson.strings("ordinals", figure.ordinals(), json);
    StateJson.strings("times", figure.times(), json);
    json.writeEndObject();
  }

  private static void write(Span at, JsonGenerator json) throws IOException {
    json.writeNumberField("start", at.start());
    json.writeNumberField("end", at.end());
  }

  private static void flag(String key, boolean value, JsonGenerator json) throws IOException {
    if (value) {
      json.writeBooleanField(key, true);
    }
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.toString();
  }

  /**
   * The accounts of an article.
   *
   * @throws IllegalArgumentException where something is missing
   */
  static ArticleAccounts load(Fields article) {
    return new ArticleAccounts(
        article.objects("said").stream().map(AccountsJson::said).toList(),
        article.objects("counted").stream().map(AccountsJson::counted).toList(),
        article.objects("dated").stream().map(AccountsJson::dated).toList());
  }

  private static Said said(Fields said) {
    return new Said(
        said.text("id"),
        span(said),
        Mode.valueOf(said.text("mode")),
        said.textOrNull("headline") != null,
        said.textOrNull("denies") != null,
        said.textOrNull("negative") != null,
        said.textOrNull("speaker"),
        said.textOrNull("role"),
        said.textOrNull("relay"),
        said.textOrNull("day"),
        heard(said),
        said.textOrNull("answers"));
  }

  private static @Nullable Heard heard(Fields said) {
    if (said.textOrNull("heardStart") == null) {
      return null;
    }
    Span at = new Span(said.number("heardStart"), said.number("heardEnd"));
    return new Heard(at, said.textOrNull("heardOf"));
  }

  private static Dated dated(Fields dated) {
    return new Dated(span(dated), dated.text("day"));
  }

  private static Span span(Fields fields) {
    return new Span(fields.number("start"), fields.number("end"));
  }

  private static Counted counted(Fields figure) {
    String approx = figure.textOrNull("approx");
    return new Counted(
        figure.text("id"),
        span(figure),
        new BigDecimal(figure.text("value")),
        number(figure.textOrNull("upper")),
        figure.textOrNull("unit"),
        figure.textOrNull("noun"),
        approx == null ? null : Approximation.valueOf(approx.toUpperCase(Locale.ROOT).replace('-', '_')),
        number(figure.textOrNull("of")),
        figure.textOrNull("claimant"),
        figure.textOrNull("statement"),
        figure.textOrNull("fate"),
        figure.textOrNull("anybody") != null,
        figure.textOrNull("part") != null,
        figure.textOrNull("grown") != null,
        figure.textOrNull("moving") != null,
        figure.textOrNull("another") != null,
        figure.list("ordinals"),
        figure.list("times"));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
