package org.isnad.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Groups of articles and the stories of before → stories with ids that last. A story's id goes to
 * the group that has most of its articles; a group that inherits several keeps the oldest and notes
 * the others as merged; a group that inherits none begins a story, named after its first article.
 *
 * <p>Used once. Not thread-safe.
 */
final class StoryNamer {
  private static final int ID_LENGTH = 16;

  private final List<OpenStory> before;
  private final List<OpenStory> kept = new ArrayList<>();
  private final List<List<Placed>> groups = new ArrayList<>();

  /**
   * @param before in the order of their first articles
   */
  StoryNamer(List<OpenStory> before) {
    this.before = before;
  }

  /**
   * An article with where it comes from.
   *
   * @param story number of its story of before, or -1
   * @param voice id of the earlier article whose text it carries, or its own
   */
  record Placed(ArticleDigest article, int story, String voice) {}

  /** A story of before that nothing has happened to. */
  void keep(int story) {
    kept.add(before.get(story));
  }

  /** A group of articles of one story. */
  void add(List<Placed> group) {
    groups.add(group.stream().sorted((a, b) -> OpenStory.ORDER.compare(a.article, b.article)).toList());
  }

  /** All stories, those kept first; a list that can be changed. */
  List<OpenStory> stories() {
    groups.sort((a, b) -> OpenStory.ORDER.compare(a.getFirst().article, b.getFirst().article));
    int[] heir = heirs();
    Set<String> used = new HashSet<>();
    before.forEach(story -> used.add(story.id()));
    List<OpenStory> stories = new ArrayList<>(kept);
    List<List<Integer>> inherited = new ArrayList<>();
    groups.forEach(unused -> inherited.add(new ArrayList<>()));
    for (int story = 0; story < heir.length; story++) {
      if (heir[story] >= 0) {
        inherited.get(heir[story]).add(story);
      }
    }
    for (int i = 0; i < groups.size(); i++) {
      stories.add(story(groups.get(i), inherited.get(i), used));
    }
    return stories;
  }

  /** For each story of before the group that has most of its articles, the earliest of those; or -1. */
  private int[] heirs() {
    int[] heir = new int[before.size()];
    int[] most = new int[before.size()];
    Arrays.fill(heir, -1);
    for (int i = 0; i < groups.size(); i++) {
      Map<Integer, Integer> counts = counts(groups.get(i));
      for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
        if (entry.getValue() > most[entry.getKey()]) {
          heir[entry.getKey()] = i;
          most[entry.getKey()] = entry.getValue();
        }
      }
    }
    return heir;
  }

  private static Map<Integer, Integer> counts(List<Placed> group) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Placed placed : group) {
      if (placed.story >= 0) {
        counts.merge(placed.story, 1, Integer::sum);
      }
    }
    return counts;
  }

  private OpenStory story(List<Placed> group, List<Integer> inherited, Set<String> used) {
    List<ArticleDigest> articles = group.stream().map(Placed::article).toList();
    Map<String, String> echoes = new TreeMap<>();
    for (Placed placed : group) {
      if (!placed.voice.equals(placed.article.id())) {
        echoes.put(placed.article.id(), placed.voice);
      }
    }
    if (inherited.isEmpty()) {
      return new OpenStory(newId(articles, used), articles, echoes, List.of(), origin(group));
    }
    OpenStory oldest = before.get(inherited.getFirst());
    List<String> merged = new ArrayList<>(oldest.merged());
    for (int story : inherited.subList(1, inherited.size())) {
      merged.add(before.get(story).id());
      merged.addAll(before.get(story).merged());
    }
    return new OpenStory(
        oldest.id(), articles, echoes, merged.stream().distinct().toList(), oldest.splitFrom());
  }

  /** The story of before that most of the group's articles were in, or null. */
  private @Nullable String origin(List<Placed> group) {
    int best = -1;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : counts(group).entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best < 0 ? null : before.get(best).id();
  }

  /** Made from the first article; where a story that is left behind has that name, from more. */
  private static String newId(List<ArticleDigest> articles, Set<String> used) {
    StringBuilder name = new StringBuilder();
    String id;
    int next = 0;
    do {
      name.append(next == 0 ? "" : "\n").append(articles.get(next % articles.size()).id());
      id = Digest.hex(name.toString(), ID_LENGTH);
      next++;
    } while (!used.add(id));
    return id;
  }
}
