package org.isnad.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.RuleMatcher;
import org.isnad.match.Sentence;
import org.isnad.model.ChannelType;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Stance;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Channel;
import org.isnad.model.Statement.Relay;
import org.isnad.model.Statement.Source;
import org.isnad.statement.CircumstanceResolver.Circumstances;
import org.isnad.statement.ContentResolver.Content;
import org.jspecify.annotations.Nullable;

/** The state of reading one article from its first sentence to its last: what was said so far, by whom, through whom. For one thread. */
final class ArticleReading {
  private final Grammar grammar;
  private final String text;
  private final @Nullable String outlet;
  private final ContentResolver contents;
  private final StanceResolver stances;
  private final RelayResolver relays;
  private final CircumstanceResolver circumstance;
  private final SourceResolver sources;
  private final ReferenceResolver references;
  private final CueResolver cues;
  private final List<Draft> drafts = new ArrayList<>();

  ArticleReading(Language language, Grammar grammar, String text, @Nullable String outlet) {
    MentionResolver mentions = new MentionResolver(grammar);
    this.grammar = grammar;
    this.text = text;
    this.outlet = outlet;
    this.contents = new ContentResolver(grammar);
    this.cues = new CueResolver(grammar);
    this.stances = new StanceResolver(grammar);
    this.references = new ReferenceResolver(grammar, language.lexicon());
    this.relays = new RelayResolver(grammar, mentions, references, language.lexicon());
    this.circumstance = new CircumstanceResolver(grammar, relays);
    this.sources = new SourceResolver(grammar, mentions, references, relays);
  }

  /** Takes note of whom a sentence names, before anything is read: the full name may come late. */
  void introduce(Sentence s) {
    sources.introduce(s);
  }

  private @Nullable Mention dropped(Match m) {
    Draft last = lastOf(m.sentence());
    Mention found = sources.dropped(m, last == null ? null : last.match().sentence(), last == null ? null : last.source());
    return found != null ? found : nearby(m);
  }

  /** Somebody whose words were told in the same sentence, within another's: «that the ministry stressed this, and demanded that». */
  private @Nullable Mention nearby(Match m) {
    Inflection verb = m.reading().inflection();
    for (int i = drafts.size() - 1; verb != null && verb.finite() && i >= 0 && drafts.get(i).match().sentence().equals(m.sentence()); i--) {
      Mention source = drafts.get(i).source();
      if (source != null && SpeakerStack.agrees(source, verb)) {
        return source;
      }
    }
    return null;
  }

  /** The last statement, in the same sentence rather one that is no part of another. */
  private @Nullable Draft lastOf(Sentence s) {
    for (int i = drafts.size() - 1; i > 0; i--) {
      Draft d = drafts.get(i);
      if (!d.match().sentence().equals(s) || !within(i, d)) {
        return d;
      }
    }
    return drafts.isEmpty() ? null : drafts.getFirst();
  }

  private boolean within(int ordinal, Draft d) {
    Span cue = d.match().sentence().token(d.match().cueFirst()).at();
    for (int i = ordinal - 1; i >= 0 && drafts.get(i).match().sentence().equals(d.match().sentence()); i--) {
      if (drafts.get(i).content().at().contains(cue)) {
        return true;
      }
    }
    return false;
  }

