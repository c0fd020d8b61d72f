package org.nuanyang.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where requests are answered: the school's principal, or an officer of the county who is not the one who asks; above the school
 * the one the county has appointed, if it has.
 */
@Service
@Transactional
public class ApprovalDesk {
    public static final int LONGEST = 300;

    private final ApprovalSql sql;
    private final SettingSql settings;
    private final Staff staff;
    private final Orgs orgs;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalDesk(ApprovalSql sql, SettingSql settings, Staff staff, Orgs orgs, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.staff = staff;
        this.orgs = orgs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One's own, or one that is the viewer's to answer for. */
    @Transactional(readOnly = true)
    public Approval find(ApprovalId id, Viewer viewer) {
        return sql.find(id).filter(approval -> approval.asker().equals(viewer.account()) || answersFor(approval, viewer)).orElseThrow(NotFound::new);
    }

    /** What the viewer has asked for, the newest first. */
    @Transactional(readOnly = true)
    public Page<Approval> mine(Viewer viewer, int page) {
        return page(ApprovalSql.Whose.own(viewer.account()), page);
    }

    /** What waits for the viewer's answer, the oldest first. */
    @Transactional(readOnly = true)
    public List<Approval> waiting(Viewer viewer) {
        return answersAnywhere(viewer) ? sql.waiting(whose(viewer), LocalDate.now(clock)).stream().filter(approval -> mayAnswer(approval, viewer)).toList() : List.of();
    }

    /** All of the schools, or the county, that the viewer answers for, the newest first. */
    @Transactional(readOnly = true)
    public Page<Approval> all(Viewer viewer, int page) {
        if (!answersAnywhere(viewer)) throw new NotFound();
        return page(whose(viewer), page);
    }

    /** The children it lists, as far as the viewer sees them, by name. */
    @Transactional(readOnly = true)
    public Map<UUID, String> children(ApprovalId id, Viewer viewer) {
        return sql.listed(find(id, viewer).id());
    }

    public static boolean answersAnywhere(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.APPROVE) || viewer.scope().mayAnywhere(Act.COUNTERSIGN);
    }

    @Transactional(readOnly = true)
    public boolean mayAnswer(Approval approval, Viewer viewer) {
        if (approval.state(LocalDate.now(clock)) != Approval.Progress.WAITING || approval.asker().equals(viewer.account())) return false;
        return isPrincipal(approval, viewer) || viewer.scope().mayAnywhere(Act.COUNTERSIGN) && mayCountersign(approval, viewer);
    }

    /** Whoever could have answered it, and whoever holds it. */
    public boolean mayRevoke(Approval approval, Viewer viewer) {
        var state = approval.state(LocalDate.now(clock));
        return (state == Approval.Progress.IN_FORCE || state == Approval.Progress.TO_COME) && (approval.asker().equals(viewer.account()) || answersFor(approval, viewer));
    }

    public Optional<Refusal> grant(ApprovalId id, String words, Viewer by) {
        return answer(id, Approval.Word.GRANTED, words.strip(), by);
    }

    public Optional<Refusal> refuse(ApprovalId id, String reason, Viewer by) {
        return reason.isBlank() ? Optional.of(Refusal.of("protection.refuse.reason-missing")) : answer(id, Approval.Word.REFUSED, reason.strip(), by);
    }

    /** Before it is answered, by whoever has asked. */
    public Optional<Refusal> withdraw(ApprovalId id, Viewer by) {
        var approval = sql.find(id).filter(each -> each.asker().equals(by.account())).orElseThrow(NotFound::new);
        if (!sql.answer(id, Approval.Word.WITHDRAWN, by.account(), clock.instant(), null)) return Optional.of(Refusal.of("protection.answered-already"));
        audit.record(by, "approval.withdrawn", id.value(), place(approval), null, Map.of());
        return Optional.empty();
    }

