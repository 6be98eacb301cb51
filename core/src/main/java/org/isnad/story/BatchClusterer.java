package org.isnad.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isnad.story.ArticleUnion.Edge;

/**
 * One batch of articles and the stories that are open → stories with the batch taken in.
 *
 * <p>Articles of the batch bring together the stories that they are like; what is brought together
 * is grouped anew from its single articles, so that stories merge and split as evidence grows,
 * whichever article came first. What no article of the batch touches stays as it is.
 *
 * <p>Used once. Not thread-safe.
 */
final class BatchClusterer {

  /** So many articles at most are grouped anew together: what it costs grows with their square. */
  private static final int MOST = 120;

  /** What a link gains where both are of one story already, so that stories do not flicker. */
  private static final double HELD = 0.03;

  private final StorySettings settings;
  private final StoryWindow window;
  private final LinkResolver links;

  /** The stories of before, by number. */
  private final List<OpenStory> before;

  /** For each article of the window the number of its story of before, or -1. */
  private final List<Integer> storyOf = new ArrayList<>();

  /** For each article of the window the earlier one whose text it carries, or itself. */
  private final List<Integer> voiceOf = new ArrayList<>();

  /** How often words stood in articles up to the batch. */
  private final TermFrequencies terms;

  BatchClusterer(StoryState state, TermFrequencies terms, StorySettings settings) {
    this.settings = settings;
    this.terms = terms;
    this.window = new StoryWindow(terms);
    this.links = new LinkResolver(window, settings);
    this.before = state.stories();
    for (int i = 0; i < before.size(); i++) {
      load(before.get(i), i);
    }
  }

  private void load(OpenStory story, int number) {
    Map<String, Integer> byId = new HashMap<>();
    int first = window.size();
    for (ArticleDigest article : story.articles()) {
      byId.put(article.id(), window.add(article));
      storyOf.add(number);
      voiceOf.add(first);
    }
    for (int i = first; i < window.size(); i++) {
      String voice = story.echoes().get(window.article(i).id());
      voiceOf.set(i, voice == null ? i : byId.getOrDefault(voice, i));
    }
  }

  /**
   * What a batch led to.
   *
   * @param terms with the words of the batch counted
   * @param stories in the order of their first articles
   */
  record Clustering(TermFrequencies terms, List<OpenStory> stories) {}

  Clustering cluster(List<ArticleDigest> added) {
    int fresh = window.size();
    for (ArticleDigest article : added) {
      int number = window.add(article);
      storyOf.add(-1);
      int copied = copied(number);
      voiceOf.add(copied < 0 ? number : voiceOf.get(copied));
    }
    TermFrequencies counted = terms.with(voices(fresh));
    window.index(counted);
    StoryNamer namer = new StoryNamer(before);
    for (List<Integer> part : parts(fresh)) {
      if (part.getLast() < fresh) {
        namer.keep(storyOf.get(part.getFirst()));
      } else {
        regroup(part).forEach(group -> namer.add(group.stream().map(this::placed).toList()));
      }
    }
    List<OpenStory> stories = namer.stories();
    stories.sort(OpenStory.BY_FIRST);
    return new Clustering(counted, stories);
  }

  /** Those of the batch that are no copies: an agency's words are not common for being reprinted. */
  private List<ArticleDigest> voices(int fresh) {
    return IntStream.range(fresh, window.size())
        .filter(i -> voiceOf.get(i) == i)
        .mapToObj(window::article)
        .toList();
  }

  private StoryNamer.Placed placed(int article) {
    return new StoryNamer.Placed(
        window.article(article), storyOf.get(article), window.article(voiceOf.get(article)).id());
  }

  /** The earlier article that shares most text with this one, or -1 where it is no copy. */
  private int copied(int article) {
    ArticleDigest one = window.article(article);
    int best = -1;
    double bestShare = 0;
    for (int other : window.sharing(article)) {
      ArticleDigest another = window.article(other);
      boolean near = Math.abs(one.day() - another.day()) <= settings.idleDays();
      if (near && links.copies(one, another)) {
        double share = Shingles.jaccard(one.shingles(), another.shingles());
        if (share > bestShare) {
          best = other;
          bestShare = share;
        }
      }
    }
    return best;
  }

  private List<List<Integer>> parts(int fresh) {
    ArticleUnion union = new ArticleUnion(voiceOf);
    for (int i = 1; i < fresh; i++) {
      if (storyOf.get(i).equals(storyOf.get(i - 1))) {
        union.join(i - 1, i);
      }
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = fresh; i < window.size(); i++) {
      if (voiceOf.get(i) == i) {
        for (int other : window.alike(i)) {
          double link = links.link(i, other);
          if (link >= settings.storyLink()) {
            edges.add(new Edge(Math.min(i, other), Math.max(i, other), link));
          }
        }
      }
    }
    union.join(edges, MOST);
    return union.parts();
  }

  /** Groups of articles of one story each, from articles that may be of one. */
  private List<List<Integer>> regroup(List<Integer> part) {
    List<Integer> voices = part.stream().filter(i -> voiceOf.get(i).equals(i)).toList();
    double[][] matrix = new double[voices.size()][voices.size()];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = i + 1; j < matrix.length; j++) {
        int one = voices.get(i);
        int other = voices.get(j);
        boolean held = storyOf.get(one) >= 0 && storyOf.get(one).equals(storyOf.get(other));
        matrix[i][j] = links.link(one, other) + (held ? HELD : 0);
        matrix[j][i] = matrix[i][j];
      }
    }
    List<List<Integer>> groups = new ArrayList<>();
    for (List<Integer> group : VoiceClusterer.cluster(matrix, settings.storyLink())) {
      List<Integer> members = group.stream().map(voices::get).toList();
      groups.add(part.stream().filter(i -> members.contains(voiceOf.get(i))).toList());
    }
    return groups;
  }
}
