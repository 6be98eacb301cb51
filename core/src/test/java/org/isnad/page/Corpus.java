package org.isnad.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.Capture;

/** The pages of the corpus and an extractor for them, loaded once for all tests. */
final class Corpus {
  static final Lexicon LEXICON = LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon();
  static final ArticleExtractor EXTRACTOR = new ArticleExtractor(LEXICON);

  private static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")), "corpus");

  private Corpus() {}

  /** The captures of {@code corpus/pages}, by name. */
  static List<Capture> pages() {
    return captures("pages", ".txt");
  }

  /** Those of {@code corpus/html}. */
  static List<Capture> htmlPages() {
    return captures("html", ".html");
  }

  private static List<Capture> captures(String folder, String ending) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files
          .filter(f -> f.toString().endsWith(ending))
          .sorted()
          .map(f -> capture(folder + "/" + f.getFileName()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Capture capture(String path) {
    return Capture.of(path, bytes(path));
  }

  static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a tab-separated table, without comments and head. */
  static List<List<String>> table(String text) {
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }
}
