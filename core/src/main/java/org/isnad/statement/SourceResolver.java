package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Inflection.Tense;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.Sentence;
import org.isnad.model.SourceType;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, in one article: the phrase beside a cue under its fullest name, or, where the subject is dropped, the speaker
 * that the verb agrees with. Remembers who was named and who spoke. For one thread.
 */
final class SourceResolver {
  private final Grammar grammar;
  private final MentionResolver mentions;
  private final PersonIndex people = new PersonIndex();
  private final SpeakerStack speakers = new SpeakerStack();

  SourceResolver(Grammar grammar, MentionResolver mentions) {
    this.grammar = grammar;
    this.mentions = mentions;
  }

  /** The source that stands beside the cue, or null where the subject is dropped and what stands there is whom it tells. */
  @Nullable Mention explicit(Match m) {
    Part part = m.part("source");
    if (part == null || part.isEmpty()) {
      return null;
    }
    Sentence s = m.sentence();
    Mention found = withOffice(s, mentions.resolve(s, part.first(), part.end(), part.skip()), part.end());
    return told(m, found) || hearer(m, found) ? null : issuer(s, found, part);
  }

  /** An explicit source under its fullest name. */
  Mention named(Match m, Mention explicit) {
    return known(agreeing(m, explicit));
  }

  /** The source has the floor: verbs without a subject go on with it. */
  void speaks(Mention source) {
    speakers.push(source);
  }

  /** Takes note of people with their offices and of bodies, before anything is read: the full name may come late. */
  void introduce(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (!s.token(i).isWord()) {
        continue;
      }
      boolean titled = grammar.isAny(s, i, "role", "honorific") || grammar.is(s, i, "given-name") && !Grammar.isDefinite(s, i);
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

  /** Whether the source of a match is one by its kind, or somebody whom the article knows. */
  boolean speaker(Match m) {
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
  void giveFloor(Sentence s) {
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
      Mention body = m.definite() || m.key().size() > 1 ? people.body(m) : null;
      full = body != null ? m.withName(body.called(), body.key()) : full;
    }
    people.add(full);
    return full;
  }

  @Nullable Mention dropped(Match m, @Nullable Sentence lastSentence, @Nullable Mention lastSource) {
    Inflection verb = m.reading().inflection();
    if (verb == null) {
      return speakers.last();
    }
    if (verb.tense() == Tense.PARTICIPLE || verb.tense() == Tense.MASDAR) {
      boolean sameSentence = m.sentence().equals(lastSentence);
      if (!sameSentence) {
        Mention actor = actor(m);
        if (actor != null) {
          return actor;
        }
      }
      if (sameSentence && lastSource != null && (SpeakerStack.agrees(lastSource, verb) || verb.number() == Numerus.PLURAL)) {
        return lastSource;
      }
    }
    if (m.cueFirst() > 0 && m.reading().clitics().conjunction() != '\0' && !m.sentence().equals(lastSentence)) {
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
}
