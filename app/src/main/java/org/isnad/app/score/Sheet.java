package org.isnad.app.score;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found in an article: an annotator, whose sheet is gold, or the program.
 *
 * @param text what all stretches point into
 * @param outlet null where it is not known, as in sheets of the program
 * @param published null where it is not known, as in sheets of the program
 * @param entities null where the annotator left them out
 */
record Sheet(
    String id,
    String text,
    @Nullable String outlet,
    @Nullable String published,
    List<Statement> statements,
    List<Figure> figures,
    List<Time> times,
    @Nullable List<Entity> entities) {
  Sheet {
    statements = List.copyOf(statements);
    figures = List.copyOf(figures);
    times = List.copyOf(times);
    entities = entities == null ? null : List.copyOf(entities);
  }

  /** The sheet of somebody who found nothing. */
  static Sheet empty(String id, String text) {
    return new Sheet(id, text, null, null, List.of(), List.of(), List.of(), List.of());
  }

  /** Whatever has a place in the text. */
  sealed interface Find {

    /** Null where the sheet says no place: then it counts, but pairs with nothing. */
    @Nullable Stretch at();

    /** The id of the rule that found it; null in gold. */
    @Nullable String rule();
  }

  /**
   * A statement.
   *
   * @param at of the content
   * @param chain the relays' names
   * @param channel its type
   * @param nested whether it stands in another one's content
   */
  record Statement(
      @Nullable Stretch at,
      Source source,
      @Nullable Stretch cue,
      @Nullable String mode,
      @Nullable String stance,
      List<String> chain,
      @Nullable String channel,
      @Nullable Stretch when,
      boolean nested,
      @Nullable String rule)
      implements Find {
    Statement {
      chain = List.copyOf(chain);
    }
  }

  /**
   * The source of a statement.
   *
   * @param at of the mention nearest to the cue
   */
  record Source(
      @Nullable String name,
      @Nullable String type,
      @Nullable String role,
      @Nullable Stretch at) {}

  /**
   * A figure.
   *
   * @param upper the far end of a range
   * @param claimant the name
   */
  record Figure(
      @Nullable Stretch at,
      @Nullable BigDecimal value,
      @Nullable BigDecimal upper,
      @Nullable String unit,
      @Nullable String approx,
      @Nullable String claimant,
      @Nullable String rule)
      implements Find {}

  /**
   * A time.
   *
   * @param value of TIMEX3
   */
  record Time(
      @Nullable Stretch at, @Nullable String value, @Nullable String type, @Nullable String rule)
      implements Find {}

  /**
   * An entity.
   *
   * @param names its fullest name, then the others
   */
  record Entity(@Nullable String type, List<String> names) {
    Entity {
      names = List.copyOf(names);
    }
  }
}
