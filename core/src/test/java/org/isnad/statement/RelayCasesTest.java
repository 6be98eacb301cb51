package org.isnad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.Article;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Relay;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who carried what somebody said, construction by construction. The cases stand in {@code relays.txt}, whose head says how they
 * are written.
 */
final class RelayCasesTest {
  private static final CaseFile FILE = CaseFile.of("relays");
  private static final double FLOOR = 0.90;
  private static final StatementExtractor EXTRACTOR =
      new StatementExtractor(LanguageLoader.load(LanguageFiles.onClassPath(), "ar"));

  private record Case(String title, List<String> paragraphs, List<Expected> expected) {
    String number() {
      return title.substring(0, title.indexOf(' '));
    }
  }

  private record Expected(String source, String content, List<String> chain) {
    static Expected of(String line) {
      String[] parts = line.split(" \\| ", -1);
      return new Expected(parts[0], parts[1], parts[2].equals("-") ? List.of() : Arrays.asList(parts[2].split(" < ", -1)));
    }

    static Expected of(Statement s, Article article) {
      return new Expected(String.valueOf(s.source().name()), s.at().in(article.text()), s.chain().stream().map(Relay::name).toList());
    }

    @Override
    public String toString() {
      return source + " | " + content + " | " + (chain.isEmpty() ? "-" : String.join(" < ", chain));
    }
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    return read().stream().map(c -> DynamicTest.dynamicTest(c.title, () -> FILE.check(c.number(), actual(c), c.expected)));
  }

  /** Counted as gold is scored: a statement is found whose content overlaps by half, and a chain is right with all its links. */
  @Test
  void theChainsThatAreStatedAreFound() {
    int right = 0;
    int stated = 0;
    int found = 0;
    for (Case c : read()) {
      List<Expected> actual = actual(c);
      stated += (int) c.expected.stream().filter(e -> !e.chain.isEmpty()).count();
      found += (int) actual.stream().filter(e -> !e.chain.isEmpty()).count();
      for (Expected e : c.expected) {
        right += !e.chain.isEmpty() && actual.stream().anyMatch(a -> overlap(e.content, a.content) && CaseFile.sameLinks(e.chain, a.chain)) ? 1 : 0;
      }
    }
    double f1 = 2.0 * right / (stated + found);
    System.out.println(String.format(Locale.ROOT, "chains stated: %d of %d, %d found, F1 %.3f", right, stated, found, f1));
    assertThat(f1).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void whatIsKnownToBeMisreadIsACase() {
    assertThat(read().stream().map(Case::number).toList()).containsAll(FILE.known().keySet());
  }

  private static boolean overlap(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return (a.contains(b) || b.contains(a)) && 2 * shorter >= Math.max(a.length(), b.length());
  }

  private static List<Expected> actual(Case c) {
    Article article = CaseArticle.of("-", c.paragraphs);
    return EXTRACTOR.extract(article).stream().map(s -> Expected.of(s, article)).toList();
  }

  private static List<Case> read() {
    List<Case> out = new ArrayList<>();
    for (String line : FILE.text().lines().toList()) {
      if (line.startsWith("# ")) {
        out.add(new Case(line.substring(2), new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("> ")) {
        out.getLast().paragraphs.add(line.substring(2));
      } else if (line.startsWith("= ")) {
        out.getLast().expected.add(Expected.of(line.substring(2)));
      }
    }
    return out;
  }
}
