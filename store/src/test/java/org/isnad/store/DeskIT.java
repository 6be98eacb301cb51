package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.Isnad;
import org.isnad.record.RecordJson;
import org.isnad.store.ArticleStore.ArticleEntry;
import org.isnad.store.ArticleStore.ArticleFilter;
import org.isnad.store.ArticleStore.StoredArticle;
import org.isnad.store.CaptureStore.StoredCapture;
import org.isnad.store.Intake.Outcome;
import org.isnad.store.StoryStore.StoryFilter;
import org.isnad.store.StoryStore.StoryOrder;
import org.isnad.store.search.Facet;
import org.isnad.store.search.Finding;
import org.isnad.store.search.ResultSlice;
import org.isnad.store.search.SearchAnswer;
import org.isnad.store.search.SearchQuery;
import org.isnad.store.search.query.SearchKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder from its making to its end, with pages of the corpus. */
class DeskIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void whatWasAddedIsThereWhenTheFolderIsOpenedAgain() throws Exception {
    Intake page = Corpus.page("pages/glued-harbour.txt");
    try (Desk desk = open()) {
      assertThat(desk.add(List.of(page))).containsExactly(Outcome.ADDED);
      assertThat(desk.settle(PATIENCE)).isTrue();
    }
    try (Desk desk = open()) {
      StoredCapture capture = desk.captures().find(digest(page)).orElseThrow();
      assertThat(capture.capture().bytes()).isEqualTo(page.analysis().capture().bytes());
      assertThat(RecordJson.line(capture.analysis())).isEqualTo(RecordJson.line(page.analysis()));
      assertThat(capture.articles()).hasSize(page.analysis().articles().size());
      for (String id : capture.articles()) {
        assertThat(desk.articles().find(id)).isPresent();
      }
    }
  }

  @Test
  void theSameBytesAreKeptOnce() throws Exception {
    Intake page = Corpus.page("pages/glued-harbour.txt");
    byte[] bytes = page.analysis().capture().bytes();
    try (Desk desk = open()) {
      assertThat(desk.add(List.of(page, page))).containsExactly(Outcome.ADDED, Outcome.DUPLICATE);
      assertThat(desk.add(List.of(Corpus.intake("elsewhere.txt", bytes)))).containsExactly(Outcome.DUPLICATE);
      StoredCapture kept = desk.captures().find(digest(page)).orElseThrow();
      assertThat(kept.capture().seen()).extracting(seen -> seen.name()).contains("elsewhere.txt");
      assertThat(desk.captures().count()).isEqualTo(1);
    }
  }

  @Test
  void twoTextsUnderOneIdAreBothKept() throws Exception {
    String line = "{\"id\": \"a\", \"language\": \"ar\", \"headline\": \"%s\", \"paragraphs\": [\"…\"]}";
    try (Desk desk = open()) {
      desk.add(
          List.of(
              Corpus.intake("one", line.formatted("first").getBytes(StandardCharsets.UTF_8)),
              Corpus.intake("two", line.formatted("second").getBytes(StandardCharsets.UTF_8))));
      List<ArticleEntry> articles = articles(desk);
      assertThat(articles).extracting(ArticleEntry::headline).containsExactlyInAnyOrder("first", "second");
      assertThat(articles).extracting(ArticleEntry::id).doesNotHaveDuplicates();
      for (ArticleEntry entry : articles) {
        StoredArticle article = desk.articles().find(entry.id()).orElseThrow();
        assertThat(article.analysis().article().headline()).isEqualTo(entry.headline());
      }
    }
  }

  @Test
  void whatCouldNotBeReadIsCountedAndShown() throws Exception {
    try (Desk desk = open()) {
      assertThat(desk.add(List.of(Corpus.intake("empty.txt", new byte[0])))).containsExactly(Outcome.ADDED);
      assertThat(desk.problems()).containsEntry("empty", 1L);
      assertThat(desk.captures().problems("empty", 10)).extracting(one -> one.name()).containsExactly("empty.txt");
    }
  }

  @Test
  void storiesFollowAndGoOnWhereTheyStood() throws Exception {
    List<Intake> lines = Corpus.lines("stories");
    int half = lines.size() / 2;
    Map<String, @Nullable String> inOneGo;
    try (Desk desk = Desk.open(folder.resolve("whole"), Isnad.arabic())) {
      desk.add(lines.subList(0, half));
      desk.settle(PATIENCE);
      desk.add(lines.subList(half, lines.size()));
      desk.settle(PATIENCE);
      inOneGo = stories(desk);
    }
    try (Desk desk = open()) {
      desk.add(lines.subList(0, half));
      desk.settle(PATIENCE);
    }
    try (Desk desk = open()) {
      desk.add(lines.subList(half, lines.size()));
    }
    try (Desk desk = open()) {
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(stories(desk)).isEqualTo(inOneGo).isNotEmpty();
      var first = desk.stories().list(StoryFilter.all(), StoryOrder.WEIGHT, null, 10).entries().getFirst();
      assertThat(desk.stories().find(first.id()).orElseThrow().articles()).hasSize(first.articles());
    }
  }

  @Test
  void theIndexKnowsTheStoryOfEachArticleAndHowManyTellItNow() throws Exception {
    List<Intake> told = Corpus.lines("stories");
    // More than stories take in at once: the index must not go ahead of them.
    List<Intake> many = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      String line =
          "{\"id\": \"n%d\", \"language\": \"ar\", \"published\": \"2025-03-01\", \"headline\": \"%d\", \"paragraphs\": [\"…\"]}"
              .formatted(i, i);
      many.add(Corpus.intake("many", line.getBytes(StandardCharsets.UTF_8)));
    }
    try (Desk desk = open()) {
      desk.add(told.subList(0, 1));
      assertThat(desk.settle(PATIENCE)).isTrue();
      desk.add(many);
      desk.add(told.subList(1, told.size()));
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(total(desk, Map.of())).isEqualTo(told.size() + 1_200);
      for (var story : desk.stories().list(StoryFilter.all(), StoryOrder.WEIGHT, null, 30).entries()) {
        Map<Facet, List<String>> filters =
            Map.of(
                Facet.STORY, List.of(story.id()),
                Facet.INDEPENDENT, List.of(Integer.toString(story.independent())));
        assertThat(total(desk, filters)).as(story.title()).isEqualTo(story.articles());
      }
    }
  }

  @Test
  void whatComesAfterTheNewestWasForgottenIsFoundAndItsStoryIsSmaller() throws Exception {
    List<Intake> told = Corpus.lines("stories");
    int most = told.size() - 1;
    try (Desk desk = open()) {
      desk.add(told.subList(0, most));
      assertThat(desk.settle(PATIENCE)).isTrue();
      desk.forget(List.of(digest(told.get(most - 1))), "asked to");
      assertThat(desk.settle(PATIENCE)).isTrue();
      desk.add(told.subList(most, told.size()));
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(total(desk, Map.of())).isEqualTo(most);
      assertThat(stories(desk)).hasSize(most).doesNotContainValue(null);
      desk.forget(told.subList(1, told.size()).stream().map(DeskIT::digest).toList(), "asked to");
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(total(desk, Map.of(Facet.INDEPENDENT, List.of("1")))).isEqualTo(1);
    }
  }

  private static long total(Desk desk, Map<Facet, List<String>> filters) {
    SearchQuery query = SearchQuery.of("").kind(SearchKind.ARTICLE).filters(filters).exactTotal(true);
    return ((ResultSlice) desk.search(query)).total();
  }

  private static Map<String, @Nullable String> stories(Desk desk) {
    Map<String, @Nullable String> stories = new TreeMap<>();
    articles(desk).forEach(article -> stories.put(article.id(), article.story()));
    return stories;
  }

  @Test
  void whatWasAddedIsFoundAlsoWhereTheIndexWasLost() throws Exception {
    try (Desk desk = open()) {
      desk.add(Corpus.pages());
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(found(desk)).isNotEmpty();
    }
    Set<String> before;
    try (Desk desk = open()) {
      before = found(desk);
    }
    Path segments;
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      segments = files.filter(file -> file.getFileName().toString().startsWith("segments")).findFirst().orElseThrow();
    }
    Files.write(segments, new byte[] {1, 2, 3});
    try (Desk desk = open()) {
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(found(desk)).isEqualTo(before);
    }
  }

  @Test
  void whatADeskPutsInOrderStaysSo() throws Exception {
    String article;
    String folderId;
    try (Desk desk = open()) {
      article = firstArticle(desk, "pages/glued-harbour.txt");
      folderId = desk.cases().create("harbour").id();
      desk.cases().put(folderId, "article", article, "ask the union");
      desk.cases().tag("article", article, "strike");
      desk.cases().save("strikes", "tag:strike");
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(desk.search(SearchQuery.of("tag:strike"))).isInstanceOfSatisfying(
          ResultSlice.class, slice -> assertThat(slice.total()).isEqualTo(1));
    }
    try (Desk desk = open()) {
      assertThat(desk.cases().find(folderId).orElseThrow().items())
          .extracting(item -> item.id() + ": " + item.note())
          .containsExactly(article + ": ask the union");
      assertThat(desk.cases().tags("article", article)).containsExactly("strike");
      assertThat(desk.cases().saved()).extracting(saved -> saved.query()).containsExactly("tag:strike");
      desk.cases().remove(folderId);
      assertThat(desk.cases().folders()).isEmpty();
    }
  }

  @Test
  void whatIsForgottenIsNowhereAndStaysOut() throws Exception {
    Intake page = Corpus.page("pages/glued-harbour.txt");
    try (Desk desk = open()) {
      desk.add(Corpus.pages());
      assertThat(desk.settle(PATIENCE)).isTrue();
      String article = desk.captures().find(digest(page)).orElseThrow().articles().getFirst();
      String headline = desk.articles().find(article).orElseThrow().analysis().article().headline();
      desk.cases().tag("article", article, "strike");
      assertThat(desk.capturesOf(article)).containsExactly(digest(page));
      assertThat(desk.forget(desk.capturesOf(article), "asked to")).isEqualTo(1);
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(desk.articles().find(article)).isEmpty();
      assertThat(desk.captures().find(digest(page))).isEmpty();
      assertThat(found(desk)).doesNotContain(article);
      assertThat(articles(desk)).extracting(ArticleEntry::headline).doesNotContain(headline);
      assertThat(desk.add(List.of(page))).containsExactly(Outcome.FORGOTTEN);
    }
    // Not in the file's bytes either.
    byte[] bytes = Files.readAllBytes(folder.resolve("desk.db"));
    String words = page.analysis().articles().getFirst().article().headline();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain(words);
  }

  @Test
  void aBackupIsAFolderAgain() throws Exception {
    Path file = folder.resolve("backup.db");
    Path again = folder.resolve("again");
    Set<String> before;
    try (Desk desk = Desk.open(folder.resolve("first"), Isnad.arabic())) {
      desk.add(Corpus.pages());
      assertThat(desk.settle(PATIENCE)).isTrue();
      before = found(desk);
      Desk.backup(folder.resolve("first"), file);
    }
    assertThatThrownBy(() -> Desk.backup(folder.resolve("first"), file)).hasMessageContaining("there already");
    Desk.restore(file, again);
    try (Desk desk = Desk.open(again, Isnad.arabic())) {
      assertThat(desk.settle(PATIENCE)).isTrue();
      assertThat(found(desk)).isEqualTo(before).isNotEmpty();
    }
    assertThatThrownBy(() -> Desk.restore(file, again)).hasMessageContaining("has a database already");
    Path noBackup = Files.writeString(folder.resolve("other.db"), "no database at all ".repeat(100));
    assertThatThrownBy(() -> Desk.restore(noBackup, folder.resolve("third"))).hasMessageContaining("is damaged or no database");
  }

  /** Ids of articles that speak of harbours. */
  private static Set<String> found(Desk desk) {
    return switch (desk.search(SearchQuery.of("\u0645\u064A\u0646\u0627\u0621"))) {
      case ResultSlice slice ->
          slice.findings().stream()
              .map(finding -> ((Finding.ArticleFinding) finding).article())
              .collect(Collectors.toCollection(TreeSet::new));
      case SearchAnswer.Refused refused -> throw new AssertionError(refused);
    };
  }

  @Test
  void aFolderIsForOneAtATime() {
    try (Desk desk = open()) {
      assertThat(desk.folder()).isEqualTo(folder);
      assertThatThrownBy(this::open).hasMessageContaining("is in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aFolderOfANewerProgramIsRefused() throws SQLException {
    open().close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
        var update = connection.createStatement()) {
      update.execute("UPDATE flyway_schema_history SET version = '99'");
    }
    assertThatThrownBy(this::open).hasMessageContaining("was written by a newer Isnad");
  }

  @Test
  void aDamagedFileIsSaidSo() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("desk.db"), "this is no database, whatever its name says ".repeat(100));
    assertThatThrownBy(this::open).hasMessageContaining("is damaged or no database of Isnad");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaidSo() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> Desk.open(file, Isnad.arabic()))
        .hasMessageContaining("cannot be used as a data folder");
  }

  private static String digest(Intake intake) {
    return Objects.requireNonNull(intake.analysis().digest());
  }

  private Desk open() {
    return Desk.open(folder, Isnad.arabic());
  }

  private static String firstArticle(Desk desk, String page) {
    Intake intake = Corpus.page(page);
    desk.add(List.of(intake));
    return desk.captures().find(digest(intake)).orElseThrow().articles().getFirst();
  }

  private static List<ArticleEntry> articles(Desk desk) {
    return desk.articles().list(new ArticleFilter(null, null, null, null, null, 10_000)).entries();
  }
}
