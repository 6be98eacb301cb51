package org.isnad.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageException;
import org.isnad.lexicon.LanguageFiles;

/**
 * The linguist's folder on disk, so that an edit needs no build.
 *
 * @param folder the one that holds {@code ar} and so on
 */
public record LanguageFolder(Path folder) implements LanguageFiles {

  /** Names the folder, where it is not the one in the jar. */
  static final String PROPERTY = "isnad.language";

  /** The files to read by: of the folder that the system property names, else of the jar. */
  public static LanguageFiles chosen() {
    String folder = System.getProperty(PROPERTY, "");
    return folder.isEmpty() ? LanguageFiles.onClassPath() : new LanguageFolder(Path.of(folder));
  }

  /** The paths of all files of one language, as {@link #read} takes them. */
  List<String> paths(String code) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(code))) {
      return files.filter(Files::isRegularFile).map(this::path).sorted().toList();
    }
  }

  private String path(Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }

  @Override
  public String read(String path) {
    try {
      return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new LanguageException(List.of(path + ": there is no such file in " + folder));
    } catch (CharacterCodingException e) {
      throw new LanguageException(List.of(path + ": not UTF-8"));
    } catch (IOException e) {
      throw new LanguageException(List.of(path + ": cannot be read in " + folder));
    }
  }
}
