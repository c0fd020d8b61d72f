package org.nuanyang.mind.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 跟进: whom to see, who sees the child and until when. Whoever is asked learns that, never why in numbers. */
@Service
@Transactional
public class FollowUps {
    private static final int FARTHEST_DAYS = 90;

    private final FollowUpSql sql;
    private final Sittings sittings;
    private final SeatSql seats;
    private final Staff staff;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    FollowUps(FollowUpSql sql, Sittings sittings, SeatSql seats, Staff staff, Messages messages, Audit audit, Clock clock) {
        this.sql = sql;
        this.sittings = sittings;
        this.seats = seats;
        this.staff = staff;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    public record FollowUp(SittingId sitting, ChildId child, int version, AccountId person, LocalDate until, @Nullable LocalDate doneOn) {
        public boolean late(LocalDate today) {
            return doneOn == null && until.isBefore(today);
        }
    }

    /** @param mine whether the viewer is the one who sees the child */
    public record Listed(FollowUp followUp, String name, boolean mine) {}

    /** Those open: the psychology teacher's all, anybody else's own. */
    @Transactional(readOnly = true)
    public List<Listed> open(Viewer viewer) {
        return sql.open().stream().map(each -> new Listed(each.followUp(), each.name(), each.followUp().person().equals(viewer.account()))).toList();
    }

    @Transactional(readOnly = true)
    public Optional<FollowUp> find(SittingId sitting, ChildId child, Viewer viewer) {
        return sql.find(sitting, child);
    }

    /** Who may be asked: the school's psychology teachers, and those who lead the child's class. */
    @Transactional(readOnly = true)
    public List<AccountId> people(Sitting sitting, Viewer viewer) {
        var people = new LinkedHashSet<AccountId>(List.of(viewer.account()));
        people.addAll(staff.above(viewer.county(), sitting.school(), Role.PSYCHOLOGY));
        if (sitting.klass() != null) people.addAll(staff.above(viewer.county(), sitting.klass(), Role.HOMEROOM));
        return List.copyOf(people);
    }

    /** What stands against it, by field. */
    public Map<String, Refusal> set(SittingId id, ChildId child, int base, @Nullable AccountId person, @Nullable LocalDate until, Viewer by) {
        var sitting = sittings.find(id, by);
        var seat = seats.of(id).stream().filter(each -> each.child().equals(child)).findFirst().orElseThrow(NotFound::new);
        if (person == null || !people(sitting, by).contains(person)) return Map.of("person", Refusal.of("mind.follow.person-missing"));
        if (until == null) return Map.of("until", Refusal.of("mind.follow.until-missing"));
        var today = LocalDate.now(clock);
        if (until.isBefore(today)) return Map.of("until", Refusal.of("mind.follow.until-past", until.toString()));
        if (until.isAfter(today.plusDays(FARTHEST_DAYS))) return Map.of("until", Refusal.of("mind.follow.until-far", until.toString(), today.plusDays(FARTHEST_DAYS).toString()));
        var before = sql.find(id, child);
        if (before.filter(stands -> stands.person().equals(person) && stands.until().equals(until) && stands.doneOn() == null).isPresent()) return Map.of();
        if (before.map(FollowUp::version).orElse(0) != base || !sql.set(new FollowUp(id, child, base + 1, person, until, null), by.account(), clock.instant()))
            return Map.of("person", Refusal.of("mind.follow.stale", seat.name()));
        audit.record(by, "mind-screening.follow-up-set", null, sitting.school().value(), null, Map.of());
        if (!person.equals(by.account())) messages.tell(List.of(person), Telling.of("mind.follow", "/mind/follow-ups", "mind.follow.told", seat.name(), until.toString()), by);
        return Map.of();
    }

    /** The child has been seen; saying so twice changes nothing. */
    public void done(SittingId id, ChildId child, Viewer by) {
        var stands = sql.find(id, child).filter(each -> each.person().equals(by.account()) || Sittings.mayOpen(by)).orElseThrow(NotFound::new);
        if (stands.doneOn() == null && sql.done(id, child, LocalDate.now(clock))) audit.record(by, "mind-screening.followed-up", null, null, null, Map.of());
    }
}
