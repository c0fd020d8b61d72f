package org.nuanyang.risk.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 考勤: told of a class by whoever teaches it or answers for its school, and by nobody else. */
@Service
@Transactional
public class Registers {
    private final RegisterSql sql;
    private final Orgs orgs;
    private final SchoolCalendar calendar;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registers(RegisterSql sql, Orgs orgs, SchoolCalendar calendar, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The class as it stands on a day, everybody who was in it then in the order of names. */
    @Transactional(readOnly = true)
    public Register of(OrgId klass, LocalDate day, Viewer viewer) {
        return standing(own(klass, viewer), day, viewer);
    }

    /**
     * Tells of the whole class: whoever is not in the marks was there. The same once more changes nothing.
     *
     * @param base the version that the person saw
     * @return what stands against it; empty when it is told
     */
    public Optional<Refusal> report(OrgId klass, LocalDate day, int base, Map<ChildId, Mark> marks, Viewer by) {
        var stands = standing(own(klass, by), day, by);
        if (!stands.lines().stream().map(Register.Line::child).toList().containsAll(marks.keySet())) throw new NotFound();
        var wanted = stands.lines().stream().map(line -> new Register.Line(line.child(), line.name(), marks.getOrDefault(line.child(), Mark.PRESENT), line.version())).toList();
        if (stands.told() && wanted.equals(stands.lines())) return Optional.empty();
        var objection = RegisterRule.first(stands, base, LocalDate.now(clock));
        if (objection.isPresent()) return objection;
        var told = new Register(stands.klass(), day, base + 1, true, wanted, by.account(), clock.instant());
        if (!sql.insert(told)) return Optional.of(Refusal.of("risk.attendance.stale"));
        keep(told, changed(stands, wanted), by);
        return Optional.empty();
    }

    private void keep(Register told, List<Register.Line> changed, Viewer by) {
        sql.mark(told, changed);
        var what = Map.of("day", told.day().toString(), "absent", told.tally().absent());
        audit.record(by, told.version() == 1 ? "attendance.reported" : "attendance.corrected", null, told.klass().id().value(), null, what);
        audit.recordEach(by, "attendance.marked", changed.stream().map(line -> line.child().value()).toList(), told.klass().id().value(), null, Map.of("day", told.day().toString()));
        var away = changed.stream().filter(line -> line.mark().leadsAway()).map(Register.Line::child).toList();
        var marked = changed.stream().map(Register.Line::child).toList();
        if (!marked.isEmpty()) events.publishEvent(new AttendanceMarked(by, told.klass().id(), told.day(), marked, away));
    }

    private static List<Register.Line> changed(Register before, List<Register.Line> wanted) {
        var changed = new ArrayList<Register.Line>();
        for (int i = 0; i < wanted.size(); i++) if (wanted.get(i).mark() != before.lines().get(i).mark()) changed.add(wanted.get(i));
        return changed;
    }

    private Register standing(Org klass, LocalDate day, Viewer viewer) {
        return sql.register(klass, day, calendar.teachingDay(viewer.county(), klass.parent(), day));
    }

    private Org own(OrgId id, Viewer viewer) {
        var klass = orgs.asAWhole(id, Act.RECORD, viewer);
        if (klass.kind() != Org.Kind.CLASS) throw new NotFound();
        return klass;
    }
}