  void read(Sentence s, List<Match> matches) {
    extendLast(s);
    sources.giveFloor(s);
    sources.noteIssuers(s);
    for (int k = 0; k < matches.size(); k++) {
      Match m = matches.get(k);
      Content content = contents.resolve(matches, k);
      if (content == null || RelayResolver.attributes(m) && sources.speaker(m) && !opensSpeech(m) && carries(m) || !canSpeak(m)) {
        continue;
      }
      Mention explicit = sources.explicit(m);
      Mention source = explicit != null ? sources.named(m, explicit) : impersonal(m) ? null : dropped(m);
      if (source == null && (!unmistakable(m) || passive(m)) && !impersonal(m)) {
        continue;
      }
      if (explicit == null && source != null && anotherNoun(m, source)) {
        continue;
      }
      Span at = explicit == null ? null : explicit.at();
      Circumstances circumstances = circumstance.resolve(m, content.firstToken(), opens(s), explicit != null).orIn(spokenBy(m, source));
      int tail = RelayResolver.attributes(m) ? -1 : contents.ownTail(m, content, matches);
      boolean another = tail >= 0 && matches.stream().anyMatch(n -> n.cueFirst() == content.endToken() + 1 && sources.speaker(n));
      circumstances = tail >= 0 && !another ? circumstance.resolveTail(s, tail, circumstances) : circumstances;
      if (source != null && circumstances.channel() != null) {
        references.issued(circumstances.channel().at().in(text), source);
      }
      List<Relay> chain = new ArrayList<>(circumstances.told());
      chain.addAll(cited(m));
      if (RelayResolver.attributes(m)) {
        relays.behindSource(m).forEach(link -> addNew(chain, link));
      }
      chain.removeIf(link -> relays.isOutlet(link, outlet));
      drafts.add(new Draft(m, content, source, at, chain, circumstances));
      if (source != null && !nestedInOther(m)) {
        sources.speaks(source);
      }
    }
  }

  /** «They affirmed … and the rejection of»: a verb that is spelt like its noun goes on only with whoever speaks in the sentence. */
  private boolean anotherNoun(Match m, Mention source) {
    Draft last = lastOf(m.sentence());
    boolean joined = m.reading().clitics().conjunction() != '\0' && m.cueFirst() > 0 && grammar.is(m.sentence(), m.cueFirst(), "reporting-masdar");
    return joined && last != null && last.content().at().contains(m.sentence().token(m.cueFirst()).at()) && last.source() != null && !last.source().called().equals(source.called());
  }

  /** Whether a cue reports even where nobody is found who said it; without a speaker «thinks that» is mostly the writer's. */
  private static boolean unmistakable(Match m) {
    Frame f = m.frame();
    boolean opens = m.cueFirst() == 0 && m.reading().clitics().conjunction() != '\0';
    return f == null || f.kind() == Frame.Kind.QUOTATION || f.kind() == Frame.Kind.BARE || f.stance() != Stance.JUDGE && (opens || f.guard() == Guard.SPEECH);
  }

  /** «In no time, which calls for pride», «since it was announced»: with nobody who could say it the verb is mostly passive or tells of a thing. */
  private boolean passive(Match m) {
    Inflection verb = m.reading().inflection();
    Reading before = grammar.reading(m.sentence(), m.cueFirst() - 1, "conjunction");
    boolean also = before != null && before.entry().has("kind", "manner") && !opens(m.sentence());
    boolean bare = m.part("source") == null && m.reading().clitics().conjunction() == '\0' && m.cueFirst() > 0 && !m.sentence().headline() && !also;
    return bare && verb != null && m.frame() != null && m.frame().kind() == Frame.Kind.NOUN
        && (verb.tense() == Tense.PRESENT || grammar.is(m.sentence(), m.cueFirst() - 1, "complementizer"));
  }

  /** «The affirmation was made that»: the noun of saying is itself the subject of its verb, and nobody is named. */
  private static boolean impersonal(Match m) {
    return m.frame() != null && m.frame().object() == ObjectRole.SUBJECT;
  }

  /** Whether nothing has been said yet in the sentence. */
  private boolean opens(Sentence s) {
    return drafts.isEmpty() || !drafts.getLast().match().sentence().equals(s);
  }

  /** The document that speaks for its issuer is the channel of what it says. */
  private @Nullable Channel spokenBy(Match m, @Nullable Mention source) {
    Part part = m.part("source");
    boolean issuer = part != null && !part.isEmpty() && source != null && source.type() != SourceType.DOCUMENT && source.type() != SourceType.OUTLET;
    Reading document = issuer && part != null && sources.document(m.sentence(), part) ? grammar.reading(m.sentence(), part.first(), "document") : null;
    String type = document == null ? "none" : document.entry().feature("type", "none");
    boolean data = document != null && document.entry().has("number", "pl");
    return type.equals("none") || data || part == null ? null : new Channel(ChannelType.of(type), null, m.sentence().token(part.first()).at());
  }

