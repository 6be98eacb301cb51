package org.isnad.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.model.Article;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Relay;
import org.isnad.text.Normalizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who carried what somebody said, construction by construction. The cases stand in {@code relays.txt}, whose head says how they
 * are written. A case that is still misread stands in {@code relays-known.tsv} with what is wrong; the build fails where one of
 * these is read rightly, since its line has to go then.
 */
final class RelayCasesTest {
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
    Map<String, String> known = known();
    return read().stream().map(c -> DynamicTest.dynamicTest(c.title, () -> {
      if (known.containsKey(c.number())) {
        assertThat(actual(c)).as("read rightly now: its line in relays-known.tsv has to go").isNotEqualTo(c.expected);
      } else {
        assertThat(actual(c)).containsExactlyElementsOf(c.expected);
      }
    }));
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
        right += !e.chain.isEmpty() && actual.stream().anyMatch(a -> overlap(e.content, a.content) && same(e.chain, a.chain)) ? 1 : 0;
      }
    }
    double f1 = 2.0 * right / (stated + found);
    System.out.println(String.format(Locale.ROOT, "chains stated: %d of %d, %d found, F1 %.3f", right, stated, found, f1));
    assertThat(f1).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void whatIsKnownToBeMisreadIsACase() {
    assertThat(read().stream().map(Case::number).toList()).containsAll(known().keySet());
  }

  private static boolean overlap(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return (a.contains(b) || b.contains(a)) && 2 * shorter >= Math.max(a.length(), b.length());
  }

  /** The same links, a name also with more of it printed. */
  private static boolean same(List<String> expected, List<String> actual) {
    boolean all = expected.size() == actual.size();
    for (int i = 0; all && i < actual.size(); i++) {
      Set<String> one = words(expected.get(i));
      Set<String> other = words(actual.get(i));
      all = one.containsAll(other) || other.containsAll(one);
    }
    return all;
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Arrays.asList(Normalizer.fold(name).replaceAll("[«»\"]", "").split(" ")));
  }

  private static List<Expected> actual(Case c) {
    Article article = CaseArticle.of("-", c.paragraphs);
    return EXTRACTOR.extract(article).stream().map(s -> Expected.of(s, article)).toList();
  }

  private static List<Case> read() {
    List<Case> out = new ArrayList<>();
    for (String line : file("relays.txt").lines().toList()) {
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

  private static Map<String, String> known() {
    Map<String, String> out = new TreeMap<>();
    file("relays-known.tsv").lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).forEach(l -> out.put(l[0], l[1]));
    return out;
  }

  private static String file(String name) {
    try (InputStream in = Objects.requireNonNull(RelayCasesTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
