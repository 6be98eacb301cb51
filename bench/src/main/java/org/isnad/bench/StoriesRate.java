package org.isnad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.isnad.Isnad;
import org.isnad.model.Analysis.ArticleAnalysis;
import org.isnad.model.Article;
import org.isnad.record.RecordLoader;
import org.isnad.record.RecordLoader.Loading;
import org.isnad.story.StateJson;
import org.isnad.story.StoryClusterer;
import org.isnad.story.StoryClusterer.Step;
import org.isnad.story.StorySettings;
import org.isnad.story.StoryState;
import org.jspecify.annotations.Nullable;

/**
 * What grouping articles into stories costs as a stream grows: articles a second of processor time,
 * and how large the state is that the next batch needs. Loading the records is not in the time.
 */
public final class StoriesRate {
  private static final int BATCH = 1000;
  private static final List<Integer> LENGTHS = List.of(5_000, 10_000, 20_000, 200_000);

  private final StoryClusterer clusterer = Isnad.arabic().stories(StorySettings.standard());
  private final List<ArticleAnalysis> batch = new ArrayList<>();
  private StoryState state = StoryState.empty();
  private long nanos;
  private long taken;
  private long stories;

  private StoriesRate() {}

  /**
   * @param arguments a file of records, and at which lengths of the stream to measure
   */
  public static void main(String[] arguments) throws IOException {
    List<Integer> lengths =
        arguments.length == 1
            ? LENGTHS
            : Arrays.stream(arguments).skip(1).map(Integer::valueOf).sorted().toList();
    System.out.println("articles  articles/s  since last  stories closed  in state  state bytes/article");
    new StoriesRate().run(Path.of(arguments[0]), lengths);
  }

  private void run(Path file, List<Integer> lengths) throws IOException {
    long before = 0;
    long nanosBefore = 0;
    int next = 0;
    int days = days(file);
    for (int round = 0; next < lengths.size(); round++) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null && next < lengths.size(); line = lines.readLine()) {
          if (RecordLoader.load(line) instanceof Loading.Loaded(var analysis)) {
            for (ArticleAnalysis article : analysis.articles()) {
              batch.add(later(article, round, days));
            }
          }
          if (batch.size() >= BATCH || taken + batch.size() >= lengths.get(next)) {
            take();
          }
          if (taken >= lengths.get(next)) {
            print(taken - before, nanos - nanosBefore);
            before = taken;
            nanosBefore = nanos;
            next++;
          }
        }
      }
    }
  }

  private void take() {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Step step = clusterer.cluster(state, batch);
    nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    state = step.state();
    stories += step.closed().size();
    taken += batch.size();
    batch.clear();
  }

  private void print(long articles, long spent) throws IOException {
    long[] bytes = {0};
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            bytes[0]++;
          }

          @Override
          public void write(byte[] b, int off, int len) {
            bytes[0] += len;
          }
        };
    StateJson.write(state, counting);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%8d  %10.0f  %10.0f  %14d  %8d  %19d",
            taken,
            taken * 1e9 / nanos,
            articles * 1e9 / spent,
            stories,
            state.articles(),
            bytes[0] / Math.max(1, state.articles())));
  }

  /** How many days the articles of the file cover. */
  private static int days(Path file) throws IOException {
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (RecordLoader.load(line) instanceof Loading.Loaded(var analysis)) {
          for (ArticleAnalysis article : analysis.articles()) {
            LocalDate day = day(article.article().published());
            first = day != null && day.isBefore(first) ? day : first;
            last = day != null && day.isAfter(last) ? day : last;
          }
        }
      }
    }
    return last.isBefore(first) ? 1 : (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  private static @Nullable LocalDate day(@Nullable String published) {
    return published == null ? null : LocalDate.parse(published.substring(0, 10));
  }

  private static ArticleAnalysis later(ArticleAnalysis one, int round, int days) {
    Article a = one.article();
    LocalDate day = day(a.published());
    String published =
        a.published() == null || day == null
            ? null
            : day.plusDays((long) round * days) + a.published().substring(10);
    Article shifted =
        new Article(
            round + "/" + a.id(), a.language(), a.url(), a.captureAt(), a.headline(), a.deck(), a.section(),
            a.outlet(), a.authors(), a.dateline(), published, a.publishedBasis(), a.modified(),
            a.images(), a.videos(), a.related(), a.text(), a.headlineAt(), a.paragraphs());
    return new ArticleAnalysis(
        shifted, one.statements(), one.figures(), one.times(), one.mentions(), one.entities());
  }
}
