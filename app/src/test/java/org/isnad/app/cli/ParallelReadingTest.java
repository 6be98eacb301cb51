package org.isnad.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.isnad.app.cli.ParallelReading.Order;
import org.isnad.capture.CaptureReader;
import org.isnad.model.Analysis;
import org.isnad.model.Capture;
import org.isnad.model.CaptureForm;
import org.junit.jupiter.api.Test;

final class ParallelReadingTest {
  private static final int CAPTURES = 500;

  @Test
  void withoutAnOrderNoneWaitsForASlowerOneAndNoneIsLost() throws Exception {
    CountDownLatch others = new CountDownLatch(CAPTURES - 1);
    Function<Capture, Analysis> firstWaits =
        capture -> {
          if (text(analysis(capture)).equals("0")) {
            await(others);
          }
          return analysis(capture);
        };
    List<String> order = new ArrayList<>();
    ParallelReading.run(
        captures(CAPTURES),
        firstWaits,
        Order.NONE,
        2,
        (analysis, last) -> {
          order.add(text(analysis));
          others.countDown();
        });
    assertThat(order).hasSize(CAPTURES).doesNotHaveDuplicates().last().isEqualTo("0");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theOrderIsThatOfTheInput() throws Exception {
    for (int threads : List.of(1, 2, 7)) {
      List<String> order = new ArrayList<>();
      AtomicInteger started = new AtomicInteger();
      Function<Capture, Analysis> slowAtTimes =
          capture -> {
            if (started.incrementAndGet() % 50 == 0) {
              pause();
            }
            return analysis(capture);
          };
      ParallelReading.run(
          captures(CAPTURES),
          slowAtTimes,
          Order.INPUT,
          threads,
          (analysis, last) -> order.add(text(analysis)));
      assertThat(order)
          .isEqualTo(IntStream.range(0, CAPTURES).mapToObj(Integer::toString).toList());
    }
  }

  @Test
  void fetchingStaysAFewCapturesAhead() throws Exception {
    AtomicInteger fetched = new AtomicInteger();
    AtomicInteger printed = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    Function<Capture, Analysis> reading =
        capture -> {
          fetched.incrementAndGet();
          return analysis(capture);
        };
    ParallelReading.run(
        captures(CAPTURES),
        reading,
        Order.INPUT,
        2,
        (analysis, last) -> {
          int ahead = fetched.get() - printed.incrementAndGet();
          furthest.accumulateAndGet(ahead, Math::max);
        });
    assertThat(furthest.get()).isLessThanOrEqualTo(2 * 8 + 2);
  }

  @Test
  void aSinkThatFailsEndsTheReading() {
    assertThatThrownBy(() ->
            ParallelReading.run(
                captures(CAPTURES),
                ParallelReadingTest::analysis,
                Order.INPUT,
                2,
                (analysis, last) -> {
                  throw new IOException("broken pipe");
                }))
        .isInstanceOf(IOException.class)
        .hasMessage("broken pipe");
  }

  @Test
  void anErrorOfTheReadingReachesTheCaller() {
    Function<Capture, Analysis> failing =
        capture -> {
          throw new IllegalStateException("wrong");
        };
    assertThatThrownBy(
            () -> ParallelReading.run(captures(3), failing, Order.INPUT, 2, (analysis, last) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("wrong");
  }

  @Test
  void anErrorOfTheInputReachesTheCaller() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("no input");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };
    CaptureReader captures = new CaptureReader(List.of("-"), CaptureForm.TEXT, failing);
    assertThatThrownBy(() ->
            ParallelReading.run(
                captures, ParallelReadingTest::analysis, Order.INPUT, 2, (analysis, last) -> {}))
        .hasMessage("no input");
  }

  private static CaptureReader captures(int number) {
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, number).forEach(i -> lines.append(i).append('\n'));
    return new CaptureReader(
        List.of("-"),
        CaptureForm.ARTICLE_LINE,
        new ByteArrayInputStream(lines.toString().getBytes(UTF_8)));
  }

  private static Analysis analysis(Capture capture) {
    return new Analysis(capture, null, null, "", List.of(), List.of(), List.of());
  }

  private static String text(Analysis analysis) {
    return new String(analysis.capture().bytes(), UTF_8);
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
