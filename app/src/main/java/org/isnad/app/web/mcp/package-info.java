/** Tools for agents: a data folder by the Model Context Protocol, at {@code /mcp}. */
@NullMarked
package org.isnad.app.web.mcp;

import org.jspecify.annotations.NullMarked;
