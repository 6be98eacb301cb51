package org.isnad.statement;

import java.util.List;
import org.isnad.lexicon.ClassSet;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.model.SourceType;
import org.isnad.text.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, in one article: the phrase beside a cue under its fullest name, or, where the subject is dropped, the speaker
 * that the verb agrees with. Remembers who was named and who spoke. For one thread.
 */
final class SourceResolver {
  /** How many words a subject has at most that stands between a verb and its object. */
  private static final int LATE_OBJECT = 8;

  private static final String FROM = "\u0639\u0646";

  private final Grammar grammar;
  private final ClassSet titles;
  private final ClassSet bodies;
  private final ClassSet individuals;
  private final ClassSet issued;
  private final MentionResolver mentions;
  private final ReferenceResolver references;
  private final RelayResolver relays;
  private final JointResolver joint;
  private final SubjectResolver subjects;
  private final FillingResolver fillings;
  private final SpeakerStack speakers = new SpeakerStack();
  private final ToldResolver told;

  SourceResolver(Grammar grammar, MentionResolver mentions, ReferenceResolver references, RelayResolver relays) {
    this.relays = relays;
    this.grammar = grammar;
    this.titles = grammar.names().bits("role", "honorific");
    this.bodies = grammar.names().bits("organisation", "medium", "agency", "outlet");
    this.individuals = grammar.names().bits("anonymous", "person");
    this.issued = grammar.names().bit("issued");
    this.mentions = mentions;
    this.references = references;
    this.subjects = new SubjectResolver(grammar, mentions, references);
    this.fillings = new FillingResolver(grammar);
    this.joint = new JointResolver(grammar, mentions, references);
    this.told = new ToldResolver(grammar, speakers);
  }

  /** The source that stands beside the cue, or null where the subject is dropped and what stands there is whom it tells. */
  @Nullable Mention explicit(Match m) {
    Part part = m.part("source");
    Sentence s = m.sentence();
    if (part == null || part.isEmpty()) {
      return null;
    }
    Mention together = part.skip() == 0 ? joint.resolve(s, part.first(), Math.max(part.end(), m.cueFirst() > part.first() ? m.cueFirst() : m.contentFirst())) : null;
    if (together != null) {
      return together;
    }
    int end = Math.max(markedEnd(m, part), officeEnd(m, part));
    Mention found = mentions.withOffice(s, mentions.resolve(s, part.first(), end, part.skip()), end);
    boolean own = part.first() >= m.cueEnd() && subjects.bears(s, m.cueFirst() - 1) && m.frame() != null
        && (m.frame().object() == ObjectRole.ADDRESSEE || m.frame().object() == ObjectRole.TARGET);
    return own || thing(m, part) || fillings.ownWords(m) || told.resolve(m, found) ? null : issuer(s, found, part);
  }

  /** An office goes on behind «in» and «at» up to the name, where the rule stopped before what its verb might have governed. */
  private int officeEnd(Match m, Part part) {
    Sentence s = m.sentence();
    int next = part.end();
    boolean stopped = part.first() >= m.cueEnd() && next < Math.min(s.size(), m.contentFirst())
        && s.word(next).readings().stream().anyMatch(r -> r.clitics().preposition() == '\u0628')
        && grammar.isAny(s, part.first(), "role", "anonymous", "person") && !NounPhraseExtractor.comma(s.token(next));
    int whole = stopped ? mentions.phraseEnd(s, part.first()) : next;
    return whole <= m.contentFirst() ? whole : next;
  }

  /** «Described this war as»: what a demonstrative points at, unless it is somebody, is the object. */
  private boolean thing(Match m, Part part) {
    Sentence s = m.sentence();
    boolean pointed = part.first() > m.cueFirst() && grammar.is(s, part.first(), "demonstrative");
    return pointed && !grammar.isAny(s, part.first() + 1, "role", "person", "anonymous", "group", "organisation", "document", "medium");
  }

  /** The name in marks behind the class noun of a medium or body belongs to it, where it is not what is said. */
  private int markedEnd(Match m, Part part) {
    Sentence s = m.sentence();
    Quotation q = part.end() < s.size() && part.end() == part.first() + 1 ? s.opensAt(part.end()) : null;
    boolean kind = q != null && grammar.isAny(s, part.first(), "medium", "organisation", "honorific", "role", "person");
    return q != null && kind && q.closed() && q.size() <= 5 && m.contentFirst() > q.close() ? q.close() + 1 : part.end();
  }

  /** An explicit source under its fullest name. */
  Mention named(Match m, Mention explicit) {
    Mention both = joint.both(explicit, references.bothOf(explicit));
    if (both != null) {
      return both;
    }
    Mention said = speakers.called(explicit);
    Mention known = said != null ? said : references.known(agreeing(m, explicit));
    if (explicit.type() == SourceType.DOCUMENT && known.type() != SourceType.DOCUMENT) {
      eitherWay(explicit, known);
    }
    // «The source» of whom nothing unnamed has spoken yet is whoever spoke last.
    boolean source = known.type() == SourceType.ANONYMOUS && known.definite() && known.key().size() == 1 && known.number() == Numerus.SINGULAR;
    Mention last = source ? speakers.last() : null;
    return last != null && last.number() == Numerus.SINGULAR && last.type() != SourceType.DOCUMENT ? ReferenceResolver.taken(explicit, last) : known;
  }

