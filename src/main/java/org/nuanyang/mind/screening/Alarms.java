package org.nuanyang.mind.screening;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;

/** For whoever begins the crisis procedure: who is on duty, what has not been begun, and that it has been. Answered to the product itself alone. */
@Service
public class Alarms {
    private final DoorSql sql;
    private final JobSight sight;
    private final Clock clock;

    Alarms(DoorSql sql, JobSight sight, Clock clock) {
        this.sql = sql;
        this.sight = sight;
        this.clock = clock;
    }

    /** @param school where the child is now. @param inTurn who is told first, and who when that one is not there */
    public record OnDuty(OrgId school, List<AccountId> inTurn) {}

    public record Waiting(SittingId sitting, ChildId child) {}

    public Optional<OnDuty> onDuty(SittingId sitting, ChildId child) {
        return sql.onDuty(sitting.value(), child.value()).map(duty -> new OnDuty(new OrgId(duty.schoolId()), Stream.of(duty.duty(), duty.dutyNext(), duty.openedBy()).filter(Objects::nonNull).map(AccountId::new).distinct().toList()));
    }

    /** Whether those above are to be told that nobody of the school can begin: once, and again after some hours. */
    public boolean nobodyBegins(SittingId sitting, ChildId child) {
        return sql.nobodyBegins(sitting.value(), child.value(), clock.instant());
    }

    /** Codes of sittings long over open nothing more. */
    public int forgetCodes() {
        return sight.inEach(_ -> sql.forgetCodes(clock.instant()));
    }

    public List<Waiting> unalarmed() {
        return sql.unalarmed().stream().map(each -> new Waiting(new SittingId(each.sittingId()), new ChildId(each.childId()))).toList();
    }

    public void begun(SittingId sitting, ChildId child) {
        sql.alarmed(sitting.value(), child.value(), clock.instant());
    }
}
