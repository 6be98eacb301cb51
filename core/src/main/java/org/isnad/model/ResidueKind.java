package org.isnad.model;

/** The closed list of residue kinds of {@code isnad/record/1}. */
public enum ResidueKind {
  TEXT_SIZE("text-size"),
  SHARE("share"),
  ICON("icon"),
  REPEATED_CAPTION("repeated-caption"),
  REPEATED_HEADLINE("repeated-headline"),
  RELATED_HEADER("related-header"),
  TEASER("teaser"),
  ADVERT("advert"),
  NAVIGATION("navigation"),
  COUNTER("counter"),
  TAGS("tags"),
  SUBSCRIBE("subscribe"),
  OTHER("other");

  private final String key;

  ResidueKind(String key) {
    this.key = key;
  }

  /** Its name in the JSON record and in the lexicon of page words. */
  public String key() {
    return key;
  }
}
