package org.nuanyang.risk.incident.drill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.PupilSearch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drills: written down by the school's staff; those above see which school has had none this term. */
@Service
@Transactional
public class Drills {
    public static final int LONGEST = 1_000;
    /** A term's drill is asked for on Today once this many days of the term have gone. */
    public static final int ASKED_AFTER_DAYS = 30;

    private final DrillSql sql;
    private final PupilSearch pupils;
    private final Terms terms;
    private final Audit audit;
    private final Clock clock;

    Drills(DrillSql sql, PupilSearch pupils, Terms terms, Audit audit, Clock clock) {
        this.sql = sql;
        this.pupils = pupils;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** As typed. */
    public record Told(DrillId id, @Nullable OrgId school, @Nullable IncidentKind kind, @Nullable LocalDate on, String ledBy, @Nullable Integer pupils, @Nullable Integer staff, String found) {}

    public static boolean mayRead(Viewer viewer) {
        return PupilSearch.mayStart(viewer) || viewer.scope().mayAnywhere(Act.SUPERVISE);
    }

    /** The schools of whose drills the viewer reads. */
    @Transactional(readOnly = true)
    public List<UUID> schools(Viewer viewer) {
        if (!mayRead(viewer)) throw new NotFound();
        var own = pupils.schools(viewer).stream().map(org -> org.id().value());
        return Stream.concat(own, viewer.scope().orgs(Act.SUPERVISE).stream()).distinct().toList();
    }

    /** The term of today, else the last that has begun. */
    @Transactional(readOnly = true)
    public Optional<Term> term(Viewer viewer) {
        return terms.at(viewer.county(), today()).or(() -> terms.begun(viewer.county(), today()).stream().findFirst());
    }

    @Transactional(readOnly = true)
    public List<Drill> of(Term term, Viewer viewer) {
        return sql.of(schools(viewer), term.from(), term.until());
    }

    /** Those that have had none this term, when it is time. */
    @Transactional(readOnly = true)
    public List<Org> missing(Viewer viewer) {
        var term = terms.at(viewer.county(), today()).filter(now -> !today().isBefore(now.from().plusDays(ASKED_AFTER_DAYS)));
        if (term.isEmpty() || !viewer.holds(Role.PRINCIPAL)) return List.of();
        var own = pupils.schools(viewer);
        var without = sql.without(own.stream().map(org -> org.id().value()).toList(), term.get().from(), term.get().until());
        return own.stream().filter(org -> without.contains(org.id().value())).toList();
    }

    public Map<String, Refusal> record(Told told, Viewer by) {
        if (!PupilSearch.mayStart(by)) throw new NotFound();
        var objections = objections(told);
        if (!objections.isEmpty()) return objections;
        if (pupils.schools(by).stream().noneMatch(org -> org.id().equals(told.school()))) throw new NotFound();
        var drill = new Drill(told.id(), told.school(), told.kind(), told.on(), told.ledBy().strip(), told.pupils(), told.staff(), told.found().strip(), by.account());
        if (sql.insert(drill, clock.instant())) audit.record(by, "drill.recorded", null, told.school().value(), null, Map.of("kind", told.kind().name()));
        return Map.of();
    }

    /** Written down by mistake: by whoever wrote it, or a principal of the school. */
    public void remove(DrillId id, Viewer by) {
        var drill = sql.of(schools(by), LocalDate.of(2000, 1, 1), today().plusYears(1)).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (!mayRemove(drill, by)) throw new NotFound();
        if (sql.remove(id, by.account(), clock.instant())) audit.record(by, "drill.removed", null, drill.school().value(), null, Map.of("kind", drill.kind().name()));
    }

    public static boolean mayRemove(Drill drill, Viewer viewer) {
        return PupilSearch.mayStart(viewer) && (drill.writtenBy().equals(viewer.account()) || viewer.scope().mayIn(Act.APPROVE, drill.school()));
    }

    private Map<String, Refusal> objections(Told told) {
        var all = new LinkedHashMap<String, Refusal>();
        if (told.school() == null) all.put("school", Refusal.of("risk.drill.school-missing"));
        if (told.kind() == null) all.put("kind", Refusal.of("risk.drill.kind-missing"));
        if (told.on() == null) all.put("on", Refusal.of("risk.drill.day-missing"));
        else if (told.on().isAfter(today())) all.put("on", Refusal.of("risk.drill.day-to-come", told.on().toString()));
        else if (told.on().isBefore(today().minusYears(1))) all.put("on", Refusal.of("risk.drill.day-old", told.on().toString()));
        if (told.ledBy().isBlank() || told.ledBy().strip().length() > 50) all.put("ledBy", Refusal.of("risk.drill.led-by"));
        if (told.pupils() == null || told.pupils() < 0 || told.pupils() > 20_000) all.put("pupils", Refusal.of("risk.drill.pupils"));
        if (told.staff() == null || told.staff() < 1 || told.staff() > 2_000) all.put("staff", Refusal.of("risk.drill.staff"));
        if (told.found().isBlank() || told.found().strip().length() > LONGEST) all.put("found", Refusal.of("risk.drill.found", LONGEST));
        return all;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
