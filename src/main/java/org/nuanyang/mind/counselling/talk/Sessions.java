package org.nuanyang.mind.counselling.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.record.CareRecord;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Common;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Recorded;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.mind.NoteId;
import org.nuanyang.mind.SealedNotes;
import org.nuanyang.mind.counselling.AppointmentState;
import org.nuanyang.mind.counselling.Appointments;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 咨询记录: a talk is written down once. Its content becomes a sealed note of the same folder, the appointment is kept, and where its writer
 * wants it counted, the care record of the duty (that somebody was spoken with, never about what) is made with it.
 */
@Service
@Transactional
public class Sessions {
    private final SessionSql sql;
    private final Appointments appointments;
    private final Summaries summaries;
    private final SealedNotes notes;
    private final CareRecords care;
    private final ChildAccess children;
    private final Audit audit;
    private final Clock clock;

    Sessions(SessionSql sql, Appointments appointments, Summaries summaries, SealedNotes notes, CareRecords care, ChildAccess children, Audit audit, Clock clock) {
        this.sql = sql;
        this.appointments = appointments;
        this.summaries = summaries;
        this.notes = notes;
        this.care = care;
        this.children = children;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * As typed.
     *
     * @param id made with the form, so that sending it twice writes it once; the note and the care record have it too
     * @param note what was said, sealed; may be empty
     * @param summary what those around the child are told; null when that is said later, empty when they are told nothing
     * @param counted whether the care record is made
     * @param next when the child comes again; its number is made with the form too
     */
    public record Told(
            UUID id, @Nullable UUID appointment, @Nullable LocalDate on, int minutes, @Nullable Mode way, Set<Theme> themes, String note, @Nullable String summary, boolean counted,
            @Nullable Next next) {}

    public record Next(UUID id, Appointments.When when) {}

    public static boolean mayHold(ChildFile file, Viewer viewer) {
        return SealedNotes.mayWrite(file, viewer);
    }

    /** Those of the folders that the viewer keeps, from one day to another, the latest first. */
    @Transactional(readOnly = true)
    public List<Session> between(LocalDate from, LocalDate until, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.COUNSEL)) throw new NotFound();
        return sql.between(from, until);
    }

    @Transactional(readOnly = true)
    public List<Session> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.COUNSEL, file, viewer) ? sql.ofChild(file.id()) : List.of();
    }

    /** Of which it is not said yet what those around the child are told. */
    @Transactional(readOnly = true)
    public List<Session> owed(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL) ? sql.owed() : List.of();
    }

    @Transactional(readOnly = true)
    public Session find(UUID id, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.COUNSEL)) throw new NotFound();
        return sql.find(id).orElseThrow(NotFound::new);
    }

    /** What stands against it, by field; then nothing of it is kept. */
    public Map<String, Refusal> hold(ChildId child, Told told, Viewer by) {
        var file = children.file(child, Act.COUNSEL, by);
        var objection = objection(told);
        if (objection.isPresent()) return objection.get();
        var before = sql.find(told.id());
        if (before.isPresent()) return again(before.get(), file, told, by);
        var refused = write(file, told, by);
        if (!refused.isEmpty()) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refused;
    }

    private Map<String, Refusal> write(ChildFile file, Told told, Viewer by) {
        var appointment = told.appointment() == null ? null : appointments.find(told.appointment(), by);
        if (appointment != null && (!appointment.child().equals(file.id()) || !Appointments.mayKeep(appointment, by))) throw new NotFound();
        var note = told.note().isBlank() ? null : new NoteId(told.id());
        if (note != null) {
            var refused = notes.write(note, file.id(), told.on(), told.note(), by);
            if (!refused.isEmpty()) return Map.of("note", refused.values().iterator().next());
        }
        var counted = told.counted() ? count(file.id(), told, by) : Optional.<Refusal>empty();
        if (counted.isPresent()) return Map.of("counted", counted.get());
        var session = new Session(told.id(), file.id(), file.name(), file.klass(), file.school(), told.appointment(), note, told.on(), told.minutes(), told.way(), told.themes(), SummaryState.OWED, by.account());
        if (!sql.insert(session, notes.keep(file.id(), by), told.counted() ? told.id() : null, clock.instant())) return Map.of("on", Refusal.of("mind.session.there"));
        if (appointment != null && appointment.state() != AppointmentState.KEPT && !appointments.heldIn(appointment, by)) return Map.of("on", Refusal.of("mind.appointment.stale"));
        audit.record(by, "counselling.held", null, file.school().value(), null, Map.of());
        if (told.summary() != null) {
            var refused = told.summary().isBlank() ? summaries.decline(told.id(), by) : summaries.write(told.id(), 0, told.summary(), by);
            if (!refused.isEmpty()) return refused;
        }
        return told.next() == null ? Map.of() : ofNext(appointments.set(told.next().id(), file.id(), told.next().when(), by));
    }

    /** Sent again, its answer was lost: what was changed meanwhile is not taken for kept. */
    private Map<String, Refusal> again(Session before, ChildFile file, Told told, Viewer by) {
        boolean same = before.child().equals(file.id()) && Objects.equals(before.appointment(), told.appointment()) && before.on().equals(told.on()) && before.minutes() == told.minutes()
                && before.way() == told.way() && before.themes().equals(told.themes()) && (before.note() == null) == told.note().isBlank() && (!told.counted() || sql.isCounted(told.id()))
                && (told.summary() == null || told.summary().strip().equals(sql.wordings(told.id()).stream().findFirst().map(Summary::text).orElse("")))
                && (before.note() == null || notes.write(before.note(), file.id(), told.on(), told.note(), by).isEmpty());
        if (!same) return Map.of("on", Refusal.of("mind.resent"));
        return told.next() == null ? Map.of() : ofNext(appointments.set(told.next().id(), file.id(), told.next().when(), by));
    }

    /** That there was a talk, for the duty that asks for it: whom the homeroom teacher may read it of says nothing of what it was about. */
    private Optional<Refusal> count(ChildId child, Told told, Viewer by) {
        var common = new Common(new RecordId(told.id()), List.of(child), told.on(), null, told.minutes(), told.way(), true, null, Set.of(), Map.of(), Set.of(), Set.of(), Set.of(), null, null, List.of());
        var reference = new CareRecord.CounsellingReference(common, Words.inChinese(() -> Words.say("mind.session.referred-to")));
        return switch (care.record(reference, by)) {
            case Recorded.Created _, Recorded.Identical _ -> Optional.empty();
            case Recorded.Taken taken -> Optional.of(taken.reason());
            case Recorded.Locked locked -> Optional.of(locked.reason());
            case Recorded.Wrong wrong -> Optional.of(wrong.problems().getFirst().reason());
        };
    }

    private static Map<String, Refusal> ofNext(Map<String, Refusal> refused) {
        return refused.isEmpty() ? refused : Map.of("nextFrom", refused.values().iterator().next());
    }

    private Optional<Map<String, Refusal>> objection(Told told) {
        if (told.on() == null) return Optional.of(Map.of("on", Refusal.of("mind.note.day-missing")));
        if (told.on().isAfter(LocalDate.now(clock))) return Optional.of(Map.of("on", Refusal.of("mind.note.day-to-come", told.on().toString())));
        if (told.minutes() < 1 || told.minutes() > 480) return Optional.of(Map.of("minutes", Refusal.of("mind.session.minutes", told.minutes())));
        if (told.way() == null || told.way() == Mode.LETTER) return Optional.of(Map.of("way", Refusal.of("mind.session.way-missing")));
        if (told.themes().isEmpty()) return Optional.of(Map.of("themes", Refusal.of("mind.session.themes-missing")));
        return Optional.empty();
    }
}
