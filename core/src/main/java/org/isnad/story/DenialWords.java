package org.isnad.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Lexicon;
import org.isnad.text.Normalizer;
import org.isnad.text.StemNormalizer;
import org.isnad.text.Token;

/** The words of {@code denial-words.tsv}, by which a denial is understood. Immutable and thread-safe. */
final class DenialWords {

  /** Classes of particles, which are compared as they are; all others by their stems. */
  private static final Set<String> PARTICLES = Set.of("what", "about", "of", "tells", "not", "relative", "through");

  private final Map<String, Set<String>> words = new HashMap<>();

  DenialWords(Lexicon lexicon) {
    for (Entry entry : lexicon.entries("denial-words")) {
      String form = Normalizer.fold(entry.form());
      words
          .computeIfAbsent(entry.cls(), unused -> new HashSet<>())
          .add(PARTICLES.contains(entry.cls()) ? form : StemNormalizer.stem(form));
    }
  }

  /** Whether the word is of the class. */
  boolean has(Token token, String cls) {
    String form = PARTICLES.contains(cls) ? token.form() : StemNormalizer.stem(token.form());
    return token.isWord() && words.getOrDefault(cls, Set.of()).contains(form);
  }
}
