package org.nuanyang.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
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
                   request.requested_at, request.answer, request.answered_at, request.reason
              from roster.transfer_request as request
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
            @Nullable Instant answeredAt, @Nullable String reason) {}

    /** False when no other school has the child, or somebody has asked already. */
    public boolean request(UUID id, UUID toSchool, @Nullable UUID toClass, Facts told, @Nullable UUID run, UUID account, Instant at) {
        var child = told.<ResidentId>get(Fact.ID).orElseThrow();
        return jdbc.sql("select roster.request_transfer(:id, :blind, :toSchool, :toClass, :name, :facts, :run, :account, :at)")
                .param("id", id).param("blind", Blind.of(child, vault)).param("toSchool", toSchool)
                .param("toClass", toClass, Types.OTHER).param("name", told.<String>get(Fact.NAME).orElse(""))
                .param("facts", vault.seal(FactsJson.write(told))).param("run", run, Types.OTHER)
                .param("account", account).param("at", at(at))
                .query(Boolean.class).single();
    }

    public Optional<Asked> find(UUID id) {
        return jdbc.sql(REQUEST + " and request.id = :id").param("id", id).query(this::asked).optional();
    }

    public List<Asked> all() {
        return jdbc.sql(REQUEST + " order by request.answer is not null, request.requested_at desc limit 500").query(this::asked).list();
    }

    /** True when the child went; false when somebody has answered in the meantime. */
    public boolean handOver(UUID id, UUID account, Instant at, LocalDate on) {
        return jdbc.sql("select roster.hand_over(:id, :account, :at, :on)")
                .param("id", id).param("account", account).param("at", at(at)).param("on", on)
                .query(Boolean.class).single();
    }

    public boolean answer(UUID id, Answer answer, @Nullable String reason, UUID account, Instant at) {
        return jdbc.sql("""
                update roster.transfer_request
                   set answer = :answer, reason = :reason, answered_by = :account, answered_at = :at
                 where county_id = (select viewer.county()) and id = :id and answer is null
                """)
                .param("id", id).param("answer", answer.name()).param("reason", reason)
                .param("account", account).param("at", at(at)).update() == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Asked asked(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        var answered = row.getTimestamp("answered_at");
        return new Asked(
                row.getObject("id", UUID.class), row.getObject("child_id", UUID.class), row.getString("child_name"),
                row.getObject("from_school_id", UUID.class), row.getString("from_school"),
                row.getObject("to_school_id", UUID.class), row.getString("to_school"), row.getObject("to_class_id", UUID.class),
                FactsJson.readFacts(vault.openBytes(row.getBytes("facts_sealed"))), row.getObject("run_id", UUID.class),
                row.getTimestamp("requested_at").toInstant(), answer == null ? null : Answer.valueOf(answer),
                answered == null ? null : answered.toInstant(), row.getString("reason"));
    }
}
