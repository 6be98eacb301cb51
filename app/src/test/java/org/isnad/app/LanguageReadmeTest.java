package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Whoever follows {@code language/README.md} step by step gets what it shows. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
final class LanguageReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```(\\w+)(?: (\\S+) (\\S+))?\\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final String PROPERTY = "isnad.language";

  @TempDir private Path folder;

  @Test
  void theWorkedExampleWorks() throws IOException {
    Path language = Checkout.ROOT.resolve("language");
    copy(language.resolve("ar"), folder.resolve("ar"));
    String before = System.getProperty(PROPERTY, "");
    System.setProperty(PROPERTY, folder.toString());
    try {
      int commands = 0;
      Matcher block = BLOCK.matcher(Files.readString(language.resolve("README.md")));
      while (block.find()) {
        if (block.group(1).equals("console")) {
          commands += check(block.group(4));
        } else if (block.group(2) != null) {
          change(
              Objects.requireNonNull(block.group(2)),
              folder.resolve(Objects.requireNonNull(block.group(3))),
              block.group(4));
        }
      }
      assertThat(commands).isEqualTo(4);
    } finally {
      if (before.isEmpty()) {
        System.clearProperty(PROPERTY);
      } else {
        System.setProperty(PROPERTY, before);
      }
    }
  }

  /** Does with a file what the words behind the fence say. */
  private static void change(String how, Path file, String text) throws IOException {
    List<String> lines =
        new ArrayList<>(how.equals("write") ? List.of() : Files.readAllLines(file));
    List<String> added = text.lines().toList();
    switch (how) {
      case "write", "add" -> lines.addAll(added);
      case "before-counterexamples" -> lines.addAll(lines.indexOf("counterexamples:"), added);
      case "sort" -> {
        int at = 0;
        while (at < lines.size()
            && (isHead(lines.get(at)) || lines.get(at).compareTo(added.getFirst()) < 0)) {
          at++;
        }
        lines.addAll(at, added);
      }
      default -> throw new AssertionError("the README says " + how);
    }
    Files.write(file, lines);
  }

  private static boolean isHead(String line) {
    return line.startsWith("#") || line.startsWith("class\t");
  }

  /** Runs the commands of a block and compares what they print. */
  private static int check(String console) {
    int commands = 0;
    for (String part : console.split("(?m)^\\$ ", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      List<String> lines = part.lines().toList();
      List<String> arguments = new ArrayList<>();
      WORD.matcher(lines.getFirst())
          .results()
          .forEach(m -> arguments.add(m.group(1) == null ? m.group(2) : m.group(1)));
      assertThat(arguments.removeFirst()).isEqualTo("./isnad");
      List<String> printed = Run.of(arguments.toArray(String[]::new)).lines();
      assertThat(printed.stream().map(LanguageReadmeTest::withoutNumbers))
          .isEqualTo(lines.subList(1, lines.size()));
      commands++;
    }
    return commands;
  }

  /** The number of rules changes with every new one. */
  private static String withoutNumbers(String line) {
    return line.startsWith("Nothing is wrong") ? line.replaceAll("[0-9]+", "\u2026") : line;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
