package org.isnad.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code isnad score} over three invented articles, with records in which each kind of fault
 * stands. {@code figures.json} is what another implementation of the measures makes of the same
 * files.
 */
final class ScoreCommandTest {
  private static final Path FILES =
      Checkout.ROOT.resolve("app/src/test/resources/org/isnad/app/score");
  private static final String GOLD = FILES.resolve("gold").toString();
  private static final String RECORDS = FILES.resolve("records.jsonl").toString();

  @TempDir private Path folder;

  @Test
  void measuresAreThoseOfTheDefinition() throws IOException {
    JsonObject printed = json("score", "--json", GOLD, RECORDS);
    printed.remove("rules");
    assertThat(printed)
        .isEqualTo(JsonParser.parseString(Files.readString(FILES.resolve("figures.json"))));
  }

  @Test
  void everyFaultIsListedByItsCause() throws IOException {
    Run run = Run.of("score", "--errors", GOLD, RECORDS);
    Path expected = FILES.resolve("score.txt");
    if (Checkout.WRITES_GOLDEN) {
      Files.writeString(expected, run.out());
    }
    assertThat(run.out()).isEqualTo(Files.readString(expected));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void errorsAndRulesAreInTheJsonToo() {
    JsonObject printed = json("score", "--json", "--errors", GOLD, RECORDS);
    List<String> causes = new ArrayList<>();
    for (JsonElement error : printed.getAsJsonArray("errors")) {
      causes.add(error.getAsJsonObject().get("cause").getAsString());
    }
    assertThat(causes).contains("stance: say for deny", "content ends too late", "time missed");
    JsonObject rule = printed.getAsJsonArray("rules").get(0).getAsJsonObject();
    assertThat(rule.keySet())
        .containsExactly("kind", "rule", "found", "paired", "right", "exact", "P");
  }

  @Test
  void figuresStandWithinTheirIntervals() {
    JsonObject printed = json("score", "--json", "--bootstrap", "200", GOLD, RECORDS);
    JsonObject content = printed.getAsJsonObject("content");
    assertThat(content.getAsJsonArray("F1 95%").get(0).getAsDouble())
        .isLessThan(content.get("F1").getAsDouble());
    assertThat(content.getAsJsonArray("F1 95%").get(1).getAsDouble())
        .isGreaterThan(content.get("F1").getAsDouble());
    assertThat(printed.getAsJsonObject("agreement 95%").getAsJsonArray("mode")).hasSize(2);
    assertThat(json("score", "--json", "--bootstrap", "200", GOLD, RECORDS)).isEqualTo(printed);
    assertThat(Run.of("score", "--bootstrap", "200", GOLD, RECORDS).out())
        .containsPattern("content  +P [0-9.]+  R [0-9.]+  F1 [0-9.]+ \\[[0-9.]+, [0-9.]+\\]   ");
  }

  @Test
  void withoutRecordsTheArticlesAreRead() {
    JsonObject printed = json("score", "--json", GOLD);
    assertThat(printed.getAsJsonArray("unread")).isEmpty();
    assertThat(printed.getAsJsonObject("content and source").get("right").getAsInt())
        .isGreaterThan(5);
  }

  @Test
  void wrongUseIsSaid() throws IOException {
    assertThat(Run.of("score", RECORDS).err()).contains("A gold folder is missing.");
    assertThat(Run.of("score", RECORDS, RECORDS).err()).contains("records.jsonl is no folder.");
    assertThat(Run.of("score", folder.toString()).err())
        .contains("holds no file that ends in .gold.json");
    assertThat(Run.of("score", GOLD, folder + "/none").err()).contains("none: there is no such file");
    assertThat(Run.of("score", "--bootstrap", "-1", GOLD).err()).contains("from 1 to 100000");
    Path broken = folder.resolve("broken.gold.json");
    Files.writeString(broken, "{\"id\": ");
    assertThat(Run.of("score", folder.toString()).err()).contains("broken.gold.json: no JSON");
    Files.writeString(broken, "{\"id\": \"a\"}");
    Run run = Run.of("score", folder.toString());
    assertThat(run.err()).contains("broken.gold.json: gold needs an id and a text");
    assertThat(run.status()).isEqualTo(2);
  }

  private static JsonObject json(String... arguments) {
    return JsonParser.parseString(Run.of(arguments).out()).getAsJsonObject();
  }
}
