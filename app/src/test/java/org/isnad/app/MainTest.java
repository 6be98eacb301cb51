package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MainTest {

  @Test
  void everyCommandHelpsWithAnExample() {
    for (List<String> command : List.of(List.of("--help"), List.of("read", "--help"))) {
      Run run = Run.of(command.toArray(String[]::new));
      assertThat(run.status()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("Example:\n  isnad read ");
      assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void everyCommandTellsItsVersion() {
    assertThat(Run.of("--version").out()).startsWith("isnad ");
    assertThat(Run.of("read", "--version").out()).isEqualTo(Run.of("--version").out());
  }

  @Test
  void wrongUseIsSaidInOneSentence() {
    for (String[] wrong :
        new String[][] {
          {"A command is missing"},
          {"Unmatched argument", "reed", "a.txt"},
          {"Missing required parameter", "read"},
          {"Unknown option: '--frmat'", "read", "--frmat", "json", "a.txt"},
          {"«xml» is none of json, text", "read", "--format", "xml", "a.txt"},
          {"«pdf» is none of feed, html, lines, text", "read", "--as", "pdf", "a.txt"},
          {"«statements» is none of articles", "read", "--only", "statements", "a.txt"},
          {"there is no day 2026-02-30", "read", "--published", "2026-02-30", "a.txt"},
          {"«3 May» is no date like 2026-01-31", "read", "--published", "3 May", "a.txt"},
          {"«12026-01-01» is no date", "read", "--fetched", "12026-01-01", "a.txt"},
          {"there is no time 2026-01-01T25:00", "read", "--fetched", "2026-01-01T25:00", "a.txt"},
          {"--url: «news» is no web address", "read", "--url", "news", "a.txt"},
          {
            "--url is the address of one page",
            "read",
            "--url",
            "https://news.example/1",
            "a.txt",
            "b.txt"
          },
          {"not between 0 and 1", "read", "--min-confidence", "2", "a.txt"},
          {"not between 0 and 1", "read", "--min-confidence", "NaN", "a.txt"},
          {"not between 1 and 1024", "read", "--threads", "0", "a.txt"}
        }) {
      Run run = Run.of(List.of(wrong).subList(1, wrong.length).toArray(String[]::new));
      assertThat(run.status()).as(wrong[0]).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("isnad: ").contains(wrong[0]).contains("Try: isnad ");
      assertThat(run.err().lines()).hasSize(2);
    }
  }
}
