package org.nuanyang.protection.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.pupil.Pupils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 暂停销毁, by the county: nothing is erased of a child or a school until it is lifted. */
@Service
@Transactional
public class Holds {
    static final int LONGEST = 500;

    private final HoldSql sql;
    private final Pupils pupils;
    private final Audit audit;
    private final Clock clock;

    Holds(HoldSql sql, Pupils pupils, Audit audit, Clock clock) {
        this.sql = sql;
        this.pupils = pupils;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Hold> all(Viewer viewer) {
        Retention.ask(viewer);
        return sql.all();
    }

    public Optional<Refusal> onChild(UUID child, String reason, Viewer by) {
        Retention.ask(by);
        var pupil = pupils.get(child, Act.LIST, by);
        var objection = objection(reason);
        if (objection.isPresent()) return objection;
        if (!sql.insert(child, null, reason.strip(), by.account(), clock.instant())) return Optional.of(Refusal.of("protection.hold.already", pupil.name()));
        audit.record(by, "hold.placed", child, pupil.school(), null, Map.of());
        return Optional.empty();
    }

    public Optional<Refusal> onSchool(OrgId school, String reason, Viewer by) {
        Retention.ask(by);
        if (!by.scope().mayIn(Act.LIST, school)) throw new NotFound();
        var objection = objection(reason);
        if (objection.isPresent()) return objection;
        if (!sql.insert(null, school.value(), reason.strip(), by.account(), clock.instant())) return Optional.of(Refusal.of("protection.hold.already-school"));
        audit.record(by, "hold.placed", school.value(), school.value(), null, Map.of());
        return Optional.empty();
    }

    public Optional<Refusal> lift(UUID id, String reason, Viewer by) {
        Retention.ask(by);
        var hold = sql.all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        var objection = objection(reason);
        if (objection.isPresent()) return objection;
        if (sql.lift(id, reason.strip(), by.account(), clock.instant()))
            audit.record(by, "hold.lifted", hold.child() == null ? hold.school() : hold.child(), hold.school(), null, Map.of());
        return Optional.empty();
    }

    private static Optional<Refusal> objection(String reason) {
        if (reason.isBlank()) return Optional.of(Refusal.of("protection.hold.reason"));
        return reason.strip().length() > LONGEST ? Optional.of(Refusal.of("protection.hold.long", LONGEST)) : Optional.empty();
    }
}
