/** The pages that people see: what they show, in which language, and how it is written as HTML. */
@NullMarked
package org.isnad.app.web.page;

import org.jspecify.annotations.NullMarked;
