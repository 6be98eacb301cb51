package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame.ObjectRole;
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
import org.isnad.text.Quotation;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * How, to whom, when and where something was said, as far as the clause of its cue tells: read between the cue and what is
 * said, and before a cue that its adjuncts open. What stands inside the content belongs to what is said.
 */
final class CircumstanceResolver {
  /** A quotation of so many tokens is a name. */
  private static final int NAME = 5;

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

    /** The same, in the given channel where the clause names none. */
    Circumstances orIn(@Nullable Channel other) {
      return channel != null || other == null ? this : new Circumstances(other, addressee, when, where, told);
    }
  }

  /**
   * The circumstances of a match.
   *
   * @param contentFirst index of the content's first token
   * @param opens whether no other cue stands before this one in its sentence
   * @param subject whether the source beside the cue is who speaks; else, where one stands there, it is who was told
   */
  Circumstances resolve(Match m, int contentFirst, boolean opens, boolean subject) {
    if (m.reading().inflection() == null) {
      return Circumstances.NONE;
    }
    Found found = new Found();
    Sentence s = m.sentence();
    Part source = m.part("source");
    if (opens && frontedAttribution(s, m, found)) {
      found.declared = false;
    } else if (opens && fronted(s)) {
      scan(s, 0, source != null ? Math.min(source.first(), m.cueFirst()) : m.cueFirst(), found);
    }
    int from = m.cueEnd();
    if (source != null && source.first() >= from) {
      scan(s, from, source.first(), found);
      from = source.end();
    }
    told(m, subject, Math.min(contentFirst, s.size()), found);
    scan(s, from, Math.min(contentFirst, s.size()), found);
    return found.circumstances();
  }

  /** Whom the verb tells without a preposition: behind its subject, or beside it where the subject is dropped or stands before. */
  private void told(Match m, boolean subject, int contentFirst, Found found) {
    Part source = m.part("source");
    if (m.frame() == null || m.frame().object() != ObjectRole.ADDRESSEE || source == null || source.isEmpty()) {
      return;
    }
    Sentence s = m.sentence();
    boolean before = source.first() < m.cueEnd();
    Quotation paper = source.first() > m.cueEnd() ? s.opensAt(m.cueEnd()) : null;
    if (paper != null && paper.close() < source.first()) {
      Relay told = relays.medium(s, m.cueEnd(), paper.close() + 1);
      found.told.add(told);
      found.channel = found.channel == null ? new Channel(ChannelType.INTERVIEW, null, told.at()) : found.channel;
      return;
    }
    int first = before ? m.cueEnd() : subject ? source.end() : source.first();
    boolean somebody = first < contentFirst && s.token(first).isWord() && grammar.proclitic(s, first) == '\0' && hears(s, first);
    int end = somebody ? Math.min(phrases.end(s, first), contentFirst) : first;
    if (end > first && found.addressee == null) {
      Span at = s.span(first, end);
      found.addressee = new Circumstance(at.in(s.text()), at);
    }
  }

  private boolean hears(Sentence s, int i) {
    return grammar.isAny(s, i, "role", "honorific", "organisation", "person", "group", "anonymous", "given-name", "metonym", "state", "capital")
        && !grammar.isAny(s, i, "preposition", "complementizer", "weekday", "time", "medium", "agency", "outlet");
  }

  /** What was found so far; the first of each kind counts. */
  private static final class Found {
    private @Nullable Channel channel;
    private @Nullable Circumstance addressee;
    private @Nullable Circumstance when;
    private @Nullable Circumstance where;
    private final List<Relay> told = new ArrayList<>();
    /** A declaration was named, and not yet to whom it was made. */
    private boolean declared;

    Circumstances circumstances() {
      return new Circumstances(channel, addressee, when, where, List.copyOf(told));
    }
  }

  /** «According to the paper, the minister said»: the first link stands before a verb that has its own subject. */
  private boolean frontedAttribution(Sentence s, Match m, Found found) {
    Phrase p = s.phraseAt(0, "attribution");
    Reading r = p != null ? p.reading() : grammar.reading(s, 0, "attribution");
    String kind = r == null ? "none" : r.entry().feature("kind", "none");
    int first = p != null ? p.end() : 1;
    if (!kind.equals("source") && !kind.equals("relay") || first >= m.cueFirst()) {
      return false;
    }
    first += grammar.is(s, first, "preposition") ? 1 : 0;
    int to = relays.linkEnd(s, first);
    if (to > first && to < m.cueFirst() && NounPhraseExtractor.comma(s.token(to))) {
      found.told.add(relays.relay(s, first, to));
    }
    return true;
  }

  /** Adjuncts that open a sentence belong to its first verb; those in the middle of one belong to the verb before them. */
  private boolean fronted(Sentence s) {
    return grammar.isAny(s, 0, "preposition", "time", "weekday", "reset") || s.phraseAt(0, "reset", "preposition") != null
        || grammar.proclitic(s, 0) != '\0';
  }

  private void scan(Sentence s, int from, int end, Found found) {
    int i = from;
    while (i < end) {
      i = s.token(i).isWord() ? Math.max(step(s, i, end, found), i + 1) : i + 1;
    }
  }

  private int step(Sentence s, int i, int end, Found found) {
    if (s.phraseAt(i, "attribution") != null || grammar.is(s, i, "attribution")) {
      return pastAttribution(s, i, end);
    }
    if (carried(s, i, end, found)) {
      return carrier(s, i, end, found);
    }
    if (phrases.hearer(s, i) || correspondent(s, i) || told(s, i, found)) {
      return hearer(s, i, end, found);
    }
    if (timeStarts(s, i, end)) {
      return time(s, i, end, found);
    }
    if (grammar.is(s, i, "aired") && found.channel != null) {
      found.channel = new Channel(ChannelType.BROADCAST, null, new Span(found.channel.at().start(), s.token(i).end()));
      return i + 1;
    }
    if (air(s, i)) {
      return overAir(s, i, end, found);
    }
    Phrase phrase = s.phraseAt(i, "channel");
    Reading r = phrase != null ? phrase.reading() : grammar.reading(s, i, "channel");
    if (r != null && (i > 0 && grammar.is(s, i - 1, "preposition") || r.clitics().preposition() != '\0')) {
      channel(s, i, phrase == null ? i + 1 : phrase.end(), r.entry(), found);
      return phrase == null ? i + 1 : phrase.end();
    }
    place(s, i, found);
    return i + 1;
  }

  /** Who else is named in an attribution within the clause is a link that its own rule finds. */
  private int pastAttribution(Sentence s, int i, int end) {
    int k = i + 1;
    while (k < end && !NounPhraseExtractor.comma(s.token(k)) && !s.token(k).is('-')) {
      k++;
    }
    return k;
  }

  /** «In remarks that the agency carried», «in an interview with the paper»: a medium behind a channel. */
  private boolean carried(Sentence s, int i, int end, Found found) {
    boolean verb = grammar.is(s, i, "carried") || grammar.is(s, i, "aired");
    String form = s.token(i).form();
    boolean spoken = found.channel != null && (found.channel.type() == ChannelType.INTERVIEW || found.channel.type() == ChannelType.PHONE);
    boolean with = (spoken || found.declared) && (form.equals("\u0645\u0639") || form.equals("\u0627\u0644\u064A"));
    return (verb || with) && i + 1 < end && medium(s, i + 1) && (found.channel != null || found.declared);
  }

  private int carrier(Sentence s, int i, int end, Found found) {
    int to = Math.max(i + 2, Math.min(relays.mediumEnd(s, i + 1), end));
    Relay by = relays.medium(s, i + 1, to);
    boolean aired = grammar.is(s, i, "aired") && !grammar.is(s, i, "carried");
    boolean named = to > i + 2 || !grammar.is(s, i + 1, "medium") || grammar.isAny(s, i + 1, "agency", "outlet");
    if (named) {
      found.told.add(by);
    }
    boolean with = !grammar.is(s, i, "carried") && !grammar.is(s, i, "aired");
    if (aired && found.channel != null) {
      found.channel = new Channel(ChannelType.BROADCAST, null, new Span(found.channel.at().start(), by.at().end()));
    } else if (with && found.channel == null) {
      found.channel = new Channel(ChannelType.INTERVIEW, null, by.at());
    }
    found.declared = false;
    return to;
  }

  private boolean medium(Sentence s, int i) {
    return grammar.isAny(s, i, "medium", "agency", "outlet") || s.phraseAt(i, "agency", "outlet") != null || s.opensAt(i) != null;
  }

  private void place(Sentence s, int i, Found found) {
    boolean in = i > 0 && (s.token(i - 1).form().equals("\u0641\u064A") || s.token(i - 1).form().equals("\u0645\u0646"));
    if (found.where == null && in && grammar.isAny(s, i, "capital", "city", "state", "region")) {
      Phrase p = s.phraseAt(i, "capital", "city", "state", "region");
      Span at = p == null ? s.token(i).at() : s.span(i, p.end());
      found.where = new Circumstance(at.in(s.text()), at);
    }
  }

  /** «To our correspondent», «to the envoy of the paper»: it is the outlet that was told. */
  private boolean correspondent(Sentence s, int i) {
    return grammar.is(s, i, "correspondent") && grammar.proclitic(s, i) == '\u0644';
  }

  /** «A declaration to so-and-so»: who stands behind the noun that says no more than that something was said is a medium. */
  private boolean told(Sentence s, int i, Found found) {
    boolean declaration = found.declared && i > 0 && !grammar.is(s, i, "channel");
    return declaration && grammar.proclitic(s, i) == '\u0644' && !grammar.hasPronoun(s, i) && !grammar.deedNoun(s, i);
  }

  /** Over a channel, on the screen of, through the radio. */
  private boolean air(Sentence s, int i) {
    if (i == 0 || !grammar.is(s, i - 1, "preposition")) {
      return false;
    }
    Reading medium = grammar.reading(s, i, "medium");
    Phrase named = s.phraseAt(i, "outlet");
    Reading outlet = named != null ? named.reading() : grammar.reading(s, i, "outlet");
    boolean airs = medium != null && medium.entry().has("air", "yes");
    return airs || outlet != null && outlet.entry().feature("type", "").matches("television|radio|network|broadcaster");
  }

  private int overAir(Sentence s, int i, int end, Found found) {
    int to = Math.max(i + 1, Math.min(relays.mediumEnd(s, i), end));
    Relay over = relays.medium(s, i, to);
    boolean named = to > i + 1 || !grammar.is(s, i, "medium");
    if (named) {
      found.told.add(over);
    }
    found.channel = new Channel(ChannelType.BROADCAST, null, found.channel == null ? over.at() : new Span(found.channel.at().start(), over.at().end()));
    return to;
  }

  private int hearer(Sentence s, int i, int end, Found found) {
    boolean apart = s.token(i).form().equals(TO) && i + 1 < end;
    int first = apart ? i + 1 : i;
    if (correspondent(s, i)) {
      boolean outlet = i + 1 < end && (s.token(i + 1).isWord() && !grammar.is(s, i + 1, "complementizer") || s.opensAt(i + 1) != null);
      first = outlet ? i + 1 : i;
    }
    boolean medium = grammar.isAny(s, first, "medium", "agency", "outlet") || s.phraseAt(first, "agency", "outlet") != null
        || s.opensAt(first) != null || s.token(first).is('(') || first > i || told(s, i, found);
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
    Relay told = relays.medium(s, first, to);
    found.declared = false;
    found.told.add(told);
    boolean loose = found.channel == null || found.channel.type() == ChannelType.REPORT;
    found.channel = loose ? new Channel(ChannelType.INTERVIEW, null, told.at()) : found.channel;
    return to;
  }

  /** A time of saying stands without preposition or behind «in»; «since» and «during» open others. A bare unit is none. */
  private boolean timeStarts(Sentence s, int i, int end) {
    if (i > 0 && grammar.is(s, i - 1, "preposition") && !s.token(i - 1).form().equals("\u0641\u064A")) {
      return false;
    }
    Quotation name = s.around(i);
    if (grammar.is(s, i, "quantifier") && !Grammar.isDefinite(s, i) || name != null && name.closed() && name.size() <= NAME) {
      // «One of» is spelt like Sunday; «today» in the name of a programme is no day.
      return false;
    }
    boolean month = grammar.is(s, i, "month") && i > 0 && grammar.is(s, i - 1, "preposition");
    if (month || grammar.is(s, i, "weekday")) {
      return !grammar.isAny(s, i, "channel", "organisation");
    }
    Reading time = grammar.reading(s, i, "time");
    if (time == null || grammar.isAny(s, i, "channel", "organisation")) {
      return false;
    }
    return !time.entry().has("kind", "unit") || i + 1 < end && grammar.isAny(s, i + 1, "weekday", "month", "time");
  }

  private int time(Sentence s, int i, int end, Found found) {
    int last = i + 1;
    while (last < end && (s.token(last).isWord() && grammar.isAny(s, last, "time", "weekday", "month", "time-qualifier") || dated(s, last, end))) {
      last += s.token(last).is('(') ? 3 : 1;
    }
    Span at = s.span(i, last);
    found.when = found.when == null ? new Circumstance(at.in(s.text()), at) : found.when;
    return last;
  }

  /** A number beside a month, or a second name of the day or month in brackets. */
  private boolean dated(Sentence s, int i, int end) {
    if (s.token(i).is('(')) {
      return i + 2 < end && s.token(i + 2).is(')') && grammar.isAny(s, i + 1, "weekday", "month");
    }
    boolean number = s.token(i).kind() == Token.Kind.NUMBER;
    return number && (grammar.is(s, i - 1, "month") || i + 1 < end && grammar.is(s, i + 1, "month"));
  }

  /** The first channel that is named stands, but for a post: a statement on a platform is one. */
  private static void channel(Sentence s, int first, int end, Entry entry, Found found) {
    String type = entry.feature("type", "none");
    found.declared |= type.equals("none");
    boolean posted = type.equals("social") && found.channel != null && found.channel.type() == ChannelType.STATEMENT;
    if (found.channel != null && !posted || type.equals("none")) {
      return;
    }
    int from = posted && found.channel != null ? -1 : first > 0 && s.token(first - 1).isWord() ? first - 1 : first;
    Span at = from < 0 && found.channel != null ? new Span(found.channel.at().start(), s.token(end - 1).end()) : s.span(Math.max(from, 0), end);
    found.channel = new Channel(ChannelType.of(type), null, at);
  }
}
