package org.isnad.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.isnad.store.search.ResultSlice.FacetCount;
import org.jspecify.annotations.Nullable;

/**
 * Counts findings by the values of facets. What that needs of one state of the index is made once
 * and kept as long as the state. Thread-safe.
 */
final class FacetBuilder {
  private final Map<CacheKey, Map<Facet, StringDocValuesReaderState>> states =
      new ConcurrentHashMap<>();

  /** For each facet its most frequent values, of equally frequent ones the smaller first. */
  Map<Facet, List<FacetCount>> counts(
      IndexSearcher searcher, FacetsCollector found, Set<Facet> facets, int most)
      throws IOException {
    Map<Facet, List<FacetCount>> out = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      if (facets.contains(facet)) {
        out.put(facet, counts(searcher, found, facet, most));
      }
    }
    return out;
  }

  private List<FacetCount> counts(
      IndexSearcher searcher, FacetsCollector found, Facet facet, int most) throws IOException {
    FacetResult top = top(searcher.getIndexReader(), found, facet, most);
    List<FacetCount> out = new ArrayList<>();
    for (LabelAndValue value : top == null ? new LabelAndValue[0] : top.labelValues) {
      out.add(
          new FacetCount(
              value.label,
              facet.ofEntities() ? name(searcher, value.label) : value.label,
              value.value.longValue()));
    }
    return out;
  }

  private @Nullable FacetResult top(
      IndexReader reader, FacetsCollector found, Facet facet, int most) throws IOException {
    if (facet == Facet.INDEPENDENT) {
      return new LongValueFacetCounts(IndexFields.INDEPENDENT, found)
          .getTopChildren(most, IndexFields.INDEPENDENT);
    }
    return exists(reader, facet)
        ? new StringValueFacetCounts(state(reader, facet), found).getTopChildren(most, facet.field())
        : null;
  }

  private static boolean exists(IndexReader reader, Facet facet) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (DocValues.getSortedSet(leaf.reader(), facet.field()).getValueCount() > 0) {
        return true;
      }
    }
    return false;
  }

  private StringDocValuesReaderState state(IndexReader reader, Facet facet) throws IOException {
    CacheHelper cache = reader.getReaderCacheHelper();
    if (cache == null) {
      return new StringDocValuesReaderState(reader, facet.field());
    }
    Map<Facet, StringDocValuesReaderState> known = states.get(cache.getKey());
    if (known == null) {
      known = states.computeIfAbsent(cache.getKey(), key -> new ConcurrentHashMap<>());
      cache.addClosedListener(states::remove);
    }
    StringDocValuesReaderState state = known.get(facet);
    if (state == null) {
      state = new StringDocValuesReaderState(reader, facet.field());
      known.put(facet, state);
    }
    return state;
  }

  /** The name of an entity; its id where nobody told the index about it. */
  private static String name(IndexSearcher searcher, String id) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(IndexFields.ENTITY_KEY, id)), 1);
    if (found.scoreDocs.length == 0) {
      return id;
    }
    Document document = searcher.storedFields().document(found.scoreDocs[0].doc, Set.of("name"));
    @Nullable String name = document.get("name");
    return name == null ? id : name;
  }
}
