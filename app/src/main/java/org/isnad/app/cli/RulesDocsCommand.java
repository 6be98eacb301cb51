package org.isnad.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code isnad rules docs}: the rules as pages for reading. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Writes the rules as pages in Markdown: one for each rule file with purpose, pattern and examples as they are read, and"
            + " README.md, which lists them. Pages of that name are overwritten.",
    footerHeading = "%nExample:%n",
    footer = "  isnad rules docs docs/rules")
final class RulesDocsCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FOLDER", description = "Where to write them; made if need be.")
  private Path folder;

  /**
   * @param streams what to print to
   */
  // Picocli fills what is annotated before call() runs.
  @SuppressWarnings("NullAway.Init")
  RulesDocsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> pages = RulePages.of(LanguageFolder.chosen());
    Files.createDirectories(folder);
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
    String sum = pages.size() + " pages in " + folder + ".\n";
    streams.out().write(sum.getBytes(StandardCharsets.UTF_8));
    streams.out().flush();
    return ExitStatus.DONE;
  }
}
