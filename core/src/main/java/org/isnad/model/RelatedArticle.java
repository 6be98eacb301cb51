package org.isnad.model;

import java.util.List;
import org.isnad.model.Story.Member;

/**
 * An article that is related to another one, and why.
 *
 * @param story id of the story that it is in
 * @param likeness how much the two have in common, between 0 and 1
 * @param reasons never empty, the strongest first
 */
public record RelatedArticle(Member article, String story, double likeness, List<Reason> reasons) {
  public RelatedArticle {
    reasons = List.copyOf(reasons);
  }

  /**
   * What relates them.
   *
   * @param names of whom or what both are about, as the related article has them; empty for the same
   *     story
   */
  public record Reason(Relation relation, List<String> names) {
    public Reason {
      names = List.copyOf(names);
    }
  }

  /** How two articles can be related. */
  public enum Relation {
    STORY("same-story"),
    PEOPLE("same-people"),
    BODIES("same-bodies"),
    PLACE("same-place");

    private final String key;

    Relation(String key) {
      this.key = key;
    }

    /** Its name in JSON. */
    public String key() {
      return key;
    }
  }
}
