package org.isnad.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Rule.Counterexample;
import org.isnad.lexicon.Rule.Prose;
import org.isnad.model.Article.PublishedBasis;
import org.isnad.model.ChannelType;
import org.isnad.model.ProblemKind;
import org.isnad.model.RelatedArticle.Relation;
import org.isnad.model.ResidueKind;
import org.isnad.model.SourceType;
import org.isnad.model.Stance;
import org.isnad.model.Story.ChangedField;
import org.isnad.store.CorrectionKind;
import org.isnad.store.search.Facet;
import org.isnad.store.search.query.QueryProblem;
import org.junit.jupiter.api.Test;

/** Both languages say the same things. */
class TextsTest {
  private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");
  private static final Pattern KIND = Pattern.compile("Refusal\\.of\\(\\s*\\d+, \"([a-z-]+)\"");

  /** Sources of what pages come from; the others answer programs. */
  private static final PathMatcher PAGES = FileSystems.getDefault().getPathMatcher("glob:**/web/{*,page/*}.java");

  private static final Path SOURCES =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")), "app/src/main/java/org/isnad/app/web");
  private static final Texts ARABIC = Texts.in("ar");
  private static final Texts ENGLISH = Texts.in("en");

  /** Languages have different forms of number; a key that has any counts as one. */
  private static Set<String> messages(Texts texts) {
    Set<String> keys = new TreeSet<>();
    texts.keys().forEach(key -> keys.add(FORM.matcher(key).replaceFirst(".#")));
    return keys;
  }

  @Test
  void bothLanguagesHaveTheSameMessages() {
    assertThat(messages(ARABIC)).isEqualTo(messages(ENGLISH));
  }

  @Test
  void everyRefusalIsExplained() {
    ENGLISH.keys().stream()
        .filter(key -> key.matches("refusal\\.[a-z-]+") && !Set.of("refusal.home", "refusal.status").contains(key))
        .forEach(key -> assertThat(ENGLISH.has(key + ".means")).as(key).isTrue());
  }

  @Test
  void everyKindOfRefusalIsNamed() throws IOException {
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(PAGES::matches).toList()) {
        KIND.matcher(Files.readString(file)).results().forEach(found -> kinds.add("refusal." + found.group(1)));
      }
    }
    // Never on a page: of the API's bodies, and of what is no HTTP.
    kinds.removeAll(Set.of("refusal.bad-json", "refusal.not-http"));
    assertThat(kinds).hasSizeGreaterThan(15).allMatch(ARABIC::has).allMatch(ENGLISH::has);
  }

  @Test
  void inArabicRulesExplainThemselvesInArabicLetters() {
    for (Rule rule : LanguageLoader.load(LanguageFiles.onClassPath(), "ar").rules().all()) {
      Stream<Prose> prose = Stream.concat(Stream.of(rule.purpose(), rule.why()), rule.counterexamples().stream().map(Counterexample::because));
      assertThat(prose.map(one -> one.in(ARABIC.language()))).as(rule.id()).allMatch(text -> text.matches("[^A-Za-z]+"));
    }
  }

  @Test
  void everyCountHasAFormForTheRest() {
    for (Texts texts : new Texts[] {ARABIC, ENGLISH}) {
      messages(texts).stream()
          .filter(key -> key.endsWith(".#"))
          .map(key -> key.substring(0, key.length() - 1) + "other")
          .forEach(key -> assertThat(texts.has(key)).as(texts.language() + " " + key).isTrue());
    }
  }

  @Test
  void arabicCountsInSixForms() {
    long[] numbers = {0, 1, 2, 3, 10, 11, 99, 100, 101, 103, 111, 1000};
    Set<String> said = new TreeSet<>();
    for (long number : numbers) {
      said.add(ARABIC.count("story.articles", number).replaceAll("[\\d,\\s]", ""));
    }
    assertThat(said).hasSize(6);
    assertThat(ENGLISH.count("story.articles", 1)).isEqualTo("1 article");
    assertThat(ENGLISH.count("story.articles", 1200)).isEqualTo("1,200 articles");
  }

  @Test
  void daysAreWrittenOut() {
    assertThat(ENGLISH.day("2026-11-28")).isEqualTo("Saturday, 28 November 2026");
    assertThat(ENGLISH.moment("2026-11-28T09:05:00Z")).isEqualTo("Saturday, 28 November 2026, 09:05");
    assertThat(ENGLISH.day("2026")).isEqualTo("2026");
    assertThat(ENGLISH.month("2026-11")).isEqualTo("Nov 2026");
  }

  @Test
  void valuesAreIsolatedInTheirDirection() {
    assertThat(ENGLISH.say("correct.now", "x")).isEqualTo("Ascribed to \u2068x\u2069 at present");
  }

  @Test
  void aValueNamesNoOtherValue() {
    assertThat(Texts.in("en").say("picture.dot", "{1}", "{2} $1", "c")).isEqualTo("\u2068{1}\u2069 — \u2068{2} $1\u2069, \u2068c\u2069");
  }

  @Test
  void whateverTheReadingNamesHasAText() {
    List<String> keys = new ArrayList<>();
    for (ChangedField one : ChangedField.values()) {
      keys.add("change." + one.key());
    }
    for (SourceType one : SourceType.values()) {
      keys.addAll(List.of("type." + one.key(), "unnamed." + one.key()));
    }
    for (Relation one : Relation.values()) {
      keys.add("reason." + one.key());
    }
    for (ProblemKind one : ProblemKind.values()) {
      keys.add("problem." + one.key());
    }
    for (ResidueKind one : ResidueKind.values()) {
      keys.add("residue." + one.key());
    }
    for (PublishedBasis one : PublishedBasis.values()) {
      keys.add("basis." + one.key());
    }
    for (Facet one : Facet.values()) {
      keys.add("facet." + one.key());
    }
    for (QueryProblem.Kind one : QueryProblem.Kind.values()) {
      keys.add("query." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    for (CorrectionKind one : CorrectionKind.values()) {
      keys.add("correction." + one.key());
    }
    for (ChannelType one : ChannelType.values()) {
      keys.add("channel." + one.key());
    }
    for (Stance one : Stance.values()) {
      keys.add("stance." + one.key());
    }
    assertThat(keys).allMatch(ARABIC::has).allMatch(ENGLISH::has);
  }
}
