package org.isnad.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Language;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Verb;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.RuleMatcher;
import org.isnad.match.Sentence;
import org.isnad.model.SourceType;
import org.isnad.model.Span;
import org.isnad.model.Stance;
import org.isnad.model.Statement;
import org.isnad.model.Statement.Cue;
import org.isnad.model.Statement.Relay;
import org.isnad.model.Statement.Source;
import org.isnad.statement.CircumstanceResolver.Circumstances;
import org.isnad.statement.ContentResolver.Content;
import org.isnad.text.Token;
import org.jspecify.annotations.Nullable;

/** The state of reading one article from its first sentence to its last: who was named, who spoke, what was said. For one thread. */
final class ArticleReading {
  private final Grammar grammar;
  private final String text;
  private final @Nullable String outlet;
  private final MentionResolver mentions;
  private final ContentResolver contents;
  private final StanceResolver stances;
  private final RelayResolver relays;
  private final CircumstanceResolver circumstance;
  private final PersonIndex people = new PersonIndex();
  private final SpeakerStack speakers = new SpeakerStack();
  private final List<Draft> drafts = new ArrayList<>();

  ArticleReading(Language language, Grammar grammar, String text, @Nullable String outlet) {
    this.outlet = outlet;
    this.grammar = grammar;
    this.text = text;
    this.mentions = new MentionResolver(grammar);
    this.contents = new ContentResolver(grammar);
    this.stances = new StanceResolver(grammar, language.lexicon());
    this.relays = new RelayResolver(grammar, mentions, language.lexicon());
    this.circumstance = new CircumstanceResolver(grammar, relays);
  }

  private record Draft(
      Match match, Content content, @Nullable Mention source, @Nullable Span sourceAt, List<Relay> chain, Circumstances circumstances) {
    Draft carriedBy(List<Relay> more) {
      List<Relay> longer = new ArrayList<>(chain);
      longer.addAll(more);
      return new Draft(match, content, source, sourceAt, longer, circumstances);
    }

    Draft saying(Content other) {
      return new Draft(match, other, source, sourceAt, chain, circumstances);
    }
  }

