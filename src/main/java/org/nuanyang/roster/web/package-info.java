/**
 * The roster's pages: the list of children, a child's file with its sections, enrolment by hand, transfers, and the
 * same over JSON ({@code /api/v1/children}).
 *
 * <p>Handlers ask {@link org.nuanyang.roster.Roster}; what a viewer may do is decided there and in the viewer's scope,
 * pages only leave out what would be refused.
 */
@NullMarked
package org.nuanyang.roster.web;

import org.jspecify.annotations.NullMarked;
