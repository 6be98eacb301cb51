package org.isnad.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.model.Span;
import org.isnad.model.Story.Lineage;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.Variant;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/**
 * Articles of a story → passages that stand word for word in several of them, though they are no
 * copies: an agency's paragraph inside a report of one's own. Each leads back to the article that
 * has it first.
 *
 * <p>Stateless and thread-safe.
 */
final class PassageExtractor {

  /** Shorter runs are names with their titles, and formulas. */
  private static final int LEAST_WORDS = 15;

  private PassageExtractor() {}

  /** A word's place in an article, by the numbers of both. */
  private record At(int article, int word) {}

  /** A run of words of an article, and where an earlier one has it. */
  private record Run(At origin, At here, int words) {}

  /**
   * @param articles in order of publication
   * @param copies of these, as {@link CopyClusterer} finds them; what copies share is no passage
   */
  static List<Lineage> extract(List<ArticleDigest> articles, List<List<ArticleDigest>> copies) {
    Map<String, Integer> copyOf = new HashMap<>();
    for (int i = 0; i < copies.size(); i++) {
      for (ArticleDigest copy : copies.get(i)) {
        copyOf.put(copy.id(), i);
      }
    }
    Map<Integer, At> first = new HashMap<>();
    List<List<Token>> words = new ArrayList<>();
    List<List<Run>> passages = new ArrayList<>();
    Set<Integer> seenCopies = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      words.add(words(articles.get(i).text()));
      Integer copy = copyOf.get(articles.get(i).id());
      if (copy == null || seenCopies.add(copy)) {
        runs(i, words.get(i), first).forEach(run -> file(run, passages));
      }
    }
    return passages.stream().map(runs -> lineage(runs, articles, words)).toList();
  }

  private static List<Token> words(String text) {
    return Tokenizer.tokenize(text, new Span(0, text.length())).stream()
        .filter(token -> token.isWord() || token.kind() == Token.Kind.NUMBER)
        .toList();
  }

  /** The runs of this article that earlier ones have; what nobody had is from now on this one's. */
  private static List<Run> runs(int article, List<Token> words, Map<Integer, At> first) {
    List<Run> runs = new ArrayList<>();
    int[] hashes = Shingles.inOrder(words.stream().map(Token::form).toList());
    int i = 0;
    while (i < hashes.length) {
      At origin = first.get(hashes[i]);
      if (origin == null || origin.article == article) {
        first.putIfAbsent(hashes[i], new At(article, i));
        i++;
        continue;
      }
      int length = 1;
      while (i + length < hashes.length
          && new At(origin.article, origin.word + length).equals(first.get(hashes[i + length]))) {
        length++;
      }
      int count = length + Shingles.WORDS - 1;
      if (count >= LEAST_WORDS) {
        runs.add(new Run(origin, new At(article, i), count));
      }
      i += length;
    }
    return runs;
  }

  /** Runs that go back to much the same words belong together. */
  private static void file(Run run, List<List<Run>> passages) {
    for (List<Run> passage : passages) {
      Run other = passage.getFirst();
      int start = Math.max(run.origin.word, other.origin.word);
      int end = Math.min(run.origin.word + run.words, other.origin.word + other.words);
      boolean same = run.origin.article == other.origin.article;
      if (same && 2 * (end - start) >= Math.min(run.words, other.words)) {
        passage.add(run);
        return;
      }
    }
    passages.add(new ArrayList<>(List.of(run)));
  }

  private static Lineage lineage(
      List<Run> runs, List<ArticleDigest> articles, List<List<Token>> words) {
    int article = runs.getFirst().origin.article;
    int start = runs.stream().mapToInt(run -> run.origin.word).min().orElse(0);
    int end = runs.stream().mapToInt(run -> run.origin.word + run.words).max().orElse(0);
    List<Variant> variants = new ArrayList<>();
    variants.add(variant(articles.get(article), words.get(article), start, end));
    for (Run run : runs) {
      int at = run.here.article;
      variants.add(
          variant(articles.get(at), words.get(at), run.here.word, run.here.word + run.words));
    }
    ArticleDigest origin = articles.get(article);
    String credited = origin.origins().size() == 1 ? origin.origins().getFirst() : null;
    return new Lineage(
        variants.getFirst().text(), variants, new Place(origin.id(), null), credited);
  }

  private static Variant variant(ArticleDigest article, List<Token> words, int start, int end) {
    String text = article.text();
    int from = words.get(start).start();
    int to = words.get(end - 1).end();
    Span at = new Span(text.codePointCount(0, from), text.codePointCount(0, to));
    return new Variant(article.id(), null, text.substring(from, to), at, List.of());
  }
}
