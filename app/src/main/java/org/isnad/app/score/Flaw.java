package org.isnad.app.score;

import org.jspecify.annotations.Nullable;

/**
 * One thing that came out otherwise than in gold.
 *
 * @param cause what went wrong, the same words for the same kind of fault
 * @param rule the id of the rule whose find it is; null where nothing was found, or no one rule did
 * @param article its id
 * @param passage the words of the article that it is about, or a name
 * @param want what gold has, null for nothing
 * @param got what was found, null for nothing
 */
public record Flaw(
    String cause,
    @Nullable String rule,
    String article,
    String passage,
    @Nullable String want,
    @Nullable String got) {}
