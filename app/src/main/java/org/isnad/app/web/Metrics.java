package org.isnad.app.web;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** What the server counts, in the text format of Prometheus (0.0.4). Thread-safe. */
public final class Metrics {
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final double[] BUCKETS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
  private static final double NANOS = 1e9;

  private final Map<String, Series> requests = new TreeMap<>();
  private final Map<String, Gauge> gauges = new TreeMap<>();
  private final AtomicInteger running = new AtomicInteger();

  private static final class Series {
    private final long[] buckets = new long[BUCKETS.length];
    private long count;
    private double sum;
  }

  private record Gauge(String help, DoubleSupplier value) {}

  /**
   * Adds something that is asked for whenever somebody looks.
   *
   * @param name without {@code isnad_}
   */
  public void gauge(String name, String help, DoubleSupplier value) {
    synchronized (gauges) {
      gauges.put("isnad_" + name, new Gauge(help, value));
    }
  }

  void begin() {
    running.incrementAndGet();
  }

  /**
   * @param route the path of its route, never the path as it was sent, of which there is no end
   */
  void end(String method, String route, int status, long nanos) {
    running.decrementAndGet();
    String labels = "method=\"" + method + "\",route=\"" + route + "\",status=\"" + status + "\"";
    double seconds = nanos / NANOS;
    synchronized (requests) {
      Series series = requests.computeIfAbsent(labels, unused -> new Series());
      series.count++;
      series.sum += seconds;
      int bucket = Arrays.binarySearch(BUCKETS, seconds);
      int first = bucket < 0 ? -bucket - 1 : bucket;
      if (first < BUCKETS.length) {
        series.buckets[first]++;
      }
    }
  }

  String text() {
    StringBuilder text = new StringBuilder(4096);
    head(text, "isnad_http_request_seconds", "Time to answer a request.", "histogram");
    synchronized (requests) {
      requests.forEach((labels, series) -> write(text, labels, series));
    }
    head(text, "isnad_http_requests_running", "Requests being answered.", "gauge");
    text.append("isnad_http_requests_running ").append(running.get()).append('\n');
    synchronized (gauges) {
      gauges.forEach((name, gauge) -> {
        head(text, name, gauge.help(), "gauge");
        text.append(name).append(' ').append(number(gauge.value().getAsDouble())).append('\n');
      });
    }
    Runtime memory = Runtime.getRuntime();
    head(text, "isnad_memory_bytes", "Memory of the heap that is taken.", "gauge");
    text.append("isnad_memory_bytes ").append(memory.totalMemory() - memory.freeMemory()).append('\n');
    head(text, "isnad_up_seconds", "How long the program has been running.", "gauge");
    text.append("isnad_up_seconds ")
        .append(number(ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0))
        .append('\n');
    return text.toString();
  }

  private static void write(StringBuilder text, String labels, Series series) {
    long below = 0;
    for (int i = 0; i < BUCKETS.length; i++) {
      below += series.buckets[i];
      bucket(text, labels, number(BUCKETS[i]), below);
    }
    bucket(text, labels, "+Inf", series.count);
    text.append("isnad_http_request_seconds_sum{").append(labels).append("} ").append(number(series.sum)).append('\n');
    text.append("isnad_http_request_seconds_count{").append(labels).append("} ").append(series.count).append('\n');
  }

  private static void bucket(StringBuilder text, String labels, String most, long count) {
    text.append("isnad_http_request_seconds_bucket{")
        .append(labels)
        .append(",le=\"")
        .append(most)
        .append("\"} ")
        .append(count)
        .append('\n');
  }

  private static void head(StringBuilder text, String name, String help, String type) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.6g", value);
  }
}
