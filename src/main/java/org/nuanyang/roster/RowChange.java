package org.nuanyang.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/** What a person has decided about one row of a file. */
public sealed interface RowChange {
    /** @param enrolledOn the day the file was opened; null for the day of the commit */
    record New(OrgId school, @Nullable OrgId klass, Facts facts, @Nullable LocalDate enrolledOn) implements RowChange {
        public New(OrgId school, @Nullable OrgId klass, Facts facts) {
            this(school, klass, facts, null);
        }
    }

    /** @param klass the class the child is in now; null leaves it */
    record Changed(ChildId id, int baseVersion, @Nullable OrgId klass, Facts told) implements RowChange {}
}
