package org.isnad.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad serve}: the data folder for browsers, programs and agents. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Serves the data folder: pages for browsers, an API under /api/v1, and tools for agents (MCP) under /mcp. Ends with Ctrl-C.",
      "Only this machine can reach it unless --host says otherwise; then every request needs a token, which isnad token makes."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  isnad serve",
      "  isnad serve --data /srv/isnad --host 0.0.0.0 --allow-host news.example.org",
      "",
      "Exit status: 0 ended as asked, 2 wrong use, 3 something failed that should not, such as a port that is taken."
    })
public final class ServeCommand implements Callable<Integer> {
  private final Streams streams;
  private final Serving serving;

  @Mixin private DeskFolder data;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where it listens; 0 is any free port. Default: ${DEFAULT-VALUE}.")
  private int port = 8087;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address that it listens at. Default: ${DEFAULT-VALUE}, which only this machine reaches.")
  private String host = "127.0.0.1";

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A name that clients may call it by, beside its address; may be given more than once.")
  private List<String> otherNames = List.of();

  @Option(
      names = "--require-token",
      description = "Ask for a token on this machine as well, as behind a proxy that others can reach.")
  private boolean tokenNeeded;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a second that one address may send on average; 0 is any number. Default: ${DEFAULT-VALUE}.")
  private double rate = 100;

  /** What the command asks for. */
  public record Wish(
      Path data, String host, int port, boolean tokenNeeded, List<String> otherNames, double rate) {
    public Wish {
      otherNames = List.copyOf(otherNames);
    }
  }

  /** Serves until it is told to end. The server is named here only, so that no other command loads it. */
  @FunctionalInterface
  public interface Serving {
    /**
     * @return the exit status
     */
    int serve(Wish wish, Streams streams) throws Exception;
  }

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public ServeCommand(Streams streams, Serving serving) {
    this.streams = streams;
    this.serving = serving;
  }

  @Override
  public Integer call() throws Exception {
    return serving.serve(new Wish(data.path(), host, port, tokenNeeded, otherNames, rate), streams);
  }
}
