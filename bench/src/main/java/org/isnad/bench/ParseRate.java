package org.isnad.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The least that reading an archive's pages takes: jwarc unpacks the records on one thread, jsoup
 * parses their pages on others. Run as a process of its own, as Isnad is.
 */
public final class ParseRate {
  private static final int AHEAD = 8;

  private ParseRate() {}

  /**
   * @param arguments the archive, and how many threads parse
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int threads = Integer.parseInt(arguments[1]);
    Semaphore slots = new Semaphore(threads * AHEAD);
    LongAdder nodes = new LongAdder();
    try (ExecutorService parsers = Executors.newFixedThreadPool(threads);
        WarcReader reader = new WarcReader(Path.of(arguments[0]))) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          byte[] page = response.http().body().stream().readAllBytes();
          slots.acquire();
          parsers.execute(
              () -> {
                nodes.add(parse(page));
                slots.release();
              });
        }
      }
      parsers.shutdown();
      if (!parsers.awaitTermination(1, TimeUnit.HOURS) || nodes.sum() == 0) {
        throw new IllegalStateException("nothing was parsed");
      }
    }
  }

  private static int parse(byte[] page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page), null, "").childNodeSize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
