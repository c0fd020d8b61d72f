package org.nuanyang.roster.store;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.instantOrNull;
import static org.nuanyang.database.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.FactsJson;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.TransferRequest.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for children of other schools. */
@Repository
public class TransferSql {
    private static final String REQUEST = """
            select request.id, request.child_id, request.child_name, request.from_school_id, source.name as from_school,
                   request.to_school_id, target.name as to_school, request.to_class_id, request.facts_sealed, request.run_id,
                   request.requested_at, request.answer, request.answered_at, request.reason, request.offered, request.note,
                   request.arrived_on, child.left_on, child.left_why
              from roster.transfer_request as request
              left join roster.child on child.county_id = request.county_id and child.id = request.child_id
              join access.org as source on source.county_id = request.county_id and source.id = request.from_school_id
              join access.org as target on target.county_id = request.county_id and target.id = request.to_school_id
             where request.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    TransferSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A request as it lies in the table. */
    public record Asked(
            UUID id, UUID child, String childName, UUID fromSchool, String fromSchoolName, UUID toSchool, String toSchoolName,
            @Nullable UUID toClass, Facts told, @Nullable UUID run, Instant requestedAt, @Nullable Answer answer,
            @Nullable Instant answeredAt, @Nullable String reason, boolean offered, @Nullable String note,
            @Nullable LocalDate arrivedOn, @Nullable Departure left) {}

    /** False when no other school has the child, or somebody has asked already. */
    public boolean request(UUID id, UUID toSchool, @Nullable UUID toClass, Facts told, @Nullable UUID run, UUID account, Instant at) {
        var child = told.<ResidentId>get(Fact.ID).orElseThrow();
        return jdbc.sql("select roster.request_transfer(:id, :blind, :toSchool, :toClass, :name, :facts, :run, :account, :at)")
                .param("id", id).param("blind", Blind.of(child, vault)).param("toSchool", toSchool)
                .param("toClass", toClass, Types.OTHER).param("name", told.<String>get(Fact.NAME).orElse(""))
                .param("facts", vault.seal(FactsJson.write(told))).param("run", run, Types.OTHER)
                .param("account", account).param("at", utc(at))
                .query(Boolean.class).single();
    }

    public Optional<Asked> find(UUID id) {
        return jdbc.sql(REQUEST + " and request.id = :id").param("id", id).query(this::asked).optional();
    }

    public List<Asked> all() {
        return jdbc.sql(REQUEST + """
                order by request.answer is not null, coalesce(request.answer <> 'ACCEPTED' or request.arrived_on is not null, true),
                         request.requested_at desc, request.id
                limit 500
                """).query(this::asked).list();
    }

    /** Handed over and not yet come; who has left again in the meantime is no longer waited for. */
    public List<Asked> arrivals() {
        return jdbc.sql(REQUEST + """
                and request.answer = 'ACCEPTED' and request.arrived_on is null
                and child.school_id = request.to_school_id and child.left_on is null
                order by request.answered_at, child.sort_name, request.id
                """).query(this::asked).list();
    }

    /** The latest first. */
    public List<Asked> ofChild(UUID child) {
        return jdbc.sql(REQUEST + " and request.child_id = :child order by request.requested_at desc, request.id desc")
                .param("child", child).query(this::asked).list();
    }

    /** Open offers of one school to another. */
    public List<Asked> offers(UUID fromSchool, UUID toSchool) {
        return jdbc.sql(REQUEST + """
                and request.offered and request.answer is null
                and request.from_school_id = :fromSchool and request.to_school_id = :toSchool
                order by request.id
                """).param("fromSchool", fromSchool).param("toSchool", toSchool).query(this::asked).list();
    }

    public List<Asked> offersOf(UUID run) {
        return jdbc.sql(REQUEST + " and request.offer_run = :run order by request.id").param("run", run).query(this::asked).list();
    }

    public boolean isOpenSchool(UUID school) {
        return jdbc.sql("""
                select exists (select
                                 from access.org
                                where county_id = (select viewer.county()) and id = :school
                                  and kind in ('SCHOOL', 'TEACHING_POINT') and closed_on is null)
                """).param("school", school).query(Boolean.class).single();
    }

    /** The children offered; those of whom another transfer is open are not among them. */
    public List<UUID> offer(Collection<ChildFile> files, UUID toSchool, String note, @Nullable UUID run, UUID account, Instant at) {
        var rows = new Rows<>(List.copyOf(files))
                .text("id", _ -> Ids.next())
                .text("child", ChildFile::id)
                .text("school", ChildFile::school)
                .text("name", ChildFile::name)
                .bytes("facts", file -> vault.seal(FactsJson.write(named(file))));
        return jdbc.sql("""
                insert into roster.transfer_request (county_id, id, child_id, from_school_id, to_school_id, child_name, facts_sealed,
                                                     requested_by, requested_at, offered, note, offer_run)
                select viewer.county(), id, child_id, school_id, :toSchool, name, facts, :account, :at, true, :note, :run
                  from unnest(:id::uuid[], :child::uuid[], :school::uuid[], :name::text[], :facts::bytea[])
                    as told (id, child_id, school_id, name, facts)
                on conflict (county_id, child_id) where answer is null do nothing
                returning child_id
                """)
                .params(rows.params()).param("toSchool", toSchool).param("account", account).param("at", utc(at))
                .param("note", note.isEmpty() ? null : note, Types.VARCHAR).param("run", run, Types.OTHER)
                .query(UUID.class).list();
    }

    /** No more than who is meant: the file itself goes with the yes. */
    private static Facts named(ChildFile file) {
        var named = new Facts().with(Fact.NAME, file.name());
        file.facts().get(Fact.SEX).ifPresent(sex -> named.with(Fact.SEX, sex));
        file.facts().get(Fact.BIRTH).ifPresent(birth -> named.with(Fact.BIRTH, birth));
        return named;
    }

    /** The children that came; fewer than asked for when somebody has answered or closed a file in the meantime. */
    public List<UUID> takeOver(List<UUID> requests, UUID account, Instant at, LocalDate on) {
        return jdbc.sql("select roster.take_over(:requests::uuid[], :account, :at, :on)")
                .param("requests", Rows.texts(requests)).param("account", account).param("at", utc(at)).param("on", on)
                .query(UUID.class).list();
    }

    /** How many of these were not yet confirmed. */
    public int arrived(List<UUID> requests, LocalDate on, UUID account) {
        return jdbc.sql("""
                update roster.transfer_request
                   set arrived_on = :on, arrived_by = :account
                 where county_id = (select viewer.county()) and id = any (:requests::uuid[])
                   and answer = 'ACCEPTED' and arrived_on is null
                """).param("requests", Rows.texts(requests)).param("on", on).param("account", account).update();
    }

    public List<Asked> ofRun(UUID run) {
        return jdbc.sql(REQUEST + " and request.run_id = :run order by request.requested_at, request.id").param("run", run).query(this::asked).list();
    }

    /** True when the child went; false when somebody has answered in the meantime. */
    public boolean handOver(UUID id, UUID account, Instant at, LocalDate on) {
        return jdbc.sql("select roster.hand_over(:id, :account, :at, :on)")
                .param("id", id).param("account", account).param("at", utc(at)).param("on", on)
                .query(Boolean.class).single();
    }

    public boolean answer(UUID id, Answer answer, @Nullable String reason, UUID account, Instant at) {
        return jdbc.sql("""
                update roster.transfer_request
                   set answer = :answer, reason = :reason, answered_by = :account, answered_at = :at
                 where county_id = (select viewer.county()) and id = :id and answer is null
                """)
                .param("id", id).param("answer", answer.name()).param("reason", reason)
                .param("account", account).param("at", utc(at)).update() == 1;
    }

    private Asked asked(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        var left = row.getString("left_why");
        return new Asked(
                row.getObject("id", UUID.class), row.getObject("child_id", UUID.class), row.getString("child_name"),
                row.getObject("from_school_id", UUID.class), row.getString("from_school"),
                row.getObject("to_school_id", UUID.class), row.getString("to_school"), row.getObject("to_class_id", UUID.class),
                FactsJson.readFacts(vault.openBytes(row.getBytes("facts_sealed"))), row.getObject("run_id", UUID.class),
                instant(row, "requested_at"), answer == null ? null : Answer.valueOf(answer),
                instantOrNull(row, "answered_at"), row.getString("reason"),
                row.getBoolean("offered"), row.getString("note"), row.getObject("arrived_on", LocalDate.class),
                left == null ? null : new Departure(row.getObject("left_on", LocalDate.class), Departure.Why.valueOf(left)));
    }
}
