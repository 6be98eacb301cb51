package org.isnad.model;

/** The closed list of problems of {@code isnad/record/1}. */
public enum ProblemKind {
  EMPTY("empty", Cause.INPUT),
  NOT_TEXT("not-text", Cause.INPUT),
  UNDECODABLE("undecodable", Cause.INPUT),
  GARBLED("garbled", Cause.INPUT),
  TRUNCATED("truncated", Cause.INPUT),
  PAYWALLED("paywalled", Cause.INPUT),
  TOO_LARGE("too-large", Cause.LIMIT),
  TOO_DEEP("too-deep", Cause.LIMIT),
  NO_ARTICLE("no-article", Cause.INPUT),
  NO_DATE("no-date", Cause.INPUT),
  LANGUAGE_NOT_READ("language-not-read", Cause.INPUT),
  BAD_LINE("bad-line", Cause.INPUT),
  BAD_RECORD("bad-record", Cause.INPUT),
  NOT_FOUND("not-found", Cause.INPUT),
  BLOCKED("blocked", Cause.INPUT),
  INTERNAL("internal", Cause.INTERNAL);

  /** Whose fault a problem is: the input's, a limit's, or ours. */
  public enum Cause {
    INPUT,
    LIMIT,
    INTERNAL
  }

  private final String key;
  private final Cause cause;

  ProblemKind(String key, Cause cause) {
    this.key = key;
    this.cause = cause;
  }

  /** Its name in the JSON record. */
  public String key() {
    return key;
  }

  public Cause cause() {
    return cause;
  }
}
