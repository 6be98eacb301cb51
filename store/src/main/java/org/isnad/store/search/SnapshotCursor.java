package org.isnad.store.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, as readers hand it back: opaque letters of the URL alphabet.
 *
 * @param query what was asked, so that the cursor of one question does not answer another
 * @param snapshot the state of the index that the page was taken from
 * @param rank what the last finding is sorted by: the bits of its score, or a time
 * @param id the last finding's
 * @param total how many findings were counted, kept from the first page on
 * @param exact whether those were all
 */
record SnapshotCursor(int query, long snapshot, long rank, String id, long total, boolean exact) {
  private static final int VERSION = 1;

  String written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(query);
      out.writeLong(snapshot);
      out.writeLong(rank);
      out.writeLong(total);
      out.writeBoolean(exact);
      out.writeUTF(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** The cursor that was handed back, or null where it is none, or none of this query. */
  static @Nullable SnapshotCursor read(String written, int query) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(written)))) {
      if (in.readByte() != VERSION || in.readInt() != query) {
        return null;
      }
      long snapshot = in.readLong();
      long rank = in.readLong();
      long total = in.readLong();
      boolean exact = in.readBoolean();
      return new SnapshotCursor(query, snapshot, rank, in.readUTF(), total, exact);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  /** A number that differs where the answers would. */
  static int query(SearchQuery query) {
    return Objects.hash(
        query.text(), String.valueOf(query.kind()), filters(query), query.order().name());
  }

  private static String filters(SearchQuery query) {
    return query.filters().entrySet().stream()
        .map(e -> e.getKey().name() + e.getValue())
        .sorted()
        .toList()
        .toString();
  }
}
