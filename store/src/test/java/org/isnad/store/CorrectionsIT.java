package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.isnad.Isnad;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.model.Statement;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.CorrectionStore.Wish;
import org.isnad.store.EntityStore.EntityEntry;
import org.isnad.store.EntityStore.StoredEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people put right in a data folder: it holds, is taken back, is handed on, and outlives new readings. */
class CorrectionsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void aCorrectedSourceStaysCorrectedAndCanBeTakenBack() throws Exception {
    try (Desk desk = open()) {
      String id = firstArticle(desk, "pages/glued-harbour.txt");
      StoredArticle before = desk.articles().find(id).orElseThrow();
      Statement statement = before.analysis().statements().getFirst();
      Wish wish = wish(before, statement, CorrectionKind.STATEMENT_SOURCE, Map.of("name", "someone else"), 0);
      Correction made = desk.corrections().add(wish);
      assertThat(first(desk, id).source().name()).isEqualTo("someone else");
      assertThat(desk.articles().find(id).orElseThrow().corrections()).containsExactly(made.id());
      assertThatThrownBy(() -> desk.corrections().add(wish))
          .hasMessageContaining("desk editor made the correction")
          .isInstanceOfSatisfying(
              DeskException.class, e -> assertThat(e.fault()).isEqualTo(DeskFault.CHANGED_SINCE));
      desk.corrections().undo(made.id(), "desk editor");
      assertThat(first(desk, id).source()).isEqualTo(statement.source());
    }
  }

  @Test
  void aWrongStatementIsTakenOut() throws Exception {
    try (Desk desk = open()) {
      String id = firstArticle(desk, "pages/glued-harbour.txt");
      StoredArticle before = desk.articles().find(id).orElseThrow();
      Statement statement = before.analysis().statements().getFirst();
      desk.corrections().add(wish(before, statement, CorrectionKind.STATEMENT_WRONG, Map.of(), -1));
      assertThat(desk.articles().find(id).orElseThrow().analysis().statements())
          .hasSize(before.analysis().statements().size() - 1)
          .doesNotContain(statement);
    }
  }

  @Test
  void mergedEntitiesAreOneUntilThatIsTakenBack() throws Exception {
    try (Desk desk = open()) {
      desk.add(Corpus.pages());
      List<EntityEntry> people = desk.entities().list("PER", null, 1000).entries();
      StoredEntity one = desk.entities().find(people.get(0).id()).orElseThrow();
      StoredEntity other = desk.entities().find(people.get(1).id()).orElseThrow();
      Correction merge =
          desk.corrections()
              .add(
                  new Wish(
                      CorrectionKind.ENTITY_MERGE, null, other.id(), Map.of("into", one.id()), "desk editor", null,
                      other.revision()));
      StoredEntity merged = desk.entities().find(other.id()).orElseThrow();
      assertThat(merged.id()).isEqualTo(one.id());
      assertThat(merged.names()).containsAll(other.names());
      assertThat(desk.entities().list("PER", null, 1000).entries()).hasSize(people.size() - 1);
      assertThatThrownBy(
              () ->
                  desk.corrections()
                      .add(
                          new Wish(
                              CorrectionKind.ENTITY_RENAME, null, other.id(), Map.of("name", "x"), "second editor",
                              null, other.revision())))
          .hasMessageContaining("desk editor made the correction «entity-merge»");
      desk.corrections().undo(merge.id(), "desk editor");
      assertThat(desk.entities().list("PER", null, 1000).entries()).isEqualTo(people);
    }
  }

  @Test
  void aRenamedEntityGetsItsNameBack() throws Exception {
    try (Desk desk = open()) {
      desk.add(Corpus.pages());
      EntityEntry entity = desk.entities().list("ORG", null, 1).entries().getFirst();
      Correction rename =
          desk.corrections()
              .add(
                  new Wish(
                      CorrectionKind.ENTITY_RENAME, null, entity.id(), Map.of("name", "other"), "e", "why", -1));
      assertThat(desk.entities().find(entity.id()).orElseThrow().name()).isEqualTo("other");
      desk.corrections().undo(rename.id(), "e");
      assertThat(desk.entities().find(entity.id()).orElseThrow().name()).isEqualTo(entity.name());
    }
  }

  @Test
  void correctionsCanBeHandedOn() throws Exception {
    Correction made;
    try (Desk desk = open()) {
      String id = firstArticle(desk, "pages/glued-harbour.txt");
      StoredArticle article = desk.articles().find(id).orElseThrow();
      made =
          desk.corrections()
              .add(
                  wish(
                      article, article.analysis().statements().getFirst(), CorrectionKind.STATEMENT_WRONG,
                      Map.of(), -1));
    }
    try (Desk other = Desk.open(folder.resolve("other"), Isnad.arabic())) {
      String id = firstArticle(other, "pages/glued-harbour.txt");
      assertThat(other.corrections().take(made)).isTrue();
      assertThat(other.corrections().take(made)).isFalse();
      assertThat(other.articles().find(id).orElseThrow().corrections()).containsExactly(made.id());
    }
  }

  @Test
  void otherRulesReadAgainWhatPeopleCorrected() throws Exception {
    LanguageFiles bundled = LanguageFiles.onClassPath();
    LanguageFiles other = path -> path.endsWith("/FILES") ? bundled.read(path) + "\n# other\n" : bundled.read(path);
    String id;
    Correction made;
    try (Desk desk = open()) {
      id = firstArticle(desk, "pages/glued-harbour.txt");
      StoredArticle article = desk.articles().find(id).orElseThrow();
      made =
          desk.corrections()
              .add(
                  wish(
                      article, article.analysis().statements().getFirst(), CorrectionKind.STATEMENT_SOURCE,
                      Map.of("name", "someone else"), 0));
      assertThat(desk.outdated(null, 10)).isEmpty();
    }
    Isnad newer = Isnad.arabic(other);
    try (Desk desk = Desk.open(folder, newer)) {
      List<String> outdated = desk.outdated(null, 10);
      assertThat(outdated).hasSize(1);
      Intake read = Intake.of(newer.read(desk.captures().find(outdated.getFirst()).orElseThrow().capture()));
      desk.replace(List.of(read));
      desk.regroup();
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(desk.outdated(null, 10)).isEmpty();
      assertThat(desk.articles().find(id).orElseThrow().corrections()).containsExactly(made.id());
      assertThat(first(desk, id).source().name()).isEqualTo("someone else");
      assertThat(desk.articles().find(id).orElseThrow().story()).isNotNull();
    }
  }

  private Desk open() {
    return Desk.open(folder, Isnad.arabic());
  }

  private static String digest(Intake intake) {
    return Objects.requireNonNull(intake.analysis().digest());
  }

  private static String firstArticle(Desk desk, String page) {
    Intake intake = Corpus.page(page);
    desk.add(List.of(intake));
    return desk.captures().find(digest(intake)).orElseThrow().articles().getFirst();
  }

  private static Statement first(Desk desk, String id) {
    return desk.articles().find(id).orElseThrow().analysis().statements().getFirst();
  }

  private static Wish wish(
      StoredArticle article, Statement about, CorrectionKind kind, Map<String, String> more, long seen) {
    String text = article.analysis().article().text();
    Map<String, String> value = new TreeMap<>(more);
    value.put("start", Integer.toString(text.codePointCount(0, about.at().start())));
    value.put("end", Integer.toString(text.codePointCount(0, about.at().end())));
    return new Wish(kind, article.analysis().article().id(), null, value, "desk editor", null, seen);
  }
}
