package org.isnad.lexicon;

import org.isnad.model.Stance;

/**
 * What a reporting verb governs: one row of {@code verbs.tsv}.
 *
 * @param kind what the content is
 * @param governed the preposition before the content in its lookup form, empty where there is none
 * @param object what a bare object before it is
 * @param guard whether the verb reports only in a complete frame, being a homograph or often plain narration
 */
public record Frame(Kind kind, String governed, ObjectRole object, Guard guard, Stance stance) {

  /** What the content of a frame is. */
  public enum Kind {
    CLAUSE,
    QUOTATION,
    NOUN,
    QUESTION,
    /** Words that neither particle nor mark opens: only a verb that takes nothing else has them. */
    BARE
  }

  /** What a bare object beside the content is. */
  public enum ObjectRole {
    NONE,
    CONTENT,
    ADDRESSEE,
    TARGET,
    /** None: the noun within the verb's own form is its subject, and nobody says anything («the announcement was made that»). */
    SUBJECT
  }

  /** How far the verb alone can be trusted. */
  public enum Guard {
    SPEECH,
    GUARDED,
    /** A verb of giving, raising or sending, which voices only the sender's own attitude («he sent his condolences»). */
    ATTITUDE,
    /** A verb of doing again, which reports only where what is done again is an attitude or an act of speaking («he renewed the call»). */
    RENEWAL,
    RELAY
  }
}
