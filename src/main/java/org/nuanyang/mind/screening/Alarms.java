package org.nuanyang.mind.screening;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;

/** For whoever begins the crisis procedure: who is on duty, what has not been begun, and that it has been. Answered to the product itself alone. */
@Service
public class Alarms {
    private final DoorSql sql;
    private final Clock clock;

    Alarms(DoorSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public record OnDuty(OrgId school, AccountId openedBy) {}

    public record Waiting(SittingId sitting, ChildId child) {}

    public Optional<OnDuty> onDuty(SittingId sitting, ChildId child) {
        return sql.onDuty(sitting.value(), child.value()).map(duty -> new OnDuty(new OrgId(duty.schoolId()), new AccountId(duty.openedBy())));
    }

    public List<Waiting> unalarmed() {
        return sql.unalarmed().stream().map(each -> new Waiting(new SittingId(each.sittingId()), new ChildId(each.childId()))).toList();
    }

    public void begun(SittingId sitting, ChildId child) {
        sql.alarmed(sitting.value(), child.value(), clock.instant());
    }
}
