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

  /** The same from somebody farther back, whom the chain that is given carried. */
  Draft from(Mention origin, Span originAt, List<Relay> carried) {
    return new Draft(match, content, origin, originAt, List.copyOf(carried), circumstances);
  }

  /** The same with a chain. */
  Draft through(List<Relay> links) {
    return new Draft(match, content, source, sourceAt, List.copyOf(links), circumstances);
  }

  /** The same with another content. */
  Draft saying(Content other) {
    return new Draft(match, other, source, sourceAt, chain, circumstances);
  }
}
