package org.isnad.html;

import java.util.Map;

/**
 * Names of tags or attributes in small ASCII letters, each with a number that says what it is, found
 * by their characters in an array without making strings of them.
 *
 * <p>Names are told apart by 64 bits of their letters, in which names of up to nine letters of ASCII all
 * differ: a longer one that falls together with another would be an accident or a joke, and costs no
 * more than a wrong number.
 *
 * <p>Immutable and thread-safe.
 */
final class NameTable {
  /** The hash of no letters. */
  static final long EMPTY = 0xCBF29CE484222325L;

  /** Spreads hashes over their highest bits. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Nine letters of ASCII stand side by side in a hash; those of longer names lie over one another. */
  private static final int BITS_OF_A_LETTER = 7;

  private static final int SPARE = 4;

  private final long[] hashes;
  private final int[] kinds;

  /** What is left of a spread hash is a slot. */
  private final int shift;

  /**
   * @param kinds numbers from 1 on
   */
  NameTable(Map<String, Integer> kinds) {
    int size = Integer.highestOneBit(kinds.size()) * SPARE;
    this.hashes = new long[size];
    this.kinds = new int[size];
    this.shift = Long.numberOfLeadingZeros(size - 1L);
    kinds.forEach(
        (name, kind) -> {
          long hash = EMPTY;
          for (int i = 0; i < name.length(); i++) {
            hash = with(hash, name.charAt(i));
          }
          int slot = slot(hash);
          if (this.kinds[slot] != 0) {
            throw new IllegalArgumentException("another name has the hash of " + name);
          }
          hashes[slot] = hash;
          this.kinds[slot] = kind;
        });
  }

  /** The hash of a name with one more character, whose case does not matter. */
  static long with(long hash, char c) {
    return Long.rotateLeft(hash, BITS_OF_A_LETTER) ^ (c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  }

  /** What the name of that hash is, 0 where it is not known. */
  int kind(long hash) {
    return kinds[slot(hash)];
  }

  /** The slot of the hash, or the empty one where it would stand. */
  private int slot(long hash) {
    int slot = (int) (hash * SPREAD >>> shift);
    while (hashes[slot] != hash && kinds[slot] != 0) {
      slot = slot + 1 & hashes.length - 1;
    }
    return slot;
  }
}
