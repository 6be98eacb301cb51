/**
 * The server: what stands between the network and whoever answers. Areas (API, MCP, pages, assets)
 * register what they answer; limits, access, headers, compression and errors are the same for all.
 */
@NullMarked
package org.isnad.app.web;

import org.jspecify.annotations.NullMarked;
