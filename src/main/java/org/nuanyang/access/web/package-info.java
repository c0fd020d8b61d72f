/**
 * Signing in, the viewer of each request, the account page, and the administrator's pages of organisations, accounts
 * and duties. Everything is refused unless {@link org.nuanyang.access.web.Security} lets it through.
 */
@NullMarked
package org.nuanyang.access.web;

import org.jspecify.annotations.NullMarked;
