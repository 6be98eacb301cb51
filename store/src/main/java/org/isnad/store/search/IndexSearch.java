package org.isnad.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.util.BytesRef;
import org.isnad.model.Span;
import org.isnad.store.search.IndexQueryBuilder.EntityLookup;
import org.isnad.store.search.query.QueryNode;
import org.isnad.store.search.query.QueryProblem;
import org.isnad.store.search.query.QueryReading;
import org.isnad.store.search.query.QueryReading.Understood;
import org.isnad.store.search.query.QueryText;
import org.isnad.store.search.query.SearchKind;
import org.isnad.store.search.words.EnglishNames;
import org.isnad.store.search.words.NameSpelling;
import org.isnad.store.search.words.TextAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * The searching half of the index. Pages of one search are taken from one state of the index, as
 * long as that is kept: some minutes after the first page articles that have come since can move
 * findings from page to page.
 *
 * <p>Thread-safe.
 */
final class IndexSearch {
  private static final double KEPT_SECONDS = 600;

  /** So many findings are counted where nobody asks for all and there are many. */
  private static final int COUNTED = 1_000;

  /** Fewer documents than these are all looked at. */
  private static final long FEW = 100_000;

  /** A name that finds more entities says too little to be looked up by their ids. */
  private static final int MOST_ENTITIES = 64;

  /** A count that a finding can be narrowed to. */
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  static {
    // The limits of a query are ours (QueryText): what they let through is not to fail for its many
    // spellings.
    IndexSearcher.setMaxClauseCount(1 << 14);
  }

  private static final Map<SortOrder, Sort> SORTS =
      Map.of(
          SortOrder.RELEVANCE, new Sort(SortField.FIELD_SCORE, byId()),
          SortOrder.NEWEST, new Sort(byTime(true), byId()),
          SortOrder.OLDEST, new Sort(byTime(false), byId()));

  private final SearcherManager current;
  private final SearcherLifetimeManager kept = new SearcherLifetimeManager();
  private final TextAnalyzer analyzer;
  private final NameSpelling names;
  private final EnglishNames english;
  private final FacetBuilder facets = new FacetBuilder();

  IndexSearch(IndexWriter writer, TextAnalyzer analyzer, NameSpelling names, EnglishNames english)
      throws IOException {
    this.current = new SearcherManager(writer, null);
    this.analyzer = analyzer;
    this.names = names;
    this.english = english;
  }

  private static SortField byId() {
    return new SortField(IndexFields.ID, SortField.Type.STRING);
  }

  private static SortField byTime(boolean newest) {
    long last = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new SortField(IndexFields.TIME, SortField.Type.LONG, newest, last);
  }

  void refresh() throws IOException {
    current.maybeRefreshBlocking();
    kept.prune(new SearcherLifetimeManager.PruneByAge(KEPT_SECONDS));
  }

  void close() throws IOException {
    kept.close();
    current.close();
  }

  /** The number of the state that searches look at now; another whenever something changed. */
  long version() throws IOException {
    IndexSearcher searcher = current.acquire();
    try {
      return ((DirectoryReader) searcher.getIndexReader()).getVersion();
    } finally {
      current.release(searcher);
    }
  }

