package org.nuanyang.risk.dropout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.nuanyang.audit.Audit;
import org.nuanyang.risk.attendance.AttendanceMarked;
import org.nuanyang.risk.attendance.AttendanceRules;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a class is told of and a child's days away add up, its case opens in the same transaction. */
@Component
class OpenDropouts {
    private final DropoutSql sql;
    private final AttendanceRules rules;
    private final Audit audit;
    private final Clock clock;

    OpenDropouts(DropoutSql sql, AttendanceRules rules, Audit audit, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AttendanceMarked marked) {
        if (marked.away().isEmpty()) return;
        var rule = rules.now();
        var opened = sql.openByDays(marked.klass(), marked.away(), marked.day(), LocalDate.now(clock), rule.daysInRow(), rule.daysInMonth(), clock.instant());
        audit.recordEach(marked.by(), "dropout.opened", opened.stream().map(DropoutSql.Opened::childId).toList(), marked.klass().value(), null, Map.of());
    }
}
