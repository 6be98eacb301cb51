package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A file system of a few megabytes in memory. It is mounted in a namespace that only the commands
 * see that {@link #enter} begins, and is gone when it is closed, whatever becomes of the test.
 */
final class SmallDisk implements AutoCloseable {
  private final Path place;
  private final Process holder;

  private SmallDisk(Path place, Process holder) {
    this.place = place;
    this.holder = holder;
  }

  /**
   * Mounts it; where the machine does not let us, the test is skipped.
   *
   * @param place an empty folder
   */
  static SmallDisk mount(Path place, int megabytes) throws IOException {
    String mount = "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && echo mounted && exec cat";
    try {
      Process holder =
          new ProcessBuilder("unshare", "-rm", "--propagation", "private", "sh", "-c", mount, place.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = holder.inputReader(StandardCharsets.UTF_8).readLine();
      Assumptions.assumeTrue("mounted".equals(said), "this machine lets nobody mount a small disk (unshare -rm)");
      return new SmallDisk(place, holder);
    } catch (IOException e) {
      return Assumptions.abort("this machine has no unshare, with which a small disk is mounted");
    }
  }

  /** The command before a command that is to see the disk. */
  List<String> enter() {
    return List.of(
        "nsenter", "-t", Long.toString(holder.pid()), "-U", "-m", "--preserve-credentials", "--");
  }

  /** Mounts it again with other options, such as another size. */
  void remount(String options) throws IOException, InterruptedException {
    run("mount", "-o", "remount," + options, place.toString());
  }

  /**
   * Runs a command that sees the disk.
   *
   * @return what it printed
   */
  String run(String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(enter());
    words.addAll(List.of(command));
    // Not to where this JVM prints, which whoever runs the tests reads commands from.
    Path printed = Files.createTempFile("isnad-small-disk", ".txt");
    try {
      Process process =
          new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
      process.getOutputStream().close();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      String said = Files.readString(printed);
      assertThat(process.exitValue()).as(String.join(" ", command) + ": " + said).isZero();
      return said;
    } finally {
      Files.delete(printed);
    }
  }

  @Override
  public void close() throws IOException {
    holder.getOutputStream().close();
  }
}
