package org.isnad.text;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Cases kept in a text file beside the tests, because Arabic is unreadable within Java. A case begins with a line
 * {@code == title}; {@code #} begins a remark, and {@code \}{@code u0041} stands for a character that does not show.
 */
final class CaseFile {
  private final String name;

  CaseFile(String name) {
    this.name = name;
  }

  /** One case: its title and its other lines. */
  record Case(String title, List<String> lines) {

    /** The values of all lines that begin with the key. */
    List<String> all(String key) {
      return lines.stream()
          .filter(line -> line.startsWith(key + ": "))
          .map(line -> line.substring(key.length() + 2))
          .toList();
    }

    /** The value of the one line that begins with the key. */
    String the(String key) {
      List<String> values = all(key);
      if (values.size() != 1) {
        throw new IllegalStateException("'" + title + "' has " + values.size() + " lines " + key);
      }
      return values.getFirst();
    }

    boolean has(String key) {
      return !all(key).isEmpty();
    }
  }

  /** One test a case, by its title. */
  Stream<DynamicTest> tests(Consumer<Case> test) {
    URI file = URI.create("classpath:/org/isnad/text/" + name);
    return cases().stream().map(c -> dynamicTest(c.title(), file, () -> test.accept(c)));
  }

  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("== ")) {
        cases.add(new Case(line.substring(3), new ArrayList<>()));
      } else {
        cases.getLast().lines().add(line);
      }
    }
    return cases;
  }

  /** The lines that are neither empty nor remarks. */
  List<String> lines() {
    try (InputStream in = Objects.requireNonNull(CaseFile.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(CaseFile::unescaped)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static String unescaped(String line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (line.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
        i += 5;
      } else if (line.startsWith("\\n", i) || line.startsWith("\\t", i)) {
        out.append(line.charAt(++i) == 'n' ? '\n' : '\t');
      } else {
        out.append(line.charAt(i));
      }
    }
    return out.toString();
  }
}
