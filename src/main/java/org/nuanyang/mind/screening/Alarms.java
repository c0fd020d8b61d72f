package org.nuanyang.mind.screening;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** @param inTurn who is told first, and who when that one is not there */
    public record OnDuty(OrgId school, List<AccountId> inTurn) {}

    public record Waiting(SittingId sitting, ChildId child) {}

    public Optional<OnDuty> onDuty(SittingId sitting, ChildId child) {
        return sql.onDuty(sitting.value(), child.value()).map(duty -> new OnDuty(new OrgId(duty.schoolId()), Stream.of(duty.duty(), duty.dutyNext(), duty.openedBy()).filter(Objects::nonNull).map(AccountId::new).distinct().toList()));
    }

    public List<Waiting> unalarmed() {
        return sql.unalarmed().stream().map(each -> new Waiting(new SittingId(each.sittingId()), new ChildId(each.childId()))).toList();
    }

    public void begun(SittingId sitting, ChildId child) {
        sql.alarmed(sitting.value(), child.value(), clock.instant());
    }
}
