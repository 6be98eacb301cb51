package org.isnad.capture;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder and of the folders in it, in the order of their names. Hidden ones are left
 * out, and links to folders are not followed, so that there is an end. Not thread-safe.
 */
final class FolderWalk {
  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(path -> String.valueOf(path.getFileName()));

  private final Path folder;
  private final Deque<Iterator<Path>> open = new ArrayDeque<>();
  private boolean empty = true;

  /**
   * Opens a folder.
   *
   * @throws IOException where it cannot be listed
   */
  FolderWalk(Path folder) throws IOException {
    this.folder = folder;
    open.push(list(folder));
  }

  /** What the user called the folder. */
  String name() {
    return folder.toString();
  }

  /** Whether no file has been given yet. */
  boolean isEmpty() {
    return empty;
  }

  /**
   * The next file, or null after the last. A folder that cannot be listed is given as if it were a
   * file, so that its reader finds out.
   */
  @Nullable Path next() {
    while (!open.isEmpty()) {
      if (!open.getFirst().hasNext()) {
        open.pop();
        continue;
      }
      Path path = open.getFirst().next();
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        try {
          open.push(list(path));
        } catch (IOException e) {
          empty = false;
          return path;
        }
      } else if (Files.isRegularFile(path)) {
        empty = false;
        return path;
      }
    }
    return null;
  }

  /**
   * Bytes of all its files.
   *
   * @throws IOException where one cannot be asked
   */
  static long size(Path folder) throws IOException {
    long size = 0;
    FolderWalk walk = new FolderWalk(folder);
    for (Path file = walk.next(); file != null; file = walk.next()) {
      size += Files.size(file);
    }
    return size;
  }

  private static Iterator<Path> list(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path path : entries) {
        if (!String.valueOf(path.getFileName()).startsWith(".")) {
          paths.add(path);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    paths.sort(BY_NAME);
    return paths.iterator();
  }
}
