package org.isnad.store.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.isnad.store.search.query.QueryNode;
import org.isnad.store.search.query.QueryNode.And;
import org.isnad.store.search.query.QueryNode.Beginning;
import org.isnad.store.search.query.QueryNode.Days;
import org.isnad.store.search.query.QueryNode.Everything;
import org.isnad.store.search.query.QueryNode.InField;
import org.isnad.store.search.query.QueryNode.Least;
import org.isnad.store.search.query.QueryNode.Not;
import org.isnad.store.search.query.QueryNode.Or;
import org.isnad.store.search.query.QueryNode.Phrase;
import org.isnad.store.search.query.QueryNode.Value;
import org.isnad.store.search.query.QueryNode.Word;
import org.isnad.store.search.query.SearchField;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;

/** Turns the tree of a query into one of the index. Used for one search, by one thread. */
final class IndexQueryBuilder {
  /** Fields whose words stand in the text. */
  private static final Set<SearchField> IN_TEXT =
      EnumSet.of(SearchField.TEXT, SearchField.HEADLINE, SearchField.ENTITY, SearchField.PLACE);

  /** Fields of names, with the facet that has the ids of their bearers. */
  private static final Map<SearchField, Facet> IDS =
      new EnumMap<>(
          Map.of(
              SearchField.SOURCE, Facet.SOURCE,
              SearchField.ENTITY, Facet.ENTITY,
              SearchField.PLACE, Facet.PLACE));

  private final SearchKind kind;
  private final TargetQueryBuilder targets;
  private final EntityLookup entities;
  private final HighlightPatterns patterns;

  IndexQueryBuilder(
      SearchKind kind,
      TargetQueryBuilder targets,
      EntityLookup entities,
      HighlightPatterns patterns) {
    this.kind = kind;
    this.targets = targets;
    this.entities = entities;
    this.patterns = patterns;
  }

  /** Finds entities by their names. */
  interface EntityLookup {
    /** Ids of those that have such names: at most some dozens, none where there are more. */
    List<String> ids(QueryNode names) throws IOException;
  }

  /** Everything of the kind that the tree asks for. */
  Query build(QueryNode root) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(new Term(IndexFields.KIND, kind.key())), Occur.FILTER);
    if (!(root instanceof Everything)) {
      all.add(node(root, null), Occur.MUST);
    }
    return all.build();
  }

  private Query node(QueryNode node, @Nullable SearchField field) throws IOException {
    return switch (node) {
      case Everything e -> MatchAllDocsQuery.INSTANCE;
      case Word w -> targets.word(w, field);
      case Beginning b -> targets.beginning(b, field);
      case Phrase p -> targets.phrase(p, field);
      case InField f -> inField(f);
      case Value v -> value(v);
      case Days d -> LongPoint.newRangeQuery(IndexFields.DAY, day(d.first()), day(d.last()));
      case Least l -> least(l);
      case Not n -> all(List.of(n), field);
      case And a -> all(a.of(), field);
      case Or o -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryNode part : o.of()) {
          any.add(node(part, field), Occur.SHOULD);
        }
        yield any.build();
      }
    };
  }

  private static long day(LocalDate date) {
    return date.equals(LocalDate.MIN)
        ? Long.MIN_VALUE
        : date.equals(LocalDate.MAX) ? Long.MAX_VALUE : date.toEpochDay();
  }

  private static Query least(Least l) {
    return l.field() == SearchField.CONFIDENCE
        ? DoublePoint.newRangeQuery(IndexFields.CONFIDENCE, l.least(), Double.MAX_VALUE)
        : NumericDocValuesField.newSlowRangeQuery(
            IndexFields.INDEPENDENT, (long) Math.ceil(l.least()), Integer.MAX_VALUE);
  }

  private Query all(List<QueryNode> parts, @Nullable SearchField field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean asked = false;
    List<Query> particles = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      QueryNode part = parts.get(i);
      int latin = targets.latinRun(parts, i);
      if (latin > 1) {
        all.add(targets.latin(parts.subList(i, i + latin), field), Occur.MUST);
        i += latin - 1;
      } else if (part instanceof Not not) {
        all.add(unmarked(not.of(), field), Occur.MUST_NOT);
        continue;
      } else if (part instanceof Word w && targets.particle(w)) {
        particles.add(unmarked(part, field));
        continue;
      } else {
        boolean filters = part instanceof Days || part instanceof Least || part instanceof Value;
        all.add(node(part, field), filters ? Occur.FILTER : Occur.MUST);
      }
      asked = true;
    }
    // Particles need not be found beside other words, but alone they are all that is asked for.
    for (Query query : particles) {
      all.add(query, asked ? Occur.SHOULD : Occur.MUST);
    }
    if (!asked && particles.isEmpty()) {
      all.add(
          new ConstantScoreQuery(new TermQuery(new Term(IndexFields.KIND, kind.key()))),
          Occur.MUST);
    }
    return all.build();
  }

  /** The query for what is not to be highlighted. */
  private Query unmarked(QueryNode node, @Nullable SearchField field) throws IOException {
    boolean open = patterns.isOpen();
    patterns.close();
    Query query = node(node, field);
    if (open) {
      patterns.open();
    }
    return query;
  }

  private Query inField(InField f) throws IOException {
    boolean shown = IN_TEXT.contains(f.field());
    Query byName = shown ? node(f.of(), f.field()) : unmarked(f.of(), f.field());
    Facet ids = IDS.get(f.field());
    if (ids == null || kind == SearchKind.ENTITY || f.of() instanceof Not) {
      return byName;
    }
    List<String> found = entities.ids(f.of());
    if (found.isEmpty()) {
      return byName;
    }
    List<BytesRef> values = found.stream().map(BytesRef::new).toList();
    Query known = new ConstantScoreQuery(KeywordField.newSetQuery(ids.field(), values));
    return either(byName, known);
  }

  private static Query either(Query a, Query b) {
    return new BooleanQuery.Builder().add(a, Occur.SHOULD).add(b, Occur.SHOULD).build();
  }

  private Query value(Value v) {
    if (v.field() == SearchField.ARTICLE) {
      return new TermQuery(new Term(IndexFields.ARTICLE, v.value()));
    }
    if (v.field() != SearchField.ID) {
      return KeywordField.newExactQuery(Facet.valueOf(v.field().name()).field(), v.value());
    }
    return kind == SearchKind.ENTITY
        ? new TermQuery(new Term(IndexFields.ENTITY_KEY, v.value()))
        : either(
            KeywordField.newExactQuery(Facet.SOURCE.field(), v.value()),
            KeywordField.newExactQuery(Facet.ENTITY.field(), v.value()));
  }
}
