package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.model.Article.Image;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.model.Capture;
import org.isnad.model.ChannelType;
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
import org.junit.jupiter.api.Test;

final class RecordTextTest {
  private static final String TEXT = "Harbour opens\nMona said \"it is \"open\" now\" and closed.";
  private static final Span IN_TEXT = new Span(0, 1);

  @Test
  void everythingHasItsPlace() {
    assertThat(print(analysis()))
        .isEqualTo(
            """
            page.txt \u00B7 1 article \u00B7 2 statements

            \u2500\u2500 Article 1 of 1 RULE
                Harbour opens
                After years
                2026-01-04 (inferred) \u00B7 The Record \u00B7 Economy \u00B7 Tunis \u00B7 by A. Writer \u00B7 1 picture

            s1  Mona (minister) \u2014 says said \u00B7 direct \u00B7 press conference \u00B7 to reporters \u00B7 when today \u00B7 where
                Tunis \u00B7 through AFP \u2192 The Herald
                "it is "open" now"

                s2  unnamed \u2014 judges (negated) \u00B7 headline
                    open

            truncated  The page ends early.
            no-date  No date.

            Left out: 3 pieces of the page around (2 share, 1 icon)

            """
                .replace("RULE", "\u2500".repeat(82)));
  }

  @Test
  void nothingReadIsSaidShortly() {
    Analysis missing =
        new Analysis(
            Capture.of("absent.txt", new byte[0]),
            null,
            null,
            "",
            List.of(),
            List.of(),
            List.of(Problem.of(ProblemKind.NOT_FOUND, "there is no such file")));
    assertThat(print(missing))
        .isEqualTo("absent.txt \u00B7 0 articles\n\nnot-found  there is no such file\n\n");
  }

  private static String print(Analysis analysis) {
    StringBuilder out = new StringBuilder();
    new RecordText(Terminal.none()).write(analysis, line -> out.append(line).append('\n'));
    return out.toString();
  }

  private static Analysis analysis() {
    Article article =
        new Article(
            "a-1",
            "en",
            null,
            IN_TEXT,
            "Harbour opens",
            "After years",
            "Economy",
            "The Record",
            List.of("A. Writer"),
            "Tunis",
            "2026-01-04",
            PublishedBasis.INFERRED,
            null,
            List.of(new Image("A ship", null, null, null, null, null)),
            List.of(),
            List.of(),
            TEXT,
            new Span(0, 13),
            List.of());
    Span content = new Span(TEXT.indexOf("it is"), TEXT.indexOf("\" and"));
    Span open = new Span(TEXT.indexOf("open\""), TEXT.indexOf("open\"") + 4);
    Statement outer =
        new Statement(
            "s1",
            content,
            Mode.DIRECT,
            Stance.SAY,
            false,
            false,
            null,
            "a.b",
            0.9,
            new Source("Mona", SourceType.PERSON, "minister", null, 0.9),
            new Cue("said", "say", IN_TEXT),
            List.of(
                new Relay("AFP", SourceType.AGENCY, IN_TEXT),
                new Relay("The Herald", SourceType.OUTLET, IN_TEXT)),
            new Channel(ChannelType.PRESS_CONFERENCE, null, IN_TEXT),
            new Circumstance("reporters", IN_TEXT),
            new Circumstance("today", IN_TEXT),
            new Circumstance("Tunis", IN_TEXT),
            List.of());
    Statement inner =
        new Statement(
            "s2",
            open,
            Mode.INDIRECT,
            Stance.JUDGE,
            true,
            true,
            "s1",
            "a.b",
            0.9,
            new Source(null, SourceType.ANONYMOUS, null, null, 0.5),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            List.of());
    return new Analysis(
        Capture.of("page.txt", new byte[1]),
        "0",
        "text/plain",
        "",
        List.of(new ArticleAnalysis(article, List.of(outer, inner))),
        List.of(
            new Residue(ResidueKind.SHARE, IN_TEXT, "x"),
            new Residue(ResidueKind.ICON, IN_TEXT, "x"),
            new Residue(ResidueKind.SHARE, IN_TEXT, "x")),
        List.of(
            Problem.of(ProblemKind.TRUNCATED, "The page ends early."),
            Problem.of(ProblemKind.NO_DATE, "No date.")));
  }
}
