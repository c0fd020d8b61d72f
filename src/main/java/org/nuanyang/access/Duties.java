package org.nuanyang.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role where, from–until. What a person may see follows from it at once. */
@Service
@Transactional
public class Duties {
    private final DutySql sql;
    private final Orgs orgs;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duties(DutySql sql, Orgs orgs, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** All that stands against it; empty when it is granted. */
    public List<Refusal> grant(AccountId account, Duty duty, Actor by) {
        var org = orgs.find(duty.org()).filter(each -> each.county() == by.county()).orElseThrow(NotFound::new);
        var objections = DutyRule.objections(account, duty, org, by);
        if (!objections.isEmpty()) return objections;
        var id = Ids.next();
        sql.insert(by.county(), id, account, duty, by.accountId());
        audit.record(by, "duty.granted", account.value(), org.id().value(), null, Map.of("duty", id, "role", duty.role()));
        return List.of();
    }

    /**
     * Ends after a last day; one that has not begun before that day, a duty granted by mistake this morning too, is
     * withdrawn at once. A county keeps an administrator.
     */
    public Optional<Refusal> end(DutyId id, LocalDate lastDay, Actor by) {
        var holder = sql.holder(by.county(), id);
        var held = of(by.county(), holder).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (held.duty().role() == Role.ADMINISTRATOR && sql.administratorsBeside(by.county(), holder, lastDay) == 0)
            return Optional.of(Refusal.of("access.duty.last-administrator"));
        var ended = held.duty().from().isBefore(lastDay) ? sql.end(by.county(), id, lastDay) : sql.withdraw(by.county(), id, lastDay);
        if (ended == 0) return Optional.of(Refusal.of("access.duty.ended-already", lastDay));
        audit.record(by, "duty.ended", holder.value(), held.duty().org().value(), null,
                Map.of("duty", id.value(), "role", held.duty().role()));
        events.publishEvent(new PostEnded(holder, by));
        return Optional.empty();
    }

    /** Ends at once what helpers hold for children who go to another school, or into another file: they see them no more. */
    public void endHelp(Collection<UUID> children, Actor by) {
        for (var help : sql.endHelp(by.county(), children, LocalDate.now(clock).minusDays(1))) {
            audit.record(by, "duty.ended", help.helper(), help.org(), null, Map.of("duty", help.duty(), "role", Role.HELPER));
        }
    }

    /** All of somebody's duties, past ones too, the open ones first. */
    @Transactional(readOnly = true)
    public List<HeldDuty> of(int county, AccountId account) {
        return sql.of(county, account, LocalDate.now(clock));
    }

    /** The names of those who hold a role at a place today: the homeroom teacher of a class. */
    @Transactional(readOnly = true)
    public List<String> namesOf(Role role, OrgId org) {
        return sql.namesOf(role, org, LocalDate.now(clock));
    }

    public record Holder(AccountId id, String name, Role role) {}

    /** Who holds one of these roles at one of these places today, deputies too: whom somebody may hand a task on to. */
    @Transactional(readOnly = true)
    public List<Holder> holders(Collection<Role> roles, Collection<OrgId> orgs) {
        return sql.holders(roles, orgs, LocalDate.now(clock));
    }
}
