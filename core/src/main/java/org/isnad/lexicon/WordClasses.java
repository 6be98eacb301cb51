package org.isnad.lexicon;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of the word classes as bits, so that a rule asks with one operation. At most 64. */
public final class WordClasses {
  /** Slots of the table: a few times the classes there can be, so that hardly two names meet. */
  private static final int SLOTS = 512;

  private final Set<String> names = new LinkedHashSet<>();
  // Asked many times a word: an open table of constants is found by one comparison, without boxing.
  private final String[] keys = new String[SLOTS];
  private final long[] bits = new long[SLOTS];

  WordClasses() {
    java.util.Arrays.fill(keys, "");
  }

  /** The bit of a class, made on first use; called while loading only. */
  long define(String name) {
    int slot = slot(name);
    if (keys[slot].isEmpty()) {
      if (names.size() == Long.SIZE) {
        throw new IllegalStateException("more than 64 word classes: " + names);
      }
      bits[slot] = 1L << names.size();
      keys[slot] = name;
      names.add(name);
    }
    return bits[slot];
  }

  private int slot(String name) {
    int slot = (name.hashCode() ^ name.hashCode() >>> 16) & (SLOTS - 1);
    while (!keys[slot].isEmpty() && !keys[slot].equals(name)) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /** The bit of a class, 0 where no lexicon has it. */
  public long bit(String name) {
    return bits[slot(name)];
  }

  /** The bits of several classes. */
  public long bits(String... classes) {
    long out = 0;
    for (String n : classes) {
      out |= bit(n);
    }
    return out;
  }

  /** In order of their first use. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }
}
