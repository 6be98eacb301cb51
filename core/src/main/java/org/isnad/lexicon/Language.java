package org.isnad.lexicon;

/**
 * One language as the linguist's folder describes it.
 *
 * @param code ISO 639 code, also the folder's name
 */
public record Language(String code, Lexicon lexicon, RuleSet rules) {}
