package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.isnad.model.SourceType;
import org.isnad.text.Spellings;
import org.jspecify.annotations.Nullable;

/**
 * The people, bodies and unnamed sources of one article by their names and offices, so that a short mention finds its full
 * one: the nearest before it, else the nearest behind it. For one thread.
 */
final class PersonIndex {
  /** A longer name is a list of people misread. */
  private static final int MOST_NAMES = 6;
  /** A longer name of a body runs on into what is told of it. */
  private static final int MOST_BODY = 11;
  /** A longer office is a clause misread. */
  private static final int MOST_OFFICE = 14;

  private final List<Mention> known = new ArrayList<>();
  private final Spellings spellings;

  /**
   * An index without entries.
   *
   * @param givenName whether a lookup form is a first name: those are never taken for spellings of each other
   */
  PersonIndex(Predicate<String> givenName) {
    this.spellings = new Spellings(givenName);
  }

  void add(Mention m) {
    if (m.type() == SourceType.PERSON ? m.key().size() <= MOST_NAMES : m.key().size() <= MOST_BODY) {
      known.add(m);
    }
  }

  /** The person under the fullest name in the article and with the office, as far as the article gives them. */
  Mention fullest(Mention m) {
    if (m.type() != SourceType.PERSON) {
      return m;
    }
    if (m.key().isEmpty()) {
      Mention holder = m.definite() ? holder(m.roleKey(), m) : null;
      if (holder == null && m.definite() && m.roleKey().size() == 1) {
        // Many surnames are nouns of office.
        holder = surnamed(m.roleKey().getFirst(), m);
      }
      return holder == null ? m : officed(fuller(m.withName(holder.called(), holder.key()).withRole(holder.role(), holder.roleKey())));
    }
    Mention full = fuller(m);
    if (full.key().size() == 1 && m.role() == null) {
      Mention body = named(m);
      return body != null ? body : officed(full);
    }
    return officed(full);
  }

  /** The same person under a name of more words. */
  private Mention fuller(Mention m) {
    Mention full = m;
    for (int step = 0; step < 3; step++) {
      Mention next = null;
      for (Mention k : known) {
        boolean longer = k.type() == SourceType.PERSON && k.key().size() > full.key().size() && shortFor(full.key(), k.key());
        next = longer && (next == null || better(k, next, full)) ? k : next;
      }
      if (next == null) {
        return full;
      }
      full = full.withName(next.called(), next.key());
    }
    return full;
  }

  /** By the surname rather than the first name, then the nearer one, before rather than behind. */
  private boolean better(Mention a, Mention b, Mention to) {
    boolean byLast = spellings.same(a.key().getLast(), to.key().getLast());
    boolean otherByLast = spellings.same(b.key().getLast(), to.key().getLast());
    return byLast == otherByLast ? nearer(a, b, to) : byLast;
  }

  private static boolean nearer(Mention a, Mention b, Mention to) {
    int at = to.at().start();
    boolean before = a.at().start() <= at;
    boolean otherBefore = b.at().start() <= at;
    if (before != otherBefore) {
      return before;
    }
    return before ? a.at().start() > b.at().start() : a.at().start() < b.at().start();
  }

  /** With the fullest office that the article gives the person, where the mention has none or only a title. */
  private Mention officed(Mention m) {
    if (m.roleKey().size() > 1 && !counterpart(m)) {
      return m;
    }
    Mention best = m.role() == null || counterpart(m) ? null : m;
    for (Mention k : known) {
      boolean person = k.type() == SourceType.PERSON && k.role() != null && !k.key().isEmpty() && !counterpart(k);
      boolean same = person && (alike(k.key(), m.key()) || shortFor(k.key(), m.key()) && k.key().size() > 1);
      if (same && k.roleKey().size() <= MOST_OFFICE && (best == null || k.roleKey().size() > best.roleKey().size())) {
        best = k;
      }
    }
    return best == null ? m : m.withRole(best.role(), best.roleKey());
  }

  /** «His counterpart» says no office by itself. */
  static boolean counterpart(Mention m) {
    return !m.roleKey().isEmpty() && m.roleKey().getFirst().startsWith("\u0646\u0638\u064A\u0631");
  }

