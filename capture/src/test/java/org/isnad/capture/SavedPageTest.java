package org.isnad.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.junit.jupiter.api.Test;

/** Pages as browsers save them, in one file with what they show. */
final class SavedPageTest {
  private static final String HEAD =
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://news.example/politics/17
      Subject: =?utf-8?Q?=D9=85=D9=8A=D9=86=D8=A7=D8=A1?=
      Date: Sat, 21 Nov 2026 10:03:12 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----Boundary--7"


      """;

  private static final String STYLE =
      """
      ------Boundary--7
      Content-Type: text/css
      Content-Location: https://news.example/a.css

      p { color: black }
      """;

  private static final String PAGE =
      """
      ------Boundary--7
      Content-Type: text/html; charset="utf-8"
      Content-ID: <frame-0@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://news.example/politics/17?from=3Dhome

      <!DOCTYPE html><html lang=3D"ar"><body><p>=D9=85=D9=8A=D9=86=D8=
      =A7=D8=A1</p></body></html>
      """;

  private static final String FRAME =
      """
      ------Boundary--7
      Content-Type: text/html
      Content-Transfer-Encoding: base64

      PHA+YWQ8L3A+
      ------Boundary--7--
      """;

  @Test
  void theFirstDocumentIsThePage() {
    Capture page = read(HEAD + STYLE + PAGE + FRAME);
    assertThat(new String(page.bytes(), UTF_8).strip())
        .isEqualTo("<!DOCTYPE html><html lang=\"ar\"><body><p>\u0645\u064A\u0646\u0627\u0621</p></body></html>");
    assertThat(page.url()).isEqualTo("https://news.example/politics/17");
    assertThat(page.fetched()).isEqualTo("2026-11-21T10:03:12Z");
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.charset()).isEqualToIgnoringCase("utf-8");
    assertThat(page.problems()).isEmpty();
  }

  @Test
  void withoutAnAddressOfItsOwnThatOfTheDocumentCounts() {
    Capture page = read(HEAD.replaceFirst("(?m)^Snapshot.*\\n", "") + PAGE + FRAME);
    assertThat(page.url()).isEqualTo("https://news.example/politics/17?from=3Dhome");
  }

  @Test
  void aFileOfTheDiskIsNoAddress() {
    assertThat(read(HEAD.replace("https://news.example/politics/17", "file:///home/a/page.html") + STYLE + FRAME).url()).isNull();
  }

  @Test
  void whatIsCutOffIsReadAsFarAsItGoes() {
    Capture page = read((HEAD + PAGE).substring(0, HEAD.length() + PAGE.length() - 20));
    assertThat(new String(page.bytes(), UTF_8)).startsWith("<!DOCTYPE html>");
  }

  @Test
  void withoutADocumentThereIsNothingToRead() {
    Capture page = read(HEAD + STYLE);
    assertThat(page.missing()).isTrue();
    assertThat(page.problems()).extracting(Problem::kind).containsExactly(ProblemKind.TRUNCATED);
  }

  @Test
  void aTextThatSpeaksOfSavedPagesIsNone() {
    for (String text :
        List.of(
            "MIME-Version and multipart/related are words of a standard.",
            "Subject: a letter\n\nMIME-Version: 1.0 multipart/related",
            "Note: " + "a long line ".repeat(2_000),
            "Note: one\nContent-Type: multipart/related\n\nwithout a version")) {
      assertThat(new String(read(text).bytes(), UTF_8)).isEqualTo(text);
    }
  }

  @Test
  void whoeverSaysItIsTextGetsTheText() {
    byte[] bytes = (HEAD + PAGE).getBytes(UTF_8);
    try (CaptureReader reader =
        new CaptureReader(List.of("-"), CaptureForm.TEXT, new ByteArrayInputStream(bytes))) {
      Capture capture = reader.next();
      assertThat(capture).isNotNull();
      assertThat(capture.bytes()).isEqualTo(bytes);
    }
  }

  @Test
  void manyPartsWithinPartsEnd() {
    StringBuilder deep = new StringBuilder(HEAD);
    String boundary = "----Boundary--7";
    for (int i = 0; i < 3_000; i++) {
      deep.append("--").append(boundary).append("\nContent-Type: multipart/related; boundary=\"b").append(i).append("\"\n\n");
      boundary = "b" + i;
    }
    assertThat(read(deep.toString()).problems()).extracting(Problem::kind).containsExactly(ProblemKind.TOO_DEEP);
  }

  private static Capture read(String message) {
    String given = message.startsWith("From:") ? message.replace("\n", "\r\n") : message;
    byte[] bytes = given.getBytes(UTF_8);
    try (CaptureReader reader =
        new CaptureReader(List.of("-"), CaptureForm.DETECT, new ByteArrayInputStream(bytes))) {
      Capture capture = reader.next();
      assertThat(capture).isNotNull();
      assertThat(reader.next()).isNull();
      return capture;
    }
  }
}
