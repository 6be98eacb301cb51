package org.isnad.lexicon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names of the word classes as bits, so that a rule asks with one operation. At most 64. */
public final class WordClasses {
  private final Map<String, Long> bits = new LinkedHashMap<>();

  WordClasses() {}

  /** The bit of a class, made on first use; called while loading only. */
  long define(String name) {
    return bits.computeIfAbsent(name, n -> {
      if (bits.size() == Long.SIZE) {
        throw new IllegalStateException("more than 64 word classes: " + bits.keySet());
      }
      return 1L << bits.size();
    });
  }

  /** The bit of a class, 0 where no lexicon has it. */
  public long bit(String name) {
    return bits.getOrDefault(name, 0L);
  }

  /** The bits of several classes. */
  public long bits(String... names) {
    long out = 0;
    for (String n : names) {
      out |= bit(n);
    }
    return out;
  }

  public Set<String> names() {
    return bits.keySet();
  }
}
