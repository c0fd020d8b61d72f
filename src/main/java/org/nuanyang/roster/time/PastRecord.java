package org.nuanyang.roster.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.definition.WorkingDefinition;

/**
 * A file as it was recorded at the end of a day.
 *
 * @param now the file as it is now
 * @param facts what was recorded; the grade is the one of that day
 * @param membership what the definition of that day said of these facts
 */
public record PastRecord(
        ChildFile now, LocalDate day, Facts facts, @Nullable Org klass, @Nullable Departure left, int version, WorkingDefinition definition,
        Membership membership) {}
