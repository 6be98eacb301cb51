package org.isnad.record;

import java.io.IOException;
import java.math.BigDecimal;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Entity;
import org.isnad.model.Entity.Site;
import org.isnad.model.Mention;
import org.jspecify.annotations.Nullable;

/** The mentions and entities of an article in a record. Stateless. */
final class EntityJson {

  private EntityJson() {}

  /**
   * @param inText offsets of the article's text
   */
  static void write(ArticleAnalysis analysis, CodePointOffsets inText, RecordGenerator json)
      throws IOException {
    json.openList("mentions");
    for (Mention mention : analysis.mentions()) {
      json.open();
      json.string("id", mention.id());
      json.span("at", mention.at(), inText);
      json.text("text", analysis.article().text(), mention.at());
      json.string("entity", mention.entity());
      json.string("form", mention.form().key());
      json.string("rule", mention.rule());
      json.confidence(mention.confidence());
      json.close();
    }
    json.closeList();
    json.openList("entities");
    for (Entity entity : analysis.entities()) {
      writeEntity(entity, json);
    }
    json.closeList();
  }

  private static void writeEntity(Entity entity, RecordGenerator json) throws IOException {
    json.open();
    json.string("id", entity.id());
    json.string("name", entity.name());
    if (!entity.aliases().isEmpty()) {
      json.strings("aliases", entity.aliases());
    }
    if (entity.latin() != null) {
      json.open("names");
      json.string("en", entity.latin());
      json.close();
    }
    json.string("type", entity.type().key());
    json.string("role", entity.role());
    writeSite(entity.site(), json);
    json.close();
  }

  private static void writeSite(@Nullable Site site, RecordGenerator json) throws IOException {
    if (site == null) {
      return;
    }
    json.string("wikidata", site.wikidata());
    if (site.geonames() != null) {
      json.number("geonames", site.geonames());
    }
    if (site.latitude() != null && site.longitude() != null) {
      json.decimal("lat", BigDecimal.valueOf(site.latitude()));
      json.decimal("lon", BigDecimal.valueOf(site.longitude()));
    }
    json.string("country", site.country());
  }
}
