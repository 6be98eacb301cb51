package org.isnad.store;

/** What people put right. */
public enum CorrectionKind {
  /** Two entities are one: {@code into} names the one that stays. */
  ENTITY_MERGE("entity-merge"),
  /** In one article, a name means another than it does elsewhere: {@code name} is what the other is called. */
  ENTITY_SPLIT("entity-split"),
  /** An entity is called {@code name}. */
  ENTITY_RENAME("entity-rename"),
  /** A statement is another's: {@code name}, and if known {@code role} and {@code type}. */
  STATEMENT_SOURCE("statement-source"),
  /** What was found is no statement. */
  STATEMENT_WRONG("statement-wrong");

  private final String key;

  CorrectionKind(String key) {
    this.key = key;
  }

  /** Its name in tables, exports and addresses. */
  public String key() {
    return key;
  }

  /**
   * The kind with that name.
   *
   * @throws DeskException where there is none
   */
  public static CorrectionKind of(String key) {
    for (CorrectionKind kind : values()) {
      if (kind.key.equals(key)) {
        return kind;
      }
    }
    throw new DeskException(DeskFault.REFUSED, "there is no kind of correction «" + key + "»");
  }
}
