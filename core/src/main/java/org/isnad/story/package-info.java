/** Articles over days and outlets → stories: copies, versions, what is related and why. */
@NullMarked
package org.isnad.story;

import org.jspecify.annotations.NullMarked;
