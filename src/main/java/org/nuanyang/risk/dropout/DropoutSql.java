package org.nuanyang.risk.dropout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DropoutSql {
    private static final String CASE = """
            select past.id, past.child_id, card.name, past.school_id, past.began_on, past.ground, past.days_away, past.told_sealed, past.closed_on, past.outcome, past.ended_sealed, past.closed_by
              from risk.dropout_case as past
              join roster.child_card as card on card.county_id = past.county_id and card.id = past.child_id
             where past.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    DropoutSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Dropout> list(boolean open, LocalDate since) {
        return withSteps(jdbc.sql(CASE + """
                   and (:open and past.closed_on is null or not :open and past.closed_on >= :since)
                 order by past.began_on, card.sort_name, past.id
                """).param("open", open).param("since", since).query((row, _) -> dropout(row)).list());
    }

    List<Dropout> of(ChildId child) {
        return withSteps(jdbc.sql(CASE + " and past.child_id = :child order by past.began_on desc, past.opened_at desc").param("child", child.value()).query((row, _) -> dropout(row)).list());
    }

    Optional<Dropout> find(DropoutId id) {
        return withSteps(jdbc.sql(CASE + " and past.id = :id").param("id", id.value()).query((row, _) -> dropout(row)).list()).stream().findFirst();
    }

    /** False where one is open already. */
    boolean insert(DropoutId id, ChildFile file, String told, LocalDate on, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into risk.dropout_case (county_id, id, child_id, school_id, began_on, ground, days_away, told_sealed, opened_by, opened_at)
                values (viewer.county(), :id, :child, :school, :on, 'TOLD', 0, :told, :by, :at)
                on conflict do nothing
                """).param("id", id.value()).param("child", file.id().value()).param("school", file.school().value()).param("on", on)
                .param("told", vault.seal(told)).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    record Opened(UUID caseId, UUID childId) {}

    /** Of these children of a class those whose days add up, unless one is open already. */
    List<Opened> openByDays(OrgId klass, Collection<ChildId> children, LocalDate told, LocalDate today, int inRow, int inMonth, Instant at) {
        return jdbc.sql("select case_id, child_id from risk.open_dropouts(:class, :children::uuid[], :told, :today, :inRow, :inMonth, :at)")
                .param("class", klass.value()).param("children", Rows.texts(children)).param("told", told).param("today", today)
                .param("inRow", inRow).param("inMonth", inMonth).param("at", at.atOffset(ZoneOffset.UTC)).query(Opened.class).list();
    }

    /** False when it is there already. */
    boolean insert(DropoutId id, ChildId child, DropoutStep step, Instant at) {
        return jdbc.sql("""
                insert into risk.dropout_step (county_id, id, case_id, child_id, kind, on_day, result, recipients, who_sealed, said_sealed, done_by, done_at)
                values (viewer.county(), :id, :case, :child, :kind, :on, :result, :recipients::text[], :who, :said, :by, :at)
                on conflict do nothing
                """).param("id", step.id()).param("case", id.value()).param("child", child.value()).param("kind", step.kind().name()).param("on", step.on())
                .param("result", step.result() == null ? null : step.result().name(), Types.VARCHAR).param("recipients", Rows.names(step.recipients()))
                .param("who", vault.seal(step.who())).param("said", sealed(step.said()), Types.BINARY).param("by", step.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** False when somebody else was quicker. */
    boolean close(DropoutId id, Dropout.End end, Instant at) {
        return jdbc.sql("""
                update risk.dropout_case
                   set closed_on = :on, outcome = :outcome, ended_sealed = :note, closed_by = :by, closed_at = :at
                 where county_id = (select viewer.county()) and id = :id and closed_on is null
                """).param("on", end.on()).param("outcome", end.outcome().name()).param("note", sealed(end.note()), Types.BINARY)
                .param("by", end.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id.value()).update() == 1;
    }

    record SchoolSum(UUID school, int open, int returned, int otherwise) {}

    List<SchoolSum> bySchool(LocalDate since) {
        return jdbc.sql("select school_id as school, open_cases as open, returned, otherwise from risk.dropouts_by_school(:since)").param("since", since).query(SchoolSum.class).list();
    }

    private List<Dropout> withSteps(List<Dropout> cases) {
        if (cases.isEmpty()) return cases;
        var steps = steps(cases.stream().map(each -> each.id().value()).toList());
        return cases.stream().map(each -> new Dropout(each.id(), each.child(), each.childName(), each.school(), each.began(), each.ground(), each.daysAway(), each.told(),
                steps.getOrDefault(each.id().value(), List.of()), each.end())).toList();
    }

    private record Taken(UUID of, DropoutStep step) {}

    private Map<UUID, List<DropoutStep>> steps(Collection<UUID> cases) {
        return jdbc.sql("""
                select case_id, id, kind, on_day, result, recipients, who_sealed, said_sealed, done_by
                  from risk.dropout_step
                 where county_id = (select viewer.county()) and case_id = any (:cases::uuid[])
                 order by on_day desc, done_at desc
                """).param("cases", Rows.texts(cases)).query((row, _) -> new Taken(row.getObject("case_id", UUID.class), step(row))).list().stream()
                .collect(Collectors.groupingBy(Taken::of, Collectors.mapping(Taken::step, Collectors.toList())));
    }

    private DropoutStep step(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new DropoutStep(row.getObject("id", UUID.class), DropoutKind.valueOf(row.getString("kind")), row.getObject("on_day", LocalDate.class),
                result == null ? null : DropoutResult.valueOf(result),
                Arrays.stream((String[]) row.getArray("recipients").getArray()).map(DropoutRecipient::valueOf).collect(Collectors.toSet()),
                vault.open(row.getBytes("who_sealed")), opened(row.getBytes("said_sealed")), new AccountId(row.getObject("done_by", UUID.class)));
    }

    private Dropout dropout(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_on", LocalDate.class);
        var end = closed == null ? null : new Dropout.End(closed, DropoutOutcome.valueOf(row.getString("outcome")), opened(row.getBytes("ended_sealed")), new AccountId(row.getObject("closed_by", UUID.class)));
        return new Dropout(new DropoutId(row.getObject("id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"),
                new OrgId(row.getObject("school_id", UUID.class)), row.getObject("began_on", LocalDate.class), Dropout.Ground.valueOf(row.getString("ground")),
                row.getInt("days_away"), opened(row.getBytes("told_sealed")), List.of(), end);
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null ? null : vault.seal(text);
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }
}