  /**
   * Reads the files of the index from beginning to end.
   *
   * @throws IOException where one is damaged
   */
  void checkFiles() throws IOException {
    IndexSearcher searcher = current.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
    } finally {
      current.release(searcher);
    }
  }

  SearchAnswer search(SearchQuery query) throws IOException {
    QueryReading reading = QueryText.read(query.text());
    return switch (reading) {
      case QueryProblem problem -> new SearchAnswer.Refused(problem);
      case Understood understood -> search(query, understood);
    };
  }

  private SearchAnswer search(SearchQuery given, Understood understood) throws IOException {
    SearchKind asked = given.kind() == null ? SearchKind.ARTICLE : given.kind();
    SearchKind kind = understood.kind() == null ? asked : understood.kind();
    QueryProblem problem = FieldCheck.check(understood.root(), kind);
    SearchQuery query = ordered(given, understood.root());
    SnapshotCursor cursor =
        query.cursor() == null ? null : SnapshotCursor.read(query.cursor(), SnapshotCursor.query(query));
    if (problem == null && query.cursor() != null && cursor == null) {
      problem =
          new QueryProblem(
              QueryProblem.Kind.BAD_CURSOR,
              "The cursor is none of this query.",
              new Span(0, 0),
              "Begin with the first page.");
    }
    if (problem != null) {
      return new SearchAnswer.Refused(problem);
    }
    @Nullable IndexSearcher snapshot = cursor == null ? null : kept.acquire(cursor.snapshot());
    IndexSearcher searcher = snapshot == null ? current.acquire() : snapshot;
    try {
      return page(searcher, query, kind, understood, cursor);
    } finally {
      if (snapshot == null) {
        current.release(searcher);
      } else {
        kept.release(searcher);
      }
    }
  }

  /** Where no words are asked for nothing is more relevant than the rest: the newest come first. */
  private static SearchQuery ordered(SearchQuery query, QueryNode root) {
    return query.order() == SortOrder.RELEVANCE && !FieldCheck.words(root)
        ? query.order(SortOrder.NEWEST)
        : query;
  }

  private ResultSlice page(
      IndexSearcher searcher,
      SearchQuery query,
      SearchKind kind,
      Understood understood,
      @Nullable SnapshotCursor cursor)
      throws IOException {
    HighlightPatterns patterns = new HighlightPatterns();
    Query built = narrowed(build(searcher, kind, understood, patterns), query);
    boolean counting = !query.facets().isEmpty();
    boolean whole = query.exactTotal() || counting || atMost(searcher, built, FEW);
    int threshold = whole ? Integer.MAX_VALUE : cursor != null ? 0 : COUNTED;
    FieldDoc after =
        cursor == null ? null : after(cursor, query.order(), searcher.getIndexReader().maxDoc());
    TopFieldCollectorManager top =
        new TopFieldCollectorManager(
            sort(query.order()), query.size() + 1, after, Math.max(threshold, query.size() + 1));
    FacetsCollector collected = null;
    TopFieldDocs found;
    if (counting) {
      Object[] both =
          searcher.search(built, new MultiCollectorManager(top, new FacetsCollectorManager()));
      found = (TopFieldDocs) both[0];
      collected = (FacetsCollector) both[1];
    } else {
      found = searcher.search(built, top);
    }
    long total = cursor == null ? found.totalHits.value() : cursor.total();
    boolean exact =
        cursor == null ? found.totalHits.relation() == Relation.EQUAL_TO : cursor.exact();
    int shown = Math.min(query.size(), found.scoreDocs.length);
    List<Finding> findings = findings(searcher, found, shown, patterns);
    String next =
        found.scoreDocs.length > query.size()
            ? next(searcher, query, (FieldDoc) found.scoreDocs[shown - 1], total, exact)
            : null;
    Map<Facet, List<ResultSlice.FacetCount>> counts =
        collected == null
            ? Map.of()
            : facets.counts(searcher, collected, query.facets(), query.values());
    return new ResultSlice(kind, total, exact, findings, counts, next);
  }

  /**
   * Whether so many documents at most come into question, as far as the largest part of the index
   * tells. To leave out those that cannot be among the best pays only where there are very many: of
   * few it costs more than to look at all.
   */
  private static boolean atMost(IndexSearcher searcher, Query query, long most) throws IOException {
    LeafReaderContext largest = null;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      boolean larger = largest == null || leaf.reader().maxDoc() > largest.reader().maxDoc();
      largest = larger ? leaf : largest;
    }
    if (largest == null) {
      return true;
    }
    ScorerSupplier scorers =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorerSupplier(largest);
    double share = (double) largest.reader().maxDoc() / searcher.getIndexReader().maxDoc();
    return scorers == null || scorers.cost() <= most * share;
  }

  private static Sort sort(SortOrder order) {
    return Objects.requireNonNull(SORTS.get(order));
  }

  private Query build(
      IndexSearcher searcher, SearchKind kind, Understood understood, HighlightPatterns patterns)
      throws IOException {
    EntityLookup entities =
        asked -> entities(searcher, words(searcher, new HighlightPatterns()), asked);
    TargetQueryBuilder targets =
        new TargetQueryBuilder(kind, analyzer, names, words(searcher, patterns));
    Query built = new IndexQueryBuilder(kind, targets, entities, patterns).build(understood.root());
    return kind == SearchKind.ENTITY
        ? new BooleanQuery.Builder()
            .add(built, Occur.MUST)
            .add(
                FeatureField.newLogQuery(IndexFields.RANK, IndexFields.ARTICLES, 0.5f, 1f),
                Occur.SHOULD)
            .build()
        : built;
  }

  private WordQueryBuilder words(IndexSearcher searcher, HighlightPatterns patterns)
      throws IOException {
    SpellingIndex spellings = new SpellingIndex(searcher.getIndexReader(), names);
    return new WordQueryBuilder(searcher.getIndexReader(), analyzer, spellings, english, patterns);
  }

  private List<String> entities(IndexSearcher searcher, WordQueryBuilder words, QueryNode asked)
      throws IOException {
    TargetQueryBuilder targets = new TargetQueryBuilder(SearchKind.ENTITY, analyzer, names, words);
    Query query =
        new IndexQueryBuilder(
                SearchKind.ENTITY, targets, none -> List.of(), new HighlightPatterns())
            .build(asked);
    TopDocs found = searcher.search(query, MOST_ENTITIES + 1);
    List<String> ids = new ArrayList<>();
    if (found.scoreDocs.length <= MOST_ENTITIES) {
      for (ScoreDoc entity : found.scoreDocs) {
        ids.add(
            searcher
                .storedFields()
                .document(entity.doc, Set.of(IndexFields.ID))
                .get(IndexFields.ID));
      }
    }
    return ids;
  }

  private static Query narrowed(Query query, SearchQuery asked) {
    if (asked.filters().isEmpty()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    asked
        .filters()
        .forEach(
            (facet, values) -> all.add(anyOf(facet, values), Occur.FILTER));
    return all.build();
  }

  private static Query anyOf(Facet facet, List<String> values) {
    return facet == Facet.INDEPENDENT
        ? NumericDocValuesField.newSlowSetQuery(
            IndexFields.INDEPENDENT,
            values.stream().filter(WHOLE.asMatchPredicate()).mapToLong(Long::parseLong).toArray())
        : KeywordField.newSetQuery(facet.field(), values.stream().map(BytesRef::new).toList());
  }

  private List<Finding> findings(
      IndexSearcher searcher, TopFieldDocs found, int shown, HighlightPatterns patterns)
      throws IOException {
    FindingBuilder builder = new FindingBuilder(new PassageBuilder(new HighlightMatcher(analyzer, patterns)));
    List<Finding> out = new ArrayList<>();
    for (ScoreDoc doc : List.of(found.scoreDocs).subList(0, shown)) {
      double score = ((FieldDoc) doc).fields[0] instanceof Float relevance ? relevance : 0;
      out.add(builder.build(searcher.storedFields().document(doc.doc), score));
    }
    return out;
  }

  private static FieldDoc after(SnapshotCursor cursor, SortOrder order, int documents) {
    Object rank =
        order == SortOrder.RELEVANCE
            ? (Object) Float.intBitsToFloat((int) cursor.rank())
            : (Object) cursor.rank();
    // Ids are unique, so the number of the document never decides.
    return new FieldDoc(documents, Float.NaN, new Object[] {rank, new BytesRef(cursor.id())});
  }

  private String next(
      IndexSearcher searcher, SearchQuery query, FieldDoc last, long total, boolean exact)
      throws IOException {
    Object first = last.fields[0];
    long rank = first instanceof Float score ? Float.floatToIntBits(score) : (Long) first;
    String id = ((BytesRef) last.fields[1]).utf8ToString();
    return new SnapshotCursor(SnapshotCursor.query(query), kept.record(searcher), rank, id, total, exact).written();
  }
}
