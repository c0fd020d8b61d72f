/**
 * 时间. Who was on the roll of a day and who counted then ({@link org.nuanyang.roster.time.Rolls}), what changed between
 * two days, a file as it was recorded on a day ({@link org.nuanyang.roster.time.PastRecords}), and the times that parents
 * were away ({@link org.nuanyang.roster.time.Absences}).
 *
 * <p>The roll of a past day is what is known now about that day: enrolments and spells are kept by valid time, so a
 * departure told late belongs to the day on which it happened. A file as of a day is what was recorded then.
 */
@NullMarked
@NamedInterface("time")
package org.nuanyang.roster.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
