package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.Guard;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.lexicon.Inflection;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;
import org.isnad.match.NounPhraseExtractor;
import org.isnad.match.Sentence;
import org.isnad.model.Stance;

/** Says whether what a verb that often only narrates would say stands near enough to it, behind somebody who can speak. */
final class ReachResolver {
  private static final String OF = "\u0645\u0646";

  /** So many words stand at most between a verb that often only narrates, its subject, and what it surely governs. */
  private static final int LONGEST_WAY = 26;

  private final Grammar grammar;
  private final FillingResolver fillings;

  ReachResolver(Grammar grammar) {
    this.grammar = grammar;
    this.fillings = new FillingResolver(grammar);
  }

  /** A verb that often only narrates reports where its particle stands near it, or behind a subject that can speak. */
  boolean near(Match m) {
    Frame f = m.frame();
    if (f == null || f.guard() == Guard.SPEECH || f.kind() == Frame.Kind.QUOTATION) {
      return true;
    }
    Part source = m.part("source");
    if (source != null && fillings.ownWords(m)) {
      return m.contentFirst() <= source.end() + 1;
    }
    Part gap = m.part("adjuncts");
    int skipped = gap == null ? 0 : gap.end() - gap.first();
    boolean setOff = gap != null && gap.end() > gap.first() && source != null && !grammar.unknown(m.sentence(), source.first()) && NounPhraseExtractor.comma(m.sentence().token(gap.end() - 1));
    boolean attributed = gap != null && skipped > 0 && (m.sentence().phraseAt(gap.first(), "attribution") != null || grammar.is(m.sentence(), gap.first(), "attribution"));
    boolean sure = sure(f, m);
    boolean demanded = source == null && m.cueFirst() == 0 && f.kind() == Frame.Kind.NOUN && f.stance() == Stance.DEMAND && gap != null && gap.end() > gap.first()
        && grammar.is(m.sentence(), gap.first(), "preposition") && grammar.deedNoun(m.sentence(), m.contentFirst());
    return source == null ? skipped <= (demanded ? 12 : sure ? LONGEST_WAY : attributed ? 10 : 4) : skipped <= (sure || setOff ? LONGEST_WAY : 12) && (asked(f, m.sentence(), source.first()) || capable(m.sentence(), source.first()) && !accusative(m.sentence(), source.first()));
  }

  /** «So-and-so stressed, in …, on the need of», «they voiced, during …, their thanks»: a verb that opens its sentence and has the preposition that it governs. */
  private boolean sure(Frame f, Match m) {
    Sentence s = m.sentence();
    boolean opens = m.cueFirst() == 0 && (m.part("source") != null || m.reading().clitics().conjunction() != '\0') && f.governed().length() > 1 && m.part("governed") == null != (f.kind() == Frame.Kind.CLAUSE);
    boolean verb = m.part("source") != null || !grammar.is(s, m.cueFirst(), "preposition") || m.reading().inflection() != null && m.reading().inflection().number() != Inflection.Numerus.SINGULAR;
    return opens && verb && (f.kind() == Frame.Kind.CLAUSE || grammar.deedNoun(s, grammar.measured(s, m.contentFirst())));
  }

  /** «She demanded of all who come»: the ending of a plural of men shows that they are whom a verb with an addressee asks. */
  private boolean asked(Frame f, Sentence s, int first) {
    int head = counted(s, first);
    return f.object() == ObjectRole.ADDRESSEE && Grammar.isDefinite(s, head) && s.token(head).form().length() > 5 && s.token(head).form().endsWith("\u064A\u0646");
  }

  /** An indefinite word that ends in alef is an object or adverb more often than a subject. */
  private boolean accusative(Sentence s, int i) {
    String form = s.token(i).form();
    // A name from abroad may end so too: what no lexicon knows and is no everyday word is one.
    boolean foreign = grammar.unknown(s, i) && !grammar.everyday(s, i, true) && !grammar.everyday(form.substring(0, form.length() - 1));
    return form.length() > 3 && Grammar.accusative(s, i) && !grammar.hasPronoun(s, i) && !foreign
        && !grammar.isAny(s, i, "given-name", "state", "capital", "city", "region", "outlet", "agency", "metonym", "organisation", "role");
  }

  /** Whether a phrase that begins here can be somebody who speaks. */
  private boolean capable(Sentence s, int i) {
    int head = counted(s, i);
    boolean some = grammar.is(s, head, "quantifier") && Grammar.isDefinite(s, head);
    // «The Arab», «the Egyptian»: alone it is a surname, or somebody from there.
    boolean surname = grammar.is(s, head, "demonym") && Grammar.isDefinite(s, head);
    return some || surname || speaker(s, head) || grammar.unknown(s, head) || s.opensAt(i) != null;
  }

  /** Whom a phrase counts that begins here («a number of», «one of»), else its first word. */
  int counted(Sentence s, int first) {
    int i = grammar.head(s, first);
    if (!grammar.is(s, i, "quantifier") || i + 2 >= s.size()) {
      return i;
    }
    return s.token(i + 1).form().equals(OF) ? i + 2 : Grammar.isDefinite(s, i) ? i : i + 1;
  }

  /** Whether the lexicon knows the word as somebody or something that speaks, or as how such a one is called. */
  boolean speaker(Sentence s, int i) {
    return grammar.isAny(s, i, "role", "organisation", "person", "group", "anonymous", "document", "medium", "outlet", "agency",
        "given-name", "metonym", "state", "capital", "honorific", "body", "name-particle");
  }
}
