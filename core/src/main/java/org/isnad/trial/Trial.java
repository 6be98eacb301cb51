package org.isnad.trial;

import java.util.List;
import org.isnad.match.Match;
import org.isnad.match.RuleMatcher.Miss;
import org.isnad.match.Sentence;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.statement.ReadingTrace.Precedence;
import org.isnad.statement.ReadingTrace.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the rules did with a text, which was read as an article of one paragraph or of a headline
 * alone.
 *
 * @param text of the article, into which all offsets point
 * @param given the text that was put on trial, in {@code text}
 * @param sentences of the text, with what the lexicons know of their words
 * @param stood the matches that nothing stands against
 * @param misses tries in vain, in order of the cues
 */
public record Trial(
    String text,
    Span given,
    List<Sentence> sentences,
    List<Found> found,
    List<Match> stood,
    List<Yielded> yielded,
    List<Refused> refused,
    List<Miss> misses) {
  public Trial {
    sentences = List.copyOf(sentences);
    found = List.copyOf(found);
    stood = List.copyOf(stood);
    yielded = List.copyOf(yielded);
    refused = List.copyOf(refused);
    misses = List.copyOf(misses);
  }

  /**
   * A statement with the match that it was made from.
   *
   * @param match null where its parts were put together from several
   */
  public record Found(Statement statement, @Nullable Match match) {}

  /** A match that gave way to another. */
  public record Yielded(Match match, Match to, Precedence why) {}

  /** A match whose cue does not report. */
  public record Refused(Match match, Refusal why) {}

  /** The statements that a rule made. */
  public List<Found> by(String rule) {
    return found.stream().filter(f -> f.statement().rule().equals(rule)).toList();
  }
}
