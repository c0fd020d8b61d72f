package org.nuanyang.protection;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审批: asked for with scope, purpose and last day; granted, refused and revoked by the school's principal or, above the school,
 * by another officer of the county (four eyes). A principal decides for the own school, on record. Sight follows at once and
 * ends by itself.
 */
@Service
@Transactional
public class Approvals {
    private final ApprovalSql sql;
    private final StandingSql standing;
    private final ExtentSql extents;
    private final SettingSql settings;
    private final Orgs orgs;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(ApprovalSql sql, StandingSql standing, ExtentSql extents, SettingSql settings, Orgs orgs, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.standing = standing;
        this.extents = extents;
        this.settings = settings;
        this.orgs = orgs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The approvals in force by which this viewer may reach all of these places and children; empty when they leave any out. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(Viewer viewer, ApprovalKind kind, Collection<UUID> places, Collection<UUID> children) {
        var today = today();
        var reaching = standing.reaching(viewer.account(), kind, places, children, today);
        if (reaching.isEmpty() || standing.beyond(reaching, places, children) > 0) return Optional.empty();
        var last = reaching.stream().map(id -> sql.find(id).orElseThrow().until()).min(LocalDate::compareTo).orElseThrow();
        return Optional.of(new Standing(Set.copyOf(reaching), last));
    }

    /** Up to how many children leave without being asked for. */
    @Transactional(readOnly = true)
    public int mostWithout(Viewer viewer) {
        return settings.of(viewer.county()).mostChildren();
    }

    /** Whoever works with children here in any duty of their own; an administrator and a helper from outside do not. */
    public static boolean mayAsk(Viewer viewer) {
        return viewer.worksHere();
    }

    /** All that stands against it, or the request; what one decides oneself is granted at once. */
    public Asked ask(Asking asking, Viewer by) {
        if (!mayAsk(by)) throw new NotFound();
        var objections = AskingRule.objections(asking, settings.of(by.county()), today());
        if (!objections.isEmpty()) return Asked.refused(objections);
        var places = places(asking.extent(), by);
        if (asking.kind() == ApprovalKind.VIEW && hasAlready(asking.extent(), places, by)) return Asked.refused(List.of(Refusal.of("protection.ask.own")));
        var school = extents.schoolOfAll(by.county(), places).orElse(null);
        var id = insert(asking, school, by);
        boolean own = school != null && by.scope().mayIn(Act.APPROVE, school);
        if (own) decide(id, school, by);
        else events.publishEvent(new ApprovalAsked(by.county(), id, by.account()));
        return new Asked(id, own, List.of());
    }

    private ApprovalId insert(Asking asking, @Nullable OrgId school, Viewer by) {
        var id = ApprovalId.next();
        sql.insert(by.county(), id, asking, school, by.account(), clock.instant(), school == null || !worksIn(school, by) && !by.scope().mayIn(Act.APPROVE, school));
        audit.record(by, "approval.asked", id.value(), school == null ? null : school.value(), null, details(asking));
        return id;
    }

    private void decide(ApprovalId id, OrgId school, Viewer by) {
        if (!sql.answer(id, Approval.Word.GRANTED, by.account(), clock.instant(), null)) throw new IllegalStateException("answered before it was asked: " + id);
        audit.record(by, "approval.decided", id.value(), school.value(), null, Map.of());
    }

    /** The places it is about; a place of another county, or a child out of sight, is not there. */
    private Set<UUID> places(ApprovalExtent extent, Viewer by) {
        return switch (extent) {
            case ApprovalExtent.Place(var org) -> {
                if (orgs.find(org).filter(found -> found.county() == by.county()).isEmpty()) throw new NotFound();
                yield Set.of(org.value());
            }
            case ApprovalExtent.Children(var ids) -> {
                var seats = extents.seats(ids);
                if (seats.size() != ids.size() || seats.stream().anyMatch(seat -> !by.scope().may(Act.LIST, seat.school(), seat.klass(), seat.child()))) throw new NotFound();
                yield seats.stream().map(ExtentSql.Seat::school).collect(toSet());
            }
        };
    }

    private boolean hasAlready(ApprovalExtent extent, Set<UUID> places, Viewer by) {
        return switch (extent) {
            case ApprovalExtent.Place _ -> places.stream().allMatch(place -> by.scope().mayIn(Act.OPEN, new OrgId(place)));
            case ApprovalExtent.Children(var ids) -> extents.seats(ids).stream().allMatch(seat -> by.scope().may(Act.OPEN, seat.school(), seat.klass(), seat.child()));
        };
    }

    private boolean worksIn(OrgId school, Viewer by) {
        var own = by.duties().stream().filter(duty -> !duty.role().beyondDuty()).map(duty -> duty.org().value()).toList();
        return extents.within(by.county(), school, own);
    }

    private static Map<String, ?> details(Asking asking) {
        int listed = asking.extent() instanceof ApprovalExtent.Children(var ids) ? ids.size() : 0;
        return Map.of("approvalKind", asking.kind(), "children", listed, "from", asking.from().toString(), "until", asking.until().toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
