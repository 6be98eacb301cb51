package org.isnad.statement;

import java.util.List;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase that can be a source, taken apart.
 *
 * @param at the phrase without apposition
 * @param name what it is called: of a person the name without titles, else the whole phrase; null where only an office stands
 * @param key lookup forms of the name's words without articles, empty where there is no name
 * @param role title or office as printed, or null
 * @param roleKey lookup forms of the role's words without articles
 * @param definite whether the phrase points back to something known («the ministry»)
 */
record Mention(
    Span at,
    @Nullable String name,
    List<String> key,
    @Nullable String role,
    List<String> roleKey,
    SourceType type,
    Gender gender,
    Numerus number,
    boolean definite) {

  /** What it is called, for want of a name by its office. */
  String called() {
    return name != null ? name : role != null ? role : "";
  }

  Mention withName(String fuller, List<String> fullerKey) {
    return new Mention(at, fuller, fullerKey, role, roleKey, type, gender, number, definite);
  }

  Mention withGender(Gender shown) {
    return new Mention(at, name, key, role, roleKey, type, shown, number, definite);
  }

  Mention withRole(@Nullable String known, List<String> knownKey) {
    return new Mention(at, name, key, known, knownKey, type, gender, number, definite);
  }
}
