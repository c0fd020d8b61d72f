package org.nuanyang.notices;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/** Contributed by modules in which people owe something by a day: care's duties. */
public interface EscalationSource {
    /** All that is late on this day. Asked once a day for each county, in a job that sees its schools. */
    List<Late> late(int county, LocalDate on);

    /** Where the one who owes it does something about it. */
    String ownLink();

    /** Where a principal or an officer sees what others owe. */
    String othersLink();

    /**
     * @param matter as in a {@link Telling}: never a child's name or number
     * @param place the school or class it is owed in: its principal is told
     * @param since the first day on which it was late
     */
    record Late(String matter, OrgId place, AccountId person, LocalDate since) {}
}
