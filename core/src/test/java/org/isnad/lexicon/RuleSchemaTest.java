package org.isnad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.lexicon.Yaml.Fields;
import org.isnad.lexicon.Yaml.Items;
import org.isnad.lexicon.Yaml.Node;
import org.isnad.lexicon.Yaml.Text;
import org.isnad.match.Grammar;
import org.isnad.match.RuleMatcher;
import org.isnad.model.Stance;
import org.junit.jupiter.api.Test;

/**
 * What editors check rule files by, {@code language/rule.schema.json}, says what the program says.
 */
final class RuleSchemaTest {
  private static final Path LANGUAGE =
      Path.of(Objects.requireNonNull(System.getProperty("isnad.checkout"))).resolve("language");

  @Test
  void everyRuleKeepsTheSchema() throws IOException {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    URI schema = validator.registerSchema(Files.readString(LANGUAGE.resolve("rule.schema.json")));
    try (Stream<Path> files = Files.list(LANGUAGE.resolve("ar/rules"))) {
      for (Path file : files.sorted().toList()) {
        for (Fields rule : Yaml.parse(file.toString(), Files.readString(file), new ArrayList<>())) {
          assertThat(validator.validate(schema, json(rule).toString()).getErrors())
              .extracting(error ->
                  file.getFileName() + " " + error.getInstanceLocation() + ": " + error.getError())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void theSchemaKnowsElementsPartsAndStances() throws IOException {
    Language language = LanguageLoader.load(LanguageFiles.onClassPath(), "ar");
    TreeSet<String> elements = new TreeSet<>();
    new RuleMatcher(language, new Grammar(language.lexicon()))
        .builtInNames()
        .forEach(n -> elements.add(n.replace("before:", "")));
    JsonObject parts =
        JsonParser.parseString(Files.readString(LANGUAGE.resolve("rule.schema.json")))
            .getAsJsonObject()
            .getAsJsonObject("properties");
    assertThat(parts.keySet()).containsExactlyInAnyOrderElementsOf(RuleLoader.PARTS);
    JsonObject takes =
        parts
            .getAsJsonObject("pattern")
            .getAsJsonObject("items")
            .getAsJsonObject("additionalProperties");
    assertThat(strings(takes.getAsJsonArray("anyOf").get(0))).containsExactlyElementsOf(elements);
    JsonObject example =
        parts.getAsJsonObject("examples").getAsJsonObject("items").getAsJsonObject("properties");
    assertThat(strings(example.get("stance")))
        .containsExactlyElementsOf(
            Stream.of(Stance.values()).map(s -> s.name().toLowerCase(Locale.ROOT)).toList());
  }

  private static List<String> strings(JsonElement choice) {
    return choice.getAsJsonObject().getAsJsonArray("enum").asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  private static JsonElement json(Node node) {
    return switch (node) {
      case Text text -> new JsonPrimitive(text.value());
      case Items items -> {
        JsonArray out = new JsonArray();
        items.items().forEach(item -> out.add(json(item)));
        yield out;
      }
      case Fields fields -> {
        JsonObject out = new JsonObject();
        fields.values().forEach((name, value) -> out.add(name, json(value)));
        yield out;
      }
    };
  }
}
