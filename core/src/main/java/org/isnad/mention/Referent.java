package org.isnad.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.model.EntityType;
import org.jspecify.annotations.Nullable;

/** All that an article names one thing by. For one thread. */
final class Referent {
  final EntityType type;
  final List<Found> mentions = new ArrayList<>();
  /** What names the same thing has this for its identity: the state, the body of the lexicon, the words. */
  final String identity;

  Referent(EntityType type, String identity) {
    this.type = type;
    this.identity = identity;
  }

  Found fullest() {
    Found best = mentions.getFirst();
    for (Found f : mentions) {
      boolean longer = type == EntityType.PLACE ? f.core() == null && best.core() != null : f.key().size() > best.key().size();
      if (longer) {
        best = f;
      }
    }
    return best;
  }

  @Nullable Entry entry() {
    for (Found f : mentions) {
      if (f.entry() != null) {
        return f.entry();
      }
    }
    return null;
  }

  String name() {
    Found f = fullest();
    return type == EntityType.PLACE && f.core() != null ? f.core() : f.name();
  }

  List<String> aliases() {
    Set<String> out = new LinkedHashSet<>();
    for (Found f : mentions) {
      out.add(f.name());
      if (f.core() != null) {
        out.add(f.core());
      }
    }
    out.remove(name());
    return List.copyOf(out);
  }

  @Nullable String role() {
    Found full = fullest();
    if (full.role() != null) {
      return full.role();
    }
    for (Found f : mentions) {
      if (f.role() != null) {
        return f.role();
      }
    }
    return null;
  }
}
