/**
 * From an HTML document to its articles: what their metadata say, where their bodies stand, what is
 * page around them. Knows elements and the metadata vocabularies of the web; asks the language
 * folder for words.
 */
@NullMarked
package org.isnad.html;

import org.jspecify.annotations.NullMarked;