  /** The last person before a mention whose office tells what a counterpart's is. */
  @Nullable Mention officer(Mention before) {
    Mention found = null;
    for (Mention k : known) {
      boolean office = k.type() == SourceType.PERSON && k.roleKey().size() > 1 && !counterpart(k) && k.at().start() < before.at().start();
      found = office && (found == null || k.at().start() >= found.at().start()) ? k : found;
    }
    return found;
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

  /** The person whose office has all these words; a title with the surname behind it counts as both. */
  private @Nullable Mention holder(List<String> roleKey, Mention to) {
    Mention found = null;
    for (Mention k : known) {
      boolean named = k.type() == SourceType.PERSON && !k.key().isEmpty() && !k.roleKey().isEmpty() && !roleKey.isEmpty();
      if (named && holds(k, roleKey) && (found == null || nearer(k, found, to))) {
        found = k;
      }
    }
    return found;
  }

  private @Nullable Mention surnamed(String word, Mention to) {
    Mention found = null;
    for (Mention k : known) {
      boolean such = k.type() == SourceType.PERSON && k.key().size() > 1 && k.key().getLast().equals(word);
      found = such && (found == null || nearer(k, found, to)) ? k : found;
    }
    return found;
  }

  private static boolean holds(Mention k, List<String> roleKey) {
    if (!k.roleKey().getFirst().equals(roleKey.getFirst())) {
      return false;
    }
    boolean surname = roleKey.size() == 2 && roleKey.getLast().equals(k.key().getLast());
    return surname || k.roleKey().containsAll(roleKey);
  }

  /** The last person named before a mention («the latter»), or null. */
  @Nullable Mention lastPerson(Mention before) {
    Mention found = null;
    for (Mention k : known) {
      boolean person = k.type() == SourceType.PERSON && !k.key().isEmpty() && k.at().start() < before.at().start() && k.gender() == before.gender();
      found = person && (found == null || k.at().start() >= found.at().start()) ? k : found;
    }
    return found;
  }

  /** The last two that hold an office of that name, the earlier first; fewer where the article has not named two. */
  List<Mention> lastTwo(String office, Mention before) {
    List<Mention> out = new ArrayList<>();
    for (int i = known.size() - 1; i >= 0 && out.size() < 2; i--) {
      Mention k = known.get(i);
      boolean holds = k.type() == SourceType.PERSON && !k.key().isEmpty() && !k.roleKey().isEmpty() && k.roleKey().getFirst().equals(office);
      boolean other = out.isEmpty() || !k.key().equals(out.getFirst().key()) && !shortFor(k.key(), out.getFirst().key()) && !shortFor(out.getFirst().key(), k.key());
      if (holds && other && k.at().start() < before.at().start()) {
        out.addFirst(k);
      }
    }
    return out;
  }

  private boolean alike(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!spellings.same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the words of the shorter name are the first, the last, or among the words of the longer one in order. */
  boolean shortFor(List<String> shorter, List<String> longer) {
    if (shorter.isEmpty() || shorter.size() >= longer.size()) {
      return false;
    }
    if (shorter.size() == 1) {
      return spellings.same(longer.getLast(), shorter.getFirst()) || longer.getFirst().equals(shorter.getFirst());
    }
    int next = 0;
    for (String word : longer) {
      next += next < shorter.size() && spellings.same(word, shorter.get(next)) ? 1 : 0;
    }
    return next == shorter.size();
  }

  /**
   * The body, document, medium or unnamed source that a definite mention with the same head points back to («the ministry»,
   * «the source»), or the same under a longer name; null where the article has none.
   */
  @Nullable Mention body(Mention m) {
    Mention found = null;
    for (Mention k : known) {
      boolean longer = k.type() == m.type() && k.key().size() > m.key().size() && !m.key().isEmpty();
      if (longer && contains(k.key(), m.key()) && (found == null || weak(found) && !weak(k) || weak(k) == weak(found) && nearer(k, found, m))) {
        found = k;
      }
    }
    return found;
  }

  /** A noun with its article and one adjective describes a body rather than it names one: «the operating company». */
  private static boolean weak(Mention body) {
    return body.definite() && body.key().size() == 2 && body.type() == SourceType.ORGANISATION;
  }

  /** The body whose name ends with these words behind its kind: «Labour» is the ministry of labour. */
  @Nullable Mention bodyOf(Mention m) {
    Mention found = null;
    for (Mention k : known) {
      int extra = k.key().size() - m.key().size();
      boolean body = k.type() == SourceType.ORGANISATION && !m.key().isEmpty() && extra > 0;
      if (body && contains(k.key().subList(extra, k.key().size()), m.key()) && (found == null || nearer(k, found, m))) {
        found = k;
      }
    }
    return found;
  }

  /** The unnamed one that a definite mention takes up: «a Thai woman … the woman»; only from before. */
  @Nullable Mention unnamed(Mention m) {
    Mention found = null;
    for (Mention k : known) {
      boolean such = k.type() == SourceType.ANONYMOUS && k.at().start() < m.at().start() && k.number() == m.number();
      String head = m.key().isEmpty() ? m.roleKey().getFirst() : m.key().getFirst();
      if (such && !k.key().isEmpty() && sameHead(k.key().getFirst(), head) && (found == null || nearer(k, found, m))) {
        found = k;
      }
    }
    return found;
  }

  /** The same noun, whatever the case ending of its plural. */
  private static boolean sameHead(String a, String b) {
    return a.equals(b) || a.length() > 4 && a.length() == b.length() && a.endsWith("\u0646") && b.endsWith("\u0646")
        && a.substring(0, a.length() - 2).equals(b.substring(0, b.length() - 2));
  }

  /** The same head, and all other words, with or without a preposition written onto them. */
  private static boolean contains(List<String> longer, List<String> shorter) {
    if (!longer.getFirst().equals(shorter.getFirst()) && !longer.getFirst().equals("\u0644".concat(shorter.getFirst()))) {
      return false;
    }
    for (String word : shorter) {
      if (!longer.contains(word) && !longer.contains("\u0644".concat(word))) {
        return false;
      }
    }
    return true;
  }
}
