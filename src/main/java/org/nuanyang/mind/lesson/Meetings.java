package org.nuanyang.mind.lesson;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 心理咨询会: each quarter (domain section 5), between the psychology teacher and the principal; minutes are sealed, and only these two read them. */
@Service
@Transactional
public class Meetings {
    public static final int LONGEST_LINE = 100;
    public static final int LONGEST = 4_000;
    public static final int MOST_RESOLUTIONS = 8;
    /** A quarter's meeting is asked for on Today when so few days of the quarter are left. */
    public static final int ASKED_DAYS_BEFORE = 30;

    private final MeetingSql sql;
    private final Orgs orgs;
    private final Terms terms;
    private final Audit audit;
    private final Clock clock;

    Meetings(MeetingSql sql, Orgs orgs, Terms terms, Audit audit, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** The schools of which the viewer is principal or psychology teacher. */
    @Transactional(readOnly = true)
    public List<Org> schools(Viewer viewer) {
        return orgs.reachable(viewer, Act.HEED).stream().filter(org -> org.kind().hasClasses()).toList();
    }

    public static boolean mayRead(Viewer viewer, Orgs orgs) {
        return orgs.reachable(viewer, Act.HEED).stream().anyMatch(org -> org.kind().hasClasses());
    }

    @Transactional(readOnly = true)
    public List<Meeting> list(Viewer viewer) {
        if (schools(viewer).isEmpty()) throw new NotFound();
        return sql.all();
    }

    @Transactional(readOnly = true)
    public Meeting find(UUID id, Viewer viewer) {
        if (schools(viewer).isEmpty()) throw new NotFound();
        return sql.find(id).orElseThrow(NotFound::new);
    }

    /** Where this quarter has had none and is nearly over, in term; a teaching point meets with its school. */
    @Transactional(readOnly = true)
    public List<Org> due(Viewer viewer) {
        var today = LocalDate.now(clock);
        var next = quarter(today).plusMonths(3);
        var schools = schools(viewer).stream().filter(org -> org.kind() == Org.Kind.SCHOOL).toList();
        if (schools.isEmpty() || today.isBefore(next.minusDays(ASKED_DAYS_BEFORE)) || terms.at(viewer.county(), today).isEmpty()) return List.of();
        var met = sql.all().stream().filter(each -> !each.on().isBefore(quarter(today)) && each.on().isBefore(next)).map(Meeting::school).toList();
        return schools.stream().filter(school -> !met.contains(school.id())).toList();
    }

    static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /** What stands against it, by field. The same once more is kept once. */
    public Map<String, Refusal> hold(Meeting told, Viewer by) {
        if (schools(by).stream().noneMatch(school -> school.id().equals(told.school()))) throw new NotFound();
        var wrong = new LinkedHashMap<String, Refusal>();
        if (told.on().isAfter(LocalDate.now(clock))) wrong.put("on", Refusal.of("mind.note.day-to-come", told.on().toString()));
        text(wrong, "chair", told.chair(), LONGEST_LINE, "mind.meeting.chair-missing");
        text(wrong, "present", told.present(), LONGEST_LINE * 3, "mind.meeting.present-missing");
        text(wrong, "minutes", told.minutes(), LONGEST, "mind.meeting.minutes-missing");
        for (var each : told.resolutions()) {
            text(wrong, "resolutions", each.what(), LONGEST_LINE * 3, "mind.meeting.what-missing");
            text(wrong, "resolutions", each.owner(), LONGEST_LINE, "mind.meeting.owner-missing");
            if (each.due() != null && each.due().isBefore(told.on())) wrong.put("resolutions", Refusal.of("mind.meeting.due-before", each.due().toString(), told.on().toString()));
        }
        if (!wrong.isEmpty()) return wrong;
        if (sql.insert(told, clock.instant())) audit.record(by, "mind-meeting.held", null, told.school().value(), null, Map.of());
        else if (sql.find(told.id()).filter(told::says).isEmpty()) return Map.of("on", Refusal.of("mind.resent"));
        return Map.of();
    }

    public void done(UUID meeting, int number, Viewer by) {
        var found = find(meeting, by);
        if (found.resolutions().stream().noneMatch(each -> each.number() == number)) throw new NotFound();
        if (sql.done(meeting, number, LocalDate.now(clock), by.account())) audit.record(by, "mind-meeting.resolution-done", null, found.school().value(), null, Map.of());
    }

    private static void text(Map<String, Refusal> wrong, String field, String typed, int longest, String missing) {
        if (typed.isBlank()) wrong.putIfAbsent(field, Refusal.of(missing));
        else if (typed.length() > longest) wrong.putIfAbsent(field, Refusal.of("mind.too-long", typed.length(), longest));
    }
}
