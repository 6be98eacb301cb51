package org.isnad.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.lexicon.Entry;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Entity;
import org.isnad.model.Entity.Site;
import org.isnad.model.EntityType;
import org.isnad.model.Mention;
import org.isnad.model.Statement;
import org.isnad.text.Spellings;
import org.jspecify.annotations.Nullable;

/** Joins the names of an article that mean one thing, and tells its statements whom they refer to. For one article and one thread. */
final class EntityLinker {
  private final SiteIndex sites;
  private final Spellings spellings;
  private final List<Referent> referents = new ArrayList<>();

  EntityLinker(SiteIndex sites, Spellings spellings) {
    this.sites = sites;
    this.spellings = spellings;
  }

  /** Takes a name, in text order. */
  void add(Found f) {
    Referent r = of(f);
    if (r == null) {
      r = new Referent(f.type(), identity(f));
      referents.add(r);
    }
    r.mentions.add(f);
  }

  private @Nullable Referent of(Found f) {
    String identity = identity(f);
    Referent last = null;
    for (Referent r : referents) {
      if (r.type == f.type() && r.identity.equals(identity)) {
        return r;
      }
      if (r.type == f.type() && f.type() != EntityType.PLACE && oneShortFor(r, f)) {
        last = r;
      }
    }
    return last;
  }

  private boolean oneShortFor(Referent r, Found f) {
    List<String> a = r.fullest().key();
    List<String> b = f.key();
    if (f.type() == EntityType.PERSON) {
      return alike(a, b) || shortFor(a, b) || shortFor(b, a);
    }
    List<String> shorter = a.size() < b.size() ? a : b;
    List<String> longer = a.size() < b.size() ? b : a;
    boolean club = named(r.entry()) || named(f.entry());
    return (shorter.size() > 1 || club && !shorter.isEmpty()) && longer.subList(0, shorter.size()).equals(shorter);
  }

  /** One name in two spellings: the same first name where there is one, and the surname by its sound. */
  private boolean alike(List<String> a, List<String> b) {
    int last = a.size() - 1;
    return last >= 0 && a.size() == b.size() && a.subList(0, last).equals(b.subList(0, last)) && spellings.same(a.get(last), b.get(last));
  }

  /** A club may be called by its first word alone. */
  private static boolean named(@Nullable Entry e) {
    return e != null && e.has("kind", "club");
  }

  /** Whether the words of the shorter name are the last or the first of the longer one, or among its words with the same first and last. */
  private boolean shortFor(List<String> shorter, List<String> longer) {
    if (shorter.size() >= longer.size()) {
      return false;
    }
    if (shorter.size() == 1) {
      return spellings.same(longer.getLast(), shorter.getFirst()) || longer.getFirst().equals(shorter.getFirst());
    }
    return longer.getFirst().equals(shorter.getFirst()) && longer.containsAll(shorter);
  }

  private static String identity(Found f) {
    Entry e = f.entry();
    if (e != null && f.type() == EntityType.PLACE) {
      return e.features().containsKey("iso") ? e.feature("iso", "") : e.lemma();
    }
    if (e != null) {
      return e.feature("canonical", e.lemma());
    }
    return f.type() == EntityType.PLACE && f.core() != null ? f.core() : String.join("", f.parts());
  }

  /** The article with what was taken, in text order. */
  ArticleAnalysis link(Article article, List<Statement> statements) {
    List<Entity> entities = new ArrayList<>(referents.size());
    List<Named> found = new ArrayList<>();
    for (Referent r : referents) {
      String id = "e" + (entities.size() + 1);
      entities.add(new Entity(id, r.name(), r.aliases(), r.type, english(r), r.type == EntityType.PERSON ? r.role() : null, site(r)));
      r.mentions.forEach(f -> found.add(new Named(f, id)));
    }
    found.sort(Comparator.comparing(n -> n.found.at()));
    List<Mention> mentions = new ArrayList<>(found.size());
    for (Named n : found) {
      Found f = n.found;
      mentions.add(new Mention("m" + (mentions.size() + 1), f.at(), n.entity, Mention.Form.NAME, f.rule(), f.confidence()));
    }
    StatementLinker references = new StatementLinker(mentions, entities);
    List<Statement> linked = statements.stream().map(references::linked).toList();
    return new ArticleAnalysis(article, linked, mentions, entities);
  }

  /** A name with the id of its entity. */
  private record Named(Found found, String entity) {}

  private @Nullable Site site(Referent r) {
    Entry e = r.entry();
    return r.type != EntityType.PLACE || e == null ? null : sites.site(e);
  }

  private @Nullable String english(Referent r) {
    Entry e = r.entry();
    return r.type != EntityType.PLACE || e == null ? null : sites.english(e);
  }
}
