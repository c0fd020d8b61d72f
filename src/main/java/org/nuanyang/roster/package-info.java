/**
 * 档案. The record everybody refers to: children, their parents and guardians, and what is told about them.
 *
 * <p>{@link org.nuanyang.roster.Roster} is the door. What a source tells travels as {@link org.nuanyang.roster.Facts};
 * a child's file is its facts now, with what follows from them: whether the child counts under the definition that the county works by
 * ({@link org.nuanyang.roster.definition.Membership}) and which of the five clarities are incomplete
 * ({@link org.nuanyang.roster.Clarity}). Facts are stored, conclusions computed; a declaration ("是否留守：是") is kept as
 * the source's words and decides nothing.
 *
 * <p>The SQL is in {@code roster.store}. Every statement runs under the viewer's sight (row-level security), and the
 * doors ask the viewer's scope besides.
 *
 * <p>What stands against undoing a run is each module's own answer: a function {@code stands_against_undoing} of its schema, which
 * {@code roster.added_since} finds by its name. A module with records of children adds one in a migration of its own.
 */
@NullMarked
package org.nuanyang.roster;

import org.jspecify.annotations.NullMarked;
