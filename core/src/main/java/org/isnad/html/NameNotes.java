package org.isnad.html;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jsoup.nodes.Element;

/**
 * Notes of what class names and ids tell, which take their place before a document is parsed: {@code
 * class="~((((((((, +,)6/..3"} for {@code class="lead"}. So nobody needs to look at names again in the
 * tree. Behind what they tell stands a number, by which elements of the same classes are known, or
 * the names themselves where their letters are asked for. A page can write notes of its own where
 * nothing is cut, and so can it write any class: it says nothing of others.
 *
 * <p>Digits are the sixteen signs from {@code (} to {@code 7}, the lowest first, since letters could
 * be words.
 *
 * <p>Not thread-safe; one per document.
 */
final class NameNotes {
  /** What {@link #read} has of names that are no note. */
  static final long NONE = -1;

  private static final char SIGN = '~';
  private static final byte BEHIND = ' ';
  private static final char ZERO = '(';
  private static final int DIGIT_BITS = 4;
  private static final int MOST_DIGITS = Long.SIZE / DIGIT_BITS;

  /** Digits that tell the classes of one page apart. */
  private static final int NUMBER_DIGITS = 8;

  private static final byte[] CLASS = (" class=\"" + SIGN).getBytes(US_ASCII);
  private static final byte[] ID = (" id=\"" + SIGN).getBytes(US_ASCII);

  private final SeenNames seen;
  private final MarkupOutput out;

  NameNotes(SeenNames seen, MarkupOutput out) {
    this.seen = seen;
    this.out = out;
  }

  /**
   * Writes the attribute with the note, and behind it the number of class names; nothing where plain
   * names tell nothing.
   *
   * @param hash of the names
   * @param classes whether they are class names; else they are an id
   * @param plain whether nobody asks of the element whether its classes are those of another
   * @return whether anything was written
   */
  boolean write(long hash, boolean classes, boolean plain, byte[] utf8, int start, int stop) {
    long read = seen.read(hash, utf8, start, stop);
    if (read == 0 && plain) {
      return false;
    }
    byte[] opening = classes ? CLASS : ID;
    out.room(opening.length + MOST_DIGITS + 2 + Math.max(NUMBER_DIGITS, stop - start));
    byte[] written = out.bytes;
    int to = out.end + opening.length;
    System.arraycopy(opening, 0, written, out.end, opening.length);
    for (long rest = read & ~SeenNames.SPELT; rest != 0; rest >>>= DIGIT_BITS) {
      written[to++] = digit(rest);
    }
    written[to++] = BEHIND;
    if ((read & SeenNames.SPELT) != 0) {
      for (int i = start; i < stop; i++) {
        written[to++] = utf8[i] == '"' || utf8[i] == '&' ? BEHIND : utf8[i];
      }
    } else if (classes) {
      to = number(hash, written, to);
    }
    written[to++] = '"';
    out.end = to;
    return true;
  }

  /** Writes the attribute of class names that tell nothing, with their number. */
  void number(long hash) {
    out.write(CLASS, 0, CLASS.length);
    out.room(NUMBER_DIGITS + 2);
    out.bytes[out.end] = BEHIND;
    out.end = number(hash, out.bytes, out.end + 1);
    out.write('"');
  }

  private static int number(long hash, byte[] out, int at) {
    for (int i = 0; i < NUMBER_DIGITS; i++) {
      out[at + i] = digit(hash >>> DIGIT_BITS * i);
    }
    return at + NUMBER_DIGITS;
  }

  private static byte digit(long rest) {
    return (byte) (ZERO + (rest & (1 << DIGIT_BITS) - 1));
  }

  /**
   * What a note says that the names tell which it stands for, as {@link MarkWords#names} has it;
   * {@link #NONE} of names that are no note.
   */
  static long read(String names) {
    if (names.isEmpty() || names.charAt(0) != SIGN) {
      return NONE;
    }
    long read = 0;
    for (int i = 1; i < names.length() && i <= MOST_DIGITS + 1; i++) {
      char c = names.charAt(i);
      if (c == BEHIND) {
        return read & MarkWords.READ;
      }
      int digit = c - ZERO;
      if (digit < 0 || digit >= 1 << DIGIT_BITS) {
        return NONE;
      }
      read |= (long) digit << DIGIT_BITS * (i - 1);
    }
    return NONE;
  }

  /** The bits of {@link ClassWords} that class names tell of an element, written or noted. */
  static int kinds(Element element) {
    String names = element.className();
    long read = read(names);
    return read == NONE ? ClassWords.kinds(names) : MarkWords.kinds(read);
  }
}
