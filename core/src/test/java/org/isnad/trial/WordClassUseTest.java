package org.isnad.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.junit.jupiter.api.Test;

/**
 * The lexicons have no word class that nobody asks for, and nobody asks for one that they do not
 * have.
 */
final class WordClassUseTest {
  private static final Path SOURCES =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout")))
          .resolve("core/src/main/java");
  private static final Pattern QUESTION =
      Pattern.compile("\\b(?:is|isAny|reading|phraseAt|bits|bit)\\(");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

  /**
   * Classes that keep everyday words out of another class.
   */
  private static final Set<String> ASKED_BY_NOBODY =
      Set.of("agency-credit", "organisation-word");

  private final Language arabic = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");

  @Test
  void everyClassIsAskedFor() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String source : sources()) {
      LITERAL.matcher(source).results().forEach(m -> asked.add(m.group(1)));
    }
    arabic
        .rules()
        .all()
        .forEach(rule -> rule.pattern().forEach(element -> asked.add(element.what())));
    Set<String> unused = new TreeSet<>(arabic.lexicon().classes().names());
    unused.removeAll(asked);
    assertThat(unused).containsExactlyInAnyOrderElementsOf(ASKED_BY_NOBODY);
  }

  @Test
  void everyClassThatIsAskedForExists() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String source : sources()) {
      Matcher question = QUESTION.matcher(source);
      while (question.find()) {
        asked.addAll(literals(source, question.end()));
      }
    }
    asked.removeAll(arabic.lexicon().classes().names());
    assertThat(asked).as("asked for, but of no word").isEmpty();
  }

  /**
   * The literals among the arguments of the call that begins at {@code start}, not those of calls
   * within it.
   */
  private static List<String> literals(String source, int start) {
    List<String> out = new ArrayList<>();
    int depth = 1;
    for (int i = start; i < source.length() && depth > 0; i++) {
      char c = source.charAt(i);
      if (c == '"') {
        int end = source.indexOf('"', i + 1);
        String literal = source.substring(i, end + 1);
        if (depth == 1 && LITERAL.matcher(literal).matches()) {
          out.add(literal.substring(1, literal.length() - 1));
        }
        i = end;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    return out;
  }

  private static List<String> sources() throws IOException {
    List<String> out = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        out.add(Files.readString(file));
      }
    }
    return out;
  }
}
