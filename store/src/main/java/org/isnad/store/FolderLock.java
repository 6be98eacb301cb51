package org.isnad.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data folder for one process: a lock of the system's on the file {@code lock}, which falls
 * with the process however it ends. The file says who has it.
 */
final class FolderLock implements Closeable {
  private static final int LONGEST = 32;

  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder, and makes it where it is not there.
   *
   * @throws DeskException where another has it, or it cannot be written
   */
  static FolderLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      try {
        FileLock lock = lock(channel);
        if (lock == null) {
          throw new DeskException(
              DeskFault.IN_USE,
              folder + " is in use by " + holder(channel) + "; end that one, or give another folder with --data");
        }
        sayWhoHasIt(channel);
        return new FolderLock(channel, lock);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw new DeskException(DeskFault.READ_ONLY, folder + " cannot be used as a data folder: it is a file", e);
    } catch (IOException e) {
      throw DeskException.unwritable(folder, e);
    }
  }

  private static void sayWhoHasIt(FileChannel channel) {
    String process = Long.toString(ProcessHandle.current().pid());
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
    } catch (IOException e) {
      // A folder on a full disk is locked all the same, and can be read.
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // This very process has it.
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    channel.read(bytes, 0);
    String number = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    return number.isEmpty() ? "another process" : "process " + number;
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
