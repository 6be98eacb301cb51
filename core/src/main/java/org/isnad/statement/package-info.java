/** Sentences to statements: who said what. The rules find cues; here contents get their ends and sources their names. */
@NullMarked
package org.isnad.statement;

import org.jspecify.annotations.NullMarked;
