package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.isnad.lexicon.LanguageException;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.model.Capture;
import org.isnad.record.RecordJson;
import org.junit.jupiter.api.Test;

final class IsnadTest {

  @Test
  void oneReadingServesManyThreads() throws IOException {
    Path pages =
        Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")), "corpus", "pages");
    Capture capture = Capture.of("a", Files.readAllBytes(pages.resolve("glued-harbour.txt")));
    String expected = RecordJson.line(Isnad.arabic().read(capture));
    List<String> records =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(i -> RecordJson.line(Isnad.arabic().read(capture)))
            .toList();
    assertThat(records).containsOnly(expected);
  }

  @Test
  void theBundledLanguageIsLoadedOnce() {
    assertThat(Isnad.arabic()).isSameAs(Isnad.arabic());
  }

  @Test
  void aLanguageThatCannotBeUsedIsRefused() {
    LanguageFiles none =
        path -> {
          throw new LanguageException(List.of(path + ": is not there"));
        };
    assertThatThrownBy(() -> Isnad.arabic(none))
        .isInstanceOf(LanguageException.class)
        .hasMessageContaining("ar/FILES: is not there");
  }
}
