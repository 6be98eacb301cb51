package org.isnad.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What stands in the file is what an option is that nobody gave. */
class SettingsFileIT {
  @TempDir private Path folder;

  @Test
  void anOptionIsWhatTheFileSaysUnlessItIsGiven() throws IOException {
    Path file = Files.writeString(folder.resolve("isnad.properties"), "data=/srv\nfirst.port = 9\n");
    assertThat(parsed(file, "first")).containsEntry("data", "/srv").containsEntry("port", "9");
    assertThat(parsed(file, "first", "--port", "7", "--data", "x")).containsEntry("port", "7").containsEntry("data", "x");
    assertThat(parsed(file, "second")).containsEntry("data", "/srv").containsEntry("port", "1");
  }

  @Test
  void aNameThatNoOptionHasIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("isnad.properties"), "prot=9\n");
    assertThat(SettingsFile.load(Map.of("ISNAD_CONFIG", file.toString()), "/").fault(program()))
        .isEqualTo(file + ": no command has an option «prot»");
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    assertThatThrownBy(() -> SettingsFile.load(Map.of("ISNAD_CONFIG", folder.resolve("none").toString()), "/"))
        .hasMessageContaining("there is no such file");
  }

  @Test
  void withoutAFileNothingChanges() throws IOException {
    SettingsFile none = SettingsFile.load(Map.of(), folder.toString());
    assertThat(none.fault(program())).isNull();
  }

  private static Map<String, @Nullable Object> parsed(Path file, String... arguments) throws IOException {
    CommandLine program = program();
    SettingsFile settings = SettingsFile.load(Map.of("ISNAD_CONFIG", file.toString()), "/");
    assertThat(settings.fault(program)).isNull();
    program.setDefaultValueProvider(settings);
    Sub sub = program.parseArgs(arguments).subcommand().commandSpec().commandLine().getCommand();
    return Map.of("data", sub.data, "port", sub.port);
  }

  private static CommandLine program() {
    return new CommandLine(new Root()).addSubcommand("first", new Sub()).addSubcommand("second", new Sub());
  }

  @Command(name = "isnad")
  static final class Root implements Runnable {
    @Override
    public void run() {}
  }

  @Command
  static final class Sub implements Runnable {
    @Option(names = "--data")
    private String data = "own";

    @Option(names = {"-p", "--port"})
    private String port = "1";

    @Override
    public void run() {}
  }
}
