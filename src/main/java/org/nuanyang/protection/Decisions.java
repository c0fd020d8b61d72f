package org.nuanyang.protection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审批规定: the county's own numbers, and who answers for it. */
@Service
@Transactional
public class Decisions {
    private final SettingSql sql;
    private final Staff staff;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    Decisions(SettingSql sql, Staff staff, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.staff = staff;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProtectionSettings today(Viewer viewer) {
        return sql.of(viewer.county());
    }

    public static boolean mayDecide(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNTERSIGN) || viewer.administers();
    }

    /** The officers of the county, of whom one may be appointed. */
    @Transactional(readOnly = true)
    public List<AccountId> officers(Viewer viewer) {
        return orgs.countyOrg(viewer.county()).map(org -> staff.above(viewer.county(), org.id(), Role.COUNTY_OFFICER)).stream().flatMap(Set::stream).toList();
    }

    /** All that stands against it; empty when it is done. */
    public List<Refusal> decide(ProtectionSettings with, Viewer by) {
        if (!mayDecide(by)) throw new NotFound();
        if (with.responsible() != null && !officers(by).contains(with.responsible())) throw new NotFound();
        var objections = Stream.of(
                        between(with.mostChildren(), 1, 100_000, "protection.rules.most.wrong"),
                        between(with.longestDays(), 1, 366, "protection.rules.days.wrong"),
                        between(with.emergencyHours(), 1, 72, "protection.rules.hours.wrong"))
                .flatMap(Optional::stream).toList();
        if (!objections.isEmpty()) return objections;
        if (!sql.replace(by.county(), with, by.account(), clock.instant())) return List.of(Refusal.of("protection.rules.stale"));
        audit.record(by, "approval-rules.changed", null, null, null,
                Map.of("mostChildren", with.mostChildren(), "longestDays", with.longestDays(), "emergencyHours", with.emergencyHours()));
        return List.of();
    }

    private static Optional<Refusal> between(int number, int least, int most, String key) {
        return number < least || number > most ? Optional.of(Refusal.of(key, number, least, most)) : Optional.empty();
    }
}
