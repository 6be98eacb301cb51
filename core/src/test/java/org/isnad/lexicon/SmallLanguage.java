package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A language of a few words and two rules, and cases that change it and say what is wrong then. A
 * case file has a block for each case: «in» names a file; «-» takes out the first such line, «+»
 * puts one in its place (at the end, where nothing was taken out); «says» is a fault that must be
 * found, and no others. {@code \t} and {@code \}{@code u0041} are read as in Java.
 *
 * <p>For one thread.
 */
public final class SmallLanguage implements LanguageFiles {
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");

  private final Map<String, List<String>> lines = new TreeMap<>();

  /** The language as it lies beside this class. */
  public SmallLanguage() {
    for (String name :
        List.of("FILES", "classes.tsv", "verbs.tsv", "actions.tsv", "words.tsv", "sample.yaml")) {
      lines.put(
          "ar/" + name,
          new ArrayList<>(resource(SmallLanguage.class, "small/ar/" + name).lines().toList()));
    }
  }

  public Set<String> paths() {
    return lines.keySet();
  }

  @Override
  public String read(String path) {
    List<String> content = lines.get(path);
    if (content == null) {
      throw new LanguageException(List.of("no file " + path));
    }
    return String.join("\n", content) + "\n";
  }

  /**
   * One test for each case of a file.
   *
   * @param faults what is wrong with a language
   */
  public static Stream<DynamicTest> cases(
      Class<?> beside, String file, Function<SmallLanguage, List<Fault>> faults) {
    return Stream.of(resource(beside, file).split("\n== ", -1))
        .skip(1)
        .map(block -> {
          List<String> all = block.lines().toList();
          return DynamicTest.dynamicTest(
              all.getFirst(), () -> check(all.subList(1, all.size()), faults));
        });
  }

  private static void check(List<String> steps, Function<SmallLanguage, List<Fault>> faults) {
    SmallLanguage language = new SmallLanguage();
    List<String> says = new ArrayList<>();
    List<String> file = new ArrayList<>();
    int at = -1;
    for (String step : steps) {
      String rest = unescaped(step.substring(Math.min(step.length(), step.indexOf(' ') + 1)));
      if (step.startsWith("in ")) {
        file = Objects.requireNonNull(language.lines.get(rest), rest);
        at = file.size();
      } else if (step.startsWith("- ")) {
        at = file.indexOf(rest);
        assertThat(at).as("the line to take out: " + rest).isNotNegative();
        file.remove(at);
      } else if (step.startsWith("+ ")) {
        file.add(at++, rest);
      } else if (step.startsWith("says ")) {
        says.add(rest);
      }
    }
    assertThat(faults.apply(language).stream().map(Fault::toString)).isEqualTo(says);
  }

  private static String unescaped(String line) {
    return UNICODE
        .matcher(line.replace("\\t", "\t"))
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)))
        .replace("\\\\", "\\");
  }

  private static String resource(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
