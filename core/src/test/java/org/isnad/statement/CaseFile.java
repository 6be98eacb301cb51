package org.isnad.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.text.Normalizer;

/**
 * A file of cases that stands beside its test, with the cases that are still misread: {@code NAME-known.tsv} has the number of
 * each and what is wrong. The build fails where one of these is read rightly, since its line has to go then.
 */
record CaseFile(String text, String knownFile, Map<String, String> known) {
  static CaseFile of(String name) {
    String knownFile = name + "-known.tsv";
    Map<String, String> known = new TreeMap<>();
    read(knownFile).lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).forEach(l -> known.put(l[0], l[1]));
    return new CaseFile(read(name + ".txt"), knownFile, known);
  }

  static String read(String file) {
    try (InputStream in = Objects.requireNonNull(CaseFile.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /** Holds what is read of a case to what has to come out. */
  <T> void check(String number, List<T> actual, List<T> expected) {
    if (known.containsKey(number)) {
      assertThat(actual).as("read rightly now: its line in %s has to go", knownFile).isNotEqualTo(expected);
    } else {
      assertThat(actual).containsExactlyElementsOf(expected);
    }
  }

  /** The same links of a chain, a name also with more of it printed. */
  static boolean sameLinks(List<String> expected, List<String> actual) {
    boolean all = expected.size() == actual.size();
    for (int i = 0; all && i < actual.size(); i++) {
      Set<String> one = words(expected.get(i));
      Set<String> other = words(actual.get(i));
      all = one.containsAll(other) || other.containsAll(one);
    }
    return all;
  }

  private static Set<String> words(String name) {
    return new HashSet<>(Arrays.asList(Normalizer.fold(name).replaceAll("[«»\"]", "").split(" ")));
  }
}
