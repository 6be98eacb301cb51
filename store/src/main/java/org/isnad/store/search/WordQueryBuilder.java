package org.isnad.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.isnad.store.search.SpellingIndex.Spelling;
import org.isnad.store.search.words.EnglishNames;
import org.isnad.store.search.words.TextAnalyzer;
import org.isnad.store.search.words.TextWord;
import org.isnad.store.search.words.WordKey;
import org.isnad.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Turns words and phrases into queries. A word must be found by a stem or as a spelling of the same
 * name; found without clitics it counts more, and most as it is printed.
 *
 * <p>Used for one search, by one thread.
 */
final class WordQueryBuilder {
  private static final float AS_PRINTED = 1.0f;
  private static final float WITHOUT_CLITICS = 0.6f;
  private static final float IN_HEADLINE = 1.2f;

  /** A spelling this unlikely counts nothing. */
  private static final float HOPELESS = 45f;

  private final IndexReader reader;
  private final TextAnalyzer analyzer;
  private final SpellingIndex spellings;
  private final EnglishNames english;
  private final HighlightPatterns patterns;

  WordQueryBuilder(
      IndexReader reader,
      TextAnalyzer analyzer,
      SpellingIndex spellings,
      EnglishNames english,
      HighlightPatterns patterns) {
    this.english = english;
    this.reader = reader;
    this.analyzer = analyzer;
    this.spellings = spellings;
    this.patterns = patterns;
  }

  /** A word with all that makes it count more or less. */
  Query word(TextWord word, SearchTarget target, boolean exact) throws IOException {
    if (exact && target.forms() != null) {
      patterns.printed(word.printed());
      return new TermQuery(new Term(target.forms(), word.printed()));
    }
    Query core = core(word, target);
    if (target.forms() == null) {
      return core;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(core, Occur.MUST);
    all.add(
        boosted(new TermQuery(new Term(target.forms(), word.printed())), AS_PRINTED), Occur.SHOULD);
    all.add(
        boosted(new TermQuery(new Term(target.words(), word.key().bare())), WITHOUT_CLITICS),
        Occur.SHOULD);
    if (target.head() != null) {
      all.add(boosted(stems(word.key().stems(), target.head(), ""), IN_HEADLINE), Occur.SHOULD);
    }
    return all.build();
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }

  private static Query stems(List<String> stems, String field, String mark) {
    if (stems.size() == 1) {
      return new TermQuery(new Term(field, mark + stems.getFirst()));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    stems.forEach(stem -> any.addTerm(new Term(field, mark + stem)));
    return any.build();
  }

  /** Whether the word is there at all: by its stems, or in another spelling where it is a name. */
  private Query core(TextWord word, SearchTarget target) throws IOException {
    Set<String> stems = new LinkedHashSet<>(word.key().stems());
    boolean nowhere =
        word.readings().unknown()
            && stems.stream().allMatch(stem -> missing(target.stems(), target.stemMark() + stem));
    if (nowhere) {
      // What looks like a name and stands nowhere has a particle written onto it.
      word.readings().guesses().forEach(guess -> stems.addAll(guess.stems()));
    }
    List<String> all = List.copyOf(stems);
    patterns.word(all, word.key().bare());
    Query plain = stems(all, target.stems(), target.stemMark());
    List<Query> either = new ArrayList<>();
    if (word.latin()) {
      either.addAll(english(List.of(word), target));
    }
    if (either.isEmpty()) {
      either.addAll(others(spellings(word), target));
    }
    return either.isEmpty() ? plain : any(plain, either);
  }

  private boolean missing(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term)) == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Spelling> spellings(TextWord word) throws IOException {
    if (word.latin()) {
      return spellings.latin(word.printed(), analyzer::foreign);
    }
    boolean foreign = word.readings().unknown();
    return foreign ? spellings.variants(word.key().bare(), analyzer::foreign) : List.of();
  }

  private static Query any(Query first, List<Query> others) {
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(first, Occur.SHOULD);
    others.forEach(other -> any.add(other, Occur.SHOULD));
    return any.build();
  }

  private List<Query> others(List<Spelling> others, SearchTarget target) {
    List<Query> out = new ArrayList<>();
    SynonymQuery.Builder single = new SynonymQuery.Builder(target.words());
    boolean singles = false;
    for (Spelling other : others) {
      float boost = Math.max(0.1f, 1f - other.distance() / HOPELESS);
      if (other.words().size() == 1) {
        single.addTerm(new BytesRef(other.words().getFirst()), boost);
        patterns.word(List.of(), other.words().getFirst());
        singles = true;
      } else {
        out.add(boosted(inOrder(other.words(), target), boost));
      }
    }
    if (singles) {
      out.add(single.build());
    }
    return out;
  }

  private Query inOrder(List<String> words, SearchTarget target) {
    patterns.phrase(words.stream().map(Set::of).toList());
    return new PhraseQuery(target.words(), words.toArray(String[]::new));
  }

  /**
   * The names that words of Latin letters are in English, as the lexicons and the index have them;
   * null where they are none.
   */
  @Nullable Query name(List<TextWord> words, SearchTarget target) throws IOException {
    List<Query> found = english(words, target);
    return found.isEmpty()
        ? null
        : any(inOrder(words.stream().map(word -> word.key().bare()).toList(), target), found);
  }

  private List<Query> english(List<TextWord> words, SearchTarget target) throws IOException {
    List<Query> out = new ArrayList<>();
    for (List<TextWord> name : english.of(words)) {
      if (name.size() == 1) {
        WordKey key = name.getFirst().key();
        patterns.word(key.stems(), key.bare());
        out.add(stems(key.stems(), target.stems(), target.stemMark()));
      } else {
        out.add(inOrder(name.stream().map(word -> word.key().bare()).toList(), target));
      }
    }
    for (Spelling name :
        spellings.english(String.join(" ", words.stream().map(TextWord::printed).toList()))) {
      out.add(
          name.words().size() == 1
              ? others(List.of(name), target).getFirst()
              : inOrder(name.words(), target));
    }
    return out;
  }

  /** Words one behind the other, with whatever is written onto them. */
  Query phrase(List<TextWord> words, SearchTarget target) throws IOException {
    if (words.size() == 1) {
      return word(words.getFirst(), target, false);
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    List<Set<String>> places = new ArrayList<>();
    for (TextWord word : words) {
      Set<String> any = new LinkedHashSet<>();
      for (WordKey key : word.readings().keys()) {
        any.add(key.bare());
      }
      for (Spelling other : spellings(word)) {
        if (other.words().size() == 1) {
          any.add(other.words().getFirst());
        }
      }
      phrase.add(any.stream().map(form -> new Term(target.words(), form)).toArray(Term[]::new));
      places.add(any);
    }
    patterns.phrase(places);
    return phrase.build();
  }

  /** Words that begin so, the article not counted. */
  Query beginning(String letters, SearchTarget target) {
    List<TextWord> words = analyzer.words(letters);
    String begin = words.isEmpty() ? letters : words.getLast().printed();
    String form = Normalizer.fold(begin);
    boolean article = form.startsWith("\u0627\u0644") && form.length() > 4;
    String bare = article ? form.substring(2) : form;
    patterns.beginning(bare);
    return new PrefixQuery(new Term(target.words(), bare));
  }
}
