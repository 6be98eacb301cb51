package org.isnad.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptureReaderIT {
  private @TempDir Path folder;

  @Test
  void argumentsAreReadInTheirOrder() throws IOException {
    Path first = Files.writeString(folder.resolve("b.txt"), "first");
    Path second = Files.writeString(folder.resolve("a.txt"), "second");
    List<Capture> captures = read(first.toString(), "-", second.toString());
    assertThat(captures)
        .extracting(capture -> new String(capture.bytes(), UTF_8))
        .containsExactly("first", "from standard input", "second");
    assertThat(captures)
        .extracting(Capture::name)
        .containsExactly(first.toString(), "-", second.toString());
  }

  @Test
  void aFolderIsItsFilesInTheOrderOfTheirNames() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("b/inner"));
    Files.writeString(folder.resolve("c.txt"), "c");
    Files.writeString(inner.resolve("z.txt"), "z");
    Files.writeString(folder.resolve("b/a.txt"), "a");
    Files.write(folder.resolve("a.warc.gz"), ArchiveFile.gzip(ArchiveFile.html(1)));
    Files.writeString(folder.resolve(".hidden"), "hidden");
    Files.createDirectories(folder.resolve("empty"));
    List<Capture> captures = read(folder.toString());
    assertThat(captures)
        .extracting(capture -> folder.relativize(Path.of(capture.name())).toString())
        .containsExactly("a.warc.gz", "b/a.txt", "b/inner/z.txt", "c.txt");
    assertThat(captures.getFirst().url()).isEqualTo("https://news.example/1");
    assertThat(CaptureReader.size(List.of(folder.toString())))
        .isEqualTo(3 + ArchiveFile.gzip(ArchiveFile.html(1)).length);
    assertThat(CaptureReader.size(List.of(folder.toString(), "-"))).isEqualTo(-1);
  }

  @Test
  void whatCannotBeReadIsACaptureThatSaysSo() throws IOException {
    Path present = Files.writeString(folder.resolve("a.txt"), "here");
    List<Capture> captures =
        read(
            folder.resolve("absent.txt").toString(),
            Files.createDirectories(folder.resolve("none")).toString(),
            "a\0b",
            present.toString(),
            "");
    assertThat(captures).hasSize(5);
    for (int i : List.of(0, 1, 2, 4)) {
      assertThat(CaptureReaderTest.problem(captures.get(i)).kind())
          .isEqualTo(ProblemKind.NOT_FOUND);
    }
    assertThat(CaptureReaderTest.problem(captures.get(1)).message()).contains("folder");
    assertThat(captures.get(3).problems()).isEmpty();
  }

  private static List<Capture> read(String... arguments) {
    ByteArrayInputStream standardInput =
        new ByteArrayInputStream("from standard input".getBytes(UTF_8));
    return CaptureReaderTest.read(
        new CaptureReader(List.of(arguments), CaptureForm.DETECT, standardInput));
  }
}
