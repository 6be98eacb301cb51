package org.isnad.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.model.Analysis;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Capture;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Circumstance;
import org.isnad.model.Statement.Relay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The forty traps that news sets a reader, each read from a capture by the whole way through the house. The cases stand in
 * {@code traps.txt}, whose head says how they are written.
 */
final class TrapsTest {
  private static final CaseFile FILE = CaseFile.of("traps");
  private static final int TRAPS = 40;
  private static final List<String> KINDS = List.of("figure", "time", "entity", "article", "residue");

  private record Case(String title, List<String> lines) {
    String number() {
      return title.substring(0, title.indexOf(' '));
    }

    List<String> all(String key) {
      return lines.stream().filter(l -> (l + " ").startsWith(key + " ")).map(l -> l.substring(Math.min(l.length(), key.length() + 1)))
          .toList();
    }

    /** What has to come out: the statements, and of other things those kinds that the case speaks of. */
    List<String> expected() {
      List<String> out = new ArrayList<>(all("="));
      KINDS.forEach(kind -> all(kind).stream().filter(l -> !l.equals("none")).forEach(l -> out.add(kind + " " + l)));
      return out;
    }
  }

  @TestFactory
  Stream<DynamicTest> traps() {
    return cases().stream().map(c -> DynamicTest.dynamicTest(c.title, () -> FILE.check(c.number(), actual(c), c.expected())));
  }

  @Test
  void everyTrapHasItsCase() {
    List<String> numbers = cases().stream().map(Case::number).toList();
    assertThat(numbers).containsExactlyElementsOf(IntStream.rangeClosed(1, TRAPS).mapToObj(Integer::toString).toList());
    assertThat(numbers).containsAll(FILE.known().keySet());
  }

  private static List<String> actual(Case c) {
    Analysis analysis = Isnad.arabic().read(capture(c));
    List<String> out = new ArrayList<>();
    for (ArticleAnalysis a : analysis.articles()) {
      a.statements().forEach(s -> out.add(line(s, a.article().text())));
    }
    List<String> others = others(analysis);
    KINDS.stream().filter(kind -> !c.all(kind).isEmpty())
        .forEach(kind -> others.stream().filter(l -> l.startsWith(kind + " ")).forEach(out::add));
    return out;
  }

  private static List<String> others(Analysis analysis) {
    List<String> out = new ArrayList<>();
    for (ArticleAnalysis a : analysis.articles()) {
      String text = a.article().text();
      a.figures().forEach(f -> out.add("figure " + f.at().in(text) + " | " + f.value().stripTrailingZeros().toPlainString()
          + (f.of() == null ? "" : "/" + f.of().toPlainString()) + (f.unit() == null ? "" : " " + f.unit())));
      a.times().forEach(t -> out.add("time " + t.at().in(text) + " | " + t.value()));
      a.entities().forEach(e -> out.add("entity " + e.type().key() + " " + e.name()
          + e.aliases().stream().map(alias -> " | " + alias).collect(Collectors.joining())));
      out.add("article " + a.article().headline() + " | " + a.article().published() + " | "
          + String.join(", ", a.article().authors()) + " | " + a.article().paragraphs().size());
    }
    analysis.residue().forEach(r -> out.add("residue " + r.kind().key() + " " + r.text().replace('\n', '/')));
    return out;
  }

  private static String line(Statement s, String text) {
    StringBuilder line = new StringBuilder(s.nested() == null ? "" : "  ").append(s.source().name() == null ? "?" : s.source().name())
        .append(" | ").append(s.cue() == null ? ":" : s.cue().text())
        .append(" | ").append(s.stance().key()).append(' ').append(s.mode().key()).append(s.negated() ? " negated" : "")
        .append(" | ").append(s.at().in(text));
    if (!s.chain().isEmpty()) {
      line.append(" | chain ").append(String.join(", ", s.chain().stream().map(Relay::name).toList()));
    }
    line.append(s.channel() == null ? "" : " | " + s.channel().type().key());
    return line.append(shown("to", s.addressee())).append(shown("when", s.when())).append(shown("where", s.where())).toString();
  }

  private static String shown(String key, @Nullable Circumstance c) {
    return c == null ? "" : " | " + key + " " + c.name();
  }

  /** The page of the case as it stands, or its headline and paragraphs as an article line. */
  private static Capture capture(Case c) {
    List<String> day = c.all("@");
    List<String> page = c.all("P");
    String text = page.isEmpty() ? articleLine(c) : String.join("\n", page);
    return Capture.of("trap.txt", text.getBytes(UTF_8)).withPublished(day.isEmpty() ? null : LocalDate.parse(day.getFirst()));
  }

  private static String articleLine(Case c) {
    List<String> headline = c.all("H");
    return "{\"headline\":" + quoted(headline.isEmpty() ? "-" : headline.getFirst())
        + ",\"paragraphs\":[" + c.all(">").stream().map(TrapsTest::quoted).collect(Collectors.joining(",")) + "]}";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static List<Case> cases() {
    List<Case> out = new ArrayList<>();
    for (String line : FILE.text().lines().toList()) {
      if (line.startsWith("# ")) {
        out.add(new Case(line.substring(2), new ArrayList<>()));
      } else if (!out.isEmpty() && !line.isEmpty()) {
        out.getLast().lines.add(line);
      }
    }
    return out;
  }
}
