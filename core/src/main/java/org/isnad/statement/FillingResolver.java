package org.isnad.statement;

import org.isnad.lexicon.Frame;
import org.isnad.lexicon.Frame.ObjectRole;
import org.isnad.match.Grammar;
import org.isnad.match.Match;
import org.isnad.match.Match.Part;

/** Says whether what a verb governs stands somewhere else than where a rule has found it. */
final class FillingResolver {
  private final Grammar grammar;

  FillingResolver(Grammar grammar) {
    this.grammar = grammar;
  }

  /** «She closed her speech with thanks»: what stands in the place of the subject is the verb's object, its subject's own words. */
  boolean ownWords(Match m) {
    Part source = m.part("source");
    boolean governed = m.frame() != null && !m.frame().governed().isEmpty() && source != null && source.first() >= m.cueEnd() && source.skip() == 0;
    return governed && source != null && source.end() == source.first() + 1 && grammar.is(m.sentence(), source.first(), "channel")
        && grammar.hasPronoun(m.sentence(), source.first()) && grammar.proclitic(m.sentence(), source.first()) == '\0';
  }

  /** Whether the frame of a match is filled by something else, so that what the rule took is no content. */
  boolean misfit(Match m) {
    return withoutTarget(m) || takenBack(m) || objectTaken(m) || said(m);
  }

  /** «He said it, and did not notice that»: where the pronoun on the verb is what was said, a clause far behind is another's. */
  private static boolean said(Match m) {
    Frame f = m.frame();
    Part way = m.part("adjuncts");
    return f != null && f.kind() == Frame.Kind.CLAUSE && f.object() == ObjectRole.NONE && f.governed().isEmpty() && !m.reading().clitics().pronoun().isEmpty()
        && m.part("source") == null && way != null && !way.isEmpty();
  }

  /** «Which the union opposes»: where the object is a pronoun on the verb, what follows is its subject. */
  private static boolean objectTaken(Match m) {
    if (m.frame() == null || m.frame().kind() != Frame.Kind.NOUN || m.reading().clitics().pronoun().isEmpty()) {
      return false;
    }
    // «Which the council passed … with»: a verb that has no object beside its preposition has it nowhere.
    boolean odd = m.frame().object() == ObjectRole.NONE && !m.frame().governed().isEmpty() && m.part("adjuncts") != null && m.part("taken-up") == null;
    return odd || m.frame().object() == ObjectRole.CONTENT && m.frame().governed().isEmpty() && m.part("adjuncts") == null && m.part("source") == null;
  }

  /** «Which the ministry announced», «he welcomed them»: the verb has its preposition with a pronoun, and what follows is another's. */
  private boolean takenBack(Match m) {
    Frame f = m.frame();
    int i = m.cueEnd();
    if (f == null || f.kind() != Frame.Kind.NOUN || i >= m.contentFirst() || !grammar.bound(m.sentence(), i) || m.reading().verb() == null) {
      return false;
    }
    String form = m.sentence().token(i).form();
    return m.reading().verb().frames().stream().anyMatch(g -> g.kind() == Frame.Kind.NOUN && !g.governed().isEmpty() && form.startsWith(g.governed()));
  }

  /** A verb that says something of somebody («describes him as») with nobody between it and its preposition is passive. */
  static boolean withoutTarget(Match m) {
    Frame f = m.frame();
    Part particle = m.part("particle") == null ? m.part("governed") : m.part("particle");
    return f != null && f.object() == ObjectRole.TARGET && !f.governed().isEmpty() && m.reading().clitics().pronoun().isEmpty()
        && particle != null && particle.first() == m.cueEnd();
  }
}
