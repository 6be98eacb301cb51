package org.isnad.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.isnad.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of patterns are by their names: the built-ins, of which {@code language/README.md} says what each takes, and
 * every word class. Immutable.
 */
final class BuiltIns {
  /** What the name of a built-in begins with that stands before the cue and is matched towards its left. */
  private static final String BEFORE = "before:";

  private final Map<String, ElementMatcher> matchers = new HashMap<>();
  private final Map<String, Sign> signs = new HashMap<>();
  private final WordClasses classes;

  BuiltIns(Grammar grammar) {
    this.classes = grammar.names();
    ParticleElements particle = new ParticleElements(grammar);
    ContentElements content = new ContentElements(grammar);
    BareElements bare = new BareElements(grammar);
    AdjunctElements adjunct = new AdjunctElements(grammar, content);
    PhraseElements phrase = new PhraseElements(grammar, particle, content, adjunct);
    matchers.put("noun-phrase", phrase::nounPhrase);
    matchers.put(BEFORE + "noun-phrase", phrase::nounPhraseBefore);
    matchers.put(BEFORE + "addressed", phrase::addressedBefore);
    matchers.put("subject", phrase::subject);
    matchers.put("aside", adjunct::aside);
    matchers.put("circumstances", adjunct::circumstances);
    matchers.put("adjuncts", adjunct::adjuncts);
    matchers.put(BEFORE + "clause-before", phrase::clauseBefore);
    put("complementizer", particle::complementizer, word("complementizer"));
    put("governed", particle::governed, ParticleElements::opensGoverned);
    put("about", new TokenElement(t -> t.form().equals(ParticleElements.ABOUT)));
    put("colon", new TokenElement(t -> t.is(':')));
    put("comma", new TokenElement(NounPhraseExtractor::comma));
    matchers.put("then", particle::then);
    put("taken-up", particle::takenUp, particle::takesUp);
    matchers.put(BEFORE + "antecedent", phrase::antecedentBefore);
    put("quotation", content::quotation, ContentElements::opensQuotation);
    put("long-quotation", content::longQuotation, ContentElements::opensQuotation);
    matchers.put("clause", content::clause);
    matchers.put("verb-clause", content::verbClause);
    matchers.put("noun-content", content::nounContent);
    put("object", content::object, content::opensObject);
    matchers.put("spoken", content::spoken);
    matchers.put(BEFORE + "quotation", bare::quotationBefore);
    matchers.put("question", bare::question);
    put("bare-speech", bare::bareSpeech, bare::opens);
  }

  private void put(String name, TokenElement element) {
    put(name, element, element);
  }

  private void put(String name, ElementMatcher matcher, Sign sign) {
    matchers.put(name, matcher);
    signs.put(name, sign);
  }

  /** The names of the built-ins as they are kept here. */
  Set<String> names() {
    return Set.copyOf(matchers.keySet());
  }

  /** What matches an element behind the cue. */
  ElementMatcher behind(String what) {
    ElementMatcher builtIn = matchers.get(what);
    return builtIn != null ? builtIn : word(what);
  }

  /** What matches an element before the cue. */
  ElementMatcher before(String what) {
    ElementMatcher builtIn = matchers.get(BEFORE + what);
    return builtIn != null ? builtIn : word(what)::before;
  }

  /** What an element behind the cue must begin with; null where a look at one token does not tell. */
  @Nullable Sign sign(String what) {
    return matchers.containsKey(what) ? signs.get(what) : word(what);
  }

  /**
   * What tells from a cue that an element cannot stand before it, or null where nothing does.
   *
   * @param right whether the element stands right before the cue, with nothing optional between
   */
  @Nullable Sign signBefore(String what, boolean right) {
    return switch (what) {
      case "noun-phrase" -> PhraseElements::takesSubjectBefore;
      case "quotation" -> right ? BareElements::endsQuotation : null;
      case "clause-before" -> right ? BareElements::endsClause : null;
      default -> null;
    };
  }

  private ClassElement word(String cls) {
    return new ClassElement(cls, classes.bit(cls));
  }
}
