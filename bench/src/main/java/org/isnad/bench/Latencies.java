package org.isnad.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long each of many questions took, asked by several clients at once, in milliseconds.
 *
 * @param sorted the shortest first
 * @param processor milliseconds of this process's processor time that one took on average
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Latencies(double[] sorted, double processor) {
  static final int CLIENTS = 8;

  /** Something that is asked. */
  @FunctionalInterface
  interface Question {
    void ask(String text) throws IOException, InterruptedException;
  }

  /** Every client asks all questions so many times, each beginning at another one. */
  static Latencies of(List<String> texts, int rounds, Question question)
      throws IOException, InterruptedException {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<double[]>> all = new ArrayList<>();
      long before = processorNanos();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client * texts.size() / CLIENTS;
        all.add(clients.submit(() -> ask(texts, rounds, first, question)));
      }
      double[] found = new double[0];
      for (Future<double[]> one : all) {
        double[] more = one.get();
        found = Arrays.copyOf(found, found.length + more.length);
        System.arraycopy(more, 0, found, found.length - more.length, more.length);
      }
      Arrays.sort(found);
      return new Latencies(found, (processorNanos() - before) / 1e6 / found.length);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static double[] ask(List<String> texts, int rounds, int first, Question question)
      throws IOException, InterruptedException {
    double[] out = new double[rounds * texts.size()];
    for (int i = 0; i < out.length; i++) {
      long start = System.nanoTime();
      question.ask(texts.get((first + i) % texts.size()));
      out[i] = (System.nanoTime() - start) / 1e6;
    }
    return out;
  }

  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  double at(double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  /** For a table. */
  String text() {
    return String.format(
        Locale.ROOT, "p50 %7.2f  p95 %7.2f  p99 %7.2f ms", at(0.50), at(0.95), at(0.99));
  }
}
