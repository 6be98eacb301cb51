/** Whom and what an article names: mentions of people, bodies and places, joined to one entity each. */
@NullMarked
package org.isnad.mention;

import org.jspecify.annotations.NullMarked;
