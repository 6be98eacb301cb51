package org.isnad.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * What was read of the class names and ids of pages, in which the same come again and again: on one
 * page, and on all that a site makes by one template.
 *
 * <p>All that is looked at to find names lies in two places in memory, since what lies in many is
 * slower to find than to read anew. They are compared letter by letter: no page can be made whose
 * names are taken for those of another.
 *
 * <p>Not thread-safe.
 */
final class SeenNames {
  /** Stands in what was read of names whose letters are asked for. */
  static final long SPELT = 1L << 61;

  /** Parts of names that {@link MarkWords} does not look for, but others do. */
  private static final List<String> ASKED_FOR =
      List.of("credit", "copyright", "photographer", "source", "odif", "pdate");

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** In an entry the place of its letters; above it as much of the hash as there is room for. */
  private static final long PLACE = (1L << 40) - 1;

  /**
   * A site has a thousand names or two; an archive has the pages of hundreds of sites side by side.
   */
  private static final int USUAL_GROUP_BITS = 15;

  private static final int USUAL_LETTERS = 1 << 22;

  /** Names of one group, in which the one read last stands in front. */
  private static final int GROUP = 4;

  /** Longer ones are those of one element. */
  private static final int LONGEST_KEPT = 1000;

  /** Honest pages have some hundreds; one that has more is not to push out the names of others. */
  private static final int MOST_OF_A_PAGE = 4096;

  private final MarkWords words;
  private final int groupBits;

  /** For each name its hash and the place of its letters, and what was read. */
  private final long[] table;

  /** The letters of names, behind their number; those written last, as far as there is room. */
  private final byte[] letters;

  /** How many bytes were written of letters since the beginning; the entry of none points before it. */
  private long written;

  /** How many names of the page that is read were kept. */
  private int ofThePage;

  SeenNames(MarkWords words) {
    this(words, USUAL_GROUP_BITS, USUAL_LETTERS);
  }

  /**
   * @param groupBits how many groups of names there are, as a power of two
   * @param room bytes of the letters of all names together, a power of two of at least 2048
   */
  SeenNames(MarkWords words, int groupBits, int room) {
    this.words = words;
    this.groupBits = groupBits;
    this.table = new long[2 * GROUP << groupBits];
    this.letters = new byte[room];
    this.written = 2L * room;
  }

  /** Tells that the names of another page follow. */
  void beginPage() {
    ofThePage = 0;
  }

  /**
   * What names tell, as {@link MarkWords#readNames} has it, and {@link #SPELT}.
   *
   * @param hash of them
   */
  long read(long hash, byte[] utf8, int start, int stop) {
    int group = (int) (hash >>> Long.SIZE - groupBits) * 2 * GROUP;
    for (int i = group; i < group + 2 * GROUP; i += 2) {
      if (((table[i] ^ hash) & ~PLACE) == 0 && isAt(table[i] & PLACE, utf8, start, stop)) {
        return table[i + 1];
      }
    }
    String names = new String(utf8, start, stop - start, UTF_8);
    long read = words.readNames(names);
    for (String part : ASKED_FOR) {
      read |= names.contains(part) ? SPELT : 0;
    }
    if (stop - start > LONGEST_KEPT || ofThePage == MOST_OF_A_PAGE) {
      return read;
    }
    ofThePage++;
    System.arraycopy(table, group, table, group + 2, 2 * (GROUP - 1));
    table[group] = hash & ~PLACE | keep(utf8, start, stop);
    table[group + 1] = read;
    return read;
  }

  /** Whether those letters stand at that place, and no others have been written over them since. */
  private boolean isAt(long place, byte[] utf8, int start, int stop) {
    int at = (int) place & letters.length - 1;
    return (written - place & PLACE) <= letters.length
        && (int) FOUR.get(letters, at) == stop - start
        && Arrays.equals(
            letters,
            at + Integer.BYTES,
            at + Integer.BYTES + stop - start,
            utf8,
            start,
            stop);
  }

  /** Writes letters down; their place. */
  private long keep(byte[] utf8, int start, int stop) {
    int taken = Integer.BYTES + stop - start;
    int at = (int) written & letters.length - 1;
    // They are not parted at the end: what is left of it is passed over.
    long place = at + taken > letters.length ? written - at + letters.length : written;
    at = (int) place & letters.length - 1;
    FOUR.set(letters, at, stop - start);
    System.arraycopy(utf8, start, letters, at + Integer.BYTES, stop - start);
    written = place + taken;
    return place & PLACE;
  }

  /** A hash of these bytes. */
  static long hash(byte[] utf8, int start, int stop) {
    long hash = (long) stop - start;
    int i = start;
    for (; i + Long.BYTES <= stop; i += Long.BYTES) {
      hash = mixed(hash ^ (long) EIGHT.get(utf8, i));
    }
    long rest = 0;
    for (; i < stop; i++) {
      rest = rest << Byte.SIZE | utf8[i] & 0xFF;
    }
    return mixed(mixed(hash ^ rest) ^ MIX);
  }

  /** Both halves of a product of 128 bits, as in wyhash (Wang Yi). */
  private static long mixed(long value) {
    return value * MIX ^ Math.multiplyHigh(value, MIX);
  }
}
