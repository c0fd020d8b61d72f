/**
 * What stands around every request: the viewer, sessions, tokens, the account page. {@code signin} and {@code second} are the two steps in,
 * {@code orgs} and {@code staff} the administrator's pages, {@code log} reads who did what. Everything is refused unless
 * {@link org.nuanyang.access.web.Security} lets it through.
 */
@NullMarked
package org.nuanyang.access.web;

import org.jspecify.annotations.NullMarked;
