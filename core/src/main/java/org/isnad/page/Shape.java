package org.isnad.page;

import java.util.List;
import org.isnad.model.ResidueKind;
import org.isnad.time.DateLine;
import org.jspecify.annotations.Nullable;

/** What a line looks like by itself, before its place on the page says what it is. */
sealed interface Shape {

  /**
   * Furniture of the page.
   *
   * @param use what follows from it for the lines below
   */
  record Furniture(ResidueKind kind, Use use) implements Shape {}

  /** What a piece of furniture means for the lines around it. */
  enum Use {
    NONE,
    /** Marks the lines around it as those of a video. */
    VIDEO,
    /** Headlines or teasers of other articles follow. */
    RELATED,
    /** The article goes on after a list within it. */
    RESUME,
    /** Nothing of the article follows. */
    END,
    /** The rest of the article is not on the page. */
    CUT,
    /** The rest of the article is for subscribers. */
    PAYWALL
  }

  /**
   * Who brings an article, and from where: «outlet» (city).
   *
   * @param author a person in the outlet's place, or null
   */
  record Byline(@Nullable String outlet, @Nullable String author, @Nullable String place)
      implements Shape {}

  /** A date line. */
  record Dated(DateLine date) implements Shape {}

  /**
   * Authors by name.
   *
   * @param date that follows them on the line, or null
   */
  record Authors(List<String> names, @Nullable DateLine date) implements Shape {
    public Authors {
      names = List.copyOf(names);
    }
  }

  /** The name of a section, alone. */
  record Section() implements Shape {}

  /** A caption with its credit. */
  record Captioned(Caption caption) implements Shape {}

  /** A paragraph: it ends as a sentence does, or is longer than any headline. */
  record Prose() implements Shape {}

  /**
   * Short and without the end of a sentence: a headline, a deck, a caption, a name.
   *
   * @param name whether it reads as the name of a person
   */
  record Brief(boolean name) implements Shape {}
}
