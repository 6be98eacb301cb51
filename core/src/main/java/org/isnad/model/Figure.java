package org.isnad.model;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that counts or measures something, and who claims it.
 *
 * @param id letter and ordinal in text order (f1)
 * @param at the number with its approximator and its unit or counted noun, in the article's text
 * @param value the number, of a range the near end
 * @param upper the far end of a range, or null
 * @param unit ISO 4217 code, SI symbol, {@code %} or {@code person}, or null
 * @param counted the counted noun phrase as the text has it, or null
 * @param approx null where the number stands for itself
 * @param claimant the source of the innermost statement that holds it, null for the narrator
 * @param statement id of that statement, or null
 * @param converted the same amount in another currency or unit, or null
 * @param of the whole of which this is a part, or null
 * @param rule id of the built-in that found it
 * @param confidence between 0 and 1
 */
public record Figure(
    String id,
    Span at,
    BigDecimal value,
    @Nullable BigDecimal upper,
    @Nullable String unit,
    @Nullable String counted,
    @Nullable Approximation approx,
    @Nullable Claimant claimant,
    @Nullable String statement,
    @Nullable Amount converted,
    @Nullable BigDecimal of,
    String rule,
    double confidence) {

  /**
   * Whose claim a figure is.
   *
   * @param entity id of the entity that the claimant is, or null
   */
  public record Claimant(String name, @Nullable String entity) {}

  /** The same figure as the claim of that statement's source, or the narrator's where it is null. */
  public Figure claimedIn(@Nullable Statement holder) {
    String name = holder == null ? null : holder.source().name();
    Claimant source = holder == null || name == null ? null : new Claimant(name, holder.source().entity());
    String held = holder == null ? null : holder.id();
    return new Figure(
        id, at, value, upper, unit, counted, approx, source, held, converted, of, rule, confidence);
  }

  /** An amount of something. */
  public record Amount(BigDecimal value, String unit) {}

  /** How a number stands to what it is said of. */
  public enum Approximation {
    ABOUT,
    AT_LEAST,
    AT_MOST;

    /** Its name in the JSON record. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
