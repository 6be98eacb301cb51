package org.isnad.match;

import java.util.HashMap;
import java.util.Map;

/** The built-in elements of patterns by their names. What each takes is described in {@code language/README.md}. */
final class BuiltIns {
  private BuiltIns() {}

  /** Names that begin with {@code before:} are for elements that stand before the cue and are matched towards its left. */
  static Map<String, ElementMatcher> all(Grammar grammar) {
    ParticleElements particle = new ParticleElements(grammar);
    ContentElements content = new ContentElements(grammar);
    PhraseElements phrase = new PhraseElements(grammar, particle, content);
    Map<String, ElementMatcher> out = new HashMap<>();
    out.put("noun-phrase", phrase::nounPhrase);
    out.put("before:noun-phrase", phrase::nounPhraseBefore);
    out.put("subject", phrase::subject);
    out.put("aside", phrase::aside);
    out.put("circumstances", phrase::circumstances);
    out.put("adjuncts", phrase::adjuncts);
    out.put("before:clause-before", phrase::clauseBefore);
    out.put("complementizer", particle::complementizer);
    out.put("governed", particle::governed);
    out.put("about", particle::about);
    out.put("colon", particle::colon);
    out.put("comma", particle::comma);
    out.put("then", particle::then);
    out.put("quotation", content::quotation);
    out.put("long-quotation", content::longQuotation);
    out.put("clause", content::clause);
    out.put("noun-content", content::nounContent);
    out.put("object", content::object);
    out.put("spoken", content::spoken);
    return Map.copyOf(out);
  }
}
