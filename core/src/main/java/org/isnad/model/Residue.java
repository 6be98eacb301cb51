package org.isnad.model;

import org.jspecify.annotations.Nullable;

/**
 * A piece of the capture that belongs to the page and not to an article, kept and named.
 *
 * @param captureAt where it stands in the decoded capture; null for HTML where nobody asked for
 *     places
 */
public record Residue(ResidueKind kind, @Nullable Span captureAt, String text) {}
