package org.nuanyang.risk.harm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Staff;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.WhoSees;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.harm.entry.HarmSuspect;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.nuanyang.risk.harm.rule.HarmSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is accused. An account that is named finds nothing of the report from that moment on, nor of what the county's officers know
 * of its clocks. Only then is the school's principal told that there is one: never when it goes past the school.
 */
@Service
@Transactional
public class HarmSuspects {
    static final int LONGEST = 120;

    private final HarmReports reports;
    private final HarmSql sql;
    private final HarmEntrySql entries;
    private final HarmPeopleSql people;
    private final HarmSettings rules;
    private final Staff staff;
    private final WhoSees whoSees;
    private final AccountNames names;
    private final Audit audit;
    private final Clock clock;

    HarmSuspects(HarmReports reports, HarmSql sql, HarmEntrySql entries, HarmPeopleSql people, HarmSettings rules, Staff staff, WhoSees whoSees, AccountNames names,
            Audit audit, Clock clock) {
        this.reports = reports;
        this.sql = sql;
        this.entries = entries;
        this.people = people;
        this.rules = rules;
        this.staff = staff;
        this.whoSees = whoSees;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param pastSchool the reporter does not want the school to be told, whoever is accused */
    public record Said(UUID id, SuspectKind kind, @Nullable AccountId account, String words, boolean pastSchool) {
        private boolean isSo(HarmSuspect known, boolean past) {
            return known.id().equals(id) && known.kind() == kind && Objects.equals(known.account(), account) && (known.words() == null ? "" : known.words()).equals(words.strip()) && known.pastSchool() == past;
        }
    }

    /** Whoever has an account and could be accused. */
    public record Person(AccountId account, String name, Role role) {}

    @Transactional(readOnly = true)
    public List<HarmSuspect> of(HarmReport report) {
        return entries.suspects(report.id());
    }

    /** The school's people, those who help the child, and the officers above: whose account can be named. Never oneself. */
    @Transactional(readOnly = true)
    public List<Person> nameable(HarmReport report, Viewer viewer) {
        if (!report.standing().knowsAll()) return List.of();
        var all = new LinkedHashMap<AccountId, Person>();
        if (report.school() != null) {
            people.of(report.school(), LocalDate.now(clock)).forEach(person -> all.putIfAbsent(person.account(), person));
            helpers(report, viewer).forEach(person -> all.putIfAbsent(person.account(), person));
            above(report.school(), viewer).forEach(person -> all.putIfAbsent(person.account(), person));
        }
        all.remove(viewer.account());
        return all.values().stream().sorted(Comparator.comparing(Person::role).thenComparing(Person::name)).toList();
    }

    public Optional<Refusal> say(HarmReportId id, Said said, Viewer by) {
        var report = reports.find(id, by);
        if (!report.standing().knowsAll()) throw new NotFound();
        var person = said.account() == null ? null
                : nameable(report, by).stream().filter(each -> each.account().equals(said.account())).findFirst().orElseThrow(NotFound::new);
        var objection = HarmPolicy.length(said.words(), LONGEST);
        if (objection.isPresent()) return objection;
        boolean past = HarmPolicy.pastSchool(said.kind(), person != null, person != null && person.role() == Role.PRINCIPAL, said.pastSchool());
        var before = sql.heads(id);
        if (!entries.insert(id, new HarmSuspect(said.id(), said.kind(), said.account(), said.words(), past, clock.instant())))
            return entries.suspects(id).stream().anyMatch(known -> said.isSo(known, past)) ? Optional.empty() : Optional.of(Refusal.of("risk.sent-already"));
        if (said.kind().isOfTheHome()) entries.due(id, HarmBody.CIVIL_AFFAIRS, rules.today(by).civil(report.startedAt()));
        sql.sign(said.id(), id, Hand.Deed.SUSPECT, by.account(), clock.instant());
        audit.record(HarmReports.actor(report, by), "harm-report.suspect-named", id.value(), null, null, HarmReports.details(report));
        tell(report, before, by);
        return Optional.empty();
    }

    private void tell(HarmReport report, List<AccountId> before, Viewer by) {
        var now = new ArrayList<>(sql.heads(report.id()));
        now.removeAll(before);
        now.remove(by.account());
        reports.tell(report.id(), by.county(), now);
    }

    private List<Person> helpers(HarmReport report, Viewer viewer) {
        if (report.child() == null || report.school() == null) return List.of();
        return whoSees.of(viewer.county(), report.child(), report.school(), null).stream()
                .flatMap(seer -> seer.grounds().stream().filter(ground -> ground.role().helps()).map(ground -> new Person(seer.account(), seer.name(), ground.role()))).toList();
    }

    private List<Person> above(OrgId school, Viewer viewer) {
        var all = new ArrayList<Person>();
        for (var role : List.of(Role.TOWNSHIP_OFFICER, Role.SUPERVISOR, Role.COUNTY_OFFICER)) {
            var found = names.of(viewer.county(), staff.above(viewer.county(), school, role));
            found.forEach((account, name) -> all.add(new Person(account, name, role)));
        }
        return all;
    }
}
