package org.nuanyang.risk.attendance;

import java.time.Clock;
import java.util.Map;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the county says about attendance: known to all, said by its officers. */
@Service
@Transactional
public class AttendanceRules {
    private final RuleSql sql;
    private final Audit audit;
    private final Clock clock;

    AttendanceRules(RuleSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** As it stands in the county that looks. */
    @Transactional(readOnly = true)
    public AttendanceRule now() {
        return sql.latest().orElse(AttendanceRule.USUAL);
    }

    public static boolean maySet(Viewer viewer) {
        return viewer.holds(Role.COUNTY_OFFICER);
    }

    /** What stands against it, by field; saying the same again changes nothing. @param told its version is the one that the person saw */
    public Map<String, Refusal> set(AttendanceRule told, Viewer by) {
        if (!maySet(by)) throw new NotFound();
        var objections = told.objections();
        if (!objections.isEmpty() || same(told)) return objections;
        if (now().version() != told.version() || !sql.insert(told, told.version() + 1, by.account(), clock.instant())) return Map.of("reportBy", Refusal.of("risk.attendance.rule.stale"));
        audit.record(by, "attendance-rule.set", null, null, null, Map.of("version", told.version() + 1));
        return Map.of();
    }

    private boolean same(AttendanceRule told) {
        var stands = now();
        return new AttendanceRule(stands.version(), told.reportBy(), told.callMinutes(), told.daysInRow(), told.daysInMonth(), told.visitDays(), told.persuadeDays(), told.letterDays(), told.answerDays())
                .equals(stands);
    }
}
