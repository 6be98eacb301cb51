package org.isnad.app.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.isnad.app.web.Answer;
import org.isnad.app.web.Refusal;
import org.isnad.app.web.Request;
import org.isnad.store.Change;
import org.isnad.store.Desk;
import org.isnad.store.Slice;

/**
 * What changes in the data folder, for those who ask now and then and for those who listen. Changes
 * are numbered: whoever was away names the last one seen, and misses none.
 */
final class EventHandler {
  private static final int AT_ONCE = 500;
  private static final int MOST_LISTENERS = 200;
  private static final Duration GLANCE = Duration.ofMillis(300);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  /** Listeners come again by themselves; so a revoked token listens no longer than this. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Desk desk;
  private final Semaphore listeners = new Semaphore(MOST_LISTENERS);
  private final CountDownLatch ended = new CountDownLatch(1);

  EventHandler(Desk desk) {
    this.desk = desk;
  }

  /** Ends all streams. */
  void end() {
    ended.countDown();
  }

  Answer changes(Request request) throws IOException {
    Query query = Query.of(request, "after", "limit", "format");
    return Listing.answer(
        request,
        query,
        (after, most) -> {
          List<Change> changes = desk.changesAfter(after == null ? 0 : number(after), most + 1);
          boolean more = changes.size() > most;
          List<Change> page = more ? changes.subList(0, most) : changes;
          return new Slice<>(
              page.stream().map(EventHandler::row).toList(),
              more ? Long.toString(page.getLast().seq()) : null);
        },
        new Row().put("last", desk.lastChange()));
  }

  private static Row row(Change change) {
    return new Row()
        .put("number", change.seq())
        .put("kind", change.kind().key())
        .put("id", change.id())
        .put("at", change.at());
  }

  Answer events(Request request) {
    Query query = Query.of(request, "after");
    String seen = request.header("Last-Event-ID");
    String after = seen == null || seen.isBlank() ? query.text("after") : seen.strip();
    long last = desk.lastChange();
    // A number that was never given comes from another folder, or from before a backup.
    long from = after == null ? last : Math.min(number(after), last);
    return Answer.events(out -> stream(from, out));
  }

  private void stream(long from, OutputStream out) throws IOException {
    if (!listeners.tryAcquire()) {
      out.write("retry: 30000\n: too many listeners\n\n".getBytes(StandardCharsets.UTF_8));
      return;
    }
    try {
      follow(from, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.release();
    }
  }

  private void follow(long from, OutputStream out) throws IOException, InterruptedException {
    long began = System.nanoTime();
    long said = began;
    long seq = from;
    send(out, "retry: 2000\n: listening after change " + from + "\n\n");
    while (System.nanoTime() - began < LONGEST.toNanos()) {
      List<Change> changes = desk.changesAfter(seq, AT_ONCE);
      for (Change change : changes) {
        out.write(event(change));
        seq = change.seq();
      }
      if (!changes.isEmpty()) {
        out.flush();
        said = System.nanoTime();
      } else if (System.nanoTime() - said > SIGN_OF_LIFE.toNanos()) {
        send(out, ": still here\n\n");
        said = System.nanoTime();
      }
      if (changes.size() < AT_ONCE && ended.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static byte[] event(Change change) {
    String data = new String(row(change).json(), StandardCharsets.UTF_8);
    return ("id: " + change.seq() + "\nevent: " + change.kind().key() + "\ndata: " + data + "\n\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw Refusal.badRequest("«" + text + "» is no number of a change");
    }
    return Long.parseLong(text);
  }
}
