package org.isnad.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.html.JsonValue.Fields;
import org.isnad.html.JsonValue.Items;
import org.isnad.html.JsonValue.Text;
import org.isnad.lexicon.LanguageFiles;
import org.isnad.lexicon.LanguageLoader;
import org.isnad.lexicon.Lexicon;
import org.isnad.model.CaptureText;
import org.isnad.time.DateLineExtractor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Dates, names and scripts as pages write them: one case a line, {@code input => output}. */
final class HtmlCasesTest {
  private static final Lexicon LEXICON =
      LanguageLoader.load(LanguageFiles.onClassPath(), "ar").lexicon();
  private static final WebWords WORDS = new WebWords(LEXICON);

  @TestFactory
  Stream<DynamicTest> times() throws IOException {
    StatedTimeExtractor times = new StatedTimeExtractor(new DateLineExtractor(LEXICON), WORDS);
    return cases(
        "times.txt",
        text -> {
          StatedTime time = times.extract(text);
          return time == null ? "-" : time.iso();
        });
  }

  @TestFactory
  Stream<DynamicTest> names() throws IOException {
    AuthorSplitter splitter = new AuthorSplitter(WORDS);
    return cases(
        "names.txt",
        text -> {
          List<String> names = splitter.names(List.of(text));
          return names.isEmpty() ? "-" : String.join(" / ", names);
        });
  }

  @TestFactory
  Stream<DynamicTest> markup() throws IOException {
    MarkWords words = new MarkWords(LEXICON);
    return cases(
        "markup.txt",
        text ->
            MarkupNormalizer.normalize(CaptureText.of(text), words.borrow())
                .toString()
                .replaceAll("(?<=~[(-7]{0,16} )[(-7]{8}(?=\")", "#")
                .replaceAll("~[(-7]+(?= )", "~*"));
  }

  @TestFactory
  Stream<DynamicTest> scripts() throws IOException {
    return cases(
        "json.txt",
        text -> {
          String read = printed(new Items(JsonValueLoader.load(text.replace('~', '\n'))));
          return read.replace('\n', '~');
        });
  }

  private static String printed(JsonValue value) {
    return switch (value) {
      case Text(String text) -> text;
      case Items(List<JsonValue> values) ->
          values.stream().map(HtmlCasesTest::printed).collect(Collectors.joining(", ", "[", "]"));
      case Fields fields ->
          fields.values().entrySet().stream()
              .map(e -> e.getKey() + "=" + printed(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static Stream<DynamicTest> cases(String file, UnaryOperator<String> read)
      throws IOException {
    String text;
    try (InputStream in =
        Objects.requireNonNull(HtmlCasesTest.class.getResourceAsStream(file), file)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> {
          int arrow = line.lastIndexOf(" => ");
          String input = line.substring(0, arrow);
          String output = line.substring(arrow + 4);
          return DynamicTest.dynamicTest(
              input, () -> assertThat(read.apply(input)).isEqualTo(output));
        });
  }
}
