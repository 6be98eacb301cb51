package org.isnad.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Story;
import org.isnad.model.Story.Member;
import org.isnad.store.StoryStore.Kept;
import org.isnad.story.OpenStory;
import org.isnad.story.StateJson;
import org.isnad.story.StoryClusterer;
import org.isnad.story.StoryClusterer.Gone;
import org.isnad.story.StoryClusterer.Step;
import org.isnad.story.StorySettings;
import org.isnad.story.StoryState;
import org.jdbi.v3.core.Handle;

/**
 * Keeps stories up to date with the articles that come, in the order of their coming. Where it stands
 * is written in the same transaction as what it led to, so that it goes on from there after any end.
 *
 * <p>For one thread at a time.
 */
final class StoryFollower {
  private final Database database;
  private final StoryClusterer clusterer;
  private final StorySettings settings;
  private StoryState state;
  private long last;

  StoryFollower(Database database, StoryClusterer clusterer, StorySettings settings) {
    this.database = database;
    this.clusterer = clusterer;
    this.settings = settings;
    this.state = StoryState.empty();
    load();
  }

  private void load() {
    database.read(
        handle -> {
          handle
              .createQuery("SELECT last, packed FROM story_head")
              .map((row, context) -> new Head(row.getLong(1), head(row.getBytes(2))))
              .findOne()
              .ifPresent(
                  head -> {
                    last = head.last();
                    state = head.state().reopened(StoryStore.open(handle));
                  });
          return null;
        });
  }

  private record Head(long last, StoryState state) {}

  private static StoryState head(byte[] packed) {
    try {
      return StateJson.load(new ByteArrayInputStream(Packing.unpack(packed)));
    } catch (IOException e) {
      throw new DeskException(DeskFault.DAMAGED, "the state of the stories is damaged", e);
    }
  }

  /** The number of the last article that stories know of. */
  long last() {
    return last;
  }

  /** Forgets where it stood and begins again with the first article. Within the caller's transaction. */
  void restart(Handle handle) {
    handle.execute("DELETE FROM story");
    handle.execute("DELETE FROM story_alias");
    handle.execute("DELETE FROM story_head");
    handle.execute("UPDATE article SET story = NULL");
    state = StoryState.empty();
    last = 0;
  }

  /**
   * Takes articles in.
   *
   * @param through the number of the last of them
   */
  void follow(List<ArticleAnalysis> articles, long through) {
    StoryState before = withStoriesOfThoseDays(articles);
    Step step = clusterer.cluster(before, articles);
    Set<String> fresh = new LinkedHashSet<>();
    articles.forEach(article -> fresh.add(article.article().id()));
    keep(step, fresh, through);
  }

  /** Takes articles out. */
  void remove(Set<String> articles, List<OpenStory> theirs) {
    Step step = clusterer.remove(state.reopened(theirs), articles);
    // Those that stay are told of as well: their story is another now.
    Set<String> left = new LinkedHashSet<>();
    step.changed().forEach(story -> story.articles().forEach(one -> left.add(one.id())));
    keep(step, left, last);
  }

  private StoryState withStoriesOfThoseDays(List<ArticleAnalysis> articles) {
    int first =
        articles.stream().mapToInt(StoryFollower::day).filter(day -> day >= 0).min().orElse(Integer.MAX_VALUE);
    int latest = articles.stream().mapToInt(StoryFollower::day).max().orElse(-1);
    // Days of which all stories are open need none handed in again.
    if (first >= state.today() - settings.idleDays()) {
      return state;
    }
    List<OpenStory> closed =
        database.read(
            handle ->
                StoryStore.closedAround(
                    handle, first - settings.idleDays(), latest + settings.idleDays()));
    return closed.isEmpty() ? state : state.reopened(closed);
  }

  private static int day(ArticleAnalysis article) {
    return Days.of(article.article().published(), -1);
  }

  private void keep(Step step, Set<String> fresh, long through) {
    Set<String> closed = new HashSet<>();
    step.closed().forEach(story -> closed.add(story.id()));
    List<Kept> kept =
        step.changed().stream()
            .map(going -> new Kept(clusterer.story(going), going, !closed.contains(going.id())))
            .toList();
    database.write(
        handle -> {
          StoryStore.remove(handle, step.gone());
          List<String> told = new ArrayList<>(fresh);
          told.addAll(moved(handle, kept, fresh));
          StoryStore.put(handle, kept);
          for (String id : closed) {
            handle.execute("UPDATE story SET open = 0 WHERE id = ? AND open = 1", id);
          }
          byte[] head = StoryStore.packed(out -> StateJson.write(step.state().head(), out));
          handle.execute(
              "INSERT OR REPLACE INTO story_head (one, last, packed) VALUES (1, ?, ?)", through, head);
          log(handle, kept, step.gone(), told);
          return null;
        });
    state = step.state();
    last = through;
  }

  /** Articles of before that belong to another story now. */
  private static List<String> moved(Handle handle, List<Kept> kept, Set<String> fresh) {
    List<String> moved = new ArrayList<>();
    for (Kept one : kept) {
      Story story = one.story();
      Stream<String> older = story.articles().stream().map(Member::id).filter(id -> !fresh.contains(id));
      List<String> ids = older.toList();
      if (!ids.isEmpty()) {
        Set<String> staying =
            new HashSet<>(
                handle
                    .createQuery("SELECT id FROM article WHERE story = ?")
                    .bind(0, story.id())
                    .mapTo(String.class)
                    .list());
        ids.stream().filter(id -> !staying.contains(id)).forEach(moved::add);
      }
    }
    return moved;
  }

  /** An article is told of with its story, never before: whoever follows the changes finds both. */
  private static void log(Handle handle, List<Kept> kept, List<Gone> gone, List<String> articles) {
    String now = Database.now();
    ChangeLog.add(handle, ChangeKind.ARTICLE, articles, now);
    ChangeLog.add(handle, ChangeKind.STORY, kept.stream().map(one -> one.story().id()).toList(), now);
    ChangeLog.add(handle, ChangeKind.STORY_GONE, gone.stream().map(Gone::id).toList(), now);
  }
}
