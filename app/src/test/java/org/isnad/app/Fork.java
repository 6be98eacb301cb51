package org.isnad.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A run of the program in a process of its own, with the settings of its JVM and of its
 * surroundings.
 *
 * @param folder for its output
 * @param before what starts the JVM, such as a command that enters a namespace
 * @param jvm options of the JVM
 */
record Fork(Path folder, List<String> before, List<String> jvm, Map<String, String> environment) {

  Fork(Path folder, List<String> jvm, Map<String, String> environment) {
    this(folder, List.of(), jvm, environment);
  }

  /**
   * Runs it.
   *
   * @return what it printed, as it came
   */
  Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after 5 minutes: " + command);
    }
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
