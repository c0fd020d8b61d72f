package org.nuanyang.risk.incident;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which child it is: one's own, or any of the school by the full name, since danger does not ask who teaches whom. */
@Service
@Transactional
public class PupilSearch {
    private final IncidentSql sql;
    private final ChildAccess children;
    private final Roster roster;
    private final Orgs orgs;
    private final Audit audit;

    PupilSearch(IncidentSql sql, ChildAccess children, Roster roster, Orgs orgs, Audit audit) {
        this.sql = sql;
        this.children = children;
        this.roster = roster;
        this.orgs = orgs;
        this.audit = audit;
    }

    /** @param place the class as it is called now */
    public record Pupil(ChildId id, String name, OrgId school, @Nullable OrgId klass, @Nullable String place) {}

    /** Any of the school's staff, not a helper from outside. */
    public static boolean mayStart(Viewer viewer) {
        return viewer.worksHere() && viewer.scope().mayAnywhere(Act.RECORD);
    }

    /** The schools where the viewer works. */
    @Transactional(readOnly = true)
    public List<Org> schools(Viewer viewer) {
        var places = new LinkedHashSet<Org>();
        for (var duty : viewer.duties())
            if (duty.role().works() && duty.role().acts().contains(Act.RECORD)) orgs.find(duty.org()).flatMap(this::school).ifPresent(places::add);
        return List.copyOf(places);
    }

    private Optional<Org> school(Org place) {
        return place.kind() == Org.Kind.CLASS ? orgs.find(place.parent()) : Optional.of(place).filter(org -> org.kind().hasClasses());
    }

    /** Those of the viewer's schools who are called exactly so. The search is logged, whomever it finds. */
    public List<Pupil> named(String typed, Viewer by) {
        var name = typed.strip();
        if (!mayStart(by)) throw new NotFound();
        if (name.isEmpty() || name.length() > 50) return List.of();
        var found = schools(by).stream().flatMap(school -> in(school.id(), name).stream()).toList();
        audit.record(by, "incident.pupil-sought", null, null, null, Map.of("found", found.size()));
        return found;
    }

    private List<Pupil> in(OrgId school, String name) {
        return sql.named(school, name).stream().map(pupil -> pupil(pupil, school)).toList();
    }

    private Pupil pupil(IncidentSql.Pupil found, OrgId school) {
        var klass = found.classId() == null ? null : new OrgId(found.classId());
        var place = klass == null ? null : orgs.find(klass).map(org -> org.label(orgs.today())).orElse(null);
        return new Pupil(new ChildId(found.childId()), found.name(), school, klass, place);
    }

    /** Whoever may begin an incident may do so for this child; empty when nobody knows who it is. */
    Optional<Pupil> who(Who who, Viewer by) {
        return switch (who) {
            case Who.Seen(var child) -> Optional.of(children.find(child, Act.RECORD, by).map(file -> new Pupil(child, file.name(), file.school(), file.klass(), null))
                    .or(() -> taught(child, by)).orElseThrow(NotFound::new));
            case Who.Named(var child, var school, var name) -> Optional.of(in(own(school, by), name.strip()).stream().filter(pupil -> pupil.id().equals(child)).findFirst().orElseThrow(NotFound::new));
            case Who.NobodyKnows(var school) -> {
                own(school, by);
                yield Optional.empty();
            }
        };
    }

    /** A subject teacher has the children on the list and may open no file; the tap on a name begins all the same. */
    private Optional<Pupil> taught(ChildId child, Viewer by) {
        return roster.row(child, by).filter(row -> row.left() == null && schools(by).stream().anyMatch(school -> school.id().equals(row.school())))
                .filter(row -> by.scope().may(Act.RECORD, row.school().value(), row.klass() == null ? null : row.klass().value(), child.value()))
                .map(row -> new Pupil(child, row.name(), row.school(), row.klass(), null));
    }

    private OrgId own(OrgId school, Viewer by) {
        if (schools(by).stream().noneMatch(each -> each.id().equals(school))) throw new NotFound();
        return school;
    }
}
