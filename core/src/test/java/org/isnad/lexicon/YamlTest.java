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
import java.util.stream.Stream;
import org.isnad.lexicon.Yaml.Fields;
import org.isnad.lexicon.Yaml.Items;
import org.isnad.lexicon.Yaml.Node;
import org.isnad.lexicon.Yaml.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Whatever our parser reads without a fault, a general parser of YAML 1.2 reads the same. */
final class YamlTest {

  @Test
  void readsWhatRuleFilesMayHold() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(YamlTest.class.getResourceAsStream("subset.yaml"))) {
      assertReadAlike(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource
  void readsTheRuleFiles(String path) {
    assertReadAlike(LanguageFiles.onClassPath().read(path));
  }

  static Stream<String> readsTheRuleFiles() {
    return LanguageLoader.listings(LanguageFiles.onClassPath(), "ar", new ArrayList<>()).stream()
        .filter(listing -> listing.kind().equals("rules"))
        .map(listing -> "ar/" + listing.path());
  }

  @Test
  void everyValueKnowsItsLine() {
    Fields rule =
        Yaml.parse("x", "# comment\nrule: a.b\n\npattern:\n  - cue: verb\n", new ArrayList<>())
            .getFirst();
    assertThat(Objects.requireNonNull(rule.get("rule")).line()).isEqualTo(2);
    Items pattern = (Items) Objects.requireNonNull(rule.get("pattern"));
    assertThat(pattern.line()).isEqualTo(4);
    assertThat(pattern.items().getFirst().line()).isEqualTo(5);
  }

  private static void assertReadAlike(String text) {
    List<Fault> faults = new ArrayList<>();
    List<Object> ours = new ArrayList<>();
    Yaml.parse("file", text, faults).forEach(document -> ours.add(plain(document)));
    assertThat(faults).isEmpty();
    List<Object> theirs = new ArrayList<>();
    LoadSettings settings =
        LoadSettings.builder().setSchema(new FailsafeSchema()).setAllowDuplicateKeys(false).build();
    new Load(settings).loadAllFromString(text).forEach(theirs::add);
    assertThat(ours).isEqualTo(theirs);
  }

  private static Object plain(Node node) {
    return switch (node) {
      case Text text -> text.value();
      case Items items -> items.items().stream().map(YamlTest::plain).toList();
      case Fields fields -> {
        Map<String, Object> out = new LinkedHashMap<>();
        fields.values().forEach((name, value) -> out.put(name, plain(value)));
        yield out;
      }
    };
  }
}
