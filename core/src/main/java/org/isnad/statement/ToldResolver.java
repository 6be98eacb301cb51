package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Inflection;
import org.isnad.lexicon.Inflection.Gender;
import org.isnad.lexicon.Inflection.Numerus;
import org.isnad.lexicon.Verb;
import org.isnad.lexicon.Word.Reading;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.model.SourceType;

/** Tells whom a verb informs, accuses or calls upon from who speaks, where only one of them stands beside it. For one thread. */
final class ToldResolver {
  private final Grammar grammar;
  private final SpeakerStack speakers;

  /** @param speakers those of the article, to whom a verb without a subject belongs */
  ToldResolver(Grammar grammar, SpeakerStack speakers) {
    this.grammar = grammar;
    this.speakers = speakers;
  }

  /** Whether the one who stands beside the cue is whom it tells. */
  boolean resolve(Match m, Mention only) {
    return told(m, only) || hearer(m, only);
  }

  /** The one noun phrase behind «informed» is its hearer where the verb goes on with a speaker that agrees with it. */
  private boolean hearer(Match m, Mention only) {
    Frame f = m.frame();
    Inflection verb = m.reading().inflection();
    if (f == null || verb == null || f.object() != ObjectRole.ADDRESSEE || m.reading().clitics().conjunction() == '\0' || !tells(m)) {
      return false;
    }
    // Who is introduced with office and name is the subject: a hearer is known already.
    return !(only.role() != null && only.key().size() > 1) && hearerAlone(verb, f, only);
  }

  /** «Informed somebody of»: verbs that have a hearer for their object before speech too; others have one only now and then. */
  private static boolean tells(Match m) {
    Verb verb = m.reading().verb();
    return verb != null
        && verb.frames().stream().anyMatch(f -> f.kind() == Frame.Kind.QUOTATION && f.object() == ObjectRole.ADDRESSEE)
        && verb.frames().stream().anyMatch(f -> f.governed().equals("\u0628") && f.object() == ObjectRole.ADDRESSEE);
  }

  /** Neither a plural verb has its subject behind it nor a feminine one a plural of men: they are whom it accuses or tells. */
  private boolean told(Match m, Mention only) {
    if (accusative(m, only)) {
      return true;
    }
    Frame f = m.frame();
    Inflection verb = m.reading().inflection();
    boolean takes = f != null && (f.object() == ObjectRole.ADDRESSEE || f.object() == ObjectRole.TARGET);
    if (verb != null && verb.finite() && verb.number() == Numerus.PLURAL && m.first() == m.cueFirst()) {
      return true;
    }
    if (takes && verb != null && verb.finite() && m.first() == m.cueFirst() && calledUpon(m, only, verb)) {
      return true;
    }
    if (takes && verb != null && verb.finite() && m.first() == m.cueFirst() && (only.type() == SourceType.ORGANISATION || only.type() == SourceType.GROUP)
        && only.number() == Numerus.SINGULAR && verb.number() == Numerus.SINGULAR && only.gender() != verb.gender() && speakers.agreeing(verb) != null) {
      // «And he called on the government to»: a body of the other gender is no subject.
      return true;
    }
    if (takes && verb != null && verb.finite() && grammar.is(m.sentence(), m.cueFirst() - 1, "relative") && !grammar.isAny(m.sentence(), m.cueFirst() - 1, "conjunction", "attribution") && m.reading().clitics().pronoun().isEmpty() && m.first() == m.cueFirst()) {
      // «The minister, who accused the government of»
      return true;
    }
    Part part = m.part("source");
    boolean his = takes && part != null && part.first() >= m.cueEnd() && only.number() == Numerus.PLURAL && grammar.hasPronoun(m.sentence(), part.first());
    if ((his || takes && part != null && everybody(m, part)) && verb != null && speakers.agreeing(verb) != null) {
      // «Urged his followers to», «called on everybody to»
      return true;
    }
    boolean men = verb != null && verb.gender() == Gender.FEMININE && only.gender() == Gender.MASCULINE && only.number() == Numerus.PLURAL;
    return takes && men && m.first() == m.cueFirst();
  }

  /** «He called on the youth to», «on the authorities to», «she demanded of the coach that»: people whom somebody who has spoken calls upon. */
  private boolean calledUpon(Match m, Mention only, Inflection verb) {
    Part part = m.part("source");
    Mention last = part == null || verb.number() != Numerus.SINGULAR ? null : speakers.agreeing(verb);
    if (last == null || part == null) {
      return false;
    }
    boolean crowd = only.type() == SourceType.GROUP && grammar.is(m.sentence(), part.first(), "group") && part.end() == part.first() + 1 && only.definite() && last.type() == SourceType.PERSON && last.equals(speakers.last());
    boolean things = verb.gender() == Gender.MASCULINE && only.type() != SourceType.PERSON && m.sentence().token(part.first()).form().endsWith("\u0627\u062A");
    boolean man = verb.gender() == Gender.FEMININE && only.type() == SourceType.PERSON && only.role() != null && only.gender() == Gender.MASCULINE
        && grammar.is(m.sentence(), part.first(), "role") && part.end() > part.first() + 1;
    return crowd || things || man;
  }

  private boolean everybody(Match m, Part part) {
    Reading all = part.end() == part.first() + 1 ? grammar.reading(m.sentence(), part.first(), "quantifier") : null;
    return all != null && all.entry().has("kind", "all") && Grammar.isDefinite(m.sentence(), part.first());
  }

  /** Behind a finite verb a plural of people in the accusative is whom it is done to, whatever the verb. */
  private boolean accusative(Match m, Mention only) {
    Inflection verb = m.reading().inflection();
    Part part = m.part("source");
    if (verb == null || !verb.finite() || part == null || part.first() < m.cueEnd() || m.first() != m.cueFirst() || m.part("about") != null) {
      return false;
    }
    String head = m.sentence().token(part.first()).form();
    return only.number() == Numerus.PLURAL && Grammar.isDefinite(m.sentence(), part.first()) && head.endsWith("\u064A\u0646") && part.skip() == 0
        && grammar.proclitic(m.sentence(), part.first()) == '\0' && (only.type() == SourceType.GROUP || only.type() == SourceType.ANONYMOUS);
  }

  private boolean hearerAlone(Inflection verb, Frame f, Mention only) {
    Mention last = speakers.agreeing(verb);
    return last != null && only.type() == SourceType.PERSON && !SpeakerStack.agrees(only, verb) || last != null && f.kind() == Frame.Kind.CLAUSE
        && last.type() == SourceType.PERSON && only.type() == SourceType.PERSON && !only.key().equals(last.key());
  }
}
