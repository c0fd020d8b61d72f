/**
 * Coming, going, growing: how a child leaves the roll and comes back, how two files of one child become one, and how a
 * school goes from one year to the next.
 *
 * <p>{@link org.nuanyang.roster.going.Going} is the door of departures and returns,
 * {@link org.nuanyang.roster.going.Merging} of merged files, {@link org.nuanyang.roster.going.NewYear} of the year's
 * roll-over; transfers between schools are {@link org.nuanyang.roster.Transfers}. Nothing is ever taken out: a departure
 * is a row, its end is written into it, and a file keeps its history through all of it.
 */
@NamedInterface("going")
@NullMarked
package org.nuanyang.roster.going;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
