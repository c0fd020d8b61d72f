package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;

/**
 * A line of the list: a child with the pairings that go on.
 *
 * @param key 重点帮扶对象
 * @param inCare under the definition that the county works by
 * @param lastHelped the day the last pairing with a grown-up ended, if it has and nobody took over
 */
public record PairedChild(
        ChildId id, String name, OrgId school, String schoolName, @Nullable OrgId klass, @Nullable ClassYear year, boolean key, boolean inCare,
        @Nullable LocalDate lastHelped, List<Pairing> pairings) {
    public boolean unpaired() {
        return pairings.stream().allMatch(pairing -> pairing.kind().peers());
    }

    PairedChild with(List<Pairing> open) {
        return new PairedChild(id, name, school, schoolName, klass, year, key, inCare, lastHelped, List.copyOf(open));
    }
}
