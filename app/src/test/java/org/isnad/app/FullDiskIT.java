package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder on a disk that is full, or that may not be written, is said to be so in one line;
 * nothing of it is lost.
 */
final class FullDiskIT {
  /** What is there before the disk gets full, and what is there in the end. */
  private static final int FEW = 200;

  private static final int LINES = 1220;

  private static final long SEED = 20261130;
  private static final String FULL = "the disk is full; what was reported as done is kept";
  private static final Pattern STOPPED = Pattern.compile("stopped after ([0-9,]+) captures: ([0-9,]+) new ones");

  private @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void makePlace() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
  }

  /** Article lines of letters by chance, which no packing makes small. */
  private String pages(int count) throws IOException {
    Random random = new Random(SEED);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"id\": \"a").append(i).append("\", \"outlet\": \"mirror\", \"published\": \"2026-10-01\", \"language\": \"en\", ");
      lines.append("\"headline\": \"harbour ").append(i).append("\", \"paragraphs\": [\"");
      random.ints(1_500, 0, 32).forEach(one -> lines.append(one < 26 ? (char) ('a' + one) : ' '));
      lines.append("\"]}\n");
    }
    return Files.writeString(folder.resolve("pages.jsonl"), lines).toString();
  }

  @Test
  void whatWasReportedIsKeptAndTheImportGoesOnWhenThereIsRoom() throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, 60)) {
      assertThat(run(small, "import", pages(FEW)).status()).isZero();
      int used = Integer.parseInt(small.run("du", "-sk", disk.toString()).split("\\s", 2)[0]);
      // Less than the letters of the other pages take, at five bits each.
      small.remount("size=" + (used + 600) + "k");
      String pages = pages(LINES);
      Run first = run(small, "import", pages);
      assertThat(first.status()).isEqualTo(3);
      assertThat(first.err()).endsWith(FULL + "\n");
      Matcher stopped = STOPPED.matcher(first.err());
      assertThat(stopped.find()).as(first.err()).isTrue();
      int reported = FEW + Integer.parseInt(stopped.group(2).replace(",", ""));
      assertThat(reported).isBetween(FEW, LINES - 1);
      assertThat(captures(small)).isEqualTo(reported);

      small.remount("size=60m");
      Run second = run(small, "import", pages);
      assertThat(second.status()).as(second.err()).isZero();
      assertThat(second.err()).contains(String.format(Locale.ROOT, "%,d known already", reported));
      assertThat(captures(small)).isEqualTo(LINES);
      assertThat(run(small, "search", "harbour").err()).contains("20 of " + LINES);
    }
  }

  @Test
  void anIndexThatFindsNoRoomIsMadeWhenThereIsSome() throws Exception {
    int few = 150;
    try (SmallDisk small = SmallDisk.mount(disk, 20)) {
      assertThat(run(small, "import", pages(few)).status()).isZero();
      small.run("rm", "-r", disk.resolve("desk/index").toString());
      String fill = disk.resolve("fill").toString();
      small.run("sh", "-c", "dd if=/dev/zero of=\"$0\" bs=64k 2>/dev/null || truncate -s -300K \"$0\"", fill);
      Run search = run(small, "search", "harbour");
      assertThat(search.status()).isEqualTo(3);
      assertThat(search.err()).endsWith(FULL + "\n");
      small.run("sh", "-c", "dd if=/dev/zero of=\"$0\" bs=1k oflag=append conv=notrunc 2>/dev/null || true", fill);
      for (String[] command :
          List.of(
              new String[] {"token", "create"},
              new String[] {"reindex"},
              new String[] {"backup", disk.resolve("backup.db").toString()})) {
        Run run = run(small, command);
        assertThat(run.status()).as(String.join(" ", command)).isEqualTo(3);
        assertThat(run.err()).endsWith(FULL + "\n").hasLineCount(1);
      }
      small.run("rm", fill);
      assertThat(run(small, "search", "harbour").err()).contains("20 of " + few);
      assertThat(run(small, "backup", disk.resolve("backup.db").toString()).status()).isZero();
      assertThat(captures(small)).isEqualTo(few);
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenIsRefusedAndStaysAsItIs() throws Exception {
    try (SmallDisk small = SmallDisk.mount(disk, 20)) {
      String page = Checkout.ROOT.resolve("corpus/pages/glued-harbour.txt").toString();
      assertThat(run(small, "import", page).status()).isZero();
      small.run("cp", "-r", disk.toString(), folder.resolve("before").toString());
      small.remount("ro");
      for (String[] command :
          List.of(
              new String[] {"import", page},
              new String[] {"search", "harbour"},
              new String[] {"serve", "--port", "0"},
              new String[] {"serve", "--port", "0", "--data", disk.resolve("new").toString()},
              new String[] {"token", "create"},
              new String[] {"backup", folder.resolve("backup.db").toString()})) {
        Run run = run(small, command);
        assertThat(run.status()).as(String.join(" ", command)).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(disk.toString(), " cannot be written: ").hasLineCount(1);
      }
      small.run("diff", "-r", disk.toString(), folder.resolve("before").toString());
      assertThat(folder.resolve("backup.db")).doesNotExist();
      small.remount("rw");
      assertThat(run(small, "search", "\u0645\u064A\u0646\u0627\u0621").status()).isZero();
    }
  }

  private Run run(SmallDisk small, String... command) throws IOException, InterruptedException {
    List<String> jvm = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");
    Map<String, String> environment = Map.of("ISNAD_DATA", disk.resolve("desk").toString(), "LC_ALL", "C.UTF-8");
    Run run = new Fork(folder, small.enter(), jvm, environment).run(command);
    assertThat(run.out() + run.err()).doesNotContain("Exception", "java.", "Error:");
    return run;
  }

  /** How many the folder holds, by SQLite's own account, which finds the file in order. */
  private int captures(SmallDisk small) throws IOException, InterruptedException, SQLException {
    Path copy = Files.createTempDirectory(folder, "copy");
    small.run("cp", "-r", disk.resolve("desk").toString(), copy.toString());
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("desk/desk.db"));
        Statement statement = connection.createStatement()) {
      try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
        assertThat(check.getString(1)).isEqualTo("ok");
      }
      try (ResultSet count = statement.executeQuery("SELECT count(*) FROM capture")) {
        return count.getInt(1);
      }
    }
  }
}
