package org.nuanyang.protection.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.protection.request.ParentsRequest.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestSql {
    private static final String REQUESTS = """
            select request.*, child.name, child.school_id, child.class_id
              from protection.request
              join roster.child_card as child on child.county_id = request.county_id and child.id = request.child_id
             where request.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    RequestSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when the same is asked for already. */
    boolean insert(UUID id, UUID child, ParentsRequest.Told told, LocalDate due, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into protection.request (county_id, id, child_id, kind, asker, asker_name, how, words_sealed, received_on, due_on, received_by, received_at)
                values (viewer.county(), :id, :child, :kind, :asker, :name, :how, :words, :on, :due, :by, :at)
                on conflict (county_id, child_id, kind) where answered_at is null do nothing
                """)
                .param("id", id).param("child", child).param("kind", told.kind().name()).param("asker", told.asker().name())
                .param("name", told.askerName()).param("how", told.how().name()).param("words", vault.seal(told.words()))
                .param("on", told.receivedOn()).param("due", due).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean answer(UUID id, ParentsRequest.Answered answered, Instant at) {
        return jdbc.sql("""
                update protection.request
                   set answer = :answer, answer_sealed = :words, answered_on = :on, answered_by = :by, answered_at = :at
                 where county_id = (select viewer.county()) and id = :id and answered_at is null
                """)
                .param("id", id).param("answer", answered.answer().name()).param("words", vault.seal(answered.words())).param("on", answered.on())
                .param("by", answered.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<ParentsRequest> find(UUID id) {
        return jdbc.sql(REQUESTS + " and request.id = :id").param("id", id).query(this::request).optional();
    }

    /** The latest first. */
    List<ParentsRequest> of(UUID child) {
        return jdbc.sql(REQUESTS + " and request.child_id = :child order by request.received_on desc, request.id desc").param("child", child).query(this::request).list();
    }

    /** Of these schools and classes: the open ones by their deadline, the answered ones the latest first. */
    List<ParentsRequest> among(Collection<UUID> orgs, boolean answered, int most) {
        return jdbc.sql(REQUESTS + """
                   and (request.answered_at is not null) = :answered
                   and (child.school_id = any (:orgs::uuid[]) or child.class_id = any (:orgs::uuid[]))
                 order by request.answered_at desc nulls last, request.due_on, request.id
                 limit :most
                """).param("answered", answered).param("orgs", orgs.stream().map(UUID::toString).toArray(String[]::new)).param("most", most).query(this::request).list();
    }

    private ParentsRequest request(ResultSet row, int number) throws SQLException {
        var answer = row.getString("answer");
        var told = new ParentsRequest.Told(RequestKind.valueOf(row.getString("kind")), Giver.valueOf(row.getString("asker")), row.getString("asker_name"),
                Consent.How.valueOf(row.getString("how")), vault.open(row.getBytes("words_sealed")), row.getObject("received_on", LocalDate.class));
        return new ParentsRequest(row.getObject("id", UUID.class), row.getObject("child_id", UUID.class), row.getString("name"), row.getObject("school_id", UUID.class),
                row.getObject("class_id", UUID.class), told, row.getObject("due_on", LocalDate.class), new AccountId(row.getObject("received_by", UUID.class)),
                answer == null ? null : new ParentsRequest.Answered(Decision.valueOf(answer), vault.open(row.getBytes("answer_sealed")),
                        row.getObject("answered_on", LocalDate.class), new AccountId(row.getObject("answered_by", UUID.class))));
    }
}
