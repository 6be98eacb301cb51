package org.isnad.capture;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The members of a gzip file (RFC 1952). The JDK's own stream does not tell where a member begins,
 * nor does it find one behind a damaged place.
 */
final class GzipMembers implements Members {
  private static final int HAS_CHECK = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int UNKNOWN_FLAGS = 0xE0;
  private static final int LONGEST_TEXT = 1 << 10;

  /**
   * Packed bytes that are tried in the search for a member, so that a file of nothing but signs of
   * members costs a constant for each.
   */
  private static final int TRIED = 1 << 10;

  private static final byte[] NOTHING = {};

  private final PackedInput input;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private long offset;

  /** Bytes that the inflater has been given and the input still counts as its next ones. */
  private int given;

  /** Packed bytes that may still be given to the inflater. */
  private long allowance = Long.MAX_VALUE;

  private boolean ended = true;

  GzipMembers(PackedInput input) {
    this.input = input;
  }

  static boolean begin(PackedInput input) {
    return input.startsWith(0x1F, 0x8B, 8);
  }

  @Override
  public boolean next() throws IOException {
    if (!input.ensure(1)) {
      return false;
    }
    offset = input.position();
    if (!begin(input)) {
      if (input.available() < 3 && input.at(0) == 0x1F) {
        throw new EOFException("a member's header is cut off");
      }
      throw new ZipException("other bytes between members");
    }
    skipHeader();
    inflater.reset();
    check.reset();
    given = 0;
    ended = false;
    return true;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    if (ended) {
      return -1;
    }
    while (true) {
      int count = inflate(bytes, start, length);
      if (count > 0) {
        check.update(bytes, start, count);
        return count;
      }
      if (inflater.finished()) {
        takeUsed();
        checkTrailer();
        ended = true;
        return -1;
      }
      if (!inflater.needsInput()) {
        throw new ZipException("asks for a dictionary");
      }
      takeUsed();
      if (allowance == 0 || !input.ensure(1)) {
        throw new EOFException("a member is cut off");
      }
      given = (int) Math.min(input.available(), allowance);
      allowance -= given;
      inflater.setInput(input.array(), input.index(), given);
    }
  }

  private int inflate(byte[] bytes, int start, int length) throws ZipException {
    try {
      return inflater.inflate(bytes, start, length);
    } catch (DataFormatException e) {
      takeUsed();
      throw new ZipException("damaged");
    }
  }

  private void takeUsed() {
    input.skip(given - inflater.getRemaining());
    given = 0;
    inflater.setInput(NOTHING);
  }

  private void checkTrailer() throws IOException {
    if (!input.ensure(8)) {
      input.skip(input.available());
      throw new EOFException("a member's check sum is cut off");
    }
    long sum = word(0) | (long) word(2) << 16;
    long size = word(4) | (long) word(6) << 16;
    input.skip(8);
    if (sum != check.getValue() || size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
      throw new ZipException("a check sum does not fit");
    }
  }

  private void skipHeader() throws IOException {
    need(10);
    int flags = input.at(3);
    if ((flags & UNKNOWN_FLAGS) != 0) {
      // Past the sign of a member, which would else be found here again and again.
      input.skip(3);
      throw new ZipException("a header of an unknown kind");
    }
    input.skip(10);
    if ((flags & HAS_EXTRA) != 0) {
      need(2);
      int extra = word(0);
      need(2 + extra);
      input.skip(2 + extra);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CHECK) != 0) {
      need(2);
      input.skip(2);
    }
  }

  private void skipText() throws IOException {
    for (int length = 0; length < LONGEST_TEXT; length++) {
      need(1);
      int letter = input.at(0);
      input.skip(1);
      if (letter == 0) {
        return;
      }
    }
    throw new ZipException("a header without an end");
  }

  private void need(int count) throws EOFException {
    if (!input.ensure(count)) {
      throw new EOFException("a member's header is cut off");
    }
  }

  private int word(int distance) {
    return input.at(distance) | input.at(distance + 1) << 8;
  }

  @Override
  public boolean recover(boolean arc) {
    ended = true;
    input.goBehind(offset);
    while (input.ensure(10)) {
      if (input.at(0) == 0x1F && input.at(1) == 0x8B && input.at(2) == 8 && holdsRecord(arc)) {
        return true;
      }
      input.skip(1);
    }
    input.skip(input.available());
    return false;
  }

  /** Whether the next bytes are a member that begins a record; if so, the member is begun. */
  private boolean holdsRecord(boolean arc) {
    long position = input.position();
    allowance = TRIED;
    byte[] first = new byte[RecordStart.LENGTH];
    boolean found = false;
    try {
      int filled = 0;
      if (next()) {
        for (int count = 0; count >= 0 && filled < first.length; filled += Math.max(0, count)) {
          count = read(first, filled, first.length - filled);
        }
      }
      found = RecordStart.matches(first, 0, filled, arc);
    } catch (IOException e) {
      // No member.
    }
    allowance = Long.MAX_VALUE;
    input.rewind(position);
    try {
      return found && next();
    } catch (IOException e) {
      throw new IllegalStateException("the member has been begun before", e);
    }
  }

  @Override
  public long offset() {
    return offset;
  }

  @Override
  public boolean packed() {
    return true;
  }

  @Override
  public void close() {
    inflater.end();
    input.close();
  }
}
