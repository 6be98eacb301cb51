package org.isnad.app.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.isnad.Isnad;

/** Runs a server until the process is told to end, and says so. */
public final class Foreground {
  private Foreground() {}

  /** Why a server does not start, for whoever wants to start it. */
  public static final class NotStarted extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean wrongUse;

    NotStarted(String message, boolean wrongUse) {
      super(message);
      this.wrongUse = wrongUse;
    }

    /** Whether it should be called in another way. */
    public boolean wrongUse() {
      return wrongUse;
    }
  }

  /**
   * Serves until the process is told to end (Ctrl-C, or the system's way of asking), and lets
   * requests in work end then.
   *
   * @param isnad reads the pages that are sent
   * @param out is told the address, in one line, once it listens
   */
  public static void serve(ServerSettings asked, Isnad isnad, OutputStream out, PrintStream log)
      throws NotStarted, IOException {
    boolean loopback = isLoopback(asked.host());
    ServerSettings settings = loopback ? asked : asked.withTokenNeeded();
    if (settings.tokenNeeded() && new TokenStore(settings.data()).list().isEmpty()) {
      throw new NotStarted(
          "others can reach " + asked.host() + ", so every request needs a token, and there is none yet."
              + " Make one: isnad token create --role reader --data " + settings.data(),
          true);
    }
    SiteServer server = start(settings, isnad, log);
    CountDownLatch ended = new CountDownLatch(1);
    Thread ending = Thread.ofPlatform().name("isnad-end").unstarted(() -> {
      server.close();
      ended.countDown();
    });
    Runtime.getRuntime().addShutdownHook(ending);
    out.write(
        ("Isnad serves " + settings.data() + " at " + server.address() + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    try {
      ended.await();
    } catch (InterruptedException e) {
      server.close();
      Thread.currentThread().interrupt();
    }
  }

  private static SiteServer start(ServerSettings settings, Isnad isnad, PrintStream log) throws NotStarted {
    try {
      return Site.start(settings, isnad, log);
    } catch (UncheckedIOException e) {
      throw new NotStarted(
          "port " + settings.port() + " of " + settings.host() + " cannot be listened at: " + (e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
          false);
    }
  }

  private static boolean isLoopback(String host) throws NotStarted {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new NotStarted("--host " + host + ": no such address", true);
    }
  }
}
