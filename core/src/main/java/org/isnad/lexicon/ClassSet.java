package org.isnad.lexicon;

/**
 * A set of word classes, of which a language can have 128: one bit each, so that a rule asks with one operation. Made by
 * {@link WordClasses}; means something only beside the language it comes from.
 *
 * @param low the first 64 classes
 * @param high the others
 */
public record ClassSet(long low, long high) {
  /** Most classes that a set can tell apart. */
  static final int CAPACITY = 2 * Long.SIZE;

  public static final ClassSet EMPTY = new ClassSet(0, 0);

  /** The set of one class by its ordinal. */
  static ClassSet of(int ordinal) {
    return ordinal < Long.SIZE ? new ClassSet(1L << ordinal, 0) : new ClassSet(0, 1L << (ordinal - Long.SIZE));
  }

  public boolean isEmpty() {
    return (low | high) == 0;
  }

  /** Whether some class is in both. */
  public boolean meets(ClassSet other) {
    return ((low & other.low) | (high & other.high)) != 0;
  }

  /** The classes of either. */
  public ClassSet or(ClassSet other) {
    return new ClassSet(low | other.low, high | other.high);
  }

  /** Whether every class is also in the other. */
  public boolean within(ClassSet other) {
    return ((low & ~other.low) | (high & ~other.high)) == 0;
  }
}
