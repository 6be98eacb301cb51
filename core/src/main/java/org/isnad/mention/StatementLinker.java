package org.isnad.mention;

import java.util.List;
import org.isnad.model.Entity;
import org.isnad.model.EntityType;
import org.isnad.model.Mention;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Circumstance;
import org.isnad.model.Statement.Relay;
import org.isnad.model.Statement.Source;
import org.jspecify.annotations.Nullable;

/** Tells statements which entities their sources, chains and places are: by their name, else by the mention where they stand. */
record StatementLinker(List<Mention> mentions, List<Entity> entities) {

  Statement linked(Statement s) {
    Source source = s.source();
    String entity = entity(source.name(), source.type(), source.at());
    Source known = entity == null ? source : source.as(entity);
    List<Relay> chain = s.chain().stream()
        .map(link -> new Relay(link.name(), link.type(), link.at(), entity(link.name(), link.type(), link.at()))).toList();
    Circumstance where = s.where();
    Circumstance place = where == null ? null : new Circumstance(where.name(), where.at(), entity(where.name(), SourceType.PLACE, where.at()));
    return s.with(known, chain, place);
  }

  private @Nullable String entity(@Nullable String name, SourceType type, @Nullable Span at) {
    EntityType kind = kind(type);
    if (kind == null) {
      return null;
    }
    for (Entity e : entities) {
      if (name != null && fits(e, kind, type) && (e.name().equals(name) || e.aliases().contains(name))) {
        return e.id();
      }
    }
    for (Mention m : mentions) {
      if (at != null && at.contains(m.at()) && fits(entities.get(Integer.parseInt(m.entity().substring(1)) - 1), kind, type)) {
        return m.entity();
      }
    }
    return null;
  }

  /** A building that stands for who sits there is a place as a source, and a body among the entities. */
  private static boolean fits(Entity e, EntityType kind, SourceType type) {
    return e.type() == kind || type == SourceType.PLACE && e.type() == EntityType.ORGANISATION;
  }

  private static @Nullable EntityType kind(SourceType type) {
    return switch (type) {
      case PERSON, SPOKESPERSON -> EntityType.PERSON;
      case ORGANISATION, OUTLET, AGENCY -> EntityType.ORGANISATION;
      case PLACE -> EntityType.PLACE;
      case GROUP, DOCUMENT, ANONYMOUS, UNKNOWN -> null;
    };
  }
}
