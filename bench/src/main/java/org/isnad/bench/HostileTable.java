package org.isnad.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.isnad.Isnad;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;

/**
 * How the time of reading grows with documents that are made to be slow: for each kind the
 * processor time at four sizes, and what each doubling costs. Where the time grows as the size does,
 * that is two.
 *
 * <p>The time is that of the reading thread, best of a few rounds, so that neither other processes
 * nor the collector's pauses count.
 */
public final class HostileTable {
  private static final int MEGABYTE = 1_000_000;
  private static final int[] MEGABYTES = {1, 2, 4, 8};
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 3;
  private static final double MOST = 2.5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Isnad isnad = Isnad.arabic();
  private double worst;

  /** Kept so that no result is taken for unused. */
  private int results;

  private HostileTable() {}

  /**
   * @param arguments names of kinds; all of them where there is none
   */
  public static void main(String[] arguments) {
    List<String> names = List.of(arguments);
    List<HostilePage> pages =
        HostilePage.ALL.stream().filter(p -> names.isEmpty() || names.contains(p.name())).toList();
    HostileTable table = new HostileTable();
    System.out.printf("%-18s %7s %7s %7s %7s %18s%n", "seconds at MB", "1", "2", "4", "8", "doublings");
    pages.forEach(table::measure);
    System.out.printf(
        Locale.ROOT, "worst doubling %.2f; results %d%n", table.worst, table.results);
    System.exit(table.worst > MOST ? 1 : 0);
  }

  private void measure(HostilePage page) {
    byte[] smallest = page.bytes(MEGABYTE);
    for (int i = 0; i < WARM_UP; i++) {
      seconds(smallest);
    }
    double[] best = new double[MEGABYTES.length];
    Arrays.fill(best, Double.MAX_VALUE);
    for (int size = 0; size < best.length; size++) {
      byte[] bytes = page.bytes(MEGABYTES[size] * MEGABYTE);
      for (int round = 0; round < ROUNDS; round++) {
        best[size] = Math.min(best[size], seconds(bytes));
      }
    }
    StringBuilder doublings = new StringBuilder();
    for (int size = 1; size < best.length; size++) {
      double doubling = best[size] / best[size - 1];
      worst = Math.max(worst, doubling);
      doublings.append(String.format(Locale.ROOT, " %5.2f", doubling));
    }
    System.out.printf(
        Locale.ROOT,
        "%-18s %7.3f %7.3f %7.3f %7.3f %18s  %s%n",
        page.name(),
        best[0],
        best[1],
        best[2],
        best[3],
        doublings,
        page.what());
  }

  private double seconds(byte[] bytes) {
    long start = THREADS.getCurrentThreadCpuTime();
    results += isnad.read(Capture.of("", bytes).withForm(CaptureForm.HTML)).articles().size();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