  /** Behind «the statement» of the ministry a verb without a subject agrees with either. */
  private void eitherWay(Mention document, Mention issuer) {
    if (document.gender() != issuer.gender()) {
      speakers.push(issuer.withGender(document.gender()));
    }
  }

  /** The source has the floor: verbs without a subject go on with it. */
  void speaks(Mention source) {
    speakers.push(source);
  }

  /** Takes note of whom a sentence names, before anything is read: the full name may come late. */
  void introduce(Sentence s) {
    int taken = 0;
    for (int i = 0; i < s.size(); i++) {
      if (!s.token(i).isWord() || s.word(i).unknown()) {
        continue;
      }
      boolean title = grammar.isAny(s, i, titles);
      boolean written = title && grammar.proclitic(s, i) != '\0';
      boolean titled = title || named(s, i, taken);
      boolean body = grammar.isAny(s, i, bodies);
      boolean unnamed = grammar.isAny(s, i, individuals) && !Grammar.isDefinite(s, i);
      int end = written ? mentions.phraseEndBehind(s, i) : titled || body || unnamed ? mentions.phraseEnd(s, i) : i;
      Entry medium = body && end > i ? relays.canonical(s, i, end) : null;
      // One word alone, unless it is a medium, says no more than what it stands for.
      if (end > i + 1 || medium != null) {
        Mention m = mentions.resolve(s, i, end, written || joined(s, i) ? 1 : 0);
        taken = m.type() == SourceType.PERSON && m.key().size() > 1 ? Math.max(taken, tokenAt(s, i, end, m.at().end())) : taken;
        if (medium != null) {
          String name = medium.cls().equals("agency") ? medium.lemma() : m.called();
          references.add(m.withName(name, ReferenceResolver.keys(medium.lemma())));
        } else if (worthNoting(m)) {
          references.add(mentions.withOffice(s, m, end));
        }
      }
    }
  }

  /** Whether somebody's name begins here without a title: not within another one, nor before a title of honour that would be its own. */
  private boolean named(Sentence s, int i, int taken) {
    if (!grammar.isName(s, i) || !NameExtractor.bareName(grammar, s, i) || Grammar.isDefinite(s, i)) {
      return false;
    }
    boolean begins = i >= taken || !grammar.isName(s, i - 1) || grammar.isAny(s, i - 1, titles);
    return begins && !(i + 1 < s.size() && grammar.is(s, i + 1, "honorific") && Grammar.isDefinite(s, i + 1));
  }

  /** The first token from {@code i} on that does not end before an offset: no name begins within another. */
  private static int tokenAt(Sentence s, int i, int end, int offset) {
    int k = i;
    while (k < end && s.token(k).end() <= offset) {
      k++;
    }
    return k;
  }

  private static boolean joined(Sentence s, int i) {
    List<Reading> readings = s.word(i).readings();
    return !readings.isEmpty() && readings.getFirst().clitics().conjunction() != '\0';
  }

  private static boolean worthNoting(Mention m) {
    return switch (m.type()) {
      case PERSON -> m.role() != null && !m.key().isEmpty() || m.key().size() > 1;
      case ORGANISATION, OUTLET, ANONYMOUS -> m.key().size() > 1;
      default -> false;
    };
  }

  /** Takes note of who issued a document that a sentence tells of: «the ministry issued a statement», «a statement came out from». */
  void noteIssuers(Sentence s) {
    for (int i = 0; i + 2 < s.size(); i++) {
      if (grammar.isAny(s, i, issued)) {
        noteIssuer(s, i + 1);
      }
    }
  }

  private void noteIssuer(Sentence s, int next) {
    int object = next;
    while (object < Math.min(s.size(), next + LATE_OBJECT) && references.document(s.token(object).form()) == null) {
      object++;
    }
    String document = object < s.size() ? references.document(s.token(object).form()) : null;
    int by = object > next ? next : behindFrom(s, next + 1);
    int end = by < s.size() ? mentions.phraseEnd(s, by) : by;
    end = object > next ? Math.min(end, object) : end;
    Mention issuer = document == null || end <= by ? null : mentions.resolve(s, by, end, 0);
    if (issuer != null && document != null && subjects.canAct(s, by, issuer)) {
      references.issued(document, references.known(issuer));
    }
  }

  /** The token behind the «from» of an issuer, one of the next few; the end of the sentence where none stands there. */
  private static int behindFrom(Sentence s, int i) {
    for (int k = i; k < Math.min(s.size(), i + LATE_OBJECT); k++) {
      if (s.token(k).form().equals(FROM)) {
        return k + 1;
      }
    }
    return s.size();
  }

