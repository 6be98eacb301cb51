package org.isnad.app.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.model.Entity;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in an article, in the order of speaking: each source has a number of its own, by which
 * its statements are coloured. Statements of nobody named are each a voice of their own kind of source.
 */
final class Voices {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, List<Statement>> statements = new LinkedHashMap<>();

  static Voices of(List<Statement> said, List<Entity> entities) {
    Voices voices = new Voices();
    Map<String, Entity> known = new HashMap<>();
    entities.forEach(entity -> known.put(entity.id(), entity));
    for (Statement statement : said) {
      String key = key(statement.source(), known);
      voices.numbers.putIfAbsent(key, voices.numbers.size() + 1);
      voices.keys.put(statement.id(), key);
      voices.statements.computeIfAbsent(key, unused -> new ArrayList<>()).add(statement);
    }
    return voices;
  }

  private static String key(Source source, Map<String, Entity> known) {
    if (source.entity() != null && known.containsKey(source.entity())) {
      return "entity " + source.entity();
    }
    String name = named(source);
    return name == null ? "type " + source.type().key() : "name " + name;
  }

  /** What a source is called: its name, else its role. */
  static @Nullable String named(Source source) {
    return source.name() != null ? source.name() : source.role();
  }

  /** The office beside the name, where neither says the other already; else null. */
  static @Nullable String office(Source source) {
    String name = source.name();
    String role = source.role();
    boolean adds = name != null && role != null && !name.contains(role) && !role.contains(name);
    return adds ? Shown.orNull(role) : null;
  }

  /** From 1. */
  int number(Statement statement) {
    return numbers.getOrDefault(keys.getOrDefault(statement.id(), ""), 0);
  }

  /** The statements of each voice, in the order of voices. */
  List<List<Statement>> all() {
    return List.copyOf(statements.values());
  }
}
