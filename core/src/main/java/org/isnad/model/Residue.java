package org.isnad.model;

/**
 * A piece of the capture that belongs to the page and not to an article, kept and named.
 *
 * @param captureAt where it stands in the decoded capture
 */
public record Residue(ResidueKind kind, Span captureAt, String text) {}
