package org.isnad.app.score;

/** What is measured on pairs only: in which part of them both say the same. */
public enum Agreement {
  MODE("mode"),
  STANCE("stance"),
  SOURCE("source of paired"),
  FULL_NAME("full name of paired"),
  ROLE("role of paired"),
  SOURCE_TYPE("source type"),
  NESTED("nested"),
  WHEN("when"),
  FIGURE_UNIT("figure unit"),
  FIGURE_APPROX("figure approx"),
  FIGURE_UPPER("figure upper"),
  TIME_TYPE("time type");

  private final String label;

  Agreement(String label) {
    this.label = label;
  }

  /** What it is called in output. */
  public String label() {
    return label;
  }
}
