package org.isnad.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Capture;
import org.jspecify.annotations.Nullable;

/** The pages of our own that {@code isnad demo} shows: those of {@code corpus/demo/FILES}, which lie in the jar. */
final class DemoCorpus {
  private static final String FOLDER = "/org/isnad/demo/";

  private DemoCorpus() {}

  /** All of them; of article lines, one capture for each line. */
  static List<Capture> captures() {
    List<Capture> captures = new ArrayList<>();
    for (String line : new String(bytes("demo/FILES"), StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.strip().split("\t", -1);
        add(captures, cells[0], cells.length > 1 ? LocalDate.parse(cells[1]) : null);
      }
    }
    return captures;
  }

  private static void add(List<Capture> captures, String file, @Nullable LocalDate published) {
    byte[] bytes = bytes(file);
    if (!file.endsWith(".jsonl")) {
      captures.add(Capture.of(file, bytes).withPublished(published));
      return;
    }
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.contains("\"paragraphs\"")) {
        captures.add(Capture.of(file, line.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  private static byte[] bytes(String file) {
    try (@Nullable InputStream in = DemoCorpus.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("corpus/demo/FILES names " + file + ", which is not there");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
