package org.isnad.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.isnad.Isnad;
import org.isnad.store.Intake.Outcome;
import org.isnad.store.IntakeStore.Written;
import org.isnad.store.search.SearchAnswer;
import org.isnad.store.search.SearchQuery;
import org.isnad.story.StorySettings;
import org.jspecify.annotations.Nullable;

/**
 * One data folder: all that was captured and read, what people put right in it, and the index to find
 * it by. One process at a time has it open.
 *
 * <pre>{@code
 * Isnad isnad = Isnad.arabic();
 * try (Desk desk = Desk.open(folder, isnad)) {
 *   desk.add(List.of(Intake.of(isnad.read(capture))));
 * }
 * }</pre>
 *
 * <p>What {@link #add} returned is kept, whatever happens to the process afterwards; stories and the
 * index follow on a thread of the desk's own, and catch up when it is opened again. Thread-safe.
 */
public final class Desk implements Closeable {
  private static final String DATABASE = "desk.db";

  /** Articles that wait for stories and index at most, before those who bring more wait with them. */
  private static final int MOST_WAITING = 4000;

  private final Path folder;
  private final FolderLock lock;
  private final Database database;
  private final IntakeStore intakes;
  private final String reading;
  private final IndexFollower index;
  private final StoryFollower stories;
  private final DeskFollower follower;
  private final OutletCounts outlets;

  private Desk(Path folder, FolderLock lock, Database database, Isnad isnad, StorySettings settings) {
    this.folder = folder;
    this.lock = lock;
    this.database = database;
    this.reading = isnad.reading();
    this.intakes = new IntakeStore(reading);
    this.outlets = new OutletCounts(database);
    Remembered remembered = new Remembered();
    this.index = IndexFollower.open(folder, database, remembered, isnad.lexicon());
    try {
      this.stories = new StoryFollower(database, isnad.stories(settings), settings);
      this.follower = new DeskFollower(database, stories, index, remembered);
    } catch (RuntimeException | Error e) {
      index.close();
      throw e;
    }
  }

  /** Opens a data folder, with the usual settings of stories. */
  public static Desk open(Path folder, Isnad isnad) {
    return open(folder, isnad, StorySettings.standard());
  }

  /**
   * Opens a data folder, and makes it where it is not there.
   *
   * @param isnad whose language's words tell stories apart
   * @throws DeskException where it cannot be used; says why
   */
  public static Desk open(Path folder, Isnad isnad, StorySettings settings) {
    FolderLock lock = FolderLock.take(folder);
    try {
      refuseEmptied(folder);
      Database database = Database.open(folder.resolve(DATABASE));
      try {
        Desk desk = new Desk(folder, lock, database, isnad, settings);
        desk.follower.start();
        return desk;
      } catch (RuntimeException | Error e) {
        database.close();
        throw e;
      }
    } catch (RuntimeException | Error e) {
      release(lock);
      throw e;
    }
  }

