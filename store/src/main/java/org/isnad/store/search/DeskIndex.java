package org.isnad.store.search;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.search.words.EnglishNames;
import org.isnad.store.search.words.NameSpelling;
import org.isnad.store.search.words.TextAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * The index of a data folder: takes articles and entities, and finds articles, statements and
 * entities.
 *
 * <p>The database is the truth. What was put in is found after {@link #refresh}, and survives the
 * process after {@link #commit}; whoever opens the index again replays what came after {@link
 * #sequence}. Putting twice is putting once.
 *
 * <p>Thread-safe: any number of threads may put and search at the same time; {@code commit}, {@code
 * clear} and {@code close} are for one at a time. One process has one index open.
 */
public final class DeskIndex implements Closeable {
  private static final String SEQUENCE = "sequence";
  private static final String FORMAT = "format";
  private static final double BUFFER_MEGABYTES = 64;

  /** Would say at every start that a module of the JDK's incubator makes vectors faster, of which there are none here. */
  private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final TextAnalyzer analyzer;
  private final SpellingTerms spellings;
  private final IndexSearch search;
  private @Nullable Verdict verdict;
  private volatile long sequence;

  private DeskIndex(
      Path folder, Directory directory, IndexWriter writer, Lexicon lexicon, long sequence)
      throws IOException {
    this.folder = folder;
    NameSpelling names = new NameSpelling(lexicon);
    this.directory = directory;
    this.writer = writer;
    this.analyzer = new TextAnalyzer(lexicon);
    this.spellings = new SpellingTerms(names);
    this.sequence = sequence;
    this.search = new IndexSearch(writer, analyzer, names, new EnglishNames(lexicon, analyzer));
  }

  /**
   * Opens the index of the folder, or makes an empty one where there is none.
   *
   * @param lexicon of the language that articles are in
   * @throws IndexException where there is one that cannot be used: {@link #openAnew} replaces it
   */
  public static DeskIndex open(Path folder, Lexicon lexicon) throws IOException {
    return open(folder, lexicon, OpenMode.CREATE_OR_APPEND);
  }

  /**
   * Makes an empty index, whatever the folder holds of an older or damaged one.
   *
   * @throws IndexException where another process has it open
   */
  public static DeskIndex openAnew(Path folder, Lexicon lexicon) throws IOException {
    Files.createDirectories(folder);
    try (Directory directory = FSDirectory.open(folder);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      // Lucene replaces an index only where it can read it.
      for (String file : directory.listAll()) {
        lock.ensureValid();
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    } catch (LockObtainFailedException e) {
      throw explained(e, folder);
    }
    return open(folder, lexicon, OpenMode.CREATE);
  }

  /** An index that is gone when it is closed. */
  public static DeskIndex inMemory(Lexicon lexicon) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    return new DeskIndex(
        Path.of("memory"),
        directory,
        new IndexWriter(directory, settings(OpenMode.CREATE)),
        lexicon,
        0);
  }

  private static DeskIndex open(Path folder, Lexicon lexicon, OpenMode mode) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    IndexWriter writer = null;
    try {
      long sequence = mode == OpenMode.CREATE ? 0 : committed(directory, folder);
      writer = new IndexWriter(directory, settings(mode));
      DeskIndex index = new DeskIndex(folder, directory, writer, lexicon, sequence);
      if (mode == OpenMode.CREATE || sequence == 0 && !DirectoryReader.indexExists(directory)) {
        index.commit(0);
      }
      return index;
    } catch (IOException | IllegalArgumentException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw explained(e, folder);
    }
  }

  private static IndexWriterConfig settings(OpenMode mode) {
    return new IndexWriterConfig()
        .setOpenMode(mode)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCommitOnClose(false)
        .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_SPEED));
  }

  /** The sequence that stands in the folder; 0 where there is no index yet. */
  private static long committed(Directory directory, Path folder) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return 0;
    }
    Map<String, String> kept = SegmentInfos.readLatestCommit(directory).getUserData();
    if (!IndexFields.FORMAT.equals(kept.get(FORMAT))) {
      throw new IndexException(
          IndexException.Kind.OTHER_VERSION,
          folder,
          "the index was made by another version of Isnad and must be made anew");
    }
    return Long.parseLong(kept.getOrDefault(SEQUENCE, "0"));
  }

  private static IOException explained(Exception e, Path folder) {
    return switch (e) {
      case IndexException known -> known;
      case LockObtainFailedException used ->
          new IndexException(
              IndexException.Kind.IN_USE, folder, "another process writes to the index", used);
      case IndexFormatTooNewException other ->
          version(folder, "the index was made by a newer version of Isnad", other);
      case IndexFormatTooOldException other ->
          version(
              folder,
              "the index was made by an older version of Isnad and must be made anew",
              other);
      case CorruptIndexException damaged -> unreadable(folder, damaged);
      case IndexNotFoundException damaged -> unreadable(folder, damaged);
      case NoSuchFileException missing -> unreadable(folder, missing);
      case EOFException cut -> unreadable(folder, cut);
      case IllegalArgumentException damaged -> unreadable(folder, damaged);
      case IOException other -> other;
      default -> new IOException(e);
    };
  }

  private static IndexException version(Path folder, String message, Exception cause) {
    return new IndexException(IndexException.Kind.OTHER_VERSION, folder, message, cause);
  }

  private static IndexException unreadable(Path folder, Exception cause) {
    return new IndexException(
        IndexException.Kind.UNREADABLE,
        folder,
        "the index is damaged and must be made anew",
        cause);
  }

  /** Something that changes the index. */
  private interface Change {
    void make() throws IOException;
  }

  private void write(Change change) throws IOException {
    try {
      change.make();
    } catch (IOException e) {
      throw explained(e, folder);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  /** Lucene closes an index that it cannot go on with. */
  private IOException closed(AlreadyClosedException e) {
    Throwable cause = writer.getTragicException() == null ? e : writer.getTragicException();
    return cause instanceof IOException known && isDamage(explained(known, folder))
        ? unreadable(folder, known)
        : new IndexException(
            IndexException.Kind.BROKEN_OFF, folder, "the index is closed: " + cause.getMessage(), cause);
  }

  /** Puts an article and its statements in, in place of what was there under the article's id. */
  public void put(IndexedArticle article) throws IOException {
    Term key = new Term(IndexFields.ARTICLE, article.analysis().article().id());
    write(
        () ->
            writer.updateDocuments(
                key, new ArticleDocumentBuilder(article, analyzer, spellings).build()));
  }

  /** Takes an article and its statements out. */
  public void remove(String articleId) throws IOException {
    write(() -> writer.deleteDocuments(new Term(IndexFields.ARTICLE, articleId)));
  }

  /** Puts an entity in, in place of what was there under its id. */
  public void putEntity(IndexedEntity entity) throws IOException {
    Term key = new Term(IndexFields.ENTITY_KEY, entity.id());
    write(
        () ->
            writer.updateDocument(
                key, new EntityDocumentBuilder(analyzer, spellings).build(entity)));
  }

  /** Tells the articles of a story, and their statements, how many independent sources it has now. */
  public void putIndependent(String storyId, int independent) throws IOException {
    Term story = new Term(Facet.STORY.field(), storyId);
    write(() -> writer.updateNumericDocValue(story, IndexFields.INDEPENDENT, independent));
  }

  public void removeEntity(String entityId) throws IOException {
    write(() -> writer.deleteDocuments(new Term(IndexFields.ENTITY_KEY, entityId)));
  }

  /** Lets searches from now on find what was put before. Costs little where nothing was. */
  public void refresh() throws IOException {
    write(search::refresh);
  }

  /**
   * Makes what was put last, whatever happens to the process.
   *
   * @param reached how far the database has been followed, kept with it
   */
  public void commit(long reached) throws IOException {
    Map<String, String> kept = new HashMap<>();
    kept.put(FORMAT, IndexFields.FORMAT);
    kept.put(SEQUENCE, Long.toString(reached));
    write(
        () -> {
          writer.setLiveCommitData(kept.entrySet());
          writer.commit();
        });
    sequence = reached;
  }

  /** What was given with the last commit; 0 where there was none. */
  public long sequence() {
    return sequence;
  }

  /** Takes everything out. Lasts from the next commit on. */
  public void clear() throws IOException {
    write(writer::deleteAll);
  }

  /**
   * Joins the files of the index into few, which makes searches faster; for after an import. Takes
   * long.
   */
  public void compact() throws IOException {
    write(() -> writer.forceMerge(1));
  }

  /**
   * Finds what a query asks for.
   *
   * @return a page of findings, or what is wrong with the query
   * @throws IOException where the index cannot be read
   */
  public SearchAnswer search(SearchQuery query) throws IOException {
    try {
      return search.search(query);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    } catch (IOException | RuntimeException e) {
      // Bytes that went bad unseen may mislead the reading of them in any way.
      if (e instanceof IOException known && isDamage(explained(known, folder)) || isDamaged()) {
        throw unreadable(folder, e);
      }
      throw e;
    }
  }

  /** What reading all files of one state of the index came to. */
  private record Verdict(long version, boolean damaged) {}

  /** Reads all files of the index; what it finds is remembered, so that no client can have it done again and again. */
  private synchronized boolean isDamaged() throws IOException {
    long version = search.version();
    if (verdict == null || verdict.version() != version) {
      verdict = new Verdict(version, readsAsDamaged());
    }
    return verdict.damaged();
  }

  private boolean readsAsDamaged() {
    try {
      search.checkFiles();
      return false;
    } catch (IOException e) {
      return isDamage(explained(e, folder));
    }
  }

  private static boolean isDamage(IOException e) {
    return e instanceof IndexException known && known.kind() == IndexException.Kind.UNREADABLE;
  }

  /** Closes the index; what was not committed is lost, and put again from the database. */
  @Override
  public void close() throws IOException {
    search.close();
    writer.close();
    directory.close();
  }
}
