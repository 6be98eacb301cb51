package org.isnad.app.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.app.score.Sheet.Entity;

/** Compares the entities of one article: the same where they have a name in common, and the type. */
final class EntityScore {
  private final ScoreBuilder score;
  private final Sheet gold;
  private final Sheet read;

  EntityScore(ScoreBuilder score, Sheet gold, Sheet read) {
    this.score = score;
    this.gold = gold;
    this.read = read;
  }

  void add() {
    List<Entity> wanted = gold.entities();
    if (wanted == null) {
      return;
    }
    List<Entity> left = new ArrayList<>(Objects.requireNonNullElse(read.entities(), List.of()));
    score.count(Measure.ENTITIES, wanted.size(), left.size());
    for (Entity want : wanted) {
      Set<String> forms = forms(want);
      int at = 0;
      while (at < left.size() && !isSame(want, forms, left.get(at))) {
        at++;
      }
      if (at < left.size()) {
        left.remove(at);
        score.right(Measure.ENTITIES, true);
      } else {
        flaw("entity missed: ", want);
      }
    }
    left.forEach(extra -> flaw("entity extra: ", extra));
  }

  private static boolean isSame(Entity want, Set<String> forms, Entity got) {
    return Objects.equals(want.type(), got.type())
        && forms(got).stream().anyMatch(forms::contains);
  }

  private static Set<String> forms(Entity entity) {
    return entity.names().stream()
        .map(name -> String.join(" ", NameMatcher.words(name)))
        .collect(Collectors.toSet());
  }

  private void flaw(String cause, Entity about) {
    String name = about.names().isEmpty() ? "" : about.names().getFirst();
    score.flaw(new Flaw(cause + about.type(), null, gold.id(), name, null, null));
  }
}
