package org.nuanyang.indicators.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From which month the county closes, and by which day everybody has submitted: the county's to decide, everybody's to know. */
@Service
@Transactional
public class ClosingSettings {
    private final ClosingRulesSql sql;
    private final Audit audit;
    private final Clock clock;

    ClosingSettings(ClosingRulesSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ClosingRules of(int county) {
        return sql.of(county);
    }

    public static boolean mayDecide(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.CLOSE);
    }

    /** All that stands against it; empty when it is decided. */
    public List<Refusal> decide(ClosingRules rules, Viewer by) {
        if (!mayDecide(by)) throw new NotFound();
        if (rules.from() == null) return List.of(Refusal.of("indicators.closing.rules.object.from"));
        var objections = rules.objections(LocalDate.now(clock));
        if (!objections.isEmpty()) return objections;
        if (!sql.replace(by.county(), rules, by.account(), clock.instant())) return List.of(Refusal.of("indicators.closing.rules.object.meanwhile"));
        audit.record(by, "closing-rules.changed", null, null, null, Map.of(
                "from", rules.from().toString(), "monthDay", rules.monthDay(), "classDays", rules.classDays()));
        return List.of();
    }
}
