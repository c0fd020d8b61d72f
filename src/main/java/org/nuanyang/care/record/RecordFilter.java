package org.nuanyang.care.record;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.roster.ChildId;

/**
 * Which records; null means any.
 *
 * @param klass the children's class of that time, where it is of one class
 * @param who did it or wrote it down
 * @param attempted only those where nobody was reached
 * @param late only those entered later (补录)
 */
public record RecordFilter(@Nullable Matter kind, @Nullable OrgId school, @Nullable OrgId klass, @Nullable ChildId child, @Nullable YearMonth month,
        @Nullable AccountId who, boolean attempted, boolean late) {
    public static final RecordFilter ALL = new RecordFilter(null, null, null, null, null, null, false, false);

    public boolean active() {
        return !equals(ALL);
    }

    public RecordFilter of(ChildId child) {
        return new RecordFilter(kind, school, klass, child, month, who, attempted, late);
    }
}