  /** The medium in whose report the words stand. */
  private List<Relay> cited(Match m) {
    Part relay = m.part("relay");
    if (relay == null || relay.isEmpty()) {
      return List.of();
    }
    boolean marked = m.sentence().opensAt(relay.first()) != null;
    return List.of(marked ? relays.medium(m.sentence(), relay.first(), relay.end()) : relays.relay(m.sentence(), relay.first(), relay.end()));
  }

  /** An attribution beside what somebody said is a link of its chain. */
  private boolean carries(Match m) {
    Sentence s = m.sentence();
    if (s.around(m.cueFirst()) != null) {
      return true;
    }
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      if (!d.match().sentence().equals(s)) {
        return false;
      }
      Mention origin = origin(d, m);
      if (origin != null) {
        drafts.set(i, citing(d, m, origin));
        return true;
      }
      if (!RelayResolver.attributes(d.match())) {
        drafts.set(i, carried(d, m));
        return true;
      }
    }
    return false;
  }

  /** Whom a medium cites, or, before what was said, anybody who is no medium himself: then his words they are. Null where he only has it from a medium. */
  private @Nullable Mention origin(Draft d, Match m) {
    Mention who = d.source();
    Part part = d.match().part("source");
    if (!m.reading().entry().has("kind", "relay") || who == null || part == null || part.isEmpty()) {
      return null;
    }
    Mention origin = sources.explicit(m);
    boolean medium = origin != null && origin.type() == SourceType.OUTLET;
    boolean before = d.sourceAt() != null && m.cueFirst() < d.content().firstToken() && !RelayResolver.attributes(d.match()) && !medium;
    return before || who.type() == SourceType.OUTLET ? origin : null;
  }

  private static void addNew(List<Relay> chain, Relay link) {
    if (chain.stream().noneMatch(l -> l.name().equals(link.name()))) {
      chain.add(link);
    }
  }

  private Draft citing(Draft d, Match m, Mention origin) {
    List<Relay> links = new ArrayList<>(d.chain());
    Part medium = d.match().part("source");
    if (medium != null) {
      links.add(relays.relay(d.match().sentence(), medium.first(), medium.end()));
    }
    links.removeIf(link -> relays.isOutlet(link, outlet));
    return d.from(sources.named(m, origin), origin.at(), links);
  }

  /** A statement with what an attribution beside it adds: who carried it; what that medium has from another comes before it. */
  private Draft carried(Draft d, Match m) {
    boolean cites = m.reading().entry().has("kind", "relay");
    List<Relay> links = new ArrayList<>(d.chain());
    // «That the deficit, according to the bank, fell»: within what somebody says a body is his own source, and only a medium carries.
    boolean within = d.content().at().contains(m.sentence().token(m.cueFirst()).at());
    int at = cites && !links.isEmpty() ? links.size() - 1 : links.size();
    for (Relay link : relays.chain(m)) {
      boolean known = links.stream().anyMatch(l -> l.name().equals(link.name())) || within && link.type() != SourceType.AGENCY && link.type() != SourceType.OUTLET;
      if (!known && !relays.isOutlet(link, outlet)) {
        links.add(at++, link);
      }
    }
    return d.through(links);
  }

  /** Before a colon, or behind «according to», stands a speaker only where it is one by its kind or known to the article. */
  private boolean canSpeak(Match m) {
    boolean colon = m.reading().entry().cls().equals(RuleMatcher.COLON);
    Part part = m.part("source");
    if (!colon && !RelayResolver.attributes(m) || part == null) {
      return true;
    }
    boolean joined = m.reading().clitics().conjunction() != '\0';
    if (!colon && m.cueFirst() > 1 && m.contentFirst() > m.cueFirst() && !joined && !opensSpeech(m)) {
      return false;
    }
    return (sources.speaker(m) || says(m, part)) && (colon || !norm(m, part));
  }

  /** «as So-and-so announced»: a verb of saying has somebody for its subject, where the name is one. */
  private boolean says(Match m, Part source) {
    Sentence s = m.sentence();
    boolean counted = grammar.is(s, source.first(), "quantifier") && grammar.isAny(s, source.first() + 1, "medium", "agency", "role", "anonymous", "group", "organisation");
    return m.part("verb") != null && (counted || grammar.is(s, source.first(), "given-name") && !Grammar.isDefinite(s, source.first()));
  }

  /** Whether words that somebody says begin with an attribution of his own: «He said: according to the ministry, …». */
  private static boolean opensSpeech(Match m) {
    return m.contentFirst() > m.cueFirst() && m.cueFirst() > 0 && m.sentence().token(m.cueFirst() - 1).is(':');
  }

  /** «According to the law», «to the schedule»: a norm that is kept to, unless a verb makes it speak. */
  private boolean norm(Match m, Part source) {
    Reading document = grammar.reading(m.sentence(), source.first(), "document");
    return m.part("verb") == null && document != null && document.entry().has("kind", "norm");
  }

  /** Whether the cue stands inside what somebody else says: its source does not take the floor. */
  private boolean nestedInOther(Match m) {
    Span cue = m.sentence().token(m.cueFirst()).at();
    for (int i = drafts.size() - 2; i >= 0 && drafts.get(i).match().sentence().paragraph() == m.sentence().paragraph(); i--) {
      if (drafts.get(i).content().at().contains(cue)) {
        return true;
      }
    }
    return false;
  }

  /** A sentence that begins with «and that» goes on with what was said before it. */
  private void extendLast(Sentence s) {
    if (drafts.isEmpty() || s.size() == 0) {
      return;
    }
    Reading r = grammar.reading(s, 0, "complementizer");
    Draft last = drafts.getLast();
    boolean sameParagraph = last.match().sentence().paragraph() == s.paragraph();
    boolean that = r != null && r.clitics().conjunction() != '\0';
    if (!that || !sameParagraph || wordsBetween(last.content().at().end(), s.token(0).start())) {
      return;
    }
    int end = s.size();
    while (end > 1 && !s.token(end - 1).isWord() && !s.token(end - 1).is(')')) {
      end--;
    }
    Content c = last.content();
    Content longer = new Content(new Span(c.at().start(), s.token(end - 1).end()), c.firstToken(), c.endToken(), c.mode(), c.quotes());
    drafts.set(drafts.size() - 1, last.saying(longer));
  }

  /** Whether words of the writer's own stand between what was said and what goes on. */
  private boolean wordsBetween(int from, int to) {
    return text.substring(from, Math.max(from, to)).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  List<Statement> statements() {
    drafts.sort(Comparator.comparing((Draft d) -> d.content().at()).thenComparingInt(d -> d.match().cueFirst()));
    List<Statement> out = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      out.add(statement(i));
    }
    return out;
  }

  private Statement statement(int ordinal) {
    Draft d = drafts.get(ordinal);
    Match m = d.match();
    Mention who = d.source();
    Confidence confidence = Confidence.of(m.frame(), who != null && who.name() != null, d.sourceAt() != null);
    Source source = who == null ? new Source(null, SourceType.UNKNOWN, null, d.sourceAt(), confidence.source())
        : new Source(who.called(), who.type(), (who.type() == SourceType.PERSON || who.type() == SourceType.GROUP) ? who.role() : null, d.sourceAt(), confidence.source());
    boolean negated = grammar.is(m.sentence(), m.cueFirst() - 1, "negation") && !grammar.isAny(m.sentence(), m.cueFirst() - 1, "conjunction", "attribution");
    Stance stance = stances.resolve(m, d.content().firstToken(), negated);
    return new Statement("s" + (ordinal + 1), d.content().at(), d.content().mode(), stance, negated || stance == Stance.DENY,
        m.sentence().headline(), nested(ordinal), m.rule().id(), confidence.statement(), source, cues.resolve(m, negated, drafts), d.chain(), d.circumstances().channel(), d.circumstances().addressee(), d.circumstances().when(), d.circumstances().where(),
        d.content().quotes());
  }

  private @Nullable String nested(int ordinal) {
    Draft d = drafts.get(ordinal);
    Span cue = d.match().sentence().token(d.match().cueFirst()).at();
    for (int i = ordinal; i >= 0; i--) {
      Draft other = drafts.get(i);
      if (i != ordinal && other.content().at().contains(cue) && other.content().at().contains(d.content().at())) {
        return "s" + (i + 1);
      }
    }
    return null;
  }
}
