package org.isnad.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.model.Span;
import org.isnad.model.Story.Lineage;
import org.isnad.model.Story.Place;
import org.isnad.model.Story.Variant;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Wordings of one utterance → its lineage: who had it first, through whom it came, and what each
 * outlet made of its words.
 *
 * <p>Stateless and thread-safe.
 */
final class LineageBuilder {

  private LineageBuilder() {}

  /**
   * The lineages of utterances that more than one article has.
   *
   * @param articles in order of publication
   * @param utterances as {@link UtteranceClusterer} groups them
   */
  static List<Lineage> build(List<ArticleDigest> articles, List<List<Utterance>> utterances) {
    List<Lineage> lineages = new ArrayList<>();
    for (List<Utterance> one : utterances) {
      if (one.getFirst().article() != one.getLast().article()) {
        lineages.add(lineage(articles, one));
      }
    }
    return List.copyOf(lineages);
  }

  /** The passages that are not mostly an utterance that is followed already. */
  static List<Lineage> without(List<Lineage> utterances, List<Lineage> passages) {
    Map<String, List<Span>> followed = new HashMap<>();
    for (Lineage utterance : utterances) {
      for (Variant one : utterance.variants()) {
        followed.computeIfAbsent(one.article(), unused -> new ArrayList<>()).add(one.at());
      }
    }
    return passages.stream()
        .filter(
            passage ->
                passage.variants().stream()
                    .anyMatch(one -> !mostly(one.at(), followed.getOrDefault(one.article(), List.of()))))
        .toList();
  }

  private static boolean mostly(Span at, List<Span> within) {
    return within.stream()
        .anyMatch(
            other ->
                2 * (Math.min(at.end(), other.end()) - Math.max(at.start(), other.start())) >= at.length());
  }

  private static Lineage lineage(List<ArticleDigest> articles, List<Utterance> utterances) {
    Utterance first = utterances.getFirst();
    Utterance fullest = first;
    List<Variant> variants = new ArrayList<>();
    for (Utterance utterance : utterances) {
      fullest = utterance.forms().size() > fullest.forms().size() ? utterance : fullest;
      ArticleDigest article = articles.get(utterance.article());
      String text = article.text();
      Span at = utterance.said().at();
      variants.add(
          new Variant(
              article.id(),
              utterance.said().id(),
              at.in(text),
              codePoints(at, text),
              RewordingExtractor.extract(first.words(), utterance.words(), articles.get(first.article()).text(), text)));
    }
    return new Lineage(
        fullest.said().at().in(articles.get(fullest.article()).text()),
        variants,
        new Place(articles.get(first.article()).id(), first.said().id()),
        origin(articles, utterances));
  }

  /** The relay that most wordings name, of equals the first; else what the first article credits. */
  private static @Nullable String origin(List<ArticleDigest> articles, List<Utterance> utterances) {
    Map<String, Integer> relays = new LinkedHashMap<>();
    for (Utterance utterance : utterances) {
      if (utterance.said().relay() != null) {
        relays.merge(utterance.said().relay(), 1, Integer::sum);
      }
    }
    String best = null;
    for (Map.Entry<String, Integer> relay : relays.entrySet()) {
      best = best == null || relay.getValue() > relays.getOrDefault(best, 0) ? relay.getKey() : best;
    }
    if (best != null) {
      return best;
    }
    List<String> credited = articles.get(utterances.getFirst().article()).origins();
    return credited.size() == 1 ? credited.getFirst() : null;
  }

  private static Span codePoints(Span at, String text) {
    int start = text.codePointCount(0, at.start());
    return new Span(start, start + text.codePointCount(at.start(), at.end()));
  }

  /** The words from the first of these tokens to the last one, as the text has them. */
  static String in(String text, List<Token> tokens) {
    return tokens.isEmpty() ? "" : text.substring(tokens.getFirst().start(), tokens.getLast().end());
  }
}
