package org.isnad.match;

import java.util.Map;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Rule;
import org.isnad.lexicon.Word.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fits somewhere in a sentence.
 *
 * @param cueFirst index of the cue's first token
 * @param cueEnd one past its last token
 * @param reading how the cue was understood
 * @param frame the frame of a reporting verb that is filled, null for a cue that is no verb
 * @param parts the stretch of each element by its name; optional ones that stand empty are missing
 */
public record Match(
    Sentence sentence,
    Rule rule,
    int cueFirst,
    int cueEnd,
    Reading reading,
    @Nullable Frame frame,
    Map<String, Part> parts) {

  /**
   * The tokens of one element.
   *
   * @param skip code units of the first token that do not belong to it, being a particle written onto it
   */
  public record Part(int first, int end, int skip) {
    public boolean isEmpty() {
      return first == end;
    }
  }

  public @Nullable Part part(String name) {
    return parts.get(name);
  }

  /** Where the content begins, or the end of the cue where the rule names none. */
  public int contentFirst() {
    Part content = parts.get("content");
    return content == null ? cueEnd : content.first();
  }

  /** The first token of the whole match. */
  public int first() {
    int first = cueFirst;
    for (Part p : parts.values()) {
      first = p.isEmpty() ? first : Math.min(first, p.first());
    }
    return first;
  }
}
