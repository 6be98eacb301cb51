package org.isnad.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The one SQLite file of a data folder, written ahead (WAL): any number of threads read what was last
 * committed while one writes. What a transaction wrote is on the disk when {@link #write} returns.
 *
 * <p>Thread-safe.
 */
final class Database implements Closeable {

  /** Numbered steps from one shape of the tables to the next. */
  private static final String MIGRATIONS = "classpath:org/isnad/store/migration";

  /** The number of the newest of them: what this version of the program knows. */
  private static final int SHAPE = 2;

  private static final int BUSY_MILLIS = 10_000;

  /** In KiB; most of a large desk's index pages stay in the system's cache besides. */
  private static final int CACHE = 32 << 10;

  private final Path file;
  private final Pool readers;
  private final Jdbi reading;
  private final Jdbi writing;
  private final Handle writer;
  private final ReentrantLock turn = new ReentrantLock();

  private Database(Path file) {
    this.file = file;
    this.readers = new Pool(url(file), readingSettings());
    this.reading = Jdbi.create(readers);
    this.writing = Jdbi.create(() -> writingSettings().createConnection(url(file)));
    this.writer = writing.open();
  }

  /**
   * Opens the file, makes it where it is not there, and brings its tables up to date.
   *
   * @throws DeskException where it was written by a newer program, is damaged, or cannot be written
   */
  static Database open(Path file) {
    try {
      refuseNewer(file);
      Flyway.configure()
          .dataSource(url(file), null, null)
          .locations(MIGRATIONS)
          .loggers("slf4j")
          .load()
          .migrate();
      return new Database(file);
    } catch (FlywayException | JdbiException | SQLException e) {
      throw fault(file, e);
    }
  }

  private static void refuseNewer(Path file) throws SQLException {
    try (Connection connection = readingSettings().createConnection(url(file));
        var tables = connection.createStatement();
        var found =
            tables.executeQuery("SELECT name FROM sqlite_master WHERE name = 'flyway_schema_history'")) {
      if (!found.next()) {
        return;
      }
      try (var rows = tables.executeQuery("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history")) {
        int shape = rows.next() ? rows.getInt(1) : 0;
        if (shape > SHAPE) {
          throw new DeskException(
              DeskFault.NEWER,
              file + " was written by a newer Isnad (its tables have shape " + shape
                  + ", this one knows " + SHAPE + "): use that one, or another folder");
        }
      }
    } catch (SQLException e) {
      if (isOf(e, SQLiteErrorCode.SQLITE_CANTOPEN)) {
        // Not there yet; whoever makes it will say what is wrong.
        return;
      }
      throw e;
    }
  }

  /** Reads, without waiting for whoever writes, one state of the tables from beginning to end. */
  <T extends @Nullable Object> T read(HandleCallback<T, SQLException> callback) {
    try {
      return reading.inTransaction(callback);
    } catch (JdbiException | SQLException e) {
      throw fault(file, e);
    }
  }

  /** Writes all of it or nothing; one after the other. */
  <T extends @Nullable Object> T write(HandleCallback<T, SQLException> callback) {
    turn.lock();
    try {
      return writer.inTransaction(callback);
    } catch (JdbiException | SQLException e) {
      throw fault(file, e);
    } finally {
      turn.unlock();
    }
  }

  /** Copies what is committed into a new file, while others read and write. */
  static void backup(Path file, Path target) {
    if (!Files.exists(file)) {
      throw new DeskException(DeskFault.NOT_FOUND, "there is no data folder of Isnad in " + file.getParent());
    }
    if (Files.exists(target)) {
      throw thereAlready(target);
    }
    Path copy = target.resolveSibling(target.getFileName() + ".new");
    try {
      // SQLite copies into an empty file as well.
      Files.createFile(copy);
    } catch (FileAlreadyExistsException e) {
      throw new DeskException(
          DeskFault.REFUSED, copy + " is there already, perhaps of a backup that was broken off: take it away first", e);
    } catch (IOException e) {
      throw DeskException.unwritable(target, e);
    }
    try {
      copy(file, copy);
      Files.move(copy, target);
    } catch (SQLException e) {
      throw fault(isOf(e, SQLiteErrorCode.SQLITE_FULL) ? target : file, e);
    } catch (FileAlreadyExistsException e) {
      throw thereAlready(target);
    } catch (IOException e) {
      throw DeskException.unwritable(target, e);
    } finally {
      discard(copy);
    }
  }

  private static DeskException thereAlready(Path target) {
    return new DeskException(DeskFault.REFUSED, target + " is there already; a backup overwrites nothing");
  }

  private static void copy(Path file, Path into) throws SQLException {
    try (Connection connection = readingSettings().createConnection(url(file));
        PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      if (!hasTables(connection)) {
        // SQLite takes a file without bytes for a new one.
        throw new DeskException(DeskFault.DAMAGED, file + " is damaged: it has lost what it held; restore a backup");
      }
      copy.setString(1, into.toString());
      copy.execute();
    }
  }

  private static boolean hasTables(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet tables =
            query.executeQuery("SELECT count(*) FROM sqlite_master WHERE name IN ('capture', 'record', 'article')")) {
      return tables.next() && tables.getInt(1) == 3;
    }
  }

  /** Puts a backup where a database is to be. */
  static void restore(Path backup, Path file) {
    if (!Files.isRegularFile(backup)) {
      throw new DeskException(DeskFault.NOT_FOUND, "there is no file " + backup);
    }
    if (Files.exists(file)) {
      throw new DeskException(
          DeskFault.REFUSED, file.getParent() + " has a database already; restore into an empty folder");
    }
    Path copy = file.resolveSibling(file.getFileName() + ".new");
    try {
      refuseNewer(backup);
      Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
      checkWhole(backup, copy);
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw fault(backup, e);
    } catch (IOException e) {
      if (e instanceof FileSystemException known && backup.toString().equals(known.getFile())) {
        throw new DeskException(DeskFault.FAILED, backup + " cannot be read: check its permissions", e);
      }
      throw DeskException.unwritable(file, e);
    } finally {
      discard(copy);
    }
  }

  /** What was not finished is of use to nobody, and in the way of the next attempt. */
  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // What hinders this hinders what came before as well, and that is told.
    }
  }

  private static void checkWhole(Path backup, Path copy) throws SQLException {
    try (Connection connection = readingSettings().createConnection(url(copy));
        Statement check = connection.createStatement();
        ResultSet found = check.executeQuery("PRAGMA integrity_check(1)")) {
      String said = found.next() ? found.getString(1) : "nothing";
      if (!said.equals("ok")) {
        throw new DeskException(DeskFault.DAMAGED, backup + " is damaged: " + said);
      }
      if (!hasTables(connection)) {
        throw new DeskException(DeskFault.REFUSED, backup + " is no backup of a data folder of Isnad");
      }
    }
  }

  /** Gives what was taken out back to the disk, so that nothing of it is left in the file. */
  void vacuum() {
    turn.lock();
    try {
      writer.execute("VACUUM");
      writer.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (JdbiException e) {
      throw fault(file, e);
    } finally {
      turn.unlock();
    }
  }

  /** Whether SQLite finds the file in order; null, or what is wrong. */
  @Nullable String complaint() {
    String found =
        read(handle -> handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).first());
    return found.equals("ok") ? null : found;
  }

  @Override
  public void close() {
    turn.lock();
    try {
      writer.execute("PRAGMA optimize");
    } catch (JdbiException e) {
      // Makes later queries faster; on a full disk they stay as they are.
    }
    try {
      writer.close();
    } catch (JdbiException e) {
      throw fault(file, e);
    } finally {
      readers.close();
      turn.unlock();
    }
  }

  /** The time that goes into tables: an ISO 8601 instant in milliseconds. */
  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  private static SQLiteConfig writingSettings() {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setJournalMode(JournalMode.WAL);
    // What was acknowledged outlives a power cut as well.
    settings.setSynchronous(SynchronousMode.FULL);
    settings.setTransactionMode(TransactionMode.IMMEDIATE);
    settings.setBusyTimeout(BUSY_MILLIS);
    settings.setCacheSize(-CACHE);
    settings.enforceForeignKeys(true);
    // What is forgotten is overwritten, not only unlinked.
    settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return settings;
  }

  private static SQLiteConfig readingSettings() {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setBusyTimeout(BUSY_MILLIS);
    settings.setCacheSize(-CACHE / 4);
    return settings;
  }

  private static boolean isOf(SQLException e, SQLiteErrorCode kind) {
    return e instanceof SQLiteException own && kind(own) == kind;
  }

  /** The low byte is the kind, the rest says more. */
  private static SQLiteErrorCode kind(SQLiteException e) {
    return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xFF);
  }

  /** In words for whoever runs the program. */
  private static DeskException fault(Path file, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof DeskException own) {
        return own;
      }
      if (cause instanceof SQLiteException own) {
        return fault(file, own);
      }
    }
    return new DeskException(DeskFault.FAILED, file + ": " + thrown.getMessage(), thrown);
  }

  private static DeskException fault(Path file, SQLiteException e) {
    // A file beside the database has no room, though the disk may have for others.
    if (e.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
      return DeskException.full(file, e);
    }
    return switch (kind(e)) {
      case SQLITE_FULL -> DeskException.full(file, e);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
          new DeskException(DeskFault.READ_ONLY, file + " cannot be written: check its folder's permissions", e);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          new DeskException(DeskFault.DAMAGED, file + " is damaged or no database of Isnad: restore a backup", e);
      default -> new DeskException(DeskFault.FAILED, file + ": " + e.getMessage(), e);
    };
  }

  /** Connections that read, kept for whoever reads next. */
  private record Pool(String url, SQLiteConfig settings, BlockingQueue<Connection> idle)
      implements ConnectionFactory {
    private static final int MOST_IDLE = 16;

    Pool(String url, SQLiteConfig settings) {
      this(url, settings, new LinkedBlockingQueue<>(MOST_IDLE));
    }

    @Override
    public Connection openConnection() throws SQLException {
      Connection kept = idle.poll();
      return kept == null ? settings.createConnection(url) : kept;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
      if (!idle.offer(connection)) {
        connection.close();
      }
    }

    void close() {
      for (Connection one = idle.poll(); one != null; one = idle.poll()) {
        try {
          one.close();
        } catch (SQLException e) {
          // Nothing of it is wanted any more, and the file is whole without it.
        }
      }
    }
  }
}
