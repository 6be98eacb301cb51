package org.isnad.app.score;

/** What is measured by how much of gold is found, and how much of what is found is right. */
public enum Measure {
  CONTENT("content"),
  CONTENT_EXACT("content exact"),
  CONTENT_AND_SOURCE("content and source"),
  EXACT_AND_SOURCE("exact and source"),
  CUE("cue"),
  CHAIN_IN_FULL("chain in full"),
  CHAINS_STATED("chains stated"),
  CHANNEL("channel"),
  FIGURES("figures"),
  FIGURES_WITH_CLAIMANT("figures with claimant"),
  TIMES("times"),
  ENTITIES("entities");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** What it is called in output. */
  public String label() {
    return label;
  }
}
