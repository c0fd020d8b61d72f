package org.nuanyang.risk.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an incident goes on: reported to the superior body, given its child, closed with a review, opened again. */
@Service
@Transactional
public class IncidentCourse {
    public static final int LONGEST = 2_000;

    private final IncidentSql sql;
    private final IncidentDesk desk;
    private final PupilSearch pupils;
    private final Audit audit;

    IncidentCourse(IncidentSql sql, IncidentDesk desk, PupilSearch pupils, Audit audit) {
        this.sql = sql;
        this.desk = desk;
        this.pupils = pupils;
        this.audit = audit;
    }

    /** What somebody has typed as the review. A false alarm needs its cause alone. */
    public record Review(@Nullable IncidentEnd end, String cause, String done, String change) {
        public Review {
            cause = cause.strip();
            done = done.strip();
            change = change.strip();
        }

        String all() {
            return String.join("\n", cause, done, change).strip();
        }
    }

    /** The superior body knows. The clock stops with the first report; a further one is another line. @param line made with the form */
    public Optional<Refusal> report(IncidentId id, UUID line, String typed, Viewer by) {
        var incident = desk.held(id, by);
        if (!incident.running()) return Optional.of(Refusal.of("risk.incident.is-closed"));
        var words = typed.strip();
        if (words.isEmpty() || words.length() > IncidentLog.LONGEST) return Optional.of(Refusal.of("risk.upward.to-whom", IncidentLog.LONGEST));
        if (!desk.write(incident, line, LogKind.REPORTED, null, words, desk.now(), by)) return Optional.empty();
        if (incident.reportedAt() == null) sql.report(id, desk.now(), by.account());
        record("incident.reported", incident, by);
        return Optional.empty();
    }

    /** One learns who it is, once; the child is of the school where it happened. */
    public Optional<Refusal> name(IncidentId id, Who who, Viewer by) {
        var incident = desk.held(id, by);
        var pupil = pupils.who(who, by).orElseThrow(NotFound::new);
        if (!incident.running()) return Optional.of(Refusal.of("risk.incident.is-closed"));
        if (incident.child() != null) return incident.child().equals(pupil.id()) ? Optional.empty() : Optional.of(Refusal.of("risk.incident.is-named", incident.childName()));
        if (!pupil.school().equals(incident.school())) throw new NotFound();
        desk.write(incident, Ids.next(), LogKind.NAMED, null, pupil.name(), desk.now(), by);
        sql.name(id, pupil.id(), pupil.name());
        audit.record(by, "incident.named", pupil.id().value(), incident.school().value(), null, Map.of());
        return Optional.empty();
    }

    public Map<String, Refusal> close(IncidentId id, Review review, Viewer by) {
        var incident = desk.held(id, by);
        if (!desk.mayClose(incident, by)) throw new NotFound();
        if (!incident.running()) return Map.of("end", Refusal.of("risk.incident.is-closed"));
        var objections = objections(incident, review);
        if (!objections.isEmpty()) return objections;
        var now = desk.now();
        desk.write(incident, Ids.next(), LogKind.CLOSED, review.end().name(), review.all(), now, by);
        sql.close(id, new Incident.Closure(now, by.account(), review.end(), review.cause(), review.done(), review.change()));
        record("incident.closed", incident, by);
        return Map.of();
    }

    /** Closed too early: the review stays in the log. */
    public Map<String, Refusal> reopen(IncidentId id, String typed, Viewer by) {
        var incident = desk.held(id, by);
        if (!desk.mayClose(incident, by)) throw new NotFound();
        var reason = typed.strip();
        if (incident.running()) return Map.of();
        if (reason.isEmpty() || reason.length() > IncidentLog.LONGEST) return Map.of("reason", Refusal.of("risk.incident.reopen-why", IncidentLog.LONGEST));
        desk.write(incident, Ids.next(), LogKind.REOPENED, null, reason, desk.now(), by);
        sql.reopen(id);
        record("incident.reopened", incident, by);
        return Map.of();
    }

    private static Map<String, Refusal> objections(Incident incident, Review review) {
        var all = new LinkedHashMap<String, Refusal>();
        if (review.end() == null) all.put("end", Refusal.of("risk.closing.end"));
        boolean real = review.end() != IncidentEnd.FALSE_ALARM;
        text(all, "cause", review.cause(), true);
        text(all, "done", review.done(), real);
        text(all, "change", review.change(), real);
        if (real && incident.reportDue() != null && incident.reportedAt() == null) all.put("end", Refusal.of("risk.closing.not-reported"));
        return all;
    }

    private static void text(Map<String, Refusal> all, String field, String typed, boolean wanted) {
        if (wanted && typed.isEmpty()) all.put(field, Refusal.of("risk.closing." + field));
        if (typed.length() > LONGEST) all.put(field, Refusal.of("risk.log.long", typed.length(), LONGEST));
    }

    private void record(String action, Incident incident, Viewer by) {
        audit.record(by, action, incident.child() == null ? null : incident.child().value(), incident.school().value(), null, Map.of());
    }
}
