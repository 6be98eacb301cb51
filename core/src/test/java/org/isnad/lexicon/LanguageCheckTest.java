package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of fault in the linguist's folder is said in his words: {@code faults.txt} has the cases. */
final class LanguageCheckTest {
  private static final Set<String> ELEMENTS =
      Set.of("noun-phrase", "before:noun-phrase", "adjuncts", "complementizer", "colon", "clause", "quotation");
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");

  @Test
  void theSmallLanguageHasNoFaults() {
    assertThat(faults(small())).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyFaultIsSaid() {
    List<DynamicTest> out = new ArrayList<>();
    for (String block : resource("faults.txt").split("\n== ", -1)) {
      List<String> lines = block.lines().toList();
      if (!lines.getFirst().startsWith("#")) {
        out.add(DynamicTest.dynamicTest(lines.getFirst(), () -> check(lines.subList(1, lines.size()))));
      }
    }
    return out.stream();
  }

  private static void check(List<String> lines) {
    Map<String, List<String>> files = small();
    List<String> says = new ArrayList<>();
    List<String> file = new ArrayList<>();
    int at = -1;
    for (String line : lines) {
      String rest = unescaped(line.substring(Math.min(line.length(), line.indexOf(' ') + 1)));
      if (line.startsWith("in ")) {
        file = Objects.requireNonNull(files.get(rest), rest);
        at = file.size();
      } else if (line.startsWith("- ")) {
        at = file.indexOf(rest);
        assertThat(at).as("the line to take out: " + rest).isNotNegative();
        file.remove(at);
      } else if (line.startsWith("+ ")) {
        file.add(at++, rest);
      } else if (line.startsWith("says ")) {
        says.add(rest);
      }
    }
    assertThat(faults(files)).isEqualTo(says);
  }

  private static String unescaped(String line) {
    return UNICODE.matcher(line.replace("\\t", "\t")).replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)))
        .replace("\\\\", "\\");
  }

  private static List<String> faults(Map<String, List<String>> lines) {
    Map<String, String> files = new TreeMap<>();
    lines.forEach((path, content) -> files.put(path, String.join("\n", content) + "\n"));
    LanguageFiles language = path -> {
      String text = files.get(path);
      if (text == null) {
        throw new LanguageException(List.of("no file " + path));
      }
      return text;
    };
    return LanguageCheck.of(language, "ar").faults(files.keySet(), ELEMENTS).stream().map(Fault::toString).toList();
  }

  private static Map<String, List<String>> small() {
    Map<String, List<String>> out = new LinkedHashMap<>();
    for (String name : List.of("FILES", "classes.tsv", "verbs.tsv", "actions.tsv", "words.tsv", "sample.yaml")) {
      out.put("ar/" + name, new ArrayList<>(resource("small/ar/" + name).lines().toList()));
    }
    return out;
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(LanguageCheckTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
