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
import org.jspecify.annotations.Nullable;

/**
 * How, to whom, when and where something was said, as far as the clause of its cue tells: read between the cue and what is
 * said, and before a cue that its adjuncts open. What stands inside the content belongs to what is said.
 */
final class CircumstanceResolver {
  private static final String TO = "\u0644";
  private static final String OF = "\u0645\u0646\u0647";

  private final Grammar grammar;
  private final NounPhraseExtractor phrases;
  private final RelayResolver relays;
  private final SayingTimeExtractor times;

  CircumstanceResolver(Grammar grammar, RelayResolver relays) {
    this.grammar = grammar;
    this.phrases = new NounPhraseExtractor(grammar);
    this.relays = relays;
    this.times = new SayingTimeExtractor(grammar);
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

  /** The same with what the speaker's own words add behind what he said: «…, as he said in an interview with the paper». */
  Circumstances resolveTail(Sentence s, int first, Circumstances before) {
    int end = first;
    while (end < s.size() && !NounPhraseExtractor.comma(s.token(end)) && !s.token(end).is('.')) {
      end++;
    }
    Found found = new Found();
    found.channel = before.channel();
    scan(s, first, end, found);
    List<Relay> told = new ArrayList<>(before.told());
    told.addAll(found.told);
    return new Circumstances(found.channel, before.addressee(), before.when(), before.where(), List.copyOf(told));
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
    if (first < contentFirst && s.token(first).isWord() && grammar.proclitic(s, first) == '\0' && grammar.medium(s, first)) {
      // «The head of the delegation informed the agency that»
      Relay told = relays.medium(s, first, Math.min(relays.mediumEnd(s, first), contentFirst));
      found.told.add(told);
      found.channel = found.channel == null ? new Channel(ChannelType.INTERVIEW, null, told.at()) : found.channel;
      return;
    }
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
    /** The programme that was told, which is no outlet where its channel is named. */
    private @Nullable Relay programme;
    /** What was said has been carried by one medium: another may follow. */
    private boolean carried;

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
    Phrase attribution = s.phraseAt(i, "attribution");
    Reading attributes = attribution != null ? attribution.reading() : grammar.is(s, i, "attribution") ? grammar.reading(s, i, "attribution") : null;
    if (attributes != null) {
      // «His saying» belongs to the cue, and what follows it to the clause.
      return attributes.entry().has("kind", "verbal-noun") ? i + 1 : pastAttribution(s, i, end);
    }
    int carrier = carriedBy(s, i, end, found);
    if (carrier >= 0) {
      return carrier(s, i, carrier, end, found);
    }
    // Whoever else printed a declaration is not told by it.
    found.declared = found.declared && !grammar.isAny(s, i, "carried", "aired");
    if (phrases.hearer(s, i) || correspondent(s, i) || told(s, i, found)) {
      return hearer(s, i, end, found);
    }
    if (times.starts(s, i, end)) {
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
      // «A call with» leads on to whom it was with.
      return phrase == null ? i + 1 : leads(s, phrase.end() - 1) ? phrase.end() - 1 : phrase.end();
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

  /** «In remarks that the agency carried», «in an interview with the paper»: where behind a channel the medium stands; -1 where none does. */
  private int carriedBy(Sentence s, int i, int end, Found found) {
    if (found.channel == null && !found.declared && !found.carried) {
      return -1;
    }
    boolean verb = grammar.isAny(s, i, "carried", "aired");
    Phrase granted = s.phraseAt(i, "granted");
    String form = s.token(i).form();
    boolean spoken = found.channel != null && (found.channel.type() == ChannelType.INTERVIEW || found.channel.type() == ChannelType.PHONE);
    boolean with = (spoken || found.declared) && leads(s, i);
    boolean again = verb && found.carried && form.charAt(0) == '\u0648';
    boolean said = found.channel != null || found.declared;
    int parts = said && !verb ? partsBy(s, i, end) : -1;
    if (parts >= 0 || !again && !(said && (verb || with || granted != null))) {
      return parts;
    }
    int first = granted != null ? granted.end() : i + 1;
    // «Which the agency showed yesterday»: a day may stand between.
    first += verb && first + 1 < end && grammar.isAny(s, first, "time", "weekday") ? 1 : 0;
    return first < end && medium(s, first) ? first : -1;
  }

  /** «With», «to»: behind a channel stands whom it was with. */
  private static boolean leads(Sentence s, int i) {
    String form = s.token(i).form();
    return form.equals("\u0645\u0639") || form.equals("\u0627\u0644\u064A");
  }

  /** «An interview of which the agency carried parts»: the medium behind «of it»; -1 where none stands there. */
  private int partsBy(Sentence s, int i, int end) {
    for (int k = i + 2; grammar.reportingVerb(s, i) && k < Math.min(end - 1, i + 4); k++) {
      if (s.token(k).form().startsWith(OF) && grammar.bound(s, k)) {
        return medium(s, k + 1) ? k + 1 : -1;
      }
    }
    return -1;
  }

  private int carrier(Sentence s, int i, int medium, int end, Found found) {
    int to = Math.max(medium + 1, Math.min(relays.mediumEnd(s, medium), end));
    Relay by = relays.medium(s, medium, to);
    boolean aired = grammar.is(s, i, "aired") && !grammar.is(s, i, "carried");
    boolean named = to > medium + 1 || !grammar.is(s, medium, "medium") || grammar.isAny(s, medium, "agency", "outlet");
    if (named) {
      found.told.add(by);
    }
    boolean with = !grammar.isAny(s, i, "carried", "aired");
    if (aired && found.channel != null) {
      found.channel = new Channel(ChannelType.BROADCAST, null, new Span(found.channel.at().start(), by.at().end()));
    } else if (with && found.channel == null) {
      found.channel = new Channel(ChannelType.INTERVIEW, null, by.at());
    }
    found.declared = false;
    found.carried = true;
    return to;
  }

  private boolean medium(Sentence s, int i) {
    return grammar.medium(s, i) || s.opensAt(i) != null;
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
    boolean declaration = found.declared && i > 0 && !grammar.isAny(s, i, "channel") && !grammar.is(s, i - 1, "belonging");
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
      if (found.programme != null) {
        // «To the programme so-and-so on the channel»: the outlet is the channel.
        found.told.remove(found.programme);
      }
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
    boolean medium = medium(s, first) || s.token(first).is('(') || first > i || told(s, i, found);
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
    found.programme = grammar.is(s, first, "programme") ? told : found.programme;
    boolean loose = found.channel == null || found.channel.type() == ChannelType.REPORT;
    found.channel = loose ? new Channel(ChannelType.INTERVIEW, null, told.at()) : found.channel;
    return to;
  }

  private int time(Sentence s, int i, int end, Found found) {
    int last = times.end(s, i, end);
    Span at = s.span(i, last);
    found.when = found.when == null ? new Circumstance(at.in(s.text()), at) : found.when;
    return last;
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
