package org.isnad.store.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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
import org.isnad.store.search.words.NameSpelling;
import org.isnad.store.search.words.TextAnalyzer;
import org.isnad.store.search.words.TextWord;
import org.jspecify.annotations.Nullable;

/** Turns the tree of a query into one of the index. Used for one search, by one thread. */
final class IndexQueryBuilder {
  /** Names of more words are looked up word by word. */
  private static final int MOST_NAME_WORDS = 5;

  private static final float AS_SOURCE = 0.6f;

  private final SearchKind kind;
  private final TextAnalyzer analyzer;
  private final NameSpelling names;
  private final WordQueryBuilder words;
  private final EntityLookup entities;
  private final HighlightPatterns patterns;

  IndexQueryBuilder(SearchKind kind, TextAnalyzer analyzer, NameSpelling names, WordQueryBuilder words, EntityLookup entities, HighlightPatterns patterns) {
    this.kind = kind;
    this.analyzer = analyzer;
    this.names = names;
    this.words = words;
    this.entities = entities;
    this.patterns = patterns;
  }

  /** Ids of the entities that a query for names finds. */
  interface EntityLookup {
    /** At most some dozens; empty where there are more. */
    List<String> ids(Query names) throws IOException;
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
      case Word w -> word(w, field);
      case Beginning b -> inTargets(field, target -> words.beginning(b.text(), target));
      case Phrase p -> phrase(analyzer.words(p.text()), field);
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
    return date.equals(LocalDate.MIN) ? Long.MIN_VALUE : date.equals(LocalDate.MAX) ? Long.MAX_VALUE : date.toEpochDay();
  }

  private static Query least(Least l) {
    return l.field() == SearchField.CONFIDENCE
        ? DoublePoint.newRangeQuery(IndexFields.CONFIDENCE, l.least(), Double.MAX_VALUE)
        : IntPoint.newRangeQuery(IndexFields.INDEPENDENT, (int) Math.ceil(l.least()), Integer.MAX_VALUE);
  }

