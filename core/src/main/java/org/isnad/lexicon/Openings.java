package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.CliticSplitter.Segmentation;
import org.isnad.text.Token;

/**
 * The expressions of several words that a word can begin, in each way to take clitics off it. Immutable and thread-safe.
 */
public final class Openings {
  public static final Openings NONE = new Openings(List.of(), new WordClasses());

  private final List<Opening> ways;

  private final WordClasses classes;

  /** One way, with the expressions by the form of their second word. */
  record Opening(Segmentation clitics, FormMap<Stem> longer) {}

  Openings(List<Opening> ways, WordClasses classes) {
    this.ways = List.copyOf(ways);
    this.classes = classes;
  }

  /** Whether no expression begins with the word. */
  public boolean isEmpty() {
    return ways.isEmpty();
  }

  /**
   * The expressions of several words that begin at a token, the longest first; the articles of later words do not count.
   *
   * @param first index of the token with this word
   */
  public List<Phrase> at(List<Token> tokens, int first) {
    if (ways.isEmpty() || first + 1 >= tokens.size()) {
      return List.of();
    }
    String second = tokens.get(first + 1).form();
    int bare = LexiconBuilder.bareFrom(second);
    List<Phrase> out = List.of();
    for (int k = 0; k < ways.size(); k++) {
      for (Stem stem = ways.get(k).longer.get(second, bare); stem != null; stem = stem.next()) {
        if (stem.continues(tokens, first)) {
          out = out.isEmpty() ? new ArrayList<>(2) : out;
          out.add(new Phrase(first, first + stem.tail.size() + 1, stem.reading(ways.get(k).clitics, classes)));
        }
      }
    }
    if (out.size() > 1) {
      out.sort((a, b) -> b.end() - a.end());
    }
    return out;
  }
}
