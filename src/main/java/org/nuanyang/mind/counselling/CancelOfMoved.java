package org.nuanyang.mind.counselling;

import java.util.Map;
import java.util.UUID;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.mind.passing.PassOfMoved;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildrenMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has gone to another school or left keeps no room taken; that a talk was open goes along. */
@Component
@Transactional
public class CancelOfMoved {
    private final AppointmentSql sql;
    private final PassOfMoved onward;
    private final Audit audit;

    CancelOfMoved(AppointmentSql sql, PassOfMoved onward, Audit audit) {
        this.sql = sql;
        this.onward = onward;
        this.audit = audit;
    }

    private record Hand(int county, UUID accountId) implements Actor {}

    @EventListener
    void on(ChildrenMoved moved) {
        var by = new Hand(moved.county(), moved.by());
        var ended = sql.cancelOfMoved(moved.children().stream().map(ChildId::value).toList());
        if (!ended.isEmpty()) onward.pass(moved, ended.stream().map(AppointmentSql.Ended::appointment).toList());
        for (var each : ended)
            audit.record(by, "appointment.cancelled", null, each.school(), null, Map.of());
    }
}
