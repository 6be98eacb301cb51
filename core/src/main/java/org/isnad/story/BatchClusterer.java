package org.isnad.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One batch of articles and the stories that are open → stories with the batch taken in. Each
 * article joins the story whose articles it is most like on average, or begins one; then stories
 * that the batch brought close are merged.
 *
 * <p>On average, not the nearest one: with the nearest, stories chain from one event to the next.
 *
 * <p>Used once. Not thread-safe.
 */
final class BatchClusterer {

  /** Of larger stories the latest articles speak for all. */
  private static final int COMPARED = 24;

  private static final int ID_LENGTH = 16;

  private final StorySettings settings;
  private final StoryWindow window;
  private final LinkResolver links;

  /** In the order of their first articles; null where one was merged into another. */
  private final List<@Nullable StoryDraft> drafts = new ArrayList<>();

  /** For each article of the window the place of its story in {@link #drafts}. */
  private final List<Integer> storyOf = new ArrayList<>();

  private final Set<Near> near = new LinkedHashSet<>();

  BatchClusterer(TermFrequencies terms, StorySettings settings) {
    this.settings = settings;
    this.window = new StoryWindow(terms);
    this.links = new LinkResolver(window, settings);
  }

  /** Two stories that an article of the batch is like, the earlier first. */
  private record Near(int first, int second) {}

  List<OpenStory> cluster(StoryState before, List<ArticleDigest> added) {
    for (OpenStory story : before.stories()) {
      StoryDraft draft = new StoryDraft(story.id());
      draft.merged.addAll(story.merged());
      draft.splitFrom = story.splitFrom();
      for (ArticleDigest article : story.articles()) {
        join(window.add(article), drafts.size(), draft);
      }
      drafts.add(draft);
    }
    for (ArticleDigest article : added) {
      place(window.add(article));
    }
    merge();
    List<OpenStory> stories = new ArrayList<>();
    for (StoryDraft draft : drafts) {
      if (draft != null) {
        stories.add(draft.open(window));
      }
    }
    stories.sort(
        Comparator.comparing((OpenStory story) -> story.articles().getFirst(), OpenStory.ORDER));
    return stories;
  }

  private void join(int article, int story, StoryDraft draft) {
    draft.members.add(article);
    storyOf.add(story);
  }

  private void place(int article) {
    int copied = copied(article);
    Map<Integer, Double> found = new TreeMap<>();
    for (int other : window.alike(article)) {
      int story = storyOf.get(other);
      if (!found.containsKey(story)) {
        found.put(story, average(List.of(article), members(story)));
      }
    }
    int best = copied < 0 ? -1 : storyOf.get(copied);
    double bestLink = settings.storyLink();
    for (Map.Entry<Integer, Double> entry : found.entrySet()) {
      if (copied < 0 && entry.getValue() >= bestLink) {
        best = entry.getKey();
        bestLink = entry.getValue();
      }
    }
    for (Map.Entry<Integer, Double> entry : found.entrySet()) {
      if (best >= 0 && best != entry.getKey() && entry.getValue() >= settings.storyLink()) {
        near.add(new Near(Math.min(best, entry.getKey()), Math.max(best, entry.getKey())));
      }
    }
    if (best < 0) {
      best = drafts.size();
      drafts.add(new StoryDraft(id(window.article(article))));
    }
    StoryDraft draft = drafts.get(best);
    if (draft != null) {
      join(article, best, draft);
    }
  }

  /** The earlier article that shares most text with this one, or -1 where it is no copy. */
  private int copied(int article) {
    ArticleDigest one = window.article(article);
    int best = -1;
    double bestShare = 0;
    for (int other : new TreeMap<>(window.sharing(article)).keySet()) {
      ArticleDigest another = window.article(other);
      if (links.copies(one, another)) {
        double share = Shingles.jaccard(one.shingles(), another.shingles());
        if (share > bestShare) {
          best = other;
          bestShare = share;
        }
      }
    }
    return best;
  }

  private List<Integer> members(int story) {
    StoryDraft draft = drafts.get(story);
    if (draft == null) {
      return List.of();
    }
    int size = draft.members.size();
    return draft.members.subList(Math.max(0, size - COMPARED), size);
  }

  private double average(List<Integer> some, List<Integer> others) {
    double sum = 0;
    for (int one : some) {
      for (int other : others) {
        sum += links.link(one, other);
      }
    }
    return sum / Math.max(1, some.size() * others.size());
  }

  private void merge() {
    int[] into = new int[drafts.size()];
    for (int i = 0; i < into.length; i++) {
      into[i] = i;
    }
    for (Near pair : near) {
      int first = root(into, pair.first);
      int second = root(into, pair.second);
      StoryDraft kept = drafts.get(Math.min(first, second));
      StoryDraft gone = drafts.get(Math.max(first, second));
      if (first != second
          && kept != null
          && gone != null
          && average(List.copyOf(members(first)), members(second)) >= settings.storyLink()) {
        into[Math.max(first, second)] = Math.min(first, second);
        kept.members.addAll(gone.members);
        kept.merged.add(gone.id);
        kept.merged.addAll(gone.merged);
        drafts.set(Math.max(first, second), null);
      }
    }
  }

  private static int root(int[] into, int story) {
    int at = story;
    while (into[at] != at) {
      at = into[at];
    }
    return at;
  }

  /** Made from the article that a story begins with. */
  private static String id(ArticleDigest article) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(article.id().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
