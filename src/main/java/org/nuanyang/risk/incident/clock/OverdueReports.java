package org.nuanyang.risk.incident.clock;

import java.time.Instant;
import java.util.HashSet;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.audit.Actor;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock that nobody stopped in time: the principal and the county's officers hear of it, once. It is an instant in a row, so a restart changes nothing. */
@Service
public class OverdueReports {
    private final ClockSql sql;
    private final Staff staff;
    private final Messages messages;
    private final JobSight sights;
    private final TransactionTemplate transactions;

    OverdueReports(ClockSql sql, Staff staff, Messages messages, JobSight sights, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.staff = staff;
        this.messages = messages;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** How many ran out. */
    public int tell(Instant at) {
        return sights.inEach(county -> transactions.execute(_ -> tell(county, at)));
    }

    private int tell(int county, Instant at) {
        var overdue = sql.takeOverdue(at);
        for (var each : overdue) {
            var school = new OrgId(each.schoolId());
            var product = Actor.product(county);
            var principals = staff.above(county, school, Role.PRINCIPAL);
            messages.tell(principals, Telling.of("risk.incident", "/incidents/" + each.incidentId(), "risk.incident.report-overdue").urgently(), product);
            var officers = new HashSet<AccountId>(staff.above(county, school, Role.COUNTY_OFFICER));
            messages.tell(officers, Telling.of("risk.incident", "/risk/incidents/clocks", "risk.incident.report-overdue.county").urgently(), product);
        }
        return overdue.size();
    }
}
