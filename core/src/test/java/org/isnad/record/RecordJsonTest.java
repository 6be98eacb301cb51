package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.isnad.laws.RecordLaw;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.Paragraph;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.model.Article.Related;
import org.isnad.model.Article.Video;
import org.isnad.model.Capture;
import org.isnad.model.Entity;
import org.isnad.model.Entity.Site;
import org.isnad.model.EntityType;
import org.isnad.model.Mention;
import org.isnad.model.Capture.Part;
import org.isnad.model.Capture.Sighting;
import org.isnad.model.ChannelType;
import org.isnad.model.Figure;
import org.isnad.model.Figure.Amount;
import org.isnad.model.Figure.Approximation;
import org.isnad.model.Figure.Claimant;
import org.isnad.model.Problem;
import org.isnad.model.ProblemKind;
import org.isnad.model.Residue;
import org.isnad.model.ResidueKind;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Stance;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Channel;
import org.isnad.model.Statement.Circumstance;
import org.isnad.model.Statement.Cue;
import org.isnad.model.Statement.Mode;
import org.isnad.model.Statement.Relay;
import org.isnad.model.Statement.Source;
import org.isnad.model.TimeExpression;
import org.isnad.model.TimeExpression.TimexType;
import org.isnad.record.RecordLoader.Loading;
import org.junit.jupiter.api.Test;

final class RecordJsonTest {
  private static final String DIGEST = "0123456789abcdef".repeat(4);

  /** A smiling face: two code units, one code point. */
  private static final String FACE = "\uD83D\uDE00";

  @Test
  void everyKeyStandsInItsPlace() throws IOException {
    String line = RecordJson.line(full());
    assertThat(line.replace(",\"", ",\n\"") + "\n").isEqualTo(resource("full.txt"));
    RecordLaw.holds(line);
  }

  @Test
  void whatIsAbsentLeavesNoTrace() {
    Analysis analysis =
        new Analysis(
            Capture.of("a.txt", new byte[0]), null, null, "", List.of(), List.of(),
            List.of(Problem.of(ProblemKind.NOT_FOUND, "There is no such file.")));
    String line = RecordJson.line(analysis);
    assertThat(line)
        .isEqualTo(
            """
            {"schema":"isnad/record/1","capture":{"name":"a.txt"},"articles":[],"residue":[],\
            "problems":[{"kind":"not-found","message":"There is no such file."}]}\
            """);
    RecordLaw.holds(line);
  }

  @Test
  void loneSurrogatesCountAsOneAndStayValidJson() {
    String text = "a\uD83Db\uDE00\uD83D\uD83D\uDE00c";
    assertThat(CodePointOffsets.of(text).at(text.length()))
        .isEqualTo(text.codePointCount(0, text.length()));
    assertThat(RecordJson.line(article(text))).contains("a\\uD83Db\\uDE00\\uD83D" + FACE + "c");
  }

  @Test
  void lineSeparatorsAndControlsStayInsideTheirString() {
    String line = RecordJson.line(article("a\u2028b\u2029c\u0085d\u0000e\"f\\g\u007Fh\r"));
    assertThat(line)
        .doesNotContain("\r", "\u0000")
        .contains("a\u2028b\u2029c\u0085d\\u0000e\\\"f\\\\g\u007Fh\\r");
    RecordLaw.holds(line);
  }

  @Test
  void confidenceHasTwoDecimals() {
    for (String[] expected :
        new String[][] {{"0", "0.00"}, {"0.054", "0.05"}, {"0.9", "0.90"}, {"0.999", "1.00"}}) {
      assertThat(RecordJson.line(withConfidence(Double.parseDouble(expected[0]))))
          .contains("\"confidence\":" + expected[1] + ",");
    }
  }

