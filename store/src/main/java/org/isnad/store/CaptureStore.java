package org.isnad.store;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.model.Capture.Part;
import org.isnad.model.Capture.Sighting;
import org.isnad.model.CaptureForm;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The captures of a data folder, as they came. Thread-safe. */
public final class CaptureStore {
  private static final int ID_LENGTH = 64;

  private final Database database;

  CaptureStore(Database database) {
    this.database = database;
  }

  /**
   * A capture with what was read of it.
   *
   * @param capture with its bytes, and everywhere it was seen
   * @param analysis as it was read; what people put right is not applied
   * @param articles ids that its articles have here, in page order
   * @param added when it came, ISO 8601 instant
   */
  public record StoredCapture(
      Capture capture, Analysis analysis, List<String> articles, String added) {
    public StoredCapture {
      articles = List.copyOf(articles);
    }
  }

  /**
   * The capture of that id.
   *
   * @param id 64 hexadecimal digits
   */
  public Optional<StoredCapture> find(String id) {
    if (id.length() != ID_LENGTH || !id.chars().allMatch(HexFormat::isHexDigit)) {
      return Optional.empty();
    }
    return database.read(handle -> find(handle, HexFormat.of().parseHex(id)));
  }

  private static Optional<StoredCapture> find(Handle handle, byte[] id) {
    return handle
        .createQuery(
            """
            SELECT capture.*, payload.packed AS payload, record.packed AS record FROM capture
            JOIN payload ON payload.capture = capture.seq JOIN record ON record.capture = capture.seq
            WHERE capture.id = ?
            """)
        .bind(0, id)
        .map(
            (row, context) -> {
              long seq = row.getLong("seq");
              byte[] bytes = Packing.unpack(row.getBytes("payload"));
              String published = row.getString("published");
              Capture capture =
                  Capture.of(row.getString("name"), bytes)
                      .withForm(CaptureForm.valueOf(row.getString("form")))
                      .withUrl(row.getString("url"))
                      .withMediaType(row.getString("media_type"))
                      .withCharset(row.getString("charset"))
                      .withFetched(row.getString("fetched"))
                      .withOutlet(row.getString("outlet"))
                      .withPublished(published == null ? null : LocalDate.parse(published))
                      .withPart(
                          part(
                              (Number) row.getObject("archive_offset"),
                              row.getString("archive_record"),
                              (Number) row.getObject("line")))
                      .withSeen(seen(handle, seq));
              return new StoredCapture(
                  capture,
                  ArticleStore.load(row.getBytes("record")),
                  articles(handle, seq),
                  row.getString("added"));
            })
        .findOne();
  }

  private static @Nullable Part part(
      @Nullable Number offset, @Nullable String record, @Nullable Number line) {
    if (offset != null) {
      return new Part.ArchiveRecord(offset.longValue(), record);
    }
    return line == null ? null : new Part.Line(line.longValue());
  }

  private static List<Sighting> seen(Handle handle, long capture) {
    return handle
        .createQuery(
            """
            SELECT name, url, fetched, archive_offset, archive_record FROM sighting WHERE capture = ?
            ORDER BY name, url, fetched, archive_offset
            """)
        .bind(0, capture)
        .map(
            (row, context) ->
                new Sighting(
                    row.getString(1),
                    orNull(row.getString(2)),
                    orNull(row.getString(3)),
                    row.getLong(4) < 0
                        ? null
                        : new Part.ArchiveRecord(row.getLong(4), orNull(row.getString(5)))))
        .list();
  }

  private static List<String> articles(Handle handle, long capture) {
    return handle
        .createQuery("SELECT id FROM article WHERE capture = ? ORDER BY ordinal")
        .bind(0, capture)
        .mapTo(String.class)
        .list();
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }

  /**
   * Something that could not be read as it should.
   *
   * @param capture id of the capture, or null where no bytes could be had
   * @param name what the user called it
   * @param at when, ISO 8601 instant
   */
  public record ProblemEntry(
      @Nullable String capture, String name, String kind, String message, String at) {}

  /**
   * Problems of a kind, the latest first.
   *
   * @param kind see {@link org.isnad.model.ProblemKind#key()}
   */
  public List<ProblemEntry> problems(String kind, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT lower(hex(capture.id)), problem.name, kind, message, problem.added
                    FROM problem LEFT JOIN capture ON capture.seq = problem.capture
                    WHERE kind = ? ORDER BY problem.seq DESC LIMIT ?
                    """)
                .bind(0, kind)
                .bind(1, most)
                .map(
                    (row, context) -> {
                      String id = row.getString(1);
                      return new ProblemEntry(
                          id == null || id.isEmpty() ? null : id,
                          row.getString(2),
                          row.getString(3),
                          row.getString(4),
                          row.getString(5));
                    })
                .list());
  }

  /** How many are kept. */
  public long count() {
    return database.read(
        handle -> handle.createQuery("SELECT count(*) FROM capture").mapTo(long.class).one());
  }
}
