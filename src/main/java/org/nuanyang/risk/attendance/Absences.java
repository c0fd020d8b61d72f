package org.nuanyang.risk.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One child's absences and who was called about them: read by those who heed the child, noted by those of them who call. */
@Service
@Transactional
public class Absences {
    public static final int LONGEST = 500;

    private final AbsenceSql sql;
    private final ChildAccess children;
    private final Audit audit;
    private final Clock clock;

    Absences(AbsenceSql sql, ChildAccess children, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.audit = audit;
        this.clock = clock;
    }

    /** A day on which something but presence holds. */
    public record Day(LocalDate on, Mark mark) {}

    /** The latest first, from a day on; empty for whoever is not to know. */
    @Transactional(readOnly = true)
    public List<Day> of(ChildFile file, LocalDate from, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.days(file.id(), from) : List.of();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<AbsenceCall> calls(ChildFile file, LocalDate from, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.calls(file.id(), from) : List.of();
    }

    public static boolean mayCall(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.HEED, file, viewer) && ChildAccess.may(Act.CALL, file, viewer);
    }

    /** What was typed of a call. @param id made with the form, so that a second press finds the first */
    public record Told(UUID id, LocalDate day, AbsenceCall.Called party, boolean reached, String said) {
        public Told {
            said = said.strip();
        }
    }

    /** What stands against it, by field; empty when it is noted. */
    public Map<String, Refusal> call(ChildId child, Told told, Viewer by) {
        var file = children.file(child, Act.HEED, by);
        if (!mayCall(file, by)) throw new NotFound();
        if (told.said().length() > LONGEST) return Map.of("said", Refusal.of("risk.attendance.too-long", told.said().length(), LONGEST));
        var objection = objection(file, told);
        if (objection.isPresent()) return Map.of("day", objection.get());
        var call = new AbsenceCall(told.id(), child, told.day(), told.party(), told.reached(), told.said().isEmpty() ? null : told.said(), by.account(), clock.instant());
        if (sql.insert(call, file.school().value())) audit.record(by, "absence-call.noted", child.value(), file.school().value(), null, Map.of("day", told.day().toString()));
        return Map.of();
    }

    private Optional<Refusal> objection(ChildFile file, Told told) {
        boolean absent = sql.days(file.id(), told.day()).stream().anyMatch(day -> day.on().equals(told.day()));
        return absent ? Optional.empty() : Optional.of(Refusal.of("risk.attendance.call.was-there", file.name(), told.day().toString()));
    }
}
