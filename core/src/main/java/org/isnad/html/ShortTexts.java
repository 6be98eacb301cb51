package org.isnad.html;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds which of many short texts stand in a long one. It goes through the long one once for each
 * length that they have, with a rolling hash (Karp and Rabin 1987), so that a hundred thousand of
 * them cost no more than ten.
 *
 * <p>Not thread-safe.
 */
final class ShortTexts {
  /** Odd, so that no power of it is zero. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** Spreads hashes over their highest bits. */
  private static final long SPREAD = 0xD1B54A32D192ED03L;

  /** Slots for each text, so that few others fall into one that is taken. */
  private static final int ROOM = 8;

  /**
   * So few of one length are looked for one by one in texts of so many characters, as most articles are:
   * the machine does that many letters at a time, and no text can make it dear.
   */
  private static final int FEW = 4;

  private static final int MOST_CHARACTERS = 1 << 16;

  private final Map<Integer, Set<String>> byLength = new HashMap<>();

  /**
   * @param text not empty
   */
  void add(String text) {
    byLength.computeIfAbsent(text.length(), n -> new HashSet<>()).add(text);
  }

  /** Those that stand in any of the long texts. */
  Set<String> in(Collection<String> texts) {
    Set<String> found = new HashSet<>();
    byLength.forEach((length, wanted) -> find(texts, length, wanted, found));
    return found;
  }

  private static void find(
      Collection<String> texts, int length, Set<String> wanted, Set<String> found) {
    if (wanted.size() <= FEW && texts.stream().mapToLong(String::length).sum() <= MOST_CHARACTERS) {
      wanted.stream().filter(one -> texts.stream().anyMatch(text -> text.contains(one))).forEach(found::add);
      return;
    }
    int shift = Long.numberOfLeadingZeros((long) wanted.size() * ROOM) + 1;
    int[] open = new int[1 << Long.SIZE - shift];
    for (String one : wanted) {
      open[slot(hash(one), shift)]++;
    }
    long first = power(length);
    for (String text : texts) {
      long hash = 0;
      for (int i = 0; i < text.length(); i++) {
        hash = hash * BASE + text.charAt(i) - (i < length ? 0 : text.charAt(i - length) * first);
        int slot = slot(hash, shift);
        if (open[slot] == 0 || i < length - 1) {
          continue;
        }
        // The hash only says where to look: texts can be made that share it.
        String here = text.substring(i - length + 1, i + 1);
        if (wanted.contains(here) && found.add(here)) {
          open[slot]--;
        }
      }
    }
  }

  private static int slot(long hash, int shift) {
    return (int) (hash * SPREAD >>> shift);
  }

  private static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * BASE + text.charAt(i);
    }
    return hash;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }
}
