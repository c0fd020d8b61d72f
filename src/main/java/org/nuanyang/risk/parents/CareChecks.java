package org.nuanyang.risk.parents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.entrusted.EntrustedCare;
import org.nuanyang.roster.entrusted.EntrustedCares;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 委托照护检查: once a term for each agreement in force, by any of those who heed the child. */
@Service
@Transactional
public class CareChecks {
    /** So many days before its last an agreement is to be renewed. */
    public static final int RENEWED_BEFORE_DAYS = 30;
    /** So many days into a term it is asked for: before that nobody is behind. */
    static final int ASKED_FROM_DAY = 30;

    private final CareCheckSql sql;
    private final EntrustedCares cares;
    private final ChildAccess children;
    private final Terms terms;
    private final Audit audit;
    private final Clock clock;

    CareChecks(CareCheckSql sql, EntrustedCares cares, ChildAccess children, Terms terms, Audit audit, Clock clock) {
        this.sql = sql;
        this.cares = cares;
        this.children = children;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** The signed agreement that is in force or has run out without another. */
    @Transactional(readOnly = true)
    public Optional<EntrustedCare> agreement(ChildFile file, Viewer viewer) {
        return cares.of(file, viewer).stream().filter(care -> care.end() == null && care.agreement().signed()).findFirst();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<CareCheck> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.of(file.id()) : List.of();
    }

    /** Children of the viewer's whose care nobody has looked at this term, once a month of it is over; nobody outside of a term. */
    @Transactional(readOnly = true)
    public List<Waiting> due(Viewer viewer) {
        return due(LocalDate.now(clock), viewer);
    }

    List<Waiting> due(LocalDate today, Viewer viewer) {
        var places = viewer.scope().orgs(Act.ASSESS);
        if (places.isEmpty()) return List.of();
        return terms.at(viewer.county(), today).map(Term::from).filter(from -> !today.isBefore(from.plusDays(ASKED_FROM_DAY)))
                .map(from -> sql.unchecked(from, today, places)).orElse(List.of());
    }

    /** Children of the viewer's whose agreement runs out within a month or has. */
    @Transactional(readOnly = true)
    public List<Waiting> ending(Viewer viewer) {
        var places = viewer.scope().orgs(Act.ASSESS);
        return places.isEmpty() ? List.of() : sql.ending(LocalDate.now(clock).plusDays(RENEWED_BEFORE_DAYS), places);
    }

    public static boolean mayWrite(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.HEED, file, viewer) && ChildAccess.may(Act.RECORD, file, viewer);
    }

    /** What stands against it, by field. The same once more is kept once. */
    public Map<String, Refusal> record(CareCheck check, Viewer by) {
        var file = children.file(check.child(), Act.HEED, by);
        if (!mayWrite(file, by)) throw new NotFound();
        var agreement = agreement(file, by).filter(care -> care.id().equals(check.agreement())).orElseThrow(NotFound::new).agreement();
        var objections = new LinkedHashMap<String, Refusal>();
        if (check.on().isAfter(LocalDate.now(clock))) objections.put("on", Refusal.of("risk.dropout.ahead", check.on().toString()));
        if (agreement.from() != null && check.on().isBefore(agreement.from())) objections.put("on", Refusal.of("risk.check.before", check.on().toString(), agreement.from().toString()));
        if (check.said().isBlank()) objections.put("said", Refusal.of(check.allKept() ? "risk.check.said-missing" : "risk.check.said-missing.not-kept"));
        if (check.said().length() > ParentNotices.LONGEST) objections.put("said", Refusal.of("risk.attendance.too-long", check.said().length(), ParentNotices.LONGEST));
        if (!objections.isEmpty()) return objections;
        if (sql.insert(check, clock.instant())) audit.record(by, "care-check.recorded", file.id().value(), file.school().value(), null, Map.of());
        else if (!sql.of(file.id()).contains(check)) return Map.of("said", Refusal.of("risk.sent-already"));
        return Map.of();
    }
}