  /** There is no index before there are tables, and SQLite takes a file that is missing or without bytes for a new one. */
  private static void refuseEmptied(Path folder) {
    Path file = folder.resolve(DATABASE);
    Path index = folder.resolve(IndexFollower.FOLDER);
    try {
      if (Files.notExists(index)) {
        return;
      }
      if (Files.notExists(file)) {
        throw new DeskException(
            DeskFault.DAMAGED, file + " is missing: restore a backup, or take " + index + " away to begin anew");
      }
      if (Files.size(file) == 0) {
        throw new DeskException(
            DeskFault.DAMAGED, file + " is damaged: it has lost all that it held; restore a backup into a new folder");
      }
    } catch (IOException e) {
      throw DeskException.unwritable(file, e);
    }
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /**
   * Keeps readings, all of them or, where it throws, none. On the disk when it returns.
   *
   * @return what became of each, in their order
   * @throws DeskException where the folder cannot be written
   */
  public List<Outcome> add(List<Intake> readings) {
    follower.awaitRoom(MOST_WAITING);
    Written written = database.write(handle -> intakes.add(handle, readings));
    follower.came(written.articles());
    return written.outcomes();
  }

  /**
   * Whether these bytes are here, or were and are to stay out.
   *
   * @param digest their SHA-256
   */
  public boolean knows(byte[] digest) {
    return database.read(handle -> IntakeStore.knows(handle, digest));
  }

  public ArticleStore articles() {
    return new ArticleStore(database, outlets);
  }

  public CaptureStore captures() {
    return new CaptureStore(database);
  }

  public StoryStore stories() {
    return new StoryStore(database);
  }

  public EntityStore entities() {
    return new EntityStore(database);
  }

  public CorrectionStore corrections() {
    return new CorrectionStore(database, follower::wake);
  }

  /** A desk's own order. */
  public CaseStore cases() {
    return new CaseStore(database, follower::wake);
  }

  /**
   * Finds what a query asks for, in what was added up to a moment ago.
   *
   * @return a page of findings, or what is wrong with the query
   */
  public SearchAnswer search(SearchQuery query) {
    return index.search(query);
  }

  /** Makes the index anew from the database. {@link #settle} waits for it. */
  public void reindex() {
    follower.between(index::restart);
  }

  /** Groups all articles into stories anew, in the order of their coming. {@link #settle} waits for it. */
  public void regroup() {
    follower.between(() -> database.write(handle -> {
      stories.restart(handle);
      return null;
    }));
  }

  /** Joins the files of the index into few; after much was added or taken out. */
  public void compact() {
    follower.between(index::compact);
  }

  /**
   * Ids of captures that were read with other lexicons and rules than this desk reads with, in the
   * order of their coming.
   *
   * @param after the last id of the list before, or null
   */
  public List<String> outdated(@Nullable String after, int most) {
    return database.read(handle -> RereadStore.outdated(handle, reading, after, most));
  }

  /**
   * Puts new readings in place of those of the same captures. What people put right stays. Articles
   * keep their ids; stories know of what is new after {@link #regroup}.
   */
  public void replace(List<Intake> readings) {
    database.write(handle -> {
      RereadStore.replace(handle, intakes, readings);
      return null;
    });
    follower.wake();
  }

  /**
   * Takes captures out for good, with all that was read of them: from every table, from stories and
   * index; of their bytes only the hash stays, so that they do not come back, and the reason.
   *
   * @param captures ids
   * @param reason why, for those who look for it later
   * @return how many were there
   */
  public int forget(List<String> captures, String reason) {
    int[] done = {0};
    follower.between(() -> done[0] = new ForgetStore(database, stories).forget(captures, reason));
    if (done[0] > 0) {
      // The index first: it follows what the tables say is gone.
      follower.between(() -> {
        while (index.follow(true)) {
          // Goes on with the rest.
        }
        index.compact();
      });
      database.vacuum();
    }
    return done[0];
  }

  /**
   * Ids of the captures that an address, an article or a capture's own id names.
   *
   * @param what a web address, the id of an article or that of a capture
   */
  public List<String> capturesOf(String what) {
    return database.read(handle -> ForgetStore.capturesOf(handle, what));
  }

  /**
   * Ids of the captures all articles of which are of an earlier day.
   *
   * @param day ISO 8601 date
   */
  public List<String> capturesBefore(String day) {
    return database.read(handle -> ForgetStore.capturesBefore(handle, day));
  }

  /** How many problems of each kind were met. */
  public Map<String, Long> problems() {
    return database.read(IntakeStore::problemsByKind);
  }

  /** The number of the last change; 0 before the first. */
  public long lastChange() {
    return database.read(ChangeLog::last);
  }

  /** What changed after a change, the oldest first. */
  public List<Change> changesAfter(long seq, int most) {
    return database.read(handle -> ChangeLog.after(handle, seq, most));
  }

  /** Waits until stories and index have all that was added before, or the time is over. */
  public boolean settle(Duration patience) throws InterruptedException {
    return follower.settle(patience);
  }

  /** What keeps stories and index from following, or null where nothing does. */
  public @Nullable DeskException fault() {
    return follower.fault();
  }

  /** What is wrong with the database's file, as far as it can tell; null where it is in order. Reads all of it. */
  public @Nullable String complaint() {
    return database.complaint();
  }

  /**
   * Copies a data folder's database into a new file, also while a process works with the folder. The
   * index is not copied: it is made anew.
   *
   * @throws DeskException where there is no data folder, or the file cannot be written
   */
  public static void backup(Path folder, Path file) {
    Database.backup(folder.resolve(DATABASE), file);
  }

  /**
   * Makes a data folder of a backup.
   *
   * @throws DeskException where the file is no backup or damaged, or the folder has a database already
   */
  public static void restore(Path file, Path folder) {
    FolderLock taken = FolderLock.take(folder);
    try {
      Database.restore(file, folder.resolve(DATABASE));
    } finally {
      release(taken);
    }
  }

  /** Lets stories and index come to rest with what they have begun, and closes all files. */
  @Override
  public void close() {
    try {
      follower.close();
    } finally {
      try {
        database.close();
      } finally {
        release(lock);
      }
    }
  }

  private static void release(FolderLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new DeskException(DeskFault.FAILED, "the lock of the data folder cannot be released", e);
    }
  }
}
