package org.nuanyang.risk.harm.rule;

import java.time.Clock;
import java.util.ArrayList;
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
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county's times, and who receives reports; all its officers are told when that changes. */
@Service
@Transactional
public class HarmSettings {
    private final HarmRuleSql sql;
    private final Staff staff;
    private final Orgs orgs;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    HarmSettings(HarmRuleSql sql, Staff staff, Orgs orgs, Messages messages, Audit audit, Clock clock) {
        this.sql = sql;
        this.staff = staff;
        this.orgs = orgs;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean mayDecide(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNTERSIGN);
    }

    @Transactional(readOnly = true)
    public HarmRules today(Viewer viewer) {
        return sql.of(viewer.county());
    }

    @Transactional(readOnly = true)
    public List<AccountId> officers(Viewer viewer) {
        return orgs.countyOrg(viewer.county()).map(org -> staff.above(viewer.county(), org.id(), Role.COUNTY_OFFICER)).stream().flatMap(Set::stream).toList();
    }

    /** All that stands against it; empty when it is done. */
    public List<Refusal> decide(HarmRules with, Viewer by) {
        if (!mayDecide(by)) throw new NotFound();
        if (with.officer() != null && !officers(by).contains(with.officer())) throw new NotFound();
        var objections = Stream.of(between(with.policeMinutes(), 240, "risk.harm.rules.police.wrong"), between(with.superiorHours(), 72, "risk.harm.rules.superior.wrong"),
                between(with.civilHours(), 168, "risk.harm.rules.civil.wrong")).flatMap(Optional::stream).toList();
        if (!objections.isEmpty()) return objections;
        if (!sql.replace(by.county(), with, by.account(), clock.instant())) return List.of(Refusal.of("risk.harm.rules.stale"));
        audit.record(by, "harm-rules.changed", with.officer() == null ? null : with.officer().value(), null, null,
                Map.of("policeMinutes", with.policeMinutes(), "superiorHours", with.superiorHours(), "civilHours", with.civilHours()));
        var others = new ArrayList<>(officers(by));
        others.remove(by.account());
        messages.tell(others, Telling.of("risk.REPORT-RULES", "/risk/reports/rules", "risk.harm.rules.told"), Actor.product(by.county()));
        return List.of();
    }

    private static Optional<Refusal> between(int number, int most, String key) {
        return number < 0 || number > most ? Optional.of(Refusal.of(key, number, most)) : Optional.empty();
    }
}
