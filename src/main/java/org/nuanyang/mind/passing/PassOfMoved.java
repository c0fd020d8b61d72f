package org.nuanyang.mind.passing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildrenMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes what is open to the school where the child is now, in the transaction in which it moves. Told are the psychology teachers
 * there, else the principal, else the county's officers: that something has come, and of no child.
 */
@Component
@Transactional
public class PassOfMoved {
    private final PassingSql sql;
    private final Staff staff;
    private final Orgs orgs;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    PassOfMoved(PassingSql sql, Staff staff, Orgs orgs, Messages messages, Audit audit, Clock clock) {
        this.sql = sql;
        this.staff = staff;
        this.orgs = orgs;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    private record Hand(int county, UUID accountId) implements Actor {}

    @EventListener
    void on(ChildrenMoved moved) {
        pass(moved, List.of());
    }

    /** @param appointments those that have ended just now because their children went */
    public void pass(ChildrenMoved moved, Collection<UUID> appointments) {
        var by = new Hand(moved.county(), moved.by());
        var went = sql.passOn(moved.children().stream().map(ChildId::value).toList(), appointments, LocalDate.now(clock), clock.instant());
        for (var from : went.stream().map(PassingSql.Went::fromSchool).collect(Collectors.toSet())) audit.record(by, "mind-passed.on", null, from, null, Map.of());
        for (var to : went.stream().map(PassingSql.Went::toSchool).filter(Objects::nonNull).collect(Collectors.toSet())) tell(new OrgId(to), by);
    }

    private void tell(OrgId school, Actor by) {
        for (var role : List.of(Role.PSYCHOLOGY, Role.PRINCIPAL)) {
            Set<AccountId> people = staff.above(by.county(), school, role);
            if (people.isEmpty()) continue;
            messages.tell(people, Telling.of("mind.passed", "/mind/passed-on", "mind.passed.told"), by);
            return;
        }
        var name = orgs.find(school).map(Org::name).orElse("");
        messages.tell(staff.above(by.county(), school, Role.COUNTY_OFFICER), Telling.of("mind.passed.nobody", "/mind/counts", "mind.passed.told.nobody", name), by);
    }
}
