package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.record.RecordJson;
import org.isnad.record.RecordLoader;
import org.isnad.record.RecordLoader.Loading;

/** The files of the checkout that tests read. */
final class Checkout {
  static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")));

  /**
   * Whether expected outputs are to be written anew instead of compared: {@code
   * -Disnad.golden=write}.
   */
  static final boolean WRITES_GOLDEN = "write".equals(System.getProperty("isnad.golden"));

  private Checkout() {}

  /** The captures of the corpus, in the order of their names. */
  static List<Path> pages() {
    return files("corpus/pages", ".txt");
  }

  /** The HTML pages of the corpus, in the order of their names. */
  static List<Path> htmlPages() {
    return files("corpus/html", ".html");
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a path of the checkout is called from its root, with slashes. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /** Runs {@code read} with one file of the checkout; the record names it as seen from the root. */
  static Run read(Path file, List<String> options) {
    Run run =
        Run.of(
            Stream.concat(Stream.of("read", file.toString()), options.stream())
                .toArray(String[]::new));
    if (!options.contains("--format")) {
      run.lines().forEach(Checkout::comesBack);
    }
    return new Run(run.status(), run.out().replace(file.toString(), name(file)), run.err());
  }

  /** Fails where a record that is loaded and printed again is another one. */
  private static void comesBack(String line) {
    assertThat(RecordLoader.load(line))
        .isInstanceOfSatisfying(
            Loading.Loaded.class,
            loaded -> assertThat(RecordJson.line(loaded.analysis())).isEqualTo(line));
  }
}
