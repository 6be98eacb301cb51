package org.isnad.app.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.isnad.Isnad;
import org.isnad.store.Desk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad forget}: captures, taken out of the data folder for good. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Takes captures out of the data folder for good, with all that was read of them and what people noted on it: from every table,"
          + " from stories and the index. Only the hash of their bytes stays, so that they do not come back, and the reason.",
      "A backup made before still has them."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  isnad forget --reason \"takedown of 29 November\" https://news.example/politics/1",
      "  isnad forget --reason \"kept for a year\" --older-than 365"
    })
public final class ForgetCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;
  @Mixin private DeskFolder data;
  @Mixin private Verbosity verbosity;

  @Parameters(
      arity = "0..*",
      paramLabel = "URL|ID",
      description = "Web addresses, ids of articles or of captures.")
  private List<String> what = List.of();

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; is kept.")
  private String reason;

  @Option(
      names = "--older-than",
      paramLabel = "DAYS",
      description = "Also all captures whose articles were all published more than so many days ago.")
  private @Nullable Integer days;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  public ForgetCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (what.isEmpty() && days == null) {
      throw new ParameterException(spec.commandLine(), "Say what to forget: addresses, ids, or --older-than.");
    }
    if (days != null && days < 1) {
      throw new ParameterException(spec.commandLine(), "--older-than: " + days + " is not above 0");
    }
    boolean missed = false;
    try (Desk desk = Desk.open(data.path(), Isnad.arabic(LanguageFolder.chosen()))) {
      Set<String> captures = new LinkedHashSet<>();
      for (String one : what) {
        List<String> found = desk.capturesOf(one);
        if (found.isEmpty()) {
          missed = true;
          streams.err().println("isnad: nothing is kept of " + TextLayout.clean(one));
        }
        captures.addAll(found);
      }
      if (days != null) {
        captures.addAll(desk.capturesBefore(LocalDate.now(ZoneOffset.UTC).minusDays(days).toString()));
      }
      int done = desk.forget(List.copyOf(captures), reason);
      if (!verbosity.quiet()) {
        streams.err().println("isnad: " + done + (done == 1 ? " capture is" : " captures are") + " forgotten");
      }
    }
    return missed ? ExitStatus.INCOMPLETE : ExitStatus.DONE;
  }
}
