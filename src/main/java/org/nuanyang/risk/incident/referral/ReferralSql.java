package org.nuanyang.risk.incident.referral;

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
import org.nuanyang.database.Vault;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReferralSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    ReferralSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when it stands already: a form sent twice. */
    boolean insert(Referral referral, Instant at) {
        return jdbc.sql("""
                insert into risk.referral (county_id, id, child_id, incident_id, body, office, person, phone_sealed, matter_sealed, sent_on, due_on, written_by, written_at)
                values (viewer.county(), :id, :child, :incident, :body, :office, :person, :phone, :matter, :sent, :due, :by, :at)
                on conflict (county_id, id) do nothing
                """)
                .param("id", referral.id().value()).param("child", referral.child().value()).param("incident", referral.incident() == null ? null : referral.incident().value(), Types.OTHER).param("body", referral.body().name()).param("office", referral.office())
                .param("person", referral.person()).param("phone", sealed(referral.phone()), Types.BINARY).param("matter", vault.seal(referral.matter()))
                .param("sent", referral.sentOn()).param("due", referral.dueOn()).param("by", referral.writtenBy().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    Optional<Referral> find(ReferralId id) {
        return jdbc.sql("""
                select referral.*, card.name
                  from risk.referral
                  join roster.child_card as card on card.county_id = referral.county_id and card.id = referral.child_id
                 where referral.county_id = (select viewer.county()) and referral.id = :id
                """).param("id", id.value()).query((row, _) -> referral(row)).optional();
    }

    List<Referral> of(ChildId child) {
        return jdbc.sql("""
                select referral.*, card.name
                  from risk.referral
                  join roster.child_card as card on card.county_id = referral.county_id and card.id = referral.child_id
                 where referral.county_id = (select viewer.county()) and referral.child_id = :child
                 order by referral.sent_on desc, referral.id desc
                """).param("child", child.value()).query((row, _) -> referral(row)).list();
    }

    /** Those in sight that wait for an answer or an end, the earliest due first. */
    List<Referral> open() {
        return jdbc.sql("""
                select referral.*, card.name
                  from risk.referral
                  join roster.child_card as card on card.county_id = referral.county_id and card.id = referral.child_id and card.left_on is null
                 where referral.county_id = (select viewer.county()) and referral.done_on is null and referral.answer is distinct from 'REFUSED'
                 order by referral.due_on, card.sort_name, referral.id
                """).query((row, _) -> referral(row)).list();
    }

    /** False when it was answered meanwhile. */
    boolean answer(ReferralId id, Referral.Answered answered, AccountId by) {
        return jdbc.sql("""
                update risk.referral
                   set answer = :answer, answered_on = :on, answer_sealed = :words, answered_by = :by
                 where county_id = (select viewer.county()) and id = :id and answer is null
                """).param("answer", answered.answer().name()).param("on", answered.on()).param("words", vault.seal(answered.words())).param("by", by.value()).param("id", id.value()).update() == 1;
    }

    boolean done(ReferralId id, Referral.Done done, AccountId by) {
        return jdbc.sql("""
                update risk.referral
                   set done_on = :on, done_sealed = :words, done_by = :by
                 where county_id = (select viewer.county()) and id = :id and answer = 'ACCEPTED' and done_on is null
                """).param("on", done.on()).param("words", vault.seal(done.words())).param("by", by.value()).param("id", id.value()).update() == 1;
    }

    record LateOne(UUID schoolId, UUID writtenBy, LocalDate dueOn) {}

    /** For the job that climbs the ladder. */
    List<LateOne> late(LocalDate on) {
        return jdbc.sql("select school_id, written_by, due_on from risk.late_referrals(:on)").param("on", on).query(LateOne.class).list();
    }

    private Referral referral(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        var done = row.getObject("done_on", LocalDate.class);
        return new Referral(new ReferralId(row.getObject("id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"),
                ReferralBody.valueOf(row.getString("body")), row.getString("office"), row.getString("person"), opened(row.getBytes("phone_sealed")), vault.open(row.getBytes("matter_sealed")),
                row.getObject("sent_on", LocalDate.class), row.getObject("due_on", LocalDate.class), row.getObject("incident_id") == null ? null : new IncidentId(row.getObject("incident_id", UUID.class)),
                answer == null ? null : new Referral.Answered(ReferralAnswer.valueOf(answer), row.getObject("answered_on", LocalDate.class), vault.open(row.getBytes("answer_sealed"))),
                done == null ? null : new Referral.Done(done, vault.open(row.getBytes("done_sealed"))), new AccountId(row.getObject("written_by", UUID.class)));
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null ? null : vault.seal(text);
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }
}
