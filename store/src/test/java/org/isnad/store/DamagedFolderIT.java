package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.SearchQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the files of a data folder: the index mends itself, of the database it is said. */
class DamagedFolderIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path temporary;
  private Path whole;
  private long articles;

  @BeforeEach
  void fill() throws Exception {
    whole = temporary.resolve("whole");
    try (Desk desk = open(whole)) {
      desk.add(Corpus.pages());
      articles = found(desk);
    }
    assertThat(articles).isPositive();
  }

  @Test
  void anIndexOfWhichAnyFileIsCutOrMissingIsMadeAnew() throws Exception {
    for (Path file : files(whole.resolve("index"))) {
      for (boolean missing : List.of(true, false)) {
        Path folder = copy();
        Path damaged = folder.resolve("index").resolve(file.getFileName());
        byte[] bytes = Files.readAllBytes(damaged);
        if (missing) {
          Files.delete(damaged);
        } else {
          Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        }
        try (Desk desk = open(folder)) {
          assertThat(found(desk)).as(file + (missing ? " missing" : " cut")).isEqualTo(articles);
        }
      }
    }
  }

  @Test
  void anIndexWhoseBytesWentBadUnseenFindsAllOrSaysSoAndCanBeMadeAnew() throws Exception {
    Set<String> kinds = new HashSet<>();
    for (Path file : files(whole.resolve("index"))) {
      String name = file.getFileName().toString();
      if (!kinds.add(name.substring(name.indexOf('.') + 1))) {
        continue;
      }
      Path folder = copy();
      try (Desk desk = open(folder);
          FileChannel channel =
              FileChannel.open(folder.resolve("index").resolve(name), StandardOpenOption.WRITE)) {
        assertThat(desk.settle(PATIENCE)).isTrue();
        byte[] bad = new byte[(int) channel.size() / 2];
        Arrays.fill(bad, (byte) -1);
        channel.write(ByteBuffer.wrap(bad), 0);
        try {
          assertThat(found(desk)).as(name).isEqualTo(articles);
        } catch (DeskException e) {
          assertThat(e).hasMessageContaining("isnad reindex makes it anew");
        }
        desk.reindex();
        assertThat(found(desk)).as(name + " made anew").isEqualTo(articles);
      }
    }
  }

  @Test
  void anIndexThatCannotBeMadeAnewStaysAsItIs() throws Exception {
    List<Intake> pages = Corpus.pages();
    Path folder = temporary.resolve("most");
    try (Desk desk = open(folder)) {
      desk.add(pages.subList(0, pages.size() - 1));
      assertThat(desk.settle(PATIENCE)).isTrue();
      sql(folder, "CREATE TRIGGER no BEFORE INSERT ON change BEGIN SELECT raise(ABORT, 'no'); END");
      assertThatThrownBy(desk::reindex).isInstanceOf(DeskException.class);
      sql(folder, "DROP TRIGGER no");
      desk.add(pages.subList(pages.size() - 1, pages.size()));
      assertThat(found(desk)).isEqualTo(articles);
    }
    try (Desk desk = open(folder)) {
      assertThat(found(desk)).isEqualTo(articles);
    }
  }

  private static void sql(Path folder, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  @Test
  void aDatabaseThatIsMissingIsNotBegunAnew() throws Exception {
    Path file = whole.resolve("desk.db");
    Path kept = Files.move(file, temporary.resolve("kept.db"));
    assertThatThrownBy(() -> open(whole)).isInstanceOf(DeskException.class).hasMessageStartingWith(file + " is missing");
    assertThat(file).doesNotExist();
    Desk.restore(kept, whole);
    try (Desk desk = open(whole)) {
      assertThat(found(desk)).isEqualTo(articles);
    }
  }

  @Test
  void aDatabaseThatWasCutIsSaidToBeDamagedAndIsLeftAsItIs() throws Exception {
    byte[] bytes = Files.readAllBytes(whole.resolve("desk.db"));
    for (int length : List.of(0, 50, 4096, bytes.length / 2 + 100, bytes.length - 4096)) {
      Path folder = copy();
      Path file = folder.resolve("desk.db");
      byte[] cut = Arrays.copyOf(bytes, length);
      Files.write(file, cut);
      assertThatThrownBy(() -> open(folder))
          .as("cut to " + length)
          .isInstanceOf(DeskException.class)
          .hasMessageStartingWith(file + " is damaged")
          .hasMessageContaining("restore a backup");
      assertThat(file).hasBinaryContent(cut);
    }
  }

  @Test
  void aBackupOfADamagedDatabaseIsNoneAndBlamesTheRightFile() throws Exception {
    Path file = whole.resolve("desk.db");
    Path backup = temporary.resolve("backup.db");
    for (int length : List.of(10_000, 0)) {
      Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
      assertThatThrownBy(() -> Desk.backup(whole, backup)).hasMessageStartingWith(file + " is damaged");
      assertThat(temporary).isDirectoryNotContaining("glob:**backup*");
    }
  }

  @Test
  void aBackupTakesAwayNothingThatItDidNotMake() throws Exception {
    Path begun = Files.writeString(temporary.resolve("backup.db.new"), "somebody's");
    Path backup = temporary.resolve("backup.db");
    assertThatThrownBy(() -> Desk.backup(whole, backup)).hasMessageStartingWith(begun + " is there already");
    assertThat(begun).hasContent("somebody's");

    Path link = Files.createSymbolicLink(temporary.resolve("link.db"), temporary.resolve("nothing"));
    assertThatThrownBy(() -> Desk.backup(whole, link)).hasMessageStartingWith(link + " is there already");
    Files.write(whole.resolve("desk.db"), new byte[0]);
    assertThatThrownBy(() -> Desk.backup(whole, link)).hasMessageContaining(" is damaged");
    assertThat(link).isSymbolicLink();
  }

  private static Desk open(Path folder) {
    return Desk.open(folder, Isnad.arabic());
  }

  private static long found(Desk desk) throws InterruptedException {
    assertThat(desk.settle(PATIENCE)).isTrue();
    return ((ResultSlice) desk.search(SearchQuery.of("\u0642\u0627\u0644").exactTotal(true))).total();
  }

  private Path copy() throws IOException {
    Path folder = Files.createTempDirectory(temporary, "copy");
    Files.createDirectory(folder.resolve("index"));
    Files.copy(whole.resolve("desk.db"), folder.resolve("desk.db"));
    for (Path file : files(whole.resolve("index"))) {
      Files.copy(file, folder.resolve("index").resolve(file.getFileName()));
    }
    return folder;
  }

  /** All but Lucene's lock, in which nothing stands. */
  private static List<Path> files(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }
}
