package org.nuanyang.risk.aid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.harm.HarmReport;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.harm.Standing;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 法律援助: every eligible case gets it. Said to be eligible and followed by whoever assesses the child, known to whoever heeds it; of a report of
 * harm by its receiver, in the report's own room: no child's page and no log of a child tells of such a case.
 */
@Service
@Transactional
public class LegalAid {
    public static final int LONGEST = AidRules.LONGEST;

    private final AidSql sql;
    private final ChildAccess children;
    private final Incidents incidents;
    private final HarmReports reports;
    private final Audit audit;
    private final Clock clock;

    LegalAid(AidSql sql, ChildAccess children, Incidents incidents, HarmReports reports, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.incidents = incidents;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** As typed. */
    public record Told(AidId id, @Nullable AidGround ground, String reason, @Nullable IncidentId incident) {}

    public record Application(String body, String person, String phone, @Nullable LocalDate on) {}

    public static boolean mayList(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED);
    }

    /** For whoever heeds the child, the latest first; what comes from a report of harm is not among them. */
    @Transactional(readOnly = true)
    public List<AidCase> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.of(file.id()).stream().filter(each -> each.report() == null).toList() : List.of();
    }

    /** All in sight, of children who are here; the oldest first. */
    @Transactional(readOnly = true)
    public List<AidCase> all(Viewer viewer) {
        return sql.all();
    }

    @Transactional(readOnly = true)
    public List<AidCase> of(HarmReport report, Viewer viewer) {
        return report.standing().knowsAll() ? sql.of(report.id()) : List.of();
    }

    @Transactional(readOnly = true)
    public AidCase find(AidId id, Viewer viewer) {
        var found = sql.find(id).orElseThrow(NotFound::new);
        if (found.report() == null) children.find(found.child(), Act.OPEN, viewer).filter(file -> ChildAccess.may(Act.HEED, file, viewer)).orElseThrow(NotFound::new);
        return found;
    }

    public static boolean mayMark(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.ASSESS, file, viewer);
    }

    /** Whether the viewer takes the next step. */
    @Transactional(readOnly = true)
    public boolean mayCarryOn(AidCase held, Viewer viewer) {
        if (held.report() != null) return reports.find(held.report(), viewer).standing() == Standing.OFFICER;
        return children.find(held.child(), Act.ASSESS, viewer).isPresent();
    }

    /** What stands against it, by field. The same once more is kept once. */
    public Map<String, Refusal> mark(ChildId child, Told told, Viewer by) {
        var file = children.file(child, Act.ASSESS, by);
        var objections = AidRules.objections(told);
        if (!objections.isEmpty()) return objections;
        if (told.incident() != null && incidents.of(file, by).stream().noneMatch(incident -> incident.id().equals(told.incident()))) throw new NotFound();
        var marked = new AidSql.Marked(told.id(), child, told.ground(), told.reason().strip(), told.incident(), null, today(), by.account());
        if (sql.insert(marked, clock.instant())) audit.record(by, "legal-aid.marked", child.value(), file.school().value(), null, Map.of());
        return Map.of();
    }

    /** By the receiver of a report, of the child that it names. */
    public Map<String, Refusal> mark(HarmReportId id, AidId aid, String typed, Viewer by) {
        var report = reports.find(id, by);
        if (report.standing() != Standing.OFFICER) throw new NotFound();
        if (report.child() == null) return Map.of("reason", Refusal.of("risk.aid.report-unknown"));
        var told = new Told(aid, AidGround.HARM, typed, null);
        var objections = AidRules.objections(told);
        if (!objections.isEmpty()) return objections;
        var marked = new AidSql.Marked(aid, new ChildId(report.child()), AidGround.HARM, typed.strip(), null, id, today(), by.account());
        if (sql.insert(marked, clock.instant())) audit.record(by, "harm-report.aided", id.value(), null, null, Map.of("number", report.numbered()));
        return Map.of();
    }

    public Map<String, Refusal> apply(AidId id, Application typed, Viewer by) {
        var held = carriedOn(id, by);
        var objections = AidRules.objections(typed, held, today());
        if (!objections.isEmpty()) return objections;
        var applied = AidRules.applied(typed);
        if (applied.equals(held.applied())) return Map.of();
        if (!sql.apply(id, applied, by.account())) return Map.of("body", Refusal.of("risk.aid.stale"));
        logged(by, held, "legal-aid.applied");
        return Map.of();
    }

    /** The body grants it, or says why not; or the family does not want it, and why. */
    public Map<String, Refusal> answer(AidId id, @Nullable AidAnswer answer, @Nullable LocalDate on, String typed, Viewer by) {
        var held = carriedOn(id, by);
        if (answer == null) return Map.of("answer", Refusal.of("risk.aid.answer-missing"));
        var answered = new AidCase.Answered(answer, on, typed.strip());
        var objection = AidRules.objection(answered, held, today());
        if (!objection.isEmpty()) return objection;
        if (answered.equals(held.answered())) return Map.of();
        if (!sql.answer(id, answered, by.account())) return Map.of("answer", Refusal.of("risk.aid.stale"));
        logged(by, held, "legal-aid.answered");
        return Map.of();
    }

    /** What came of the aid. */
    public Map<String, Refusal> finish(AidId id, @Nullable LocalDate on, String typed, Viewer by) {
        var held = carriedOn(id, by);
        var done = new AidCase.Ended(on, typed.strip());
        var objection = AidRules.objection(done, held, today());
        if (!objection.isEmpty()) return objection;
        if (done.equals(held.done())) return Map.of();
        if (!sql.finish(id, done, by.account())) return Map.of("result", Refusal.of("risk.aid.stale"));
        logged(by, held, "legal-aid.finished");
        return Map.of();
    }

    /** It was no such case; what was said stays, with the reason. Whoever has an answer keeps it. */
    public Map<String, Refusal> withdraw(AidId id, String typed, Viewer by) {
        var held = carriedOn(id, by);
        var words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) return Map.of("why", Refusal.of("risk.aid.withdrawn-why", LONGEST));
        if (held.withdrawn() != null && held.withdrawn().words().equals(words)) return Map.of();
        if (!sql.withdraw(id, new AidCase.Ended(today(), words), by.account())) return Map.of("why", Refusal.of("risk.aid.stale"));
        logged(by, held, "legal-aid.withdrawn");
        return Map.of();
    }

    private AidCase carriedOn(AidId id, Viewer by) {
        var held = find(id, by);
        if (!mayCarryOn(held, by)) throw new NotFound();
        return held;
    }

    private void logged(Viewer by, AidCase held, String action) {
        if (held.report() != null) audit.record(by, "harm-report.aided", held.report().value(), null, null, Map.of("number", reports.find(held.report(), by).numbered()));
        else audit.record(by, action, held.child().value(), held.school().value(), null, Map.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
