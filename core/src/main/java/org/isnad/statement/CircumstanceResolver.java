package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.model.ChannelType;
import org.isnad.model.Span;
import org.isnad.model.Statement.Channel;
import org.isnad.model.Statement.Circumstance;
import org.isnad.model.Statement.Relay;
import org.jspecify.annotations.Nullable;

/**
 * How, to whom, when and where something was said, as far as the clause of its cue tells: read between the cue and what is
 * said, and before a cue that its adjuncts open. What stands inside the content belongs to what is said.
 */
final class CircumstanceResolver {
  private static final String TO = "\u0644";

  private final Grammar grammar;
  private final NounPhraseExtractor phrases;
  private final RelayResolver relays;

  CircumstanceResolver(Grammar grammar, RelayResolver relays) {
    this.grammar = grammar;
    this.phrases = new NounPhraseExtractor(grammar);
    this.relays = relays;
  }

  /**
   * What the clause tells.
   *
   * @param told media that were told, links of the chain
   */
  record Circumstances(
      @Nullable Channel channel, @Nullable Circumstance addressee, @Nullable Circumstance when, @Nullable Circumstance where, List<Relay> told) {
    static final Circumstances NONE = new Circumstances(null, null, null, null, List.of());
  }

  /**
   * The circumstances of a match.
   *
   * @param contentFirst index of the content's first token
   * @param opens whether no other cue stands before this one in its sentence
   */
  Circumstances resolve(Match m, int contentFirst, boolean opens) {
    if (m.reading().inflection() == null) {
      return Circumstances.NONE;
    }
    Found found = new Found();
    Sentence s = m.sentence();
    Part source = m.part("source");
    if (opens && source != null && source.first() < m.cueFirst()) {
      scan(s, 0, source.first(), found);
    } else if (opens) {
      scan(s, 0, m.cueFirst(), found);
    }
    int from = m.cueEnd();
    if (source != null && source.first() >= from) {
      scan(s, from, source.first(), found);
      from = source.end();
    }
    scan(s, from, Math.min(contentFirst, s.size()), found);
    return found.circumstances();
  }

  /** What was found so far; the first of each kind counts. */
  private static final class Found {
    private @Nullable Channel channel;
    private @Nullable Circumstance addressee;
    private @Nullable Circumstance when;
    private @Nullable Circumstance where;
    private final List<Relay> told = new ArrayList<>();

    Circumstances circumstances() {
      return new Circumstances(channel, addressee, when, where, List.copyOf(told));
    }
  }

  private void scan(Sentence s, int from, int end, Found found) {
    int i = from;
    while (i < end) {
      i = s.token(i).isWord() ? Math.max(step(s, i, end, found), i + 1) : i + 1;
    }
  }

  private int step(Sentence s, int i, int end, Found found) {
    if (phrases.hearer(s, i)) {
      return hearer(s, i, end, found);
    }
    if (grammar.isAny(s, i, "time", "weekday") && !grammar.isAny(s, i, "channel", "organisation") && behindNoPreposition(s, i)) {
      return time(s, i, end, found);
    }
    Phrase phrase = s.phraseAt(i, "channel");
    Reading r = phrase != null ? phrase.reading() : grammar.reading(s, i, "channel");
    if (r != null && (i > 0 && grammar.is(s, i - 1, "preposition") || r.clitics().preposition() != '\0')) {
      channel(s, i, phrase == null ? i + 1 : phrase.end(), r.entry(), found);
      return phrase == null ? i + 1 : phrase.end();
    }
    boolean in = i > 0 && (s.token(i - 1).form().equals("\u0641\u064A") || s.token(i - 1).form().equals("\u0645\u0646"));
    if (found.where == null && in && grammar.isAny(s, i, "capital", "city", "state", "region")) {
      Span at = s.token(i).at();
      found.where = new Circumstance(at.in(s.text()), at);
    }
    return i + 1;
  }

  private int hearer(Sentence s, int i, int end, Found found) {
    int first = s.token(i).form().equals(TO) && i + 1 < end ? i + 1 : i;
    boolean medium = grammar.isAny(s, first, "medium", "agency", "outlet") || s.phraseAt(first, "agency", "outlet") != null
        || s.opensAt(first) != null || s.token(first).is('(');
    if (!medium) {
      Span at = s.token(i).at();
      found.addressee = found.addressee == null ? new Circumstance(at.in(s.text()), at) : found.addressee;
      found.channel = found.channel == null ? new Channel(ChannelType.PRESS_CONFERENCE, null, at) : found.channel;
      return i + 1;
    }
    int to = Math.min(relays.mediumEnd(s, first), end);
    if (to <= first) {
      return i + 1;
    }
    Relay told = relays.relay(s, first, to);
    found.told.add(told);
    found.channel = found.channel == null ? new Channel(ChannelType.INTERVIEW, null, told.at()) : found.channel;
    return to;
  }

  /** A time of saying stands without preposition; «since» and «during» open others. */
  private boolean behindNoPreposition(Sentence s, int i) {
    return i == 0 || !grammar.is(s, i - 1, "preposition") || s.token(i - 1).form().equals("\u0641\u064A");
  }

  private int time(Sentence s, int i, int end, Found found) {
    int last = i + 1;
    while (last < end && s.token(last).isWord() && grammar.isAny(s, last, "time", "weekday", "month", "time-qualifier")) {
      last++;
    }
    Span at = s.span(i, last);
    found.when = found.when == null ? new Circumstance(at.in(s.text()), at) : found.when;
    return last;
  }

  private static void channel(Sentence s, int first, int end, Entry entry, Found found) {
    String type = entry.feature("type", "none");
    if (found.channel != null || type.equals("none")) {
      return;
    }
    int from = first > 0 && s.token(first - 1).isWord() ? first - 1 : first;
    found.channel = new Channel(ChannelType.of(type), null, s.span(from, end));
  }
}
