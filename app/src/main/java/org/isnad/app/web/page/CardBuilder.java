package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.app.web.page.ArticleView.Card;
import org.isnad.app.web.page.ArticleView.Fact;
import org.isnad.app.web.page.ArticleView.Link;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Figure;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Channel;
import org.isnad.model.Statement.Circumstance;
import org.isnad.model.Statement.Relay;
import org.isnad.model.Statement.Source;
import org.jspecify.annotations.Nullable;

/** Says all that is known of a statement of one article, in the reader's language. */
final class CardBuilder {
  private static final int PERCENT = 100;

  private final Texts texts;
  private final ArticleAnalysis analysis;
  private final Voices voices;
  private final Map<String, String> entities;

  CardBuilder(
      Texts texts, ArticleAnalysis analysis, Voices voices, Map<String, String> entities) {
    this.texts = texts;
    this.analysis = analysis;
    this.voices = voices;
    this.entities = entities;
  }

  Card card(Statement statement) {
    return new Card(
        statement.id(),
        voices.number(statement),
        sourceName(statement),
        entity(statement.source().entity()),
        role(statement),
        texts.say("type." + statement.source().type().key()),
        stance(statement),
        texts.say("mode." + statement.mode().key()),
        statement.negated(),
        statement.cue() == null ? null : Shown.text(statement.cue().text()),
        Shown.text(statement.at().in(analysis.article().text())),
        statement.nested(),
        chain(statement),
        facts(statement),
        statement.rule(),
        rulePage(statement.rule()),
        (int) Math.round(statement.confidence() * PERCENT));
  }

  /** The name of the source; where none is given, its role, or what it is. */
  String sourceName(Statement statement) {
    Source source = statement.source();
    String named = Voices.named(source);
    return named == null ? texts.say("unnamed." + source.type().key()) : Shown.text(named);
  }

  /** The source's role where its name does not stand for it already. */
  @Nullable String role(Statement statement) {
    return Voices.office(statement.source());
  }

  String stance(Statement statement) {
    return texts.say("stance." + statement.stance().key());
  }

  /** The id across articles, or null. */
  @Nullable String entity(@Nullable String local) {
    return local == null ? null : entities.get(local);
  }

  /** The file of rules has the first part of the id for its name. */
  static String rulePage(String rule) {
    return "/rules/" + rule.replaceAll("[^A-Za-z0-9.-]", "");
  }

  private List<Link> chain(Statement statement) {
    List<Link> chain = new ArrayList<>();
    Source source = statement.source();
    chain.add(
        new Link(
            "speaker",
            sourceName(statement),
            texts.say("type." + source.type().key()),
            entity(source.entity())));
    Channel channel = statement.channel();
    if (channel != null) {
      String kind = texts.say("channel." + channel.type().key());
      String name = Shown.orNull(channel.name());
      chain.add(new Link("channel", name == null ? kind : name, texts.say("link.channel", kind), null));
    }
    for (Relay relay : statement.chain()) {
      chain.add(
          new Link(
              "relay",
              Shown.text(relay.name()),
              texts.say("link.relay", texts.say("type." + relay.type().key())),
              entity(relay.entity())));
    }
    Article article = analysis.article();
    String outlet = Shown.orNull(article.outlet());
    chain.add(
        new Link(
            "outlet", outlet == null ? texts.say("outlet.unknown") : outlet, texts.say("link.outlet"), null));
    return chain;
  }

  private List<Fact> facts(Statement statement) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "addressee", statement.addressee());
    add(facts, "when", statement.when());
    add(facts, "where", statement.where());
    for (Figure figure : analysis.figures()) {
      if (statement.id().equals(figure.statement())) {
        String words = figure.at().in(analysis.article().text());
        facts.add(
            new Fact(
                texts.say("fact.figure"), Shown.text(words) + " (" + FigureText.value(figure) + ")", figure.id()));
      }
    }
    return facts;
  }

  private void add(List<Fact> facts, String key, @Nullable Circumstance circumstance) {
    if (circumstance != null) {
      facts.add(new Fact(texts.say("fact." + key), Shown.text(circumstance.name()), null));
    }
  }
}
