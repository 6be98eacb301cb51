package org.isnad.mention;

import java.util.List;
import org.isnad.lexicon.Entry;
import org.isnad.match.Sentence;
import org.isnad.model.EntityType;
import org.isnad.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name found in a sentence, before it is known what else names the same.
 *
 * @param first index of its first token
 * @param end one past its last token
 * @param at in the article's text, without particles written onto the first word
 * @param name as printed, without them
 * @param key lookup forms of its words without articles; of two names of one thing these are compared
 * @param parts the key, a place and its adjective alike as the state's code: «French government», «government of France»
 * @param entry the lexicon's line for it, or null
 * @param role of a person: the office beside the name, or null
 * @param core of «the city of X», «the club X»: the name without its head noun, as printed, or null
 * @param sure whether it is a name by itself; what is not counts only where the article has it as part of a surer one
 */
record Found(
    Sentence sentence,
    int first,
    int end,
    Span at,
    String name,
    List<String> key,
    List<String> parts,
    EntityType type,
    @Nullable Entry entry,
    @Nullable String role,
    @Nullable String core,
    String rule,
    double confidence,
    boolean sure) {

  Found withRole(@Nullable String office) {
    return new Found(sentence, first, end, at, name, key, parts, type, entry, office, core, rule, confidence, sure);
  }
}
