/**
 * The text layer: characters to lookup forms with their offsets, tokens, quotations, sentences, clitics. Knows letters
 * and punctuation of the script, no words.
 */
@NullMarked
package org.isnad.text;

import org.jspecify.annotations.NullMarked;