  private Query all(List<QueryNode> parts, @Nullable SearchField field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean asked = false;
    List<Query> optional = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      QueryNode part = parts.get(i);
      int latin = latinRun(parts, i);
      if (latin > 1) {
        List<TextWord> run = new ArrayList<>();
        for (QueryNode word : parts.subList(i, i + latin)) {
          run.addAll(analyzer.words(((Word) word).text()));
        }
        all.add(latin(run, field), Occur.MUST);
        asked = true;
        i += latin - 1;
      } else if (part instanceof Not not) {
        boolean open = patterns.isOpen();
        patterns.close();
        all.add(node(not.of(), field), Occur.MUST_NOT);
        if (open) {
          patterns.open();
        }
      } else if (part instanceof Word w && particle(w)) {
        boolean open = patterns.isOpen();
        patterns.close();
        optional.add(node(part, field));
        if (open) {
          patterns.open();
        }
      } else if (part instanceof Days || part instanceof Least || part instanceof Value) {
        all.add(node(part, field), Occur.FILTER);
        asked = true;
      } else {
        all.add(node(part, field), Occur.MUST);
        asked = true;
      }
    }
    for (Query query : optional) {
      all.add(query, asked ? Occur.SHOULD : Occur.MUST);
      }
    if (!asked && optional.isEmpty()) {
      all.add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.KIND, kind.key()))), Occur.MUST);
    }
    return all.build();
  }

  /** Whether the word means nothing by itself: among other words it need not be found. */
  private boolean particle(Word word) {
    List<TextWord> found = analyzer.words(word.text());
    return !word.exact() && found.size() == 1 && found.getFirst().readings().function();
  }

  private int latinRun(List<QueryNode> parts, int from) {
    int end = from;
    while (end < parts.size() && parts.get(end) instanceof Word w && !w.exact()
        && !analyzer.words(w.text()).isEmpty() && analyzer.words(w.text()).stream().allMatch(TextWord::latin)) {
      end++;
    }
    return end - from;
  }

  private Query word(Word word, @Nullable SearchField field) throws IOException {
    List<TextWord> found = analyzer.words(word.text());
    if (found.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    if (found.size() == 1) {
      return inTargets(field, target -> words.word(found.getFirst(), target, word.exact()));
    }
    return found.stream().allMatch(TextWord::latin) ? latin(found, field) : phrase(found, field);
  }

  private Query phrase(List<TextWord> found, @Nullable SearchField field) throws IOException {
    if (found.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    List<TextWord> latin = found.stream().allMatch(TextWord::latin) ? withoutArticles(found) : found;
    return inTargets(field, target -> {
      Query english = latin.size() > 1 && latin.stream().allMatch(TextWord::latin) ? words.name(found, target) : null;
      return english != null ? english : words.phrase(latin, target);
    });
  }

  private List<TextWord> withoutArticles(List<TextWord> words) {
    List<TextWord> out = words.stream().filter(word -> !names.article(word.printed())).toList();
    return out.isEmpty() ? words : out;
  }

  /** Words of Latin letters beside each other: English names as far as they go, the rest word by word. */
  private Query latin(List<TextWord> run, @Nullable SearchField field) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int i = 0;
    boolean any = false;
    while (i < run.size()) {
      int length = Math.min(MOST_NAME_WORDS, run.size() - i);
      Query name = null;
      for (; length > 1 && name == null; length--) {
        List<TextWord> part = run.subList(i, i + length);
        name = orNull(field, target -> words.name(part, target));
      }
      TextWord word = run.get(i);
      if (name != null) {
        all.add(name, Occur.MUST);
        i += length + 1;
        any = true;
      } else {
        boolean idle = names.article(word.printed()) || names.particle(word.printed());
        if (!idle || i == run.size() - 1 && !any) {
          all.add(inTargets(field, target -> words.word(word, target, false)), Occur.MUST);
          any = true;
        }
        i++;
      }
    }
    return all.build();
  }

  /** A query for one target. */
  private interface Part {
    @Nullable Query of(SearchTarget target) throws IOException;
  }

  private Query inTargets(@Nullable SearchField field, Part part) throws IOException {
    Query found = orNull(field, part);
    return found == null ? new MatchNoDocsQuery("nothing to look for") : found;
  }

  /** Where words stand that no field was named for: in the text, of a statement also in the names of who said it. */
  private @Nullable Query orNull(@Nullable SearchField field, Part part) throws IOException {
    if (field != null && !(field == SearchField.TEXT || kind == SearchKind.ENTITY && field == SearchField.ENTITY)) {
      return part.of(SearchTarget.named(field));
    }
    Query text = part.of(SearchTarget.text(kind));
    if (kind != SearchKind.STATEMENT || field != null || text == null) {
      return text;
    }
    Query source = part.of(SearchTarget.named(SearchField.SOURCE));
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(text, Occur.SHOULD);
    if (source != null) {
      either.add(new BoostQuery(source, AS_SOURCE), Occur.SHOULD);
    }
    return either.build();
  }

  private Query inField(InField f) throws IOException {
    boolean open = patterns.isOpen();
    boolean ofText = f.field() == SearchField.TEXT || f.field() == SearchField.HEADLINE || f.field() == SearchField.ENTITY || f.field() == SearchField.PLACE;
    if (!ofText) {
      patterns.close();
    }
    Query byName = node(f.of(), f.field());
    Facet ids = switch (f.field()) {
      case SOURCE -> Facet.SOURCE;
      case ENTITY -> Facet.ENTITY;
      case PLACE -> Facet.PLACE;
      case KIND, HEADLINE, TEXT, ROLE, ADDRESSEE, CHAIN, OUTLET, SECTION, AUTHOR, CUE, TYPE, STANCE, MODE, CHANNEL, NEGATED, LANG, RULE, STORY, TAG,
          ARTICLE, ID, FROM, UNTIL, ON, CONFIDENCE, INDEPENDENT -> null;
    };
    Query out = byName;
    if (ids != null && kind != SearchKind.ENTITY && !(f.of() instanceof Not)) {
      patterns.close();
      Query entity = new IndexQueryBuilder(SearchKind.ENTITY, analyzer, names, words, entities, patterns).build(f.of());
      List<String> found = entities.ids(entity);
      if (!found.isEmpty()) {
        Query known = new ConstantScoreQuery(KeywordField.newSetQuery(ids.field(), found.stream().map(BytesRef::new).toList()));
        out = new BooleanQuery.Builder().add(byName, Occur.SHOULD).add(known, Occur.SHOULD).build();
      }
    }
    if (open) {
      patterns.open();
    }
    return out;
  }

  private Query value(Value v) {
    return switch (v.field()) {
      case ARTICLE -> new TermQuery(new Term(IndexFields.ARTICLE, v.value()));
      case ID -> kind == SearchKind.ENTITY
          ? new TermQuery(new Term(IndexFields.ENTITY_KEY, v.value()))
          : new BooleanQuery.Builder()
              .add(KeywordField.newExactQuery(Facet.SOURCE.field(), v.value()), Occur.SHOULD)
              .add(KeywordField.newExactQuery(Facet.ENTITY.field(), v.value()), Occur.SHOULD)
              .build();
      case TYPE, STANCE, MODE, CHANNEL, NEGATED, LANG, RULE, STORY, TAG -> KeywordField.newExactQuery("f." + v.field().key(), v.value());
      case KIND, HEADLINE, TEXT, SOURCE, ROLE, ADDRESSEE, CHAIN, ENTITY, PLACE, OUTLET, SECTION, AUTHOR, CUE, FROM, UNTIL, ON, CONFIDENCE, INDEPENDENT ->
          throw new IllegalStateException("takes no value: " + v.field());
    };
  }
}
