package org.nuanyang.risk.incident;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.utc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of an incident, and who takes part. */
@Repository
class IncidentLogSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    IncidentLogSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when this line stands already: a form sent twice. */
    boolean insert(IncidentId incident, LogLine line) {
        return jdbc.sql("""
                insert into risk.incident_line (county_id, id, incident_id, kind, code, words_sealed, at, written_by, written_at)
                values (viewer.county(), :id, :incident, :kind, :code, :words, :at, :by, :written)
                on conflict (county_id, id) do nothing
                """)
                .param("id", line.id()).param("incident", incident.value()).param("kind", line.kind().name()).param("code", line.code())
                .param("words", line.words() == null ? null : vault.seal(line.words()), Types.BINARY)
                .param("at", utc(line.at())).param("by", line.by().value()).param("written", utc(line.writtenAt())).update() == 1;
    }

    /** In the order in which things happened. */
    List<LogLine> of(IncidentId incident) {
        return jdbc.sql("""
                select id, kind, code, words_sealed, at, written_by, written_at
                  from risk.incident_line
                 where county_id = (select viewer.county()) and incident_id = :incident
                 order by at, written_at, id
                """).param("incident", incident.value())
                .query((row, _) -> {
                    var words = row.getBytes("words_sealed");
                    return new LogLine(row.getObject("id", UUID.class), LogKind.valueOf(row.getString("kind")), row.getString("code"), words == null ? null : vault.open(words),
                            instant(row, "at"), new AccountId(row.getObject("written_by", UUID.class)), instant(row, "written_at"));
                }).list();
    }

    /** False when they take part already. */
    boolean add(IncidentId incident, AccountId person, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into risk.incident_person (county_id, incident_id, account_id, added_by, added_at)
                values (viewer.county(), :incident, :person, :by, :at)
                on conflict (county_id, incident_id, account_id) do nothing
                """).param("incident", incident.value()).param("person", person.value()).param("by", by.value()).param("at", utc(at)).update() == 1;
    }

    List<AccountId> people(IncidentId incident) {
        return jdbc.sql("select account_id from risk.incident_person where county_id = (select viewer.county()) and incident_id = :incident order by added_at")
                .param("incident", incident.value()).query(UUID.class).stream().map(AccountId::new).toList();
    }

    record Colleague(UUID accountId, String name) {}

    /** Who works at the school today. */
    List<Colleague> staff(UUID school, LocalDate on) {
        return jdbc.sql("""
                select distinct account_id, name
                  from access.staff
                 where county_id = (select viewer.county()) and school_id = :school and from_on <= :on and (until_on is null or until_on >= :on)
                 order by name, account_id
                """).param("school", school).param("on", on).query(Colleague.class).list();
    }
}
