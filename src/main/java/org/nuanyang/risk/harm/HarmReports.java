package org.nuanyang.risk.harm;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.risk.harm.clock.RunningClock;
import org.nuanyang.risk.harm.rule.HarmSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 强制报告: started by any member of staff with one press; from then on its clocks run. Who stands to it as nobody does not find it. */
@Service
@Transactional
public class HarmReports {
    public static final int LONGEST_NAME = 60;
    public static final String MATTER = "risk.REPORT";

    private final HarmSql sql;
    private final HarmSettings rules;
    private final HarmChildren children;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    HarmReports(HarmSql sql, HarmSettings rules, HarmChildren children, Messages messages, Audit audit, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.children = children;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param child null when nobody knows who it is, or it is of no school here
     * @param school where the child was looked for by its name, or where it was met
     * @param name as typed: of the child, or what may tell who it is
     */
    public record Start(HarmReportId id, HarmSituation situation, @Nullable UUID child, @Nullable OrgId school, String name) {
        private boolean isOf(HarmReport known, String called) {
            return situation == known.situation() && Objects.equals(child, known.child()) && (child != null || called.equals(known.called()));
        }

        /** Numbered by what it tells, so that this one too is once. */
        private Start apart() {
            var of = id + " " + situation + " " + child + " " + school + " " + name;
            return new Start(new HarmReportId(UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))), situation, child, school, name);
        }
    }

    /** Whoever works with children, helpers from outside among them. */
    public static boolean mayStart(Viewer viewer) {
        return viewer.worksHere() || viewer.scope().mayAnywhere(Act.RECORD);
    }

    /** The clocks run from this moment; the county's officer is told in it. Twice the same is once; an old form that tells of another child or matter starts another. */
    public HarmReportId start(Start told, Viewer by) {
        if (!mayStart(by)) throw new NotFound();
        var called = told.child() == null ? unknown(told.name()) : children.words(told.child(), told.school(), told.name(), by).orElseThrow(NotFound::new);
        var now = clock.instant();
        boolean fresh = sql.start(told, called, rules.today(by).due(told.situation(), now), now, LocalDate.now(clock)).orElseThrow(NotFound::new);
        if (!fresh) return sql.find(told.id()).filter(known -> !told.isOf(known, called)).isPresent() ? start(told.apart(), by) : told.id();
        var report = find(told.id(), by);
        audit.record(Actor.product(by.county()), "harm-report.started", told.id().value(), null, null, details(report));
        tell(told.id(), by.county(), sql.receivers(told.id()).stream().filter(officer -> !officer.equals(by.account())).toList());
        return told.id();
    }

    @Transactional(readOnly = true)
    public HarmReport find(HarmReportId id, Viewer viewer) {
        return sql.find(id).orElseThrow(NotFound::new);
    }

    /** With a line in the report's own register; the county's log names nobody who reports. */
    public HarmReport open(HarmReportId id, Viewer viewer) {
        var report = find(id, viewer);
        sql.sign(Ids.next(), id, Hand.Deed.OPENED, viewer.account(), clock.instant());
        audit.record(actor(report, viewer), "harm-report.opened", id.value(), null, null, details(report));
        return report;
    }

    /** Of whoever looks, the latest first. */
    @Transactional(readOnly = true)
    public Page<HarmReport> of(boolean open, int page, Viewer viewer) {
        return new Page<>(sql.list(open, Page.number(page)), Page.number(page), Page.SIZE, sql.count(open));
    }

    /** Those that still wait for something, for whoever looks. */
    @Transactional(readOnly = true)
    public List<HarmReport> owing(Viewer viewer) {
        return sql.list(true, 1).stream().filter(report -> report.owed() > 0).toList();
    }

    public static boolean mayReadClocks(Viewer viewer) {
        return viewer.holds(Role.COUNTY_OFFICER);
    }

    /** For any officer of the county: number, school and time left, nothing else. */
    @Transactional(readOnly = true)
    public List<RunningClock> running(Viewer viewer) {
        return mayReadClocks(viewer) ? sql.running() : List.of();
    }

    /** Who at the county receives it; nobody when all of them are accused. */
    @Transactional(readOnly = true)
    public List<AccountId> receivers(HarmReport report) {
        return report.standing().knowsAll() ? sql.receivers(report.id()) : List.of();
    }

    /** Who wrote and who looked; a principal reads the own lines alone. */
    @Transactional(readOnly = true)
    public List<Hand> hands(HarmReport report, Viewer viewer) {
        return sql.hands(report.id());
    }

    /** Neither child nor matter is named, also not in the product. */
    void tell(HarmReportId id, int county, List<AccountId> people) {
        messages.tell(people, Telling.of(MATTER, "/risk/reports/" + id, "risk.harm.told").urgently(), Actor.product(county));
    }

    /** In the log that others read, whoever reports is nobody. */
    static Actor actor(HarmReport report, Viewer viewer) {
        return report.standing() == Standing.REPORTER ? Actor.product(viewer.county()) : viewer;
    }

    /** What the log says of it: the number, and whether it was the reporter. */
    static Map<String, ?> details(HarmReport report) {
        return Map.of("number", report.numbered(), "standing", report.standing());
    }

    private static String unknown(String name) {
        var told = Optional.of(name.strip()).filter(each -> !each.isEmpty()).map(each -> each.length() > LONGEST_NAME ? each.substring(0, LONGEST_NAME) : each);
        return told.map(each -> Words.inChinese(() -> Words.say("risk.harm.unknown-called", each))).orElseGet(() -> Words.inChinese(() -> Words.say("risk.harm.unknown")));
    }
}
