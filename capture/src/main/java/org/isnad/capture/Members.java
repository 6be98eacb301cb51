package org.isnad.capture;

import java.io.Closeable;
import java.io.IOException;

/**
 * A file as the run of its members: what a packer packs by itself, as archives do with each record.
 * A file that is not packed is one member. Not thread-safe.
 */
sealed interface Members extends Closeable permits PlainMember, GzipMembers, ZstdFrames {

  /** Tells by the first bytes. */
  static Members of(PackedInput input) {
    if (GzipMembers.begin(input)) {
      return new GzipMembers(input);
    }
    return ZstdFrames.begin(input) ? new ZstdFrames(input) : new PlainMember(input);
  }

  /**
   * Goes to the first member, or from the end of one to the next.
   *
   * @return false where there is none left
   * @throws java.util.zip.ZipException where other bytes stand there; {@link #recover} goes on
   * @throws java.io.EOFException where its beginning is cut off
   */
  boolean next() throws IOException;

  /**
   * Reads on in a member.
   *
   * @return the number of bytes, one at least; -1 at its end
   * @throws java.util.zip.ZipException where it is damaged
   * @throws java.io.EOFException where it is cut off
   */
  int read(byte[] bytes, int offset, int length) throws IOException;

  /**
   * Looks behind a damaged place for the next member that begins a record of an archive, and goes
   * to it.
   *
   * @param arc whether it is an archive of ARC, else of WARC
   * @return false where there is none
   */
  boolean recover(boolean arc);

  /** Where in the file the member begins. */
  long offset();

  /** Whether the members are packed. */
  boolean packed();

  @Override
  void close();
}
