package org.isnad.capture;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a Zstandard file (RFC 8878). A dictionary for all of them may come first, in a
 * skippable frame, as «Zstandard Compression for WARC Files 1.0» has it.
 */
final class ZstdFrames implements Members {
  private static final int[] FRAME = {0x28, 0xB5, 0x2F, 0xFD};
  private static final int DICTIONARY = 0x5D;
  private static final int LARGEST_DICTIONARY = 16 << 20;
  private static final int DICTIONARY_CHUNK = 1 << 16;

  /** Packed bytes that the first ones of a frame can be hidden in: a block, and headers. */
  private static final int FIRST_BLOCK = (128 << 10) + 64;

  /** Packed bytes after which the search for a frame behind a damaged place is given up. */
  private static final long MOST_TRIED = 256 << 20;

  private final PackedInput input;
  private ZstdDecompressCtx unpacker = new ZstdDecompressCtx();
  private byte @Nullable [] dictionary;
  private boolean begun;
  private boolean ended = true;
  private long offset;

  /** Packed bytes that may still be read of a frame that is only tried. */
  private long allowance = Long.MAX_VALUE;

  private long tried;

  ZstdFrames(PackedInput input) {
    this.input = input;
  }

  /** Whether a frame begins here, or a frame to be skipped. */
  static boolean begin(PackedInput input) {
    return input.startsWith(FRAME) || isSkippable(input);
  }

  private static boolean isSkippable(PackedInput input) {
    return input.ensure(4)
        && (input.at(0) & 0xF0) == 0x50
        && input.at(1) == 0x2A
        && input.at(2) == 0x4D
        && input.at(3) == 0x18;
  }

  @Override
  public boolean next() throws IOException {
    if (!begun) {
      begun = true;
      readDictionary();
    }
    while (isSkippable(input)) {
      skipFrame();
    }
    if (!input.ensure(1)) {
      return false;
    }
    offset = input.position();
    if (!input.startsWith(FRAME)) {
      throw new ZipException("other bytes between frames");
    }
    ended = false;
    return true;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    ByteBuffer target = ByteBuffer.wrap(bytes, start, length);
    while (!ended && target.position() == start) {
      boolean more = allowance > 0 && input.ensure(1);
      int most = more ? (int) Math.min(input.available(), allowance) : 0;
      ByteBuffer source = ByteBuffer.wrap(input.array(), input.index(), most);
      try {
        ended = unpacker.decompressByteBufferStream(target, source);
      } catch (ZstdException e) {
        renew();
        throw new ZipException("damaged");
      }
      int used = source.position() - input.index();
      input.skip(used);
      allowance -= used;
      if (!ended && !more && target.position() == start) {
        renew();
        throw new EOFException("a frame is cut off");
      }
    }
    return target.position() > start ? target.position() - start : -1;
  }

  private void readDictionary() throws IOException {
    if (!isSkippable(input) || input.at(0) != DICTIONARY) {
      return;
    }
    long size = frameSize();
    if (size > LARGEST_DICTIONARY) {
      throw new ZipException("a dictionary of " + size + " bytes");
    }
    input.skip(8);
    byte[] bytes = new byte[(int) size];
    for (int filled = 0; filled < bytes.length; ) {
      if (!input.ensure(1)) {
        throw new EOFException("the dictionary is cut off");
      }
      int count = Math.min(input.available(), bytes.length - filled);
      System.arraycopy(input.array(), input.index(), bytes, filled, count);
      input.skip(count);
      filled += count;
    }
    dictionary = isPacked(bytes) ? unpack(bytes) : bytes;
    renew();
  }

  private static boolean isPacked(byte[] bytes) {
    for (int i = 0; i < FRAME.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != FRAME[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] unpack(byte[] frame) throws ZipException {
    ByteBuffer source = ByteBuffer.wrap(frame);
    ByteBuffer target = ByteBuffer.allocate(DICTIONARY_CHUNK);
    try (ZstdDecompressCtx unpacker = new ZstdDecompressCtx()) {
      while (!unpacker.decompressByteBufferStream(target, source)) {
        if (target.hasRemaining() || target.capacity() >= LARGEST_DICTIONARY) {
          throw new ZipException("the dictionary is damaged");
        }
        target = ByteBuffer.allocate(target.capacity() * 2).put(target.flip());
      }
    } catch (ZstdException e) {
      throw new ZipException("the dictionary is damaged");
    }
    byte[] bytes = new byte[target.position()];
    target.flip().get(bytes);
    return bytes;
  }

  private long frameSize() throws EOFException {
    if (!input.ensure(8)) {
      throw new EOFException("a frame's header is cut off");
    }
    return input.at(4) | input.at(5) << 8 | input.at(6) << 16 | (long) input.at(7) << 24;
  }

  private void skipFrame() throws EOFException {
    long left = frameSize();
    input.skip(8);
    while (left > 0) {
      if (!input.ensure(1)) {
        throw new EOFException("a frame to be skipped is cut off");
      }
      int count = (int) Math.min(left, input.available());
      input.skip(count);
      left -= count;
    }
  }

  /** Forgets a frame that was not read to its end. */
  private void renew() {
    unpacker.close();
    unpacker = new ZstdDecompressCtx();
    if (dictionary != null) {
      unpacker.loadDict(dictionary);
    }
    ended = true;
  }

  @Override
  public boolean recover(boolean arc) {
    renew();
    input.goBehind(offset);
    while (tried < MOST_TRIED && input.ensure(FRAME.length)) {
      if (input.startsWith(FRAME) && holdsRecord(arc)) {
        return true;
      }
      input.skip(1);
    }
    return false;
  }

  /** Whether the next bytes are a frame that begins a record; if so, the frame is begun. */
  private boolean holdsRecord(boolean arc) {
    long position = input.position();
    byte[] first = new byte[RecordStart.LENGTH];
    int filled = 0;
    allowance = FIRST_BLOCK;
    ended = false;
    try {
      for (int count = 0; count >= 0 && filled < first.length; filled += Math.max(0, count)) {
        count = read(first, filled, first.length - filled);
      }
    } catch (IOException e) {
      // No frame.
    }
    tried += input.position() - position;
    allowance = Long.MAX_VALUE;
    renew();
    input.rewind(position);
    offset = position;
    ended = false;
    return RecordStart.matches(first, 0, filled, arc);
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
    unpacker.close();
    input.close();
  }
}
