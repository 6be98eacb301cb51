package org.isnad.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.model.SourceType;
import org.jspecify.annotations.Nullable;

/** The sources of one article by their names and offices, so that a short mention finds its full name. For one thread. */
final class PersonIndex {
  private final List<Mention> known = new ArrayList<>();

  void add(Mention m) {
    if (m.type() == SourceType.PERSON && m.key().size() > 4) {
      return;
    }
    known.add(m);
  }

  /** The mention under its fullest name in the article and with its office, as far as the article gives them. */
  Mention fullest(Mention m) {
    if (m.type() == SourceType.PERSON && !m.key().isEmpty()) {
      Mention best = m;
      for (Mention k : known) {
        if (k.type() == SourceType.PERSON && k.key().size() > best.key().size() && shortFor(m.key(), k.key())) {
          best = k;
        }
      }
      if (best.key().equals(m.key()) && m.role() == null && m.key().size() == 1) {
        Mention body = named(m);
        if (body != null) {
          return body;
        }
      }
      Mention named = best.key().equals(m.key()) ? m : m.withName(best.called(), best.key());
      return named.role() != null ? named : named.withRole(office(named), List.of());
    }
    if (m.type() == SourceType.PERSON && m.definite()) {
      Mention holder = holder(m.roleKey());
      return holder == null ? m : m.withName(holder.called(), holder.key()).withRole(holder.role(), holder.roleKey());
    }
    return m;
  }

  /** Whether the article names somebody so, in full or in short. */
  boolean knows(Mention m) {
    for (Mention k : known) {
      if (!m.key().isEmpty() && (k.key().equals(m.key()) || shortFor(m.key(), k.key()))) {
        return true;
      }
    }
    return false;
  }

  /** The body that has this word for its name, behind its kind («the association Compass»), as this mention of it; or null. */
  private @Nullable Mention named(Mention m) {
    for (Mention k : known) {
      if (k.type() == SourceType.ORGANISATION && k.key().size() == 2 && k.key().getLast().equals(m.key().getFirst())) {
        return new Mention(m.at(), k.called(), k.key(), null, List.of(), k.type(), k.gender(), k.number(), m.definite());
      }
    }
    return null;
  }

  private @Nullable String office(Mention m) {
    for (Mention k : known) {
      if (k.role() != null && !k.key().isEmpty() && (k.key().equals(m.key()) || shortFor(k.key(), m.key()))) {
        return k.role();
      }
    }
    return null;
  }

  /** The person whose office has all these words. */
  private @Nullable Mention holder(List<String> roleKey) {
    Mention found = null;
    for (Mention k : known) {
      boolean sameOffice = !roleKey.isEmpty() && !k.roleKey().isEmpty() && k.roleKey().getFirst().equals(roleKey.getFirst());
      if (!k.key().isEmpty() && sameOffice && k.roleKey().containsAll(roleKey)
          && (found == null || k.key().size() > found.key().size() && k.roleKey().size() <= found.roleKey().size())) {
        found = k;
      }
    }
    return found;
  }

  /** Whether the words of the shorter name are the first, the last, or among the words of the longer one in order. */
  static boolean shortFor(List<String> shorter, List<String> longer) {
    if (shorter.size() >= longer.size()) {
      return false;
    }
    if (shorter.size() == 1) {
      return longer.getLast().equals(shorter.getFirst()) || longer.getFirst().equals(shorter.getFirst());
    }
    Set<String> words = new HashSet<>(longer);
    return words.containsAll(shorter);
  }

  /** The last body with that head noun («the ministry»), or null. */
  @Nullable Mention body(Mention m) {
    for (int i = known.size() - 1; i >= 0; i--) {
      Mention k = known.get(i);
      if (k.type() == m.type() && k.at().start() < m.at().start() && k.key().size() > m.key().size()
          && !m.key().isEmpty() && k.key().subList(0, m.key().size()).equals(m.key())) {
        return k;
      }
    }
    return null;
  }
}
