package org.isnad.story;

import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Story.Rewording;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Two wordings → what the later one has instead of words of the earlier, what it left out and what it
 * added, word for word.
 *
 * <p>Stateless and thread-safe.
 */
final class RewordingExtractor {

  /** Of longer stretches that differ, the whole is one change. */
  private static final int MOST_WORDS = 300;

  private RewordingExtractor() {}

  /**
   * @param before words of {@code earlier}
   * @param after words of {@code later}
   */
  static List<Rewording> extract(List<Token> before, List<Token> after, String earlier, String later) {
    return changes(before, after).stream()
        .map(change -> new Rewording(words(change.gone, earlier), words(change.come, later)))
        .toList();
  }

  /** Words that stand in one wording where others stand in the other. */
  record Change(List<Token> gone, List<Token> come) {}

  /** In the order of the words; of each change one side can be empty. */
  static List<Change> changes(List<Token> before, List<Token> after) {
    int start = 0;
    int least = Math.min(before.size(), after.size());
    while (start < least && same(before.get(start), after.get(start))) {
      start++;
    }
    int tail = 0;
    while (tail < least - start
        && same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Token> gone = before.subList(start, before.size() - tail);
    List<Token> come = after.subList(start, after.size() - tail);
    List<Change> changes = new ArrayList<>();
    if (gone.size() > MOST_WORDS || come.size() > MOST_WORDS) {
      add(gone, come, changes);
      return changes;
    }
    int[][] common = common(gone, come);
    int i = 0;
    int j = 0;
    int fromI = 0;
    int fromJ = 0;
    while (i < gone.size() && j < come.size()) {
      if (same(gone.get(i), come.get(j))) {
        add(gone.subList(fromI, i), come.subList(fromJ, j), changes);
        fromI = ++i;
        fromJ = ++j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    add(gone.subList(fromI, gone.size()), come.subList(fromJ, come.size()), changes);
    return changes;
  }

  private static boolean same(Token one, Token other) {
    return one.form().equals(other.form());
  }

  /** How many words the rests from any two places on have in common, in order. */
  private static int[][] common(List<Token> one, List<Token> other) {
    int[][] common = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(one.get(i), other.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void add(
      List<Token> gone, List<Token> come, List<Change> changes) {
    if (!gone.isEmpty() || !come.isEmpty()) {
      changes.add(new Change(gone, come));
    }
  }

  private static @Nullable String words(List<Token> tokens, String text) {
    return tokens.isEmpty() ? null : LineageBuilder.in(text, tokens);
  }
}
