package org.isnad.mention;

import java.util.ArrayList;
import java.util.List;
import org.isnad.match.Sentence;
import org.isnad.model.EntityType;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Statement;

/** Finds people as the sources of statements: whoever speaks without a title is a name, though no lexicon knows it. Immutable. */
final class SpeakerExtractor {
  private final NameGrammar names;
  private final PersonExtractor people;

  SpeakerExtractor(NameGrammar names, PersonExtractor people) {
    this.names = names;
    this.people = people;
  }

  List<Found> extract(Sentence s, List<Statement> statements) {
    List<Found> out = new ArrayList<>();
    if (s.size() == 0) {
      return out;
    }
    Span whole = s.span(0, s.size());
    for (Statement statement : statements) {
      Span at = statement.source().at();
      if (at == null || statement.source().type() != SourceType.PERSON || !whole.contains(at)) {
        continue;
      }
      int first = 0;
      while (first < s.size() && s.token(first).end() <= at.start()) {
        first++;
      }
      boolean bare = first < s.size() && !names.common(s, first) && !names.definite(s, first);
      int end = bare ? people.nameEnd(s, first, true) : first;
      if (end > first && s.token(end - 1).end() <= at.end()) {
        int skip = at.start() - s.token(first).start();
        out.add(people.withOffice(s, names.found(s, first, end, Math.max(0, skip), EntityType.PERSON, null, "name.speaker", 0.75)));
      }
    }
    return out;
  }
}
