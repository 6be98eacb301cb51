package org.isnad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.model.Capture;

/** Pages and article lines of the repository's corpus, read. */
final class Corpus {
  private static final Path FOLDER =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")), "corpus");

  private Corpus() {}

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  /** Every text page. */
  static List<Intake> pages() {
    List<Intake> intakes = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve("pages"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        intakes.add(page("pages/" + file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return intakes;
  }

  static Intake page(String name) {
    try {
      return intake(name, Files.readAllBytes(FOLDER.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The article lines of a folder, those that are about stories. */
  static List<Intake> lines(String folder) {
    List<Intake> intakes = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.contains("\"headline\"")) {
            intakes.add(intake(file.getFileName().toString(), line.getBytes(StandardCharsets.UTF_8)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return intakes;
  }

  static Intake intake(String name, byte[] bytes) {
    return Intake.of(Isnad.arabic().read(Capture.of(name, bytes)));
  }
}
