/**
 * Reads a school's roster, whatever it looks like: which columns tell which facts, what each row says of which child,
 * what is wrong with which cell. It knows no database, no page and no account; {@link
 * org.nuanyang.roster.reading.RosterReader} is the door.
 *
 * <p>A heading is taken apart into whose fact it is ({@code Who}) and what ({@code What}); the words stand in {@code
 * headings.txt}. What a heading leaves open is settled by the group above it, the person named before it and the values
 * below it. A form that is still blank has no values: {@link org.nuanyang.roster.reading.BlankHeadings} says what its headings ask,
 * and which of them leave it open. Nothing is guessed: what cannot be read becomes a {@link org.nuanyang.roster.reading.CellProblem}.
 */
@NullMarked
@NamedInterface("reading")
package org.nuanyang.roster.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
