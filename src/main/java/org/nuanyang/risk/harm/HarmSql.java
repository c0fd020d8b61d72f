package org.nuanyang.risk.harm;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Page;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.harm.clock.HarmClock;
import org.nuanyang.risk.harm.clock.RunningClock;
import org.nuanyang.risk.harm.entry.HarmOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HarmSql {
    private static final String REPORT = """
            select report.id, report.year, report.number, report.school_id, report.child_id, report.child_sealed, report.situation, report.started_at,
                   risk.stands_to_report(report.id) as standing,
                   (select closure.outcome from risk.harm_closure as closure
                     where closure.county_id = report.county_id and closure.report_id = report.id order by closure.turn desc limit 1) as latest
              from risk.harm_report as report
             where report.county_id = (select viewer.county())
            """;
    private static final String STILL_OPEN = """
               and coalesce((select closure.outcome = 'REOPENED' from risk.harm_closure as closure
                              where closure.county_id = report.county_id and closure.report_id = report.id order by closure.turn desc limit 1), true) = :open
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    HarmSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Empty when the child or the school is none of the reporter's. */
    Optional<Boolean> start(HarmReports.Start told, String called, Map<HarmBody, Instant> due, Instant at, LocalDate on) {
        return jdbc.sql("select fresh from risk.start_report(:id, :child, :school, :called, :situation, :at, :on, :police, :superior, :civil)")
                .param("id", told.id().value()).param("child", told.child(), Types.OTHER).param("school", told.school() == null ? null : told.school().value(), Types.OTHER)
                .param("called", vault.seal(called)).param("situation", told.situation().name()).param("at", utc(at)).param("on", on)
                .param("police", utc(due.get(HarmBody.POLICE))).param("superior", utc(due.get(HarmBody.SUPERIOR)))
                .param("civil", due.containsKey(HarmBody.CIVIL_AFFAIRS) ? utc(due.get(HarmBody.CIVIL_AFFAIRS)) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Boolean.class).optional();
    }

    /** Where the children are who are called so, in a school to which whoever looks belongs. */
    List<HarmChildren.Seat> called(OrgId school, String name, LocalDate on) {
        return jdbc.sql("select child_id, school_id, class_id from risk.child_called(:school, :name, :on)")
                .param("school", school.value()).param("name", name).param("on", on)
                .query((row, _) -> new HarmChildren.Seat(row.getObject("child_id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), org(row, "class_id"))).list();
    }

    List<OrgId> schools(LocalDate on) {
        return jdbc.sql("""
                select id from access.org
                 where county_id = (select viewer.county()) and kind in ('SCHOOL', 'TEACHING_POINT') and risk.belongs_to(id, :on)
                """).param("on", on).query(UUID.class).stream().map(OrgId::new).toList();
    }

    Optional<HarmReport> find(HarmReportId id) {
        return withClocks(jdbc.sql(REPORT + " and report.id = :id").param("id", id.value()).query(this::report).list()).stream().findFirst();
    }

    List<HarmReport> list(boolean open, int page) {
        return withClocks(jdbc.sql(REPORT + STILL_OPEN + " order by report.started_at desc, report.id limit :size offset :offset")
                .param("open", open).param("size", Page.SIZE).param("offset", Page.offset(page)).query(this::report).list());
    }

    long count(boolean open) {
        return jdbc.sql("select count(*) from risk.harm_report as report where report.county_id = (select viewer.county())" + STILL_OPEN).param("open", open)
                .query(Long.class).single();
    }

    List<RunningClock> running() {
        return jdbc.sql("select year, number, school_id, body, due_at from risk.running_clocks()")
                .query((row, _) -> new RunningClock(row.getInt("year"), row.getInt("number"), org(row, "school_id"), HarmBody.valueOf(row.getString("body")), instant(row, "due_at"))).list();
    }

    List<AccountId> receivers(HarmReportId id) {
        return jdbc.sql("select risk.report_receivers(:id)").param("id", id.value()).query(UUID.class).stream().map(AccountId::new).toList();
    }

    List<AccountId> heads(HarmReportId id) {
        return jdbc.sql("select risk.report_heads(:id)").param("id", id.value()).query(UUID.class).stream().map(AccountId::new).toList();
    }

    /** Who has written or looked, one line each. */
    List<Hand> hands(HarmReportId id) {
        return jdbc.sql("select entry_id, what, account_id, at from risk.harm_hand where county_id = (select viewer.county()) and report_id = :id order by at, entry_id")
                .param("id", id.value())
                .query((row, _) -> new Hand(row.getObject("entry_id", UUID.class), Hand.Deed.valueOf(row.getString("what")), new AccountId(row.getObject("account_id", UUID.class)),
                        instant(row, "at"))).list();
    }

    void sign(UUID entry, HarmReportId report, Hand.Deed what, AccountId by, Instant at) {
        jdbc.sql("insert into risk.harm_hand (county_id, entry_id, report_id, what, account_id, at) values (viewer.county(), :entry, :report, :what, :by, :at)")
                .param("entry", entry).param("report", report.value()).param("what", what.name()).param("by", by.value()).param("at", utc(at)).update();
    }

    private List<HarmReport> withClocks(List<HarmReport> reports) {
        if (reports.isEmpty()) return reports;
        var clocks = clocks(reports.stream().map(report -> report.id().value()).toList());
        return reports.stream().map(report -> new HarmReport(report.id(), report.year(), report.number(), report.school(), report.child(), report.called(), report.situation(),
                report.startedAt(), report.standing(), report.latest(), clocks.getOrDefault(report.id().value(), List.of()))).toList();
    }

    private Map<UUID, List<HarmClock>> clocks(Collection<UUID> reports) {
        record Of(UUID report, HarmClock clock) {}
        return jdbc.sql("""
                select report_id, body, due_at, told_at
                  from risk.harm_clock
                 where county_id = (select viewer.county()) and report_id = any (:reports::uuid[])
                """).param("reports", Rows.texts(reports))
                .query((row, _) -> new Of(row.getObject("report_id", UUID.class), new HarmClock(HarmBody.valueOf(row.getString("body")), instant(row, "due_at"),
                        row.getObject("told_at") == null ? null : instant(row, "told_at"))))
                .stream().collect(Collectors.groupingBy(Of::report, Collectors.mapping(Of::clock, Collectors.toList())));
    }

    private HarmReport report(ResultSet row, int number) throws SQLException {
        var latest = row.getString("latest");
        return new HarmReport(new HarmReportId(row.getObject("id", UUID.class)), row.getInt("year"), row.getInt("number"), org(row, "school_id"),
                row.getObject("child_id", UUID.class), vault.open(row.getBytes("child_sealed")), HarmSituation.valueOf(row.getString("situation")), instant(row, "started_at"),
                Standing.valueOf(row.getString("standing")), latest == null ? null : HarmOutcome.valueOf(latest), List.of());
    }

    static @Nullable OrgId org(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrgId(id);
    }
}
