package org.isnad.store.search;

import java.util.List;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/** One thing that was found. */
public sealed interface Finding {

  /** How well it fits; comes out only within one search. */
  double score();

  /**
   * A stretch of an article's text.
   *
   * @param text as it stands there; where it begins or ends within a paragraph nothing is put in
   *     its place
   * @param at where it stands in the article's text, in code points
   * @param highlights what fits the query, in code points of the article's text
   */
  record Passage(String text, Span at, List<Span> highlights) {
    public Passage {
      highlights = List.copyOf(highlights);
    }
  }

  /**
   * An article.
   *
   * @param published ISO 8601 date or date-time, or null
   * @param headline with its highlights
   * @param passage where the body fits best; its beginning where only fields were asked for
   */
  record ArticleFinding(
      String article,
      @Nullable String outlet,
      @Nullable String published,
      @Nullable String url,
      @Nullable String story,
      Passage headline,
      Passage passage,
      double score)
      implements Finding {}

  /**
   * A statement.
   *
   * @param statement its id within the article (s1)
   * @param source the name of whom it is ascribed to, or null
   * @param entity who that is across articles, or null
   * @param content all that is said
   */
  record StatementFinding(
      String article,
      String statement,
      @Nullable String outlet,
      @Nullable String published,
      String headline,
      @Nullable String source,
      @Nullable String role,
      @Nullable String entity,
      String stance,
      String mode,
      boolean negated,
      Passage content,
      double score)
      implements Finding {}

  /** A person, body or place. */
  record EntityFinding(
      String id,
      String type,
      String name,
      @Nullable String latin,
      List<String> roles,
      long articles,
      double score)
      implements Finding {
    public EntityFinding {
      roles = List.copyOf(roles);
    }
  }
}
