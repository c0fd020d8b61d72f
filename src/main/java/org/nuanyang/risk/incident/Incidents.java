package org.nuanyang.risk.incident;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 突发事件, from the first tap: who may begin one, see it, take part. What is done to it: {@link IncidentLog}, {@link IncidentCourse}. */
@Service
@Transactional
public class Incidents {
    private final IncidentSql sql;
    private final IncidentDesk desk;
    private final PupilSearch pupils;
    private final Beginning beginning;
    private final Audit audit;

    Incidents(IncidentSql sql, IncidentDesk desk, PupilSearch pupils, Beginning beginning, Audit audit) {
        this.sql = sql;
        this.desk = desk;
        this.pupils = pupils;
        this.beginning = beginning;
        this.audit = audit;
    }

    /** @param id made with the form, so that sending it twice begins it once */
    public IncidentId start(IncidentId id, IncidentKind kind, Who who, Viewer by) {
        if (!PupilSearch.mayStart(by)) throw new NotFound();
        var pupil = pupils.who(who, by);
        var school = who instanceof Who.NobodyKnows(var here) ? here : pupil.orElseThrow().school();
        beginning.begin(id, kind, school, pupil, by).ifPresent(begun ->
                audit.record(by, "incident.started", begun.child() == null ? null : begun.child().value(), begun.school().value(), null, Map.of()));
        return id;
    }

    /** The page of it; each opening is logged. */
    public Incident open(IncidentId id, Viewer viewer) {
        var incident = desk.seen(id, viewer);
        audit.record(viewer, "incident.opened", incident.child() == null ? null : incident.child().value(), incident.school().value(), null, Map.of());
        return incident;
    }

    @Transactional(readOnly = true)
    public Incident find(IncidentId id, Viewer viewer) {
        return desk.seen(id, viewer);
    }

    /** Whether there can be any that this viewer sees. */
    public static boolean mayList(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.HEED) || PupilSearch.mayStart(viewer);
    }

    @Transactional(readOnly = true)
    public Page<Incident> list(@Nullable Boolean running, int page, Viewer viewer) {
        if (!mayList(viewer)) throw new NotFound();
        var number = Page.number(page);
        return new Page<>(sql.list(running, Page.SIZE, Page.offset(number)), number, Page.SIZE, sql.count(running));
    }

    /** Those that run and that the viewer sees; at most a page of them. */
    @Transactional(readOnly = true)
    public List<Incident> running(Viewer viewer) {
        return mayList(viewer) ? sql.list(true, Page.SIZE, 0) : List.of();
    }

    /** For whoever heeds the child, the latest first. */
    @Transactional(readOnly = true)
    public List<Incident> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.of(file.id()) : List.of();
    }

    @Transactional(readOnly = true)
    public boolean mayClose(Incident incident, Viewer viewer) {
        return desk.mayClose(incident, viewer);
    }
}
