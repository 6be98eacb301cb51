package org.isnad.store;

/**
 * Something that changed in a data folder.
 *
 * @param seq its place in the order of all changes; only grows
 * @param id of what changed
 * @param at when, ISO 8601 instant
 */
public record Change(long seq, ChangeKind kind, String id, String at) {}
