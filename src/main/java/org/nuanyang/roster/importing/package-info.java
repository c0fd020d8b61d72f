/**
 * Taking a school's roster file in: what each row would do, what a person decides about it, and doing it.
 *
 * <p>{@link org.nuanyang.roster.importing.RosterImport} is the kind of file that {@code importing} leads from upload to
 * undo. It reads ({@code roster.reading}), lets the {@link org.nuanyang.roster.importing.Judge} compare each row with
 * the children the school knows, and keeps the result as a {@link org.nuanyang.roster.importing.Preview}. Judging
 * changes nothing and asks nobody; what goes in is decided by {@link org.nuanyang.roster.importing.Plan} from verdicts
 * and decisions. {@code web} shows it and answers the API.
 */
@NullMarked
package org.nuanyang.roster.importing;

import org.jspecify.annotations.NullMarked;
