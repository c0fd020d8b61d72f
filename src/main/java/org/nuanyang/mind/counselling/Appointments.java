package org.nuanyang.mind.counselling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/**
 * 预约: whoever heeds a child may ask for one; the psychology teacher says when. No room and no teacher has two at once: that holds in the
 * database, so that two at the same moment are told apart. Why somebody asks is read by the psychology teacher alone.
 */
@Service
@Transactional
public class Appointments {
    public static final int LONGEST = 500;
    private static final int SHOWN_DAYS_BACK = 30;

    private final AppointmentSql sql;
    private final AppointmentTimes times;
    private final ChildAccess children;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    Appointments(AppointmentSql sql, AppointmentTimes times, ChildAccess children, Callers callers, Audit audit, Clock clock) {
        this.sql = sql;
        this.times = times;
        this.children = children;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param slot null when it is not told whole, which the caller has said */
    public record When(Slot slot, @Nullable UUID room, boolean told) {}

    public static boolean mayRead(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED);
    }

    /** Of somebody who is at the school. */
    public static boolean mayAsk(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.HEED, file, viewer);
    }

    /** What is open, and the last weeks: those of the psychology teacher, and those that the viewer has asked for or is told of. */
    @Transactional(readOnly = true)
    public List<Appointment> list(Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        return sql.since(LocalDate.now(clock).minusDays(SHOWN_DAYS_BACK));
    }

    @Transactional(readOnly = true)
    public List<Appointment> of(ChildFile file, Viewer viewer) {
        return mayAsk(file, viewer) ? sql.ofChild(file.id()) : List.of();
    }

    @Transactional(readOnly = true)
    public Appointment find(UUID id, Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        return sql.find(id).orElseThrow(NotFound::new);
    }

    /** What was written to the psychology teacher; empty for everybody else around the child. */
    @Transactional(readOnly = true)
    public Optional<String> why(Appointment appointment, Viewer viewer) {
        return mayRead(viewer) ? sql.why(appointment.id()) : Optional.empty();
    }

    /** Whether the viewer says when it is, and what came of it. */
    public static boolean mayKeep(Appointment appointment, Viewer viewer) {
        return appointment.kept() && viewer.scope().mayIn(Act.COUNSEL, appointment.school());
    }

    public static boolean mayTakeBack(Appointment appointment, Viewer viewer) {
        return appointment.state() == AppointmentState.ASKED && appointment.askedBy().equals(viewer.account());
    }

    /** Asks the school's psychology teachers, who are told; the same once more asks once. */
    public Map<String, Refusal> ask(UUID id, ChildId child, String typed, Viewer by) {
        var file = children.file(child, Act.HEED, by);
        var why = typed.strip();
        if (why.length() > LONGEST) return Map.of("why", Refusal.of("mind.too-long", why.length(), LONGEST));
        var before = sql.find(id);
        if (before.isPresent()) return again(before.get().child().equals(child) && sql.why(id).orElse("").equals(why), "why");
        var asked = new Appointment(id, file.school(), child, file.name(), file.klass(), AppointmentState.ASKED, by.account(), null, null, null, null, false, null, null, 1, false, false);
        return AppointmentTimes.held(() -> {
            sql.insert(asked, clock.instant());
            if (!why.isEmpty()) sql.why(id, child, by.account(), why);
            audit.record(by, "appointment.asked", null, file.school().value(), null, Map.of());
            callers.asked(file, id, by);
            return Map.of();
        });
    }

    /** By the psychology teacher, of somebody whom nobody has asked about. */
    public Map<String, Refusal> set(UUID id, ChildId child, When when, Viewer by) {
        var file = children.file(child, Act.COUNSEL, by);
        var before = sql.find(id);
        if (before.isPresent()) return again(before.get().child().equals(child) && before.get().is(when), "on");
        var objections = times.objections(when, file);
        if (!objections.isEmpty()) return objections;
        var set = new Appointment(id, file.school(), child, file.name(), file.klass(), AppointmentState.SET, by.account(), by.account(), when.slot(), when.room(), null, when.told(), null, null, 1, true, false);
        return AppointmentTimes.held(() -> {
            sql.insert(set, clock.instant());
            audit.record(by, "appointment.set", null, file.school().value(), null, Map.of());
            callers.set(file, set, false, by);
            return Map.of();
        });
    }

    /** Says when what was asked for is, or moves what was set. */
    public Map<String, Refusal> settle(UUID id, int base, When when, Viewer by) {
        var stands = kept(id, by);
        var file = children.file(stands.child(), Act.COUNSEL, by);
        var objections = times.objections(when, file);
        if (!objections.isEmpty()) return objections;
        boolean same = stands.is(when) && by.account().equals(stands.counsellor());
        if (same && stands.state() == AppointmentState.SET) return Map.of();
        return AppointmentTimes.held(() -> {
            if (!sql.settle(id, base, by.account(), when.slot(), when.room(), when.told())) return stale();
            boolean moved = stands.state() == AppointmentState.SET;
            audit.record(by, moved ? "appointment.moved" : "appointment.set", null, stands.school().value(), null, Map.of());
            callers.set(file, sql.find(id).orElseThrow(), moved, by);
            return Map.of();
        });
    }

    /** The child did not come. */
    public Map<String, Refusal> missed(UUID id, int base, Viewer by) {
        var stands = kept(id, by);
        if (stands.state() == AppointmentState.MISSED) return Map.of();
        if (stands.slot() == null || stands.slot().on().isAfter(LocalDate.now(clock))) return Map.of("version", Refusal.of("mind.appointment.not-yet"));
        if (!sql.end(id, base, AppointmentState.MISSED, by.account(), null, null)) return stale();
        audit.record(by, "appointment.missed", null, stands.school().value(), null, Map.of());
        return Map.of();
    }

    /** By the psychology teacher, or taken back by who asked. */
    public Map<String, Refusal> cancel(UUID id, int base, @Nullable AppointmentEnd why, String typed, Viewer by) {
        var stands = find(id, by);
        boolean keeps = mayKeep(stands, by);
        if (!keeps && !mayTakeBack(stands, by)) throw new NotFound();
        if (stands.state() == AppointmentState.CANCELLED) return Map.of();
        var words = typed.strip();
        if (why == null || !AppointmentEnd.CHOICES.contains(why)) return Map.of("ended", Refusal.of("mind.appointment.end-missing"));
        if (why == AppointmentEnd.OTHER && words.isEmpty()) return Map.of("words", Refusal.of("mind.appointment.end-words"));
        if (words.length() > LONGEST) return Map.of("words", Refusal.of("mind.too-long", words.length(), LONGEST));
        if (!sql.end(id, base, AppointmentState.CANCELLED, keeps ? by.account() : null, why, words)) return stale();
        audit.record(by, "appointment.cancelled", null, stands.school().value(), null, Map.of());
        callers.cancelled(stands, by);
        return Map.of();
    }

    /** In the transaction in which the talk is written down. */
    public boolean heldIn(Appointment appointment, Viewer by) {
        return sql.end(appointment.id(), appointment.version(), AppointmentState.KEPT, by.account(), null, null);
    }

    private Appointment kept(UUID id, Viewer by) {
        return Optional.of(find(id, by)).filter(found -> mayKeep(found, by)).orElseThrow(NotFound::new);
    }

    /** Sent again, its answer was lost: what was changed meanwhile is not taken for kept. */
    private static Map<String, Refusal> again(boolean same, String field) {
        return same ? Map.of() : Map.of(field, Refusal.of("mind.resent"));
    }

    private static Map<String, Refusal> stale() {
        return Map.of("version", Refusal.of("mind.appointment.stale"));
    }
}