  /** Takes note of people with their offices and of bodies, before anything is read: the full name may come late. */
  void introduce(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (!s.token(i).isWord()) {
        continue;
      }
      boolean titled = grammar.isAny(s, i, "role", "honorific", "given-name");
      boolean body = grammar.is(s, i, "organisation");
      if (titled || body) {
        int end = mentions.phraseEnd(s, i);
        if (end > i) {
          Mention m = mentions.resolve(s, i, end, 0);
          if (m.type() == SourceType.PERSON && (m.role() != null && !m.key().isEmpty() || m.key().size() > 1) || body && m.key().size() > 1) {
            people.add(withOffice(s, m, end));
          }
        }
      }
    }
  }

  private Mention withOffice(Sentence s, Mention m, int end) {
    if (m.role() != null || m.type() != SourceType.PERSON || end + 1 >= s.size() || !s.token(end).is('\u060C')) {
      return m;
    }
    int officeEnd = mentions.phraseEnd(s, end + 1);
    String office = mentions.officeAfter(s, end, officeEnd);
    return office == null ? m : m.withRole(office, MentionResolver.key(s, end + 1, officeEnd));
  }

  void read(Sentence s, List<Match> matches) {
    extendLast(s);
    giveFloor(s);
    for (int k = 0; k < matches.size(); k++) {
      Match m = matches.get(k);
      Content content = contents.resolve(matches, k);
      if (content == null || RelayResolver.attributes(m) && speaker(m) && carries(m) || !canSpeak(m)) {
        continue;
      }
      Part part = m.part("source");
      Mention explicit = part == null || part.isEmpty() ? null
          : withOffice(s, mentions.resolve(s, part.first(), part.end(), part.skip()), part.end());
      if (explicit != null && (told(m, explicit) || hearer(m, explicit))) {
        explicit = null;
      }
      explicit = explicit != null && part != null ? issuer(s, explicit, part) : explicit;
      Mention source = explicit != null ? known(agreeing(m, explicit)) : dropped(m, drafts.isEmpty() ? null : drafts.getLast());
      Span at = explicit == null ? null : explicit.at();
      Circumstances circumstances = circumstance.resolve(m, content.firstToken(), k == 0);
      List<Relay> chain = new ArrayList<>(circumstances.told());
      chain.removeIf(link -> relays.isOutlet(link, outlet));
      chain.addAll(cited(m));
      drafts.add(new Draft(m, content, source, at, chain, circumstances));
      if (source != null && !nestedInOther(m)) {
        speakers.push(source);
      }
    }
  }

  /** A document speaks for who issued it, where the sentence says so. */
  private Mention issuer(Sentence s, Mention m, Part part) {
    if (m.type() != SourceType.DOCUMENT) {
      return m;
    }
    Part by = mentions.issuer(s, part.first(), part.end());
    return by == null ? m : mentions.resolve(s, by.first(), by.end(), by.skip());
  }

  /** A verb before its subject shows the gender of a person that its name does not. */
  private static Mention agreeing(Match m, Mention subject) {
    Inflection verb = m.reading().inflection();
    if (verb == null || !verb.finite() || subject.type() != SourceType.PERSON || m.first() != m.cueFirst()) {
      return subject;
    }
    return subject.withGender(verb.gender());
  }

  /** The medium in whose report the words stand. */
  private List<Relay> cited(Match m) {
    Part relay = m.part("relay");
    return relay == null || relay.isEmpty() ? List.of() : List.of(relays.relay(m.sentence(), relay.first(), relay.end()));
  }

  /** An attribution beside what somebody said is a link of its chain. */
  private boolean carries(Match m) {
    Sentence s = m.sentence();
    if (s.around(m.cueFirst()) != null) {
      return true;
    }
    for (int i = drafts.size() - 1; i >= 0; i--) {
      Draft d = drafts.get(i);
      if (!d.match.sentence().equals(s)) {
        return false;
      }
      if (!RelayResolver.attributes(d.match)) {
        drafts.set(i, d.carriedBy(relays.chain(m)));
        return true;
      }
    }
    return false;
  }

  /** Before a colon, or behind «according to», stands a speaker only where it is one by its kind or known to the article. */
  private boolean canSpeak(Match m) {
    boolean colon = m.reading().entry().cls().equals(RuleMatcher.COLON);
    Part part = m.part("source");
    if (!colon && !RelayResolver.attributes(m) || part == null) {
      return true;
    }
    if (!colon && m.cueFirst() > 1 && m.contentFirst() > m.cueFirst()) {
      return false;
    }
    return speaker(m);
  }

  /** Whether the source of a match is one by its kind, or somebody whom the article knows. */
  private boolean speaker(Match m) {
    Part part = m.part("source");
    if (part == null) {
      return false;
    }
    Mention who = mentions.resolve(m.sentence(), part.first(), part.end(), part.skip());
    if (who.type() == SourceType.PLACE) {
      return grammar.is(m.sentence(), part.first(), "metonym");
    }
    boolean titled = grammar.isAny(m.sentence(), part.first(), "role", "honorific", "anonymous", "document", "outlet", "agency", "metonym");
    boolean body = grammar.isAny(m.sentence(), part.first(), "organisation", "medium");
    // Without a comma before it «according to the system» is a measure, and the body no speaker.
    boolean setOff = m.cueFirst() < 2 || !m.sentence().token(m.cueFirst() - 1).isWord();
    return titled || body && setOff && who.number() != Numerus.PLURAL || people.knows(who) && setOff;
  }

  /** «For his part» hands the floor to the subject of the sentence, even where its verb reports nothing. */
  private void giveFloor(Sentence s) {
    Phrase reset = s.size() == 0 ? null : s.phraseAt(0, "reset");
    if (reset == null) {
      return;
    }
    for (int i = reset.end(); i < Math.min(s.size() - 1, reset.end() + 3); i++) {
      Reading verb = grammar.reading(s, i, "verb", "reporting-verb");
      if (verb != null && verb.inflection() != null && verb.inflection().finite()) {
        int end = mentions.phraseEnd(s, i + 1);
        Mention who = end > i + 1 ? mentions.resolve(s, i + 1, end, 0) : null;
        if (who != null && (who.type() == SourceType.PERSON && who.role() != null || who.type() == SourceType.ORGANISATION)) {
          speakers.push(known(withOffice(s, who.withGender(verb.inflection().gender()), end)));
        }
        return;
      }
    }
  }

  /** Whether the cue stands inside what somebody else says: its source does not take the floor. */
  private boolean nestedInOther(Match m) {
    Span cue = m.sentence().token(m.cueFirst()).at();
    for (int i = drafts.size() - 2; i >= 0 && drafts.get(i).match.sentence().paragraph() == m.sentence().paragraph(); i--) {
      if (drafts.get(i).content.at().contains(cue)) {
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
    boolean sameParagraph = last.match.sentence().paragraph() == s.paragraph();
    if (r == null || r.clitics().conjunction() == '\0' || !sameParagraph || !last.content.toSentenceEnd()) {
      return;
    }
    int end = s.size();
    while (end > 1 && !s.token(end - 1).isWord() && !s.token(end - 1).is(')')) {
      end--;
    }
    Content c = last.content;
    Content longer = new Content(new Span(c.at().start(), s.token(end - 1).end()), c.firstToken(), c.endToken(), c.mode(), c.quotes(), true);
    drafts.set(drafts.size() - 1, last.saying(longer));
  }

  /** The one noun phrase behind «informed» is its hearer where the verb goes on with a speaker that agrees with it. */
  private boolean hearer(Match m, Mention only) {
    Frame f = m.frame();
    Inflection verb = m.reading().inflection();
    if (f == null || verb == null || f.object() != ObjectRole.ADDRESSEE || m.reading().clitics().conjunction() == '\0') {
      return false;
    }
    return hearerAlone(verb, f, only);
  }

  /** A feminine verb has no plural of men behind it for its subject: they are whom it accuses or tells. */
  private static boolean told(Match m, Mention only) {
    Frame f = m.frame();
    Inflection verb = m.reading().inflection();
    boolean takes = f != null && (f.object() == ObjectRole.ADDRESSEE || f.object() == ObjectRole.TARGET);
    return takes && verb != null && verb.gender() == Gender.FEMININE && only.gender() == Gender.MASCULINE && only.number() == Numerus.PLURAL
        && m.first() == m.cueFirst();
  }

  private boolean hearerAlone(Inflection verb, Frame f, Mention only) {
    Mention last = speakers.agreeing(verb);
    return last != null && only.type() == SourceType.PERSON && !SpeakerStack.agrees(only, verb) || last != null && f.kind() == Frame.Kind.CLAUSE
        && last.type() == SourceType.PERSON && only.type() == SourceType.PERSON && !only.key().equals(last.key());
  }

  private Mention known(Mention m) {
    Mention full = people.fullest(m);
    if (full.type() == SourceType.ORGANISATION || full.type() == SourceType.DOCUMENT) {
      Mention body = m.definite() ? people.body(m) : null;
      full = body != null ? m.withName(body.called(), body.key()) : full;
    }
    people.add(full);
    return full;
  }

  private @Nullable Mention dropped(Match m, @Nullable Draft before) {
    Inflection verb = m.reading().inflection();
    if (verb == null) {
      return speakers.last();
    }
    if (verb.tense() == Tense.PARTICIPLE || verb.tense() == Tense.MASDAR) {
      boolean sameSentence = before != null && before.match.sentence().equals(m.sentence());
      if (!sameSentence) {
        Mention actor = actor(m);
        if (actor != null) {
          return actor;
        }
      }
      if (before != null && sameSentence && before.source != null && (SpeakerStack.agrees(before.source, verb) || verb.number() == Numerus.PLURAL)) {
        return before.source;
      }
    }
    if (m.cueFirst() > 0 && m.reading().clitics().conjunction() != '\0' && (before == null || !before.match.sentence().equals(m.sentence()))) {
      Mention actor = actor(m);
      if (actor != null) {
        return actor;
      }
    }
    if (grammar.is(m.sentence(), m.cueFirst() - 1, "relative")) {
      Mention antecedent = antecedent(m.sentence(), m.cueFirst() - 1);
      if (antecedent != null) {
        return known(antecedent);
      }
    }
    return speakers.agreeing(verb);
  }

  /** The noun phrase that a relative clause belongs to, or null. */
  private @Nullable Mention antecedent(Sentence s, int relative) {
    for (int first = Math.max(0, relative - 12); first < relative; first++) {
      boolean head = grammar.isAny(s, first, "role", "organisation", "person", "group", "anonymous", "honorific", "given-name", "medium", "outlet");
      if (head && (first == 0 || grammar.proclitic(s, first) == '\0') && mentions.phraseEnd(s, first) == relative) {
        return mentions.resolve(s, first, relative, 0);
      }
    }
    return null;
  }

  /** The subject of the verb that opens the sentence, for a participle that goes on from a verb that reports nothing. */
  private @Nullable Mention actor(Match m) {
    Sentence s = m.sentence();
    Inflection participle = m.reading().inflection();
    for (int i = 0; i < m.cueFirst() - 1; i++) {
      Reading verb = grammar.reading(s, i, "verb", "reporting-verb");
      if (verb != null && verb.inflection() != null && verb.inflection().finite() && s.token(i + 1).isWord()) {
        int end = mentions.phraseEnd(s, i + 1);
        if (end > i + 1 && end <= m.cueFirst()) {
          Mention found = known(withOffice(s, mentions.resolve(s, i + 1, end, 0), end));
          if (participle != null && (found.type() != SourceType.UNKNOWN) && SpeakerStack.agrees(found, participle)) {
            return found;
          }
        }
      }
    }
    return null;
  }

  List<Statement> statements() {
    drafts.sort(Comparator.comparing((Draft d) -> d.content.at()).thenComparingInt(d -> d.match.cueFirst()));
    List<Statement> out = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      out.add(statement(i));
    }
    return out;
  }

  private Statement statement(int ordinal) {
    Draft d = drafts.get(ordinal);
    Match m = d.match;
    Mention who = d.source;
    Source source = who == null ? new Source(null, SourceType.UNKNOWN, null, d.sourceAt)
        : new Source(who.called(), who.type(), who.type() == SourceType.PERSON && who.name() != null ? who.role() : null, d.sourceAt);
    boolean negated = grammar.is(m.sentence(), m.cueFirst() - 1, "negation") && !grammar.isAny(m.sentence(), m.cueFirst() - 1, "conjunction", "attribution");
    Stance stance = stances.resolve(m, d.content.firstToken(), negated);
    return new Statement("s" + (ordinal + 1), d.content.at(), d.content.mode(), stance, negated || stance == Stance.DENY,
        m.sentence().headline(), nested(ordinal), m.rule().id(), 0.8, source, cue(m, negated), d.chain, d.circumstances.channel(), d.circumstances.addressee(), d.circumstances.when(), d.circumstances.where(),
        d.content.quotes());
  }

  private @Nullable String nested(int ordinal) {
    Draft d = drafts.get(ordinal);
    Span cue = d.match.sentence().token(d.match.cueFirst()).at();
    for (int i = ordinal; i >= 0; i--) {
      Draft other = drafts.get(i);
      if (i != ordinal && other.content.at().contains(cue) && other.content.at().contains(d.content.at())) {
        return "s" + (i + 1);
      }
    }
    return null;
  }

  /** Whether a preposition stands behind the cue that some frame of its verb governs. */
  private static boolean governs(Match m) {
    Verb verb = m.reading().verb();
    if (verb == null || m.cueEnd() >= m.sentence().size()) {
      return false;
    }
    String next = m.sentence().token(m.cueEnd()).form();
    return verb.frames().stream().anyMatch(f -> f.governed().length() > 1 && f.governed().equals(next));
  }

  /** The reporting word with a preposition that it governs and that stands beside it, without conjunctions. */
  private @Nullable Cue cue(Match m, boolean negated) {
    Sentence s = m.sentence();
    if (m.reading().entry().cls().equals(RuleMatcher.COLON)) {
      return null;
    }
    int start = s.token(m.cueFirst()).start() + (m.reading().clitics().conjunction() == '\0' ? 0 : 1);
    int end = s.token(m.cueEnd() - 1).end();
    Part verb = m.part("verb");
    if (verb != null && !verb.isEmpty()) {
      end = s.token(verb.end() - 1).end();
    }
    if (governs(m)) {
      end = s.token(m.cueEnd()).end();
    }
    if (negated) {
      Token not = s.token(m.cueFirst() - 1);
      start = not.start() + (not.form().length() > 2 && not.form().charAt(0) == '\u0648' ? 1 : 0);
    }
    Span at = new Span(start, end);
    return new Cue(at.in(text), m.reading().entry().lemma(), at);
  }
}
