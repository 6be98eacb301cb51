package org.isnad.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution relation: a source, a cue and the content that the writer puts in the source's mouth, pen or mind.
 * The relation's three parts follow Pareti (2012, PARC); its bounds follow the annotation guideline of this project.
 *
 * @param id letter and ordinal in text order (s1)
 * @param at the content, in the article's text
 * @param negated only for a cue of denial or a negated cue that still reports
 * @param headline whether it stands in the headline
 * @param nested id of the statement whose content holds this one, or null
 * @param rule id of the rule that found it
 * @param confidence that content and source are right, between 0 and 1; never above that of the source
 * @param cue null for the colon of a headline
 * @param chain who carried it from the source to the outlet, nearest to the source first
 * @param when time of saying, or null
 * @param where place of saying, or null
 * @param quotes the parts of the content in quotation marks, without the marks
 */
public record Statement(
    String id,
    Span at,
    Mode mode,
    Stance stance,
    boolean negated,
    boolean headline,
    @Nullable String nested,
    String rule,
    double confidence,
    Source source,
    @Nullable Cue cue,
    List<Relay> chain,
    @Nullable Channel channel,
    @Nullable Circumstance addressee,
    @Nullable Circumstance when,
    @Nullable Circumstance where,
    List<Span> quotes) {
  public Statement {
    chain = List.copyOf(chain);
    quotes = List.copyOf(quotes);
  }

  /** The same, with the entities of its source, its chain and its place. */
  public Statement with(Source known, List<Relay> links, @Nullable Circumstance place) {
    return new Statement(id, at, mode, stance, negated, headline, nested, rule, confidence, known, cue, links, channel,
        addressee, when, place, quotes);
  }

  /**
   * Whom the statement is ascribed to.
   *
   * @param name the fullest name in the article, null where nobody is named
   * @param role title or office as the article gives it, or null
   * @param at the mention nearest to the cue, null where the subject is dropped
   * @param entity id of the article's entity that it is, or null
   * @param confidence that it is this one, where the rest of the statement is right; between 0 and 1
   */
  public record Source(
      @Nullable String name,
      SourceType type,
      @Nullable String role,
      @Nullable Span at,
      @Nullable String entity,
      double confidence) {

    /** One that no entity has been found for yet. */
    public Source(
        @Nullable String name, SourceType type, @Nullable String role, @Nullable Span at, double confidence) {
      this(name, type, role, at, null, confidence);
    }

    /** The same as that entity, or as none. */
    public Source as(@Nullable String known) {
      return new Source(name, type, role, at, known, confidence);
    }
  }

  /** The reporting word. */
  public record Cue(String text, String lemma, Span at) {}

  /**
   * One who carried a statement on.
   *
   * @param entity id of the article's entity that it is, or null
   */
  public record Relay(String name, SourceType type, Span at, @Nullable String entity) {

    /** One that no entity has been found for yet. */
    public Relay(String name, SourceType type, Span at) {
      this(name, type, at, null);
    }
  }

  /** How something was said. */
  public record Channel(ChannelType type, @Nullable String name, Span at) {}

  /**
   * A named stretch beside the cue: an addressee, a time or a place of saying.
   *
   * @param entity of a place: id of the article's entity that it is, or null
   */
  public record Circumstance(String name, Span at, @Nullable String entity) {

    /** One that is no entity, or that none has been found for yet. */
    public Circumstance(String name, Span at) {
      this(name, at, null);
    }
  }

  /** How the content stands to quotation marks. */
  public enum Mode {
    DIRECT("direct"),
    INDIRECT("indirect"),
    MIXED("mixed");

    private final String key;

    Mode(String key) {
      this.key = key;
    }

    /** Its name in the JSON record. */
    public String key() {
      return key;
    }
  }
}