  @Test
  void longTextsComeOutWhole() throws IOException {
    // Long enough for every buffer on the way, with pairs across their borders.
    String text = (FACE + "abc").repeat(20_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordJson.write(article(text), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"text\":\"" + text + "\"")
        .endsWith("}\n");
  }

  @Test
  void theLawNoticesWhatIsWrong() {
    String line = RecordJson.line(full());
    for (String[] change :
        new String[][] {
          {"\"mode\":\"mixed\"", "\"mode\":\"reported\""},
          {"\"residue\":", "\"rest\":"},
          {"\"at\":[18,24],\"text\":\"it \\\"i", "\"at\":[17,24],\"text\":\"it \\\"i"},
          {"\"nested\":\"s1\"", "\"nested\":\"s9\""},
          {"\"published\":\"2026-01-04\"", "\"published\":\"2026-13-04\""},
          {"\"rule\":\"attribution.verb-source\"", "\"rule\":\"Verb source\""}
        }) {
      assertThat(line).contains(change[0]);
      assertThatThrownBy(() -> RecordLaw.holds(line.replace(change[0], change[1])))
          .as(change[1])
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void aRecordComesBackWhole() {
    for (Analysis analysis :
        List.of(full(), article(FACE + "a\uD83Db\uDE00"), withConfidence(0.29), article(""))) {
      String line = RecordJson.line(analysis);
      assertThat(again(line)).isEqualTo(line);
    }
  }

  @Test
  void keysMayComeInAnyOrderAndUnknownOnesAreLeftAlone() {
    String line = RecordJson.line(full());
    String text = "\"text\":\"" + FACE + " Harbour\\nSaid A: it \\\"is\\\" so\",";
    assertThat(line).contains(text);
    String changed =
        line.replace(text, "\"colour\":[{\"a\":null}],").replace(",\"events\"", "," + text + "\"events\"");
    assertThat(again(changed)).isEqualTo(line);
  }

  @Test
  void whatIsNoRecordIsSaid() {
    String line = RecordJson.line(full());
    for (String[] expected :
        new String[][] {
          {line.substring(0, 50), "no JSON from character 50 on"},
          {"{}", "no record of the shape isnad/record/1"},
          {"7", "no record of the shape isnad/record/1"},
          {line + " 1", "something follows the JSON object"},
          {line.replace("\"mixed\"", "\"sung\""), "«sung» is no mode that is known"},
          {line.replace("\"at\":[18,26]", "\"at\":[26,18]"), "not a span: [27, 19]"}
        }) {
      assertThat(expected[0]).isNotEqualTo(line);
      assertThat(RecordLoader.load(expected[0])).isEqualTo(new Loading.Unreadable(expected[1]));
    }
  }

  private static String again(String line) {
    return RecordLoader.load(line) instanceof Loading.Loaded(Analysis analysis)
        ? RecordJson.line(analysis)
        : "";
  }

  private static Analysis full() {
    Capture capture =
        Capture.of("page.txt", new byte[80])
            .withUrl("https://news.example/1")
            .withFetched("2026-01-05T10:00:00Z")
            .withOutlet("The Record")
            .withPart(new Part.ArchiveRecord(512, "urn:uuid:1"))
            .withSeen(
                List.of(
                    new Sighting(
                        "page.txt",
                        "https://news.example/1?from=home",
                        "2026-01-06T10:00:00Z",
                        new Part.ArchiveRecord(1L << 40, null)),
                    new Sighting("copy.txt", null, null, new Part.Line(2))));
    return new Analysis(
        capture,
        DIGEST,
        "text/plain",
        FACE + " the page",
        List.of(
            new ArticleAnalysis(
                fullArticle(),
                List.of(fullStatement(), nestedStatement()),
                List.of(fullFigure()),
                List.of(
                    new TimeExpression(
                        "t1", new Span(2, 5), TimexType.DATE, "2026-01", "time.month", 0.9),
                    new TimeExpression("t2", new Span(3, 5), TimexType.SET, null, "time.set", 1)),
                List.of(
                    new Mention("m1", new Span(2, 5), "e1", Mention.Form.NAME, "place.known", 0.9)),
                List.of(
                    new Entity(
                        "e1",
                        "Harbour",
                        List.of("The harbour"),
                        EntityType.PLACE,
                        "The Harbour",
                        null,
                        new Site("TN", 36.5, -10.125, "Q3572", 2464470)),
                    new Entity("e2", "A", List.of(), EntityType.PERSON, null, "minister", null)))),
        List.of(new Residue(ResidueKind.TEXT_SIZE, new Span(2, 4), "TT")),
        List.of(
            new Problem(ProblemKind.TRUNCATED, "The page ends early.", new Span(3, 5)),
            Problem.of(ProblemKind.NO_DATE, "No date.")));
  }

  private static Article fullArticle() {
    String text = FACE + " Harbour\nSaid A: it \"is\" so";
    return new Article(
        "0123456789abcdef-1",
        "en",
        "https://news.example/1",
        new Span(0, 11),
        FACE + " Harbour",
        "A deck",
        "Economy",
        "The Record",
        List.of("A. Writer"),
        "Tunis",
        "2026-01-04",
        PublishedBasis.INFERRED,
        "2026-01-05T09:00:00+01:00",
        List.of(
            new Image(
                "A ship",
                "AFP",
                "AFP",
                "2026-01-04",
                "https://news.example/1.jpg",
                new Span(2, 5))),
        List.of(new Video("A film", null)),
        List.of(
            new Related(
                "Another",
                "Its deck",
                "World",
                "The Record",
                "Oran",
                "A hall",
                "Reuters",
                true,
                null),
            new Related("Itself", null, null, null, null, null, null, false, "0123456789abcdef-1")),
        text,
        new Span(0, 10),
        List.of(new Paragraph(new Span(11, text.length()), new Span(2, 11))));
  }

  private static Statement fullStatement() {
    return new Statement(
        "s1",
        new Span(19, 27),
        Mode.MIXED,
        Stance.SAY,
        false,
        false,
        null,
        "attribution.verb-source",
        0.9,
        new Source("A", SourceType.PERSON, "minister", new Span(16, 17), "e2", 0.9),
        new Cue("Said", "say", new Span(11, 15)),
        List.of(new Relay("AFP", SourceType.AGENCY, new Span(2, 3), "e3")),
        new Channel(ChannelType.PRESS_CONFERENCE, "a meeting", new Span(2, 4)),
        new Circumstance("B", new Span(3, 4)),
        new Circumstance("today", new Span(3, 5)),
        new Circumstance("Tunis", new Span(3, 6), "e1"),
        List.of(new Span(23, 25)));
  }

  private static Figure fullFigure() {
    return new Figure(
        "f1",
        new Span(16, 19),
        new BigDecimal("9E+10"),
        new BigDecimal("1.50E+11"),
        "EUR",
        "coins",
        Approximation.AT_LEAST,
        new Claimant("A", "e2"),
        "s1",
        new Amount(new BigDecimal("105000000000"), "USD"),
        new BigDecimal("0.50"),
        "figure.money",
        0.97);
  }

  private static Statement nestedStatement() {
    return new Statement(
        "s2",
        new Span(19, 25),
        Mode.INDIRECT,
        Stance.DENY,
        true,
        true,
        "s1",
        "attribution.headline-colon",
        0.5,
        new Source(null, SourceType.UNKNOWN, null, null, 0.5),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Analysis withConfidence(double confidence) {
    Statement statement =
        new Statement(
            "s1",
            new Span(0, 1),
            Mode.INDIRECT,
            Stance.SAY,
            false,
            true,
            null,
            "a.b",
            confidence,
            new Source(null, SourceType.UNKNOWN, null, null, 0.5),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            List.of());
    Analysis plain = article("a");
    return new Analysis(
        plain.capture(),
        plain.digest(),
        null,
        plain.decoded(),
        List.of(new ArticleAnalysis(plain.articles().getFirst().article(), List.of(statement))),
        List.of(),
        List.of());
  }

  private static Analysis article(String headline) {
    Article article =
        new Article(
            "a-1",
            "und",
            null,
            new Span(0, headline.length()),
            headline,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            headline,
            new Span(0, headline.length()),
            List.of());
    return new Analysis(
        Capture.of("a", new byte[1]).withPublished(LocalDate.EPOCH),
        DIGEST,
        "text/plain",
        headline,
        List.of(new ArticleAnalysis(article, List.of())),
        List.of(),
        List.of());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RecordJsonTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
