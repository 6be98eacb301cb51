package org.isnad.lexicon;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of the word classes as bits, so that a rule asks with one operation. At most 128. */
public final class WordClasses {
  /** Slots of the table: a few times the classes there can be, so that hardly two names meet. */
  private static final int SLOTS = 512;

  private final Set<String> names = new LinkedHashSet<>();
  // Asked many times a word: an open table of constants is found by one comparison, without boxing.
  private final String[] keys = new String[SLOTS];
  private final ClassSet[] bits = new ClassSet[SLOTS];

  WordClasses() {
    java.util.Arrays.fill(keys, "");
    java.util.Arrays.fill(bits, ClassSet.EMPTY);
  }

  /** The bit of a class, made on first use; called while loading only. */
  ClassSet define(String name) {
    int slot = slot(name);
    if (keys[slot].isEmpty()) {
      if (names.size() == ClassSet.CAPACITY) {
        throw new IllegalStateException("more than " + ClassSet.CAPACITY + " word classes: " + names);
      }
      bits[slot] = ClassSet.of(names.size());
      // Questions name their classes by literals: the same object, which is found without comparing letters.
      keys[slot] = name.intern();
      names.add(name);
    }
    return bits[slot];
  }

  // Literals are the very objects that the table has; the letters of others are compared.
  @SuppressWarnings("ReferenceEquality")
  private int slot(String name) {
    int slot = (name.hashCode() ^ name.hashCode() >>> 16) & (SLOTS - 1);
    while (keys[slot] != name && !keys[slot].equals(name) && !keys[slot].isEmpty()) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /** The set of one class, empty where no lexicon has it. */
  public ClassSet bit(String name) {
    return bits[slot(name)];
  }

  /** The set of several classes. */
  public ClassSet bits(String... classes) {
    long low = 0;
    long high = 0;
    for (String n : classes) {
      ClassSet one = bit(n);
      low |= one.low();
      high |= one.high();
    }
    return new ClassSet(low, high);
  }

  /** In order of their first use. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }
}
