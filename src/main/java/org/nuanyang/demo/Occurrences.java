package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.hazard.Hazard;
import org.nuanyang.risk.hazard.HazardKind;
import org.nuanyang.risk.hazard.Hazards;
import org.nuanyang.risk.incident.IncidentCourse;
import org.nuanyang.risk.incident.IncidentEnd;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.incident.IncidentLog;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.risk.incident.LogKind;
import org.nuanyang.risk.incident.Who;
import org.nuanyang.risk.incident.drill.DrillId;
import org.nuanyang.risk.incident.drill.Drills;
import org.nuanyang.risk.incident.procedure.Callee;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** What has happened at 青石小学: 石头 fell ill and is well again and gets legal aid, a drill was held, and the fence of a pond is still broken. */
@Component
class Occurrences {
    private final Incidents incidents;
    private final IncidentLog log;
    private final IncidentCourse course;
    private final Drills drills;
    private final Hazards hazards;
    private final AidLoad aid;
    private final Viewers viewers;

    Occurrences(Incidents incidents, IncidentLog log, IncidentCourse course, Drills drills, Hazards hazards, AidLoad aid, Viewers viewers) {
        this.incidents = incidents;
        this.log = log;
        this.course = course;
        this.drills = drills;
        this.hazards = hazards;
        this.aid = aid;
        this.viewers = viewers;
    }

    void tell(ChildId shitou, LocalDate today) {
        ill(shitou);
        aid.tell(shitou, today, viewer("周敏"));
        var school = School.qingshi().school().id();
        var principal = viewer("刘志远");
        said(principal, () -> drills.record(new Drills.Told(DrillId.next(), school, IncidentKind.DISASTER, today.minusDays(24), words("risk.drill.led"), 116, 9, words("risk.drill.found")), principal));
        var teacher = viewer("周敏");
        var hazard = new Hazard(Ids.next(), school, HazardKind.WATER, words("risk.hazard.place"), words("risk.hazard.what"), today.minusDays(9), teacher.account(), null, null, 1);
        said(teacher, () -> hazards.report(hazard, teacher));
        said(principal, () -> hazards.tell(hazard.id(), principal.scope().sight().call(() -> hazards.find(hazard.id(), principal)).version(),
                new Hazard.Told(words("risk.hazard.body"), today.minusDays(7), today.plusDays(3)), principal));
    }

    private void ill(ChildId child) {
        var teacher = viewer("周敏");
        var id = IncidentId.next();
        teacher.scope().sight().call(() -> incidents.start(id, IncidentKind.ILLNESS, new Who.Seen(child), teacher));
        said(teacher, () -> refused(log.tell(id, new IncidentLog.Told(Ids.next(), LogKind.CALLED, Callee.GUARDIAN, "", null), teacher)));
        said(teacher, () -> refused(log.tell(id, new IncidentLog.Told(Ids.next(), LogKind.NOTE, null, words("risk.incident.note"), null), teacher)));
        if (teacher.scope().sight().call(() -> incidents.find(id, teacher)).reportDue() != null) said(teacher, () -> refused(course.report(id, Ids.next(), words("risk.incident.told"), teacher)));
        said(teacher, () -> course.close(id, new IncidentCourse.Review(IncidentEnd.SAFE, words("risk.incident.cause"), words("risk.incident.done"), words("risk.incident.change")), teacher));
    }

    static Map<String, Refusal> refused(Optional<Refusal> refusal) {
        return refusal.map(each -> Map.of("", each)).orElse(Map.of());
    }

    static void said(Viewer by, Supplier<Map<String, Refusal>> step) {
        var objections = by.scope().sight().call(step::get);
        if (!objections.isEmpty()) throw new IllegalStateException("the demo's concern could not be told: " + objections.values().iterator().next().words());
    }

    private Viewer viewer(String name) {
        return viewers.find(CountyDraw.FIRST_COUNTY, School.qingshi().data().staffer(name).id()).orElseThrow();
    }

    private static String words(String key) {
        return WordList.raw(key);
    }
}