  /** Whether a phrase is headed by a document. */
  boolean document(Sentence s, Part part) {
    return mentions.resolve(s, part.first(), part.end(), part.skip()).type() == SourceType.DOCUMENT;
  }

  /** A document speaks for who issued it, where the sentence says so. */
  private Mention issuer(Sentence s, Mention m, Part part) {
    if (m.type() != SourceType.DOCUMENT) {
      return m;
    }
    Part by = mentions.issuer(s, part.first(), part.end());
    if (by == null) {
      return m;
    }
    Mention issuer = mentions.resolve(s, by.first(), by.end(), by.skip());
    references.issued(s.span(part.first(), part.first() + 1).in(s.text()), references.known(issuer));
    eitherWay(m, references.known(issuer));
    return issuer;
  }

  /** A verb before its subject shows the gender of a person that its name does not. */
  private static Mention agreeing(Match m, Mention subject) {
    Inflection verb = m.reading().inflection();
    if (verb == null || !verb.finite() || subject.type() != SourceType.PERSON || m.first() != m.cueFirst()) {
      return subject;
    }
    return subject.withGender(verb.gender());
  }

  /** Before a sentence is read: whom it hands the floor to, and whom its own verb is of. */
  void giveFloor(Sentence s) {
    Mention next = subjects.introduced(s);
    if (next != null) {
      speakers.push(next);
    }
  }

  /** Whether the source of a match is one by its kind, or somebody whom the article knows. */
  boolean speaker(Match m) {
    Part part = m.part("source");
    if (part == null) {
      return false;
    }
    int head = grammar.head(m.sentence(), part.first());
    Mention who = mentions.resolve(m.sentence(), head, part.end(), part.skip());
    if (who.type() == SourceType.PLACE) {
      return grammar.is(m.sentence(), head, "metonym");
    }
    boolean titled = grammar.isAny(m.sentence(), head, "role", "honorific", "anonymous", "document", "outlet", "agency", "metonym");
    boolean body = grammar.isAny(m.sentence(), head, "organisation", "medium");
    // Without a comma before it «according to the system» is a measure, and the body no speaker.
    boolean colon = part.end() <= m.cueFirst();
    boolean place = colon && grammar.is(m.sentence(), head, "place-head") && !grammar.isName(m.sentence(), head);
    boolean cited = m.reading().entry().has("kind", "relay");
    boolean setOff = m.cueFirst() < 2 || colon || cited || m.part("verb") != null || !m.sentence().token(m.cueFirst() - 1).isWord();
    return titled || !place && setOff && (body && (who.number() != Numerus.PLURAL || cited) || references.knows(who) && !topic(m.sentence(), part));
  }

  /** What an article is about rather than somebody in it: «the French elections», «handball». */
  private boolean topic(Sentence s, Part part) {
    int i = part.first();
    boolean common = Grammar.isDefinite(s, i) ? grammar.is(s, i + 1, "demonym") : s.text().charAt(s.token(i).end() - 1) == '\u0629';
    return part.end() > i + 1 && !grammar.isName(s, i) && (common || grammar.is(s, i, "sport-word"));
  }

  @Nullable Mention dropped(Match m, @Nullable Sentence lastSentence, @Nullable Mention lastSource) {
    Inflection verb = m.reading().inflection();
    if (verb == null) {
      return speakers.last();
    }
    if (verb.tense() == Tense.PARTICIPLE || verb.tense() == Tense.MASDAR) {
      boolean sameSentence = m.sentence().equals(lastSentence);
      if (!sameSentence) {
        Mention actor = subjects.actor(m);
        if (actor != null) {
          return actor;
        }
      }
      if (sameSentence && lastSource != null && (SpeakerStack.agrees(lastSource, verb) || verb.number() == Numerus.PLURAL)) {
        return lastSource;
      }
    }
    boolean behindParticle = subjects.bears(m.sentence(), m.cueFirst() - 1);
    // «Issued a report in which it said»
    int before = m.cueFirst() - 1;
    boolean takesUp = m.cueEnd() < m.sentence().size() && grammar.bound(m.sentence(), m.cueEnd()) && before > 0 && m.sentence().token(before).isWord()
        && (Grammar.tanwin(m.sentence(), before) || Grammar.accusative(m.sentence(), before) || grammar.isAny(m.sentence(), before, "document", "channel", "masdar"));
    if (m.cueFirst() > 0 && (m.reading().clitics().conjunction() != '\0' || behindParticle || takesUp) && !m.sentence().equals(lastSentence)) {
      Mention actor = subjects.actor(m);
      if (actor != null) {
        return actor;
      }
    }
    if (grammar.is(m.sentence(), m.cueFirst() - 1, "relative")) {
      Mention antecedent = subjects.antecedent(m.sentence(), m.cueFirst() - 1);
      if (antecedent != null) {
        return references.known(antecedent);
      }
    }
    Mention speaker = speakers.agreeing(verb);
    return speaker != null ? speaker : subjects.last(verb);
  }
}