    /** Takes back what was granted; sight ends in this moment. */
    public Optional<Refusal> revoke(ApprovalId id, String why, Viewer by) {
        var approval = find(id, by);
        var reason = why.strip();
        if (reason.isEmpty()) return Optional.of(Refusal.of("protection.revoke.reason-missing"));
        if (reason.length() > LONGEST) return Optional.of(Refusal.of("protection.too-long", reason.length(), LONGEST));
        if (!mayRevoke(approval, by) || !sql.revoke(id, by.account(), clock.instant(), reason)) return Optional.of(Refusal.of("protection.over-already"));
        audit.record(by, "approval.revoked", id.value(), place(approval), null, Map.of("asker", approval.asker().value()));
        tell(approval, Approval.Progress.REVOKED, by);
        return Optional.empty();
    }

    /** Whose answer it is, for telling them. */
    @Transactional(readOnly = true)
    public Set<AccountId> answering(ApprovalId id, int county) {
        var approval = sql.find(id).orElseThrow(NotFound::new);
        var people = new HashSet<AccountId>();
        if (approval.school() != null) people.addAll(staff.above(county, approval.school(), Role.PRINCIPAL));
        if (approval.fromAbove() || people.isEmpty()) {
            var responsible = settings.of(county).responsible();
            if (responsible != null && !responsible.equals(approval.asker())) people.add(responsible);
            else orgs.countyOrg(county).ifPresent(org -> people.addAll(staff.above(county, org.id(), Role.COUNTY_OFFICER)));
        }
        people.remove(approval.asker());
        return people;
    }

    private Optional<Refusal> answer(ApprovalId id, Approval.Word word, String words, Viewer by) {
        var approval = find(id, by);
        if (words.length() > LONGEST) return Optional.of(Refusal.of("protection.too-long", words.length(), LONGEST));
        if (approval.answer() != null) return Optional.of(Refusal.of("protection.answered-already"));
        if (!mayAnswer(approval, by)) return Optional.of(Refusal.of(approval.asker().equals(by.account()) ? "protection.answer.own" : "protection.answer.not-yours"));
        if (!sql.answer(id, word, by.account(), clock.instant(), words.isEmpty() ? null : words)) return Optional.of(Refusal.of("protection.answered-already"));
        boolean granted = word == Approval.Word.GRANTED;
        audit.record(by, granted ? "approval.granted" : "approval.refused", id.value(), place(approval), null, Map.of("asker", approval.asker().value()));
        tell(approval, granted ? Approval.Progress.IN_FORCE : Approval.Progress.REFUSED, by);
        return Optional.empty();
    }

    private void tell(Approval approval, Approval.Progress outcome, Viewer by) {
        if (!approval.asker().equals(by.account())) events.publishEvent(new ApprovalAnswered(by.county(), approval.id(), approval.asker(), outcome));
    }

    private static boolean answersFor(Approval approval, Viewer viewer) {
        return isPrincipal(approval, viewer) || viewer.scope().mayAnywhere(Act.COUNTERSIGN);
    }

    private static boolean isPrincipal(Approval approval, Viewer viewer) {
        return approval.school() != null && viewer.scope().mayIn(Act.APPROVE, approval.school());
    }

    private boolean mayCountersign(Approval approval, Viewer viewer) {
        var responsible = settings.of(viewer.county()).responsible();
        return responsible == null || responsible.equals(viewer.account()) || responsible.equals(approval.asker());
    }

    private static ApprovalSql.Whose whose(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNTERSIGN) ? ApprovalSql.Whose.COUNTY : ApprovalSql.Whose.of(viewer.scope().orgs(Act.APPROVE));
    }

    private Page<Approval> page(ApprovalSql.Whose whose, int page) {
        return new Page<>(sql.list(whose, Page.SIZE, Page.offset(page)), Page.number(page), Page.SIZE, sql.count(whose));
    }

    private static @Nullable UUID place(Approval approval) {
        return approval.school() == null ? null : approval.school().value();
    }
}
