package org.isnad.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.isnad.capture.CaptureReader;
import org.isnad.model.CaptureForm;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {

  @Test
  void itTellsShareEntriesRateAndTheTimeThatIsLeft() {
    assertThat(ProgressLine.text(12_345, 25_000_000, 100_000_000, 10))
        .isEqualTo(" 25 %  12,345 records, 2.5 MB/s, 0:30 left");
    assertThat(ProgressLine.text(1, 1_000_000, 8_000_000_000L, 1))
        .isEqualTo("  0 %  1 records, 1.0 MB/s, 2:13:19 left");
    assertThat(ProgressLine.text(1, 0, 100, 10)).isEqualTo("  0 %  1 records, 0.0 MB/s");
    assertThat(ProgressLine.text(1, 200, 100, 10)).startsWith("100 %").endsWith(", 0:00 left");
  }

  @Test
  void ofAnInputWithoutAnEndItTellsNoTime() {
    assertThat(ProgressLine.text(7, 3_000_000, -1, 2)).isEqualTo("7 records, 1.5 MB/s");
  }

  @Test
  void untilItIsStartedThereIsNothingButWhatIsSaid() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CaptureReader captures =
            new CaptureReader(
                List.of("-"), CaptureForm.DETECT, new ByteArrayInputStream(new byte[0]));
        ProgressLine progress =
            new ProgressLine(new PrintStream(bytes, true, UTF_8), captures.tally())) {
      progress.say("a");
    }
    assertThat(bytes.toString(UTF_8)).isEqualTo("a" + System.lineSeparator());
  }
}
