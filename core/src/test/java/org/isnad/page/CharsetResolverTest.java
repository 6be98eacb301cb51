package org.isnad.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.model.Capture;
import org.isnad.model.CaptureText;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bytes are read as what was written, whatever they are said to be. */
final class CharsetResolverTest {
  private static final CharsetResolver RESOLVER =
      new CharsetResolver(new LanguageResolver(Corpus.LEXICON));

  private static final Map<String, String> TEXTS =
      resource("charset-texts.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, List::getLast));

  private static final String ARABIC = text("ar");

  @TestFactory
  Stream<DynamicTest> declarationsAndBytes() {
    return resource("charsets.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> declared(row)));
  }

  private static void declared(List<String> row) {
    Charset charset = Charset.forName(row.get(1));
    String meta = row.get(3).equals("-") ? "" : "<meta charset=\"" + row.get(3) + "\">";
    String page =
        "<!DOCTYPE html>\n<html><head>"
            + meta
            + "<title>1</title></head>\n<body><p>"
            + text(row.get(0))
            + "</p></body></html>\n";
    String written = new String(page.getBytes(charset), charset);
    Decoding.Text read = read(page.getBytes(charset), row.get(2).equals("-") ? null : row.get(2));
    assertThat(read.text().toString()).isEqualTo(written);
    assertThat(read.problems()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> pagesOfTheCorpusInEachCharset() {
    List<String> charsets =
        List.of(
            "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6", "x-MacArabic");
    return Corpus.pages().stream()
        .flatMap(page ->
            charsets.stream()
                .map(name ->
                    DynamicTest.dynamicTest(
                        page.name() + " " + name, () -> same(page, Charset.forName(name)))));
  }

  /** What the charset does not have is lost before; the rest gives the same articles. */
  private static void same(Capture page, Charset charset) {
    byte[] encoded = new String(page.bytes(), UTF_8).getBytes(charset);
    String written = new String(encoded, charset);
    PageExtraction expected =
        Corpus.EXTRACTOR.extract(Capture.of("written", written.getBytes(UTF_8)));
    PageExtraction read = Corpus.EXTRACTOR.extract(Capture.of("encoded", encoded));
    assertThat(read.decoded()).isEqualTo(expected.decoded());
    assertThat(read.problems())
        .extracting(Problem::kind)
        .isEqualTo(expected.problems().stream().map(Problem::kind).toList());
    assertThat(read.articles()).hasSameSizeAs(expected.articles());
    for (int i = 0; i < read.articles().size(); i++) {
      assertThat(read.articles().get(i).text()).isEqualTo(expected.articles().get(i).text());
    }
  }

  @TestFactory
  Stream<DynamicTest> encodedTwice() {
    return Stream.of(
            "ar windows-1252",
            "ar ISO-8859-1",
            "ar windows-1256",
            "fa windows-1252",
            "ru windows-1251",
            "fr windows-1252",
            "tr ISO-8859-1",
            "zh windows-1252")
        .map(c -> DynamicTest.dynamicTest(c, () -> twice(c.split(" ", 2))));
  }

  private static void twice(String[] textAndCharset) {
    String text = text(textAndCharset[0]);
    String wrong = misread(text.getBytes(UTF_8), Charset.forName(textAndCharset[1]));
    Decoding.Text read = read(wrong.getBytes(UTF_8), "utf-8");
    assertThat(read.text().toString()).isEqualTo(text);
    assertThat(read.problems()).extracting(Problem::kind).containsExactly(ProblemKind.GARBLED);
  }

  @Test
  void otherPartsOfAPageEncodedTwiceStay() {
    String template = "\u0627\u0644\u0631\u0626\u064A\u0633\u064A\u0629 \u2022 ";
    String wrong = template + misread(ARABIC.getBytes(UTF_8), Charset.forName("windows-1252"));
    assertThat(read(wrong.getBytes(UTF_8), null).text().toString()).isEqualTo(template + ARABIC);
  }

  @Test
  void windowsArabicEncodedAsLatinIsReadBack() {
    String wrong = misread(ARABIC.getBytes(Charset.forName("windows-1256")), ISO_8859_1);
    Decoding.Text read = read(wrong.getBytes(UTF_8), null);
    assertThat(read.text().toString()).isEqualTo(ARABIC);
    assertThat(read.problems()).extracting(Problem::kind).containsExactly(ProblemKind.GARBLED);
  }

  @Test
  void lettersThatLookEncodedTwiceStay() {
    for (String text :
        List.of(
            "L\u2019\u00E9t\u00E9 \u00E0 la c\u00F4te \u00AB l\u00E0\u00A0\u00BB \u00C3\u00A9.",
            ARABIC,
            text("fr"),
            text("ur"))) {
      assertThat(read(text.getBytes(UTF_8), null)).isEqualTo(new Decoding.Text(CaptureText.of(text), List.of()));
    }
  }

  @Test
  void fewBrokenPlacesLeaveUtf8WhatItIs() {
    byte[] bytes = ARABIC.getBytes(UTF_8);
    bytes[3] = (byte) 0xFF;
    Decoding.Text read = read(bytes, "windows-1256");
    assertThat(read.text().toString()).endsWith(ARABIC.substring(10)).contains("\uFFFD");
    assertThat(read.problems()).extracting(Problem::kind).containsExactly(ProblemKind.UNDECODABLE);
  }

  @Test
  void aCharacterCutOffIsSaid() {
    byte[] bytes = ARABIC.substring(0, 40).getBytes(UTF_8);
    Decoding.Text read = read(Arrays.copyOf(bytes, bytes.length - 1), null);
    assertThat(read.text().toString()).isEqualTo(ARABIC.substring(0, 39));
    assertThat(read.problems()).extracting(Problem::kind).containsExactly(ProblemKind.TRUNCATED);
    byte[] wide = ARABIC.getBytes(UTF_16LE);
    read = read(Arrays.copyOf(wide, wide.length - 1), null);
    assertThat(read.text().toString()).isEqualTo(ARABIC.substring(0, ARABIC.length() - 1));
    assertThat(read.problems()).extracting(Problem::kind).containsExactly(ProblemKind.TRUNCATED);
  }

  @Test
  void noiseIsNoText() {
    byte[] noise = new byte[4000];
    int state = 1;
    for (int i = 0; i < noise.length; i++) {
      state = state * 1_103_515_245 + 12_345;
      noise[i] = (byte) (0x80 | state >>> 16);
    }
    assertThat(RESOLVER.decode(noise, "windows-1256")).isInstanceOf(Decoding.Failed.class);
  }

  @TestFactory
  Stream<DynamicTest> declarationsInDocuments() {
    return resource("charset-declarations.tsv").stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.get(1),
                () ->
                    assertThat(CharsetDeclarationExtractor.extract(row.get(1).getBytes(UTF_8)))
                        .isEqualTo(row.get(0).equals("-") ? null : row.get(0))));
  }

  @Test
  void labelsMeanWhatBrowsersTakeThemFor() {
    assertThat(Stream.of("ISO-8859-1", " latin5\n", "gb2312", "x-cp1256", "asmo-708", "utf8"))
        .extracting(label -> Objects.requireNonNull(EncodingLabels.charset(label)).name())
        .containsExactly(
            "windows-1252", "windows-1254", "GB18030", "windows-1256", "ISO-8859-6", "UTF-8");
    assertThat(EncodingLabels.charset("arabic-1")).isNull();
    assertThat(EncodingLabels.charset(null)).isNull();
  }

  private static Decoding.Text read(byte[] bytes, @Nullable String declared) {
    return (Decoding.Text) RESOLVER.decode(bytes, declared);
  }

  /** Bytes as a charset reads them that leaves what it does not define as control characters. */
  private static String misread(byte[] bytes, Charset charset) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      String c = new String(new byte[] {b}, charset);
      out.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
    }
    return out.toString();
  }

  private static String text(String key) {
    return Objects.requireNonNull(TEXTS.get(key));
  }

  private static List<List<String>> resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(CharsetResolverTest.class.getResourceAsStream(name))) {
      return Corpus.table(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
