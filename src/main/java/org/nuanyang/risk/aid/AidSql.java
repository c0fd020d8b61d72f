package org.nuanyang.risk.aid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AidSql {
    private static final String CASES = """
            select held.*, card.name, card.school_id, card.class_id, card.left_on is null as here,
                   coalesce(held.answer, '') in ('REFUSED', 'DECLINED')
                   and exists (select from risk.aid_case as later
                                where later.county_id = held.county_id and later.child_id = held.child_id and later.ground = held.ground and later.withdrawn_on is null
                                  and (later.incident_id, later.report_id) is not distinct from (held.incident_id, held.report_id)
                                  and (later.marked_at, later.id) > (held.marked_at, held.id)) as again
              from risk.aid_case as held
              join roster.child_card as card on card.county_id = held.county_id and card.id = held.child_id
             where held.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    AidSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param incident or {@code report} from which it comes */
    record Marked(AidId id, ChildId child, AidGround ground, String reason, @Nullable IncidentId incident, @Nullable HarmReportId report, LocalDate on, AccountId by) {}

    /** False when it stands already: a form sent twice. */
    boolean insert(Marked marked, Instant at) {
        return jdbc.sql("""
                insert into risk.aid_case (county_id, id, child_id, ground, reason_sealed, incident_id, report_id, marked_on, marked_by, marked_at)
                values (viewer.county(), :id, :child, :ground, :reason, :incident, :report, :on, :by, :at)
                on conflict do nothing
                """).param("id", marked.id().value()).param("child", marked.child().value()).param("ground", marked.ground().name()).param("reason", vault.seal(marked.reason()))
                .param("incident", marked.incident() == null ? null : marked.incident().value(), Types.OTHER).param("report", marked.report() == null ? null : marked.report().value(), Types.OTHER)
                .param("on", marked.on()).param("by", marked.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<AidCase> find(AidId id) {
        return jdbc.sql(CASES + " and held.id = :id").param("id", id.value()).query((row, _) -> read(row)).optional();
    }

    /** The latest first. */
    List<AidCase> of(ChildId child) {
        return jdbc.sql(CASES + " and held.child_id = :child order by held.marked_on desc, held.id desc").param("child", child.value()).query((row, _) -> read(row)).list();
    }

    List<AidCase> of(HarmReportId report) {
        return jdbc.sql(CASES + " and held.report_id = :report order by held.marked_on desc, held.id desc").param("report", report.value()).query((row, _) -> read(row)).list();
    }

    /** All in sight of children who are here, the oldest first. */
    List<AidCase> all() {
        return jdbc.sql(CASES + " and card.left_on is null order by held.marked_on, card.sort_name, held.id").query((row, _) -> read(row)).list();
    }

    /** Each step is taken once: false when somebody else was quicker. */
    boolean apply(AidId id, AidCase.Applied applied, AccountId by) {
        return jdbc.sql("""
                update risk.aid_case
                   set body = :body, person = :person, phone_sealed = :phone, applied_on = :on, applied_by = :by
                 where county_id = (select viewer.county()) and id = :id and applied_on is null and answer is null and withdrawn_on is null
                """).param("body", applied.body()).param("person", applied.person()).param("phone", applied.phone() == null ? null : vault.seal(applied.phone()), Types.BINARY)
                .param("on", applied.on()).param("by", by.value()).param("id", id.value()).update() == 1;
    }

    boolean answer(AidId id, AidCase.Answered answered, AccountId by) {
        return jdbc.sql("""
                update risk.aid_case
                   set answer = :answer, answered_on = :on, answer_sealed = :words, answered_by = :by
                 where county_id = (select viewer.county()) and id = :id and answer is null and withdrawn_on is null and (applied_on is not null or :answer = 'DECLINED')
                """).param("answer", answered.answer().name()).param("on", answered.on()).param("words", vault.seal(answered.words())).param("by", by.value()).param("id", id.value()).update() == 1;
    }

    boolean finish(AidId id, AidCase.Ended done, AccountId by) {
        return jdbc.sql("""
                update risk.aid_case
                   set done_on = :on, done_sealed = :words, done_by = :by
                 where county_id = (select viewer.county()) and id = :id and answer = 'GRANTED' and done_on is null
                """).param("on", done.on()).param("words", vault.seal(done.words())).param("by", by.value()).param("id", id.value()).update() == 1;
    }

    boolean withdraw(AidId id, AidCase.Ended withdrawn, AccountId by) {
        return jdbc.sql("""
                update risk.aid_case
                   set withdrawn_on = :on, withdrawn_sealed = :words, withdrawn_by = :by
                 where county_id = (select viewer.county()) and id = :id and answer is null and withdrawn_on is null
                """).param("on", withdrawn.on()).param("words", vault.seal(withdrawn.words())).param("by", by.value()).param("id", id.value()).update() == 1;
    }

    record OfSchool(UUID schoolId, int granted, int others) {}

    List<OfSchool> bySchool() {
        return jdbc.sql("select school_id, granted, others from risk.aid_by_school()").query(OfSchool.class).list();
    }

    record LateOne(UUID schoolId, UUID person, LocalDate since) {}

    /** For the job that climbs the ladder. */
    List<LateOne> late(LocalDate on) {
        return jdbc.sql("select school_id, person, since from risk.late_aid(:on, :apply, :answer)").param("on", on).param("apply", AidCase.APPLY_WITHIN_DAYS)
                .param("answer", AidCase.ANSWER_WITHIN_DAYS).query(LateOne.class).list();
    }

    private AidCase read(ResultSet row) throws SQLException {
        var applied = day(row, "applied_on");
        var answered = day(row, "answered_on");
        return new AidCase(new AidId(id(row, "id")), new ChildId(id(row, "child_id")), row.getString("name"), new OrgId(id(row, "school_id")), orNull(id(row, "class_id")),
                row.getBoolean("here"), AidGround.valueOf(row.getString("ground")), vault.open(row.getBytes("reason_sealed")),
                id(row, "incident_id") == null ? null : new IncidentId(id(row, "incident_id")), id(row, "report_id") == null ? null : new HarmReportId(id(row, "report_id")),
                day(row, "marked_on"), new AccountId(id(row, "marked_by")),
                applied == null ? null : new AidCase.Applied(row.getString("body"), row.getString("person"), opened(row.getBytes("phone_sealed")), applied),
                answered == null ? null : new AidCase.Answered(AidAnswer.valueOf(row.getString("answer")), answered, vault.open(row.getBytes("answer_sealed"))),
                ended(row, "done"), ended(row, "withdrawn"), row.getBoolean("again"));
    }

    private AidCase.@Nullable Ended ended(ResultSet row, String how) throws SQLException {
        var on = day(row, how + "_on");
        return on == null ? null : new AidCase.Ended(on, vault.open(row.getBytes(how + "_sealed")));
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }

    private static @Nullable OrgId orNull(@Nullable UUID id) {
        return id == null ? null : new OrgId(id);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
