package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isnad.lexicon.LanguageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LanguageFolderIT {
  private @TempDir Path folder;

  @Test
  void filesAreReadInPlace() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("ar")).resolve("FILES"), "\u0627\n");
    assertThat(new LanguageFolder(folder).read("ar/FILES")).isEqualTo("\u0627\n");
  }

  @Test
  void whatCannotBeReadIsSaidInWords() throws IOException {
    Files.write(folder.resolve("latin.tsv"), new byte[] {(byte) 0xE9, 'a'});
    Files.createDirectory(folder.resolve("folder.tsv"));
    LanguageFolder files = new LanguageFolder(folder);
    assertSays(files, "absent.tsv", "there is no such file in " + folder);
    assertSays(files, "latin.tsv", "not UTF-8");
    assertSays(files, "folder.tsv", "cannot be read in " + folder);
  }

  private static void assertSays(LanguageFolder files, String path, String what) {
    assertThatThrownBy(() -> files.read(path))
        .isInstanceOf(LanguageException.class)
        .hasMessage(path + ": " + what);
  }
}
