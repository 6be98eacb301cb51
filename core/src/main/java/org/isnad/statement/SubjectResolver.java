package org.isnad.statement;

import org.isnad.lexicon.Entry;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Phrase;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Sentence;
import org.isnad.model.SourceType;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a sentence tells, where its verb reports nothing: the subject of its first verb, whom «for his part» introduces, the
 * noun before a relative. Remembers the last subject. For one article and one thread.
 */
final class SubjectResolver {
  private final Grammar grammar;
  private final MentionResolver mentions;
  private final ReferenceResolver references;
  private @Nullable Mention last;

  SubjectResolver(Grammar grammar, MentionResolver mentions, ReferenceResolver references) {
    this.grammar = grammar;
    this.mentions = mentions;
    this.references = references;
  }

  /** The subject of the last sentence that opened with a verb, where such a verb can be his too. */
  @Nullable Mention last(Inflection verb) {
    return last != null && SpeakerStack.agrees(last, verb) ? last : null;
  }

  /** Whom a sentence hands the floor to, even where its verb reports nothing; null where it hands it to nobody. */
  @Nullable Mention introduced(Sentence s) {
    Phrase words = s.size() == 0 ? null : s.phraseAt(0, "reset");
    Reading word = s.size() == 0 || words != null ? null : grammar.reading(s, 0, "reset");
    Entry reset = words != null ? words.entry() : word == null ? null : word.entry();
    int from = words != null ? words.end() : reset == null ? 0 : 1;
    if (reset != null && reset.has("introduces", "hearer")) {
      int end = from < s.size() ? mentions.phraseEnd(s, from) : from;
      return end > from ? references.known(mentions.withOffice(s, mentions.resolve(s, from, end, 0), end)) : null;
    }
    Mention subject = subject(s, from, reset == null ? from + 1 : from + 3);
    last = subject != null ? subject : last;
    return reset != null ? subject : null;
  }

  /** The subject of the first finite verb from a token on, if the verb stands before another. */
  private @Nullable Mention subject(Sentence s, int from, int limit) {
    for (int i = from; i < Math.min(s.size() - 1, limit); i++) {
      Reading verb = grammar.reading(s, i, "verb", "reporting-verb");
      if (verb != null && verb.inflection() != null && verb.inflection().finite()) {
        int end = mentions.phraseEnd(s, i + 1);
        Mention who = end > i + 1 ? mentions.resolve(s, i + 1, end, 0) : null;
        boolean acts = who != null && canAct(s, i + 1, who);
        return who != null && acts ? references.known(mentions.withOffice(s, who.withGender(verb.inflection().gender()), end)) : null;
      }
    }
    return null;
  }

  /** «But he», «except that she»: a particle whose pronoun is the subject of the verb behind it. */
  boolean bears(Sentence s, int i) {
    String form = i < 0 ? "" : s.token(i).form();
    return grammar.isAny(s, i, "complementizer", "conjunction") && form.length() > 2
        && (form.endsWith("\u0647") || form.endsWith("\u0647\u0627") || form.endsWith("\u0647\u0645"));
  }

  /** The noun phrase that a relative clause belongs to, or null. */
  @Nullable Mention antecedent(Sentence s, int relative) {
    for (int first = Math.max(0, relative - 12); first < relative; first++) {
      boolean head = grammar.isAny(s, first, "role", "organisation", "person", "group", "anonymous", "honorific", "given-name", "medium", "outlet");
      if (head && (first == 0 || grammar.proclitic(s, first) == '\0') && mentions.phraseEnd(s, first) == relative) {
        return mentions.resolve(s, first, relative, 0);
      }
    }
    return null;
  }

  /** Whether a subject is somebody who can speak: by kind, by office, or known to the article. */
  boolean canAct(Sentence s, int first, Mention who) {
    boolean words = who.type() == SourceType.PERSON && grammar.isAny(s, first, "speech-noun", "channel", "document", "attitude") && !grammar.isAny(s, first, "role", "given-name", "honorific");
    if (words || grammar.isAny(s, first, "demonstrative", "preposition") || grammar.proclitic(s, first) != '\0') {
      return false;
    }
    return switch (who.type()) {
      case PERSON -> who.role() != null || grammar.isName(s, first) || references.knows(who);
      case ORGANISATION, GROUP -> grammar.isAny(s, first, "organisation", "group", "role", "person", "anonymous");
      case ANONYMOUS, OUTLET -> true;
      case PLACE -> grammar.is(s, first, "metonym");
      default -> false;
    };
  }

  /** Who opens a sentence and has a verb right behind him: «the minister opens the fair, affirming that». */
  private @Nullable Mention opening(Sentence s, int limit) {
    int verb = s.token(0).isWord() && limit > 1 ? mentions.phraseEnd(s, 0) : 0;
    if (verb == 0 || verb >= limit || !grammar.surelyVerb(s, verb) || grammar.joinedVerb(s, verb) || grammar.isAny(s, 0, "quantifier", "pronoun", "demonstrative")) {
      return null;
    }
    Mention who = mentions.resolve(s, 0, verb, 0);
    return canAct(s, 0, who) ? references.known(mentions.withOffice(s, who, verb)) : null;
  }

  /** The subject of the verb that opens the sentence, for a participle that goes on from a verb that reports nothing. */
  @Nullable Mention actor(Match m) {
    Sentence s = m.sentence();
    Inflection participle = m.reading().inflection();
    Mention first = participle == null ? null : opening(s, m.cueFirst());
    if (first != null && participle != null && SpeakerStack.agrees(first, participle)) {
      return first;
    }
    for (int i = 0; i < m.cueFirst() - 1; i++) {
      Reading verb = grammar.reading(s, i, "verb", "reporting-verb");
      if (verb != null && verb.inflection() != null && verb.inflection().finite() && s.token(i + 1).isWord()) {
        int end = mentions.phraseEnd(s, i + 1);
        if (end > i + 1 && end <= m.cueFirst() && canAct(s, i + 1, mentions.resolve(s, i + 1, end, 0))) {
          Mention found = references.known(mentions.withOffice(s, mentions.resolve(s, i + 1, end, 0), end));
          if (participle != null && SpeakerStack.agrees(found, participle)) {
            return found;
          }
        }
      }
    }
    return null;
  }
}
