package org.isnad.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.isnad.app.cli.TextLayout.Piece;
import org.isnad.app.score.Agreement;
import org.isnad.app.score.Bootstrap;
import org.isnad.app.score.Count;
import org.isnad.app.score.Flaw;
import org.isnad.app.score.Measure;
import org.isnad.app.score.RuleScore;
import org.isnad.app.score.Score;
import org.jspecify.annotations.Nullable;

/** A score for people. Immutable. */
final class ScoreText {
  private static final int PASSAGE = 80;
  private static final int UNREAD = 10;
  private static final int NO_INTERVAL = "[0.000, 0.000]".length();

  private final TextLayout layout;

  ScoreText(Terminal terminal) {
    this.layout = new TextLayout(terminal);
  }

  /**
   * Hands over the lines, without their ends.
   *
   * @param bootstrap null where nobody asks how far the figures would move
   */
  void write(Score score, @Nullable Bootstrap bootstrap, boolean errors, Consumer<String> out) {
    if (errors) {
      writeErrors(score.flaws(), out);
      out.accept("");
    }
    out.accept(layout.rule("Rules"));
    for (RuleScore rule : score.rules()) {
      out.accept(
          String.format(
              Locale.ROOT,
              "%-9s %-48s P %s   %d found, %d in gold, %d right, %d exact",
              rule.kind(),
              rule.rule(),
              three(rule.precision()),
              rule.found(),
              rule.paired(),
              rule.right(),
              rule.exact()));
    }
    out.accept("");
    writeMeasures(score, bootstrap, out);
    writeAgreement(score, bootstrap, out);
    if (!score.unread().isEmpty()) {
      List<String> some = score.unread().subList(0, Math.min(UNREAD, score.unread().size()));
      out.accept(
          score.unread().size()
              + " of "
              + score.articles()
              + " articles not read or with another text: "
              + String.join(" ", some));
    }
  }

  private void writeMeasures(Score score, @Nullable Bootstrap bootstrap, Consumer<String> out) {
    out.accept(layout.rule("Measures"));
    for (Measure measure : Measure.values()) {
      Count count = score.counts().getOrDefault(measure, new Count(0, 0, 0));
      out.accept(
          String.format(
              Locale.ROOT,
              "%-24s P %s  R %s  F1 %s%s   %d/%d gold, %d system",
              measure.label(),
              three(count.precision()),
              three(count.recall()),
              three(count.f1()),
              bootstrap == null ? "" : " " + within(bootstrap.f1(measure)),
              count.right(),
              count.gold(),
              count.system()));
    }
  }

  private void writeAgreement(Score score, @Nullable Bootstrap bootstrap, Consumer<String> out) {
    out.accept("");
    out.accept(layout.rule("Agreement on pairs"));
    for (Agreement agreement : Agreement.values()) {
      Score.Vote vote = score.agreement().getOrDefault(agreement, new Score.Vote(0, 0));
      BigDecimal share = vote.share();
      out.accept(
          String.format(
              Locale.ROOT,
              "%-24s %s%s   %d/%d",
              agreement.label(),
              share == null ? "-    " : three(share),
              bootstrap == null ? "" : " " + within(bootstrap.share(agreement)),
              vote.same(),
              vote.asked()));
    }
  }

  private static String within(Bootstrap.@Nullable Interval interval) {
    return interval == null ? " ".repeat(NO_INTERVAL) : "[" + three(interval.low()) + ", " + three(interval.high()) + "]";
  }

  /** By cause, the most frequent first; within one by rule. */
  private void writeErrors(List<Flaw> flaws, Consumer<String> out) {
    Map<String, List<Flaw>> causes = new LinkedHashMap<>();
    flaws.forEach(flaw ->
        causes.computeIfAbsent(flaw.cause(), cause -> new ArrayList<>()).add(flaw));
    List<List<Flaw>> groups = new ArrayList<>(causes.values());
    groups.sort(Comparator.comparingInt((List<Flaw> group) -> group.size()).reversed());
    for (List<Flaw> group : groups) {
      out.accept(layout.rule(group.size() + " \u00D7 " + group.getFirst().cause()));
      group.sort(Comparator.comparing(flaw -> flaw.rule() == null ? "" : flaw.rule()));
      group.forEach(flaw -> writeFlaw(flaw, out));
      out.accept("");
    }
  }

  private void writeFlaw(Flaw flaw, Consumer<String> out) {
    List<Piece> pieces = new ArrayList<>();
    if (flaw.rule() != null) {
      pieces.add(new Piece("[" + flaw.rule() + "] ", Style.FAINT));
    }
    addQuoted(pieces, flaw.passage());
    if (!flaw.passage().equals(flaw.want())) {
      add(pieces, " \u2014 gold ", flaw.want());
    }
    add(pieces, " \u2014 found ", flaw.got());
    layout.line(new Piece(flaw.article() + "  ", Style.FAINT), pieces).forEach(out);
  }

  private static void add(List<Piece> pieces, String before, @Nullable String value) {
    if (value != null) {
      pieces.add(new Piece(before, Style.FAINT));
      addQuoted(pieces, value);
    }
  }

  private static void addQuoted(List<Piece> pieces, String value) {
    pieces.add(Piece.of("\u00AB" + shortened(value) + "\u00BB"));
  }

  /** The beginning and the end of what is long: both show where a content begins and ends. */
  private static String shortened(String value) {
    int length = value.codePointCount(0, value.length());
    if (length <= PASSAGE) {
      return value;
    }
    int head = value.offsetByCodePoints(0, PASSAGE / 2);
    int tail = value.offsetByCodePoints(value.length(), -PASSAGE / 2);
    return value.substring(0, head) + " \u2026 " + value.substring(tail);
  }

  private static String three(BigDecimal value) {
    // Of the double that a share prints as, so that a half is rounded as it is elsewhere.
    return new BigDecimal(value.doubleValue()).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
