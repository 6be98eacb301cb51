package org.isnad.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.isnad.store.search.query.QueryNode;
import org.isnad.store.search.query.QueryNode.Beginning;
import org.isnad.store.search.query.QueryNode.Phrase;
import org.isnad.store.search.query.QueryNode.Word;
import org.isnad.store.search.query.SearchField;
import org.isnad.store.search.query.SearchKind;
import org.isnad.store.search.words.NameSpelling;
import org.isnad.store.search.words.TextAnalyzer;
import org.isnad.store.search.words.TextWord;
import org.jspecify.annotations.Nullable;

/**
 * Says for the words and phrases of a query where they are looked for. Used for one search, by one
 * thread.
 */
final class TargetQueryBuilder {
  /** Names of more words are looked up word by word. */
  private static final int MOST_NAME_WORDS = 5;

  private static final float AS_SOURCE = 0.6f;

  private final SearchKind kind;
  private final TextAnalyzer analyzer;
  private final NameSpelling names;
  private final WordQueryBuilder words;

  TargetQueryBuilder(
      SearchKind kind, TextAnalyzer analyzer, NameSpelling names, WordQueryBuilder words) {
    this.kind = kind;
    this.analyzer = analyzer;
    this.names = names;
    this.words = words;
  }

  /** Whether the word means nothing by itself: among other words it need not be found. */
  boolean particle(Word word) {
    List<TextWord> found = analyzer.words(word.text());
    return !word.exact() && found.size() == 1 && found.getFirst().readings().function();
  }

  /** How many words of Latin letters stand beside each other from here on. */
  int latinRun(List<QueryNode> parts, int from) {
    int end = from;
    while (end < parts.size()
        && parts.get(end) instanceof Word w
        && !w.exact()
        && !analyzer.words(w.text()).isEmpty()
        && analyzer.words(w.text()).stream().allMatch(TextWord::latin)) {
      end++;
    }
    return end - from;
  }

  Query word(Word word, @Nullable SearchField field) throws IOException {
    List<TextWord> found = analyzer.words(word.text());
    if (found.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    if (found.size() == 1) {
      return inTargets(field, target -> words.word(found.getFirst(), target, word.exact()));
    }
    return found.stream().allMatch(TextWord::latin)
        ? latinWords(found, field)
        : phrase(found, field);
  }

  Query beginning(Beginning beginning, @Nullable SearchField field) throws IOException {
    return inTargets(field, target -> words.beginning(beginning.text(), target));
  }

  Query phrase(Phrase phrase, @Nullable SearchField field) throws IOException {
    return phrase(analyzer.words(phrase.text()), field);
  }

  private Query phrase(List<TextWord> found, @Nullable SearchField field) throws IOException {
    if (found.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    List<TextWord> latin =
        found.stream().allMatch(TextWord::latin) ? withoutArticles(found) : found;
    return inTargets(
        field,
        target -> {
          Query english =
              latin.size() > 1 && latin.stream().allMatch(TextWord::latin)
                  ? words.name(found, target)
                  : null;
          return english != null ? english : words.phrase(latin, target);
        });
  }

  private List<TextWord> withoutArticles(List<TextWord> words) {
    List<TextWord> out = words.stream().filter(word -> !names.article(word.printed())).toList();
    return out.isEmpty() ? words : out;
  }

  /** Words of Latin letters beside each other. */
  Query latin(List<QueryNode> parts, @Nullable SearchField field) throws IOException {
    List<TextWord> run = new ArrayList<>();
    for (QueryNode word : parts) {
      run.addAll(analyzer.words(((Word) word).text()));
    }
    return latinWords(run, field);
  }

  /** English names as far as they go, the rest word by word. */
  private Query latinWords(List<TextWord> run, @Nullable SearchField field) throws IOException {
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

  /**
   * Where words stand that no field was named for: in the text, of a statement also in the names of
   * who said it.
   */
  private @Nullable Query orNull(@Nullable SearchField field, Part part) throws IOException {
    if (field != null
        && !(field == SearchField.TEXT
            || kind == SearchKind.ENTITY && field == SearchField.ENTITY)) {
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
}
