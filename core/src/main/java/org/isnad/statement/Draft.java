package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.match.Match;
import org.isnad.model.Span;
import org.isnad.model.Statement.Relay;
import org.isnad.statement.CircumstanceResolver.Circumstances;
import org.isnad.statement.ContentResolver.Content;
import org.jspecify.annotations.Nullable;

/**
 * A statement before it gets its number.
 *
 * @param source null where nobody can be named
 * @param sourceAt the mention beside the cue, null where the subject is dropped
 * @param chain nearest to the source first
 */
record Draft(
    Match match, Content content, @Nullable Mention source, @Nullable Span sourceAt, List<Relay> chain, Circumstances circumstances) {

  /** The same, carried on by more links. */
  Draft carriedBy(List<Relay> more) {
    List<Relay> longer = new ArrayList<>(chain);
    longer.addAll(more);
    return new Draft(match, content, source, sourceAt, longer, circumstances);
  }

  /** The same with another content. */
  Draft saying(Content other) {
    return new Draft(match, other, source, sourceAt, chain, circumstances);
  }
}
