package org.nuanyang.reports.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.LogHeads;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.audit.AuditSums;
import org.nuanyang.audit.chain.ChainState;
import org.nuanyang.audit.chain.Heads;
import org.nuanyang.audit.chain.Keeping;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.PaperFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 个人信息保护合规审计报告, for those who read the county's log: its administrators and officers. No child is named in it. */
@Service
@Transactional
public class ComplianceReports {
    private static final int PEOPLE = 20;

    private final AuditSums sums;
    private final Heads heads;
    private final Keeping keeping;
    private final AccountNames names;
    private final Orgs orgs;
    private final ComplianceSql sql;
    private final Audit audit;
    private final Clock clock;

    ComplianceReports(AuditSums sums, Heads heads, Keeping keeping, AccountNames names, Orgs orgs, ComplianceSql sql, Audit audit, Clock clock) {
        this.sums = sums;
        this.heads = heads;
        this.keeping = keeping;
        this.names = names;
        this.orgs = orgs;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean isFor(Viewer viewer) {
        return LogHeads.isFor(viewer);
    }

    public ComplianceReport of(int year, Viewer viewer) {
        int county = viewer.county();
        var today = LocalDate.now(clock);
        if (!isFor(viewer) || year > today.getYear() || year < 2000) throw new NotFound();
        var first = LocalDate.of(year, 1, 1);
        var last = year == today.getYear() ? today : LocalDate.of(year, 12, 31);
        var from = midnight(first);
        var to = midnight(last.plusDays(1));
        var byAction = sums.byAction(county, from, to);
        var figures = new EnumMap<Figure, AuditSums.Sum>(Figure.class);
        for (var figure : Figure.values()) figures.put(figure, byAction.getOrDefault(figure.action(), AuditSums.Sum.none(figure.action())));
        return new ComplianceReport(
                orgs.county(county).name(), year, first, last, byAction.values().stream().mapToLong(AuditSums.Sum::times).sum(),
                heads.state(county).map(ChainState::entries).orElse(0L), heads.between(county, first, last).size(), keeping.months(), figures,
                people(county, from, to), schools(county, from, to));
    }

    /** For whoever signs it; that it was printed is recorded. */
    public PaperFile paper(int year, Viewer viewer) {
        var report = of(year, viewer);
        audit.record(viewer, "report.printed", null, null, null, Map.of("year", String.valueOf(year)));
        return new CompliancePaper(report, viewer.name(), LocalDate.now(clock)).file();
    }

    private List<ComplianceReport.Share> people(int county, Instant from, Instant to) {
        var shares = sums.byPerson(county, from, to, actions(), PEOPLE);
        var called = names.of(county, shares.stream().map(share -> new AccountId(share.of())).toList());
        return told(shares, id -> id, id -> called.getOrDefault(new AccountId(id), "—"));
    }

    /** A class counts with its school. */
    private List<ComplianceReport.Share> schools(int county, Instant from, Instant to) {
        var schools = sql.schools(county);
        var within = sums.byPlace(county, from, to, actions()).stream().filter(share -> schools.containsKey(share.of())).toList();
        return told(within, schools::get, name -> name).stream().sorted((one, other) -> Long.compare(other.of(Figure.CHILD_OPENED), one.of(Figure.CHILD_OPENED))).toList();
    }

    /** In the order in which they come; what has the same key is one. */
    private static <K> List<ComplianceReport.Share> told(List<AuditSums.Share> shares, Function<UUID, K> key, Function<K, String> name) {
        var figures = Figure.SHARED.stream().collect(Collectors.toMap(Figure::action, Function.identity()));
        var told = new LinkedHashMap<K, Map<Figure, Long>>();
        for (var share : shares) told.computeIfAbsent(key.apply(share.of()), _ -> new EnumMap<>(Figure.class)).merge(figures.get(share.action()), share.times(), Long::sum);
        return told.entrySet().stream().map(each -> new ComplianceReport.Share(name.apply(each.getKey()), each.getValue())).toList();
    }

    private static List<String> actions() {
        return Figure.SHARED.stream().map(Figure::action).toList();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
