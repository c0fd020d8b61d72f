package org.nuanyang.access.outside;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutsideIdentitySql {
    record Owner(int county, AccountId account) {}

    private final JdbcClient jdbc;

    OutsideIdentitySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Owner> use(OutsideIdentities.Identity identity, Instant now) {
        return jdbc.sql("""
                update access.outside_identity
                   set last_used_at = :now
                 where issuer = :issuer and subject = :subject
                returning county_id, account_id
                """).param("now", now.atOffset(ZoneOffset.UTC)).param("issuer", identity.issuer()).param("subject", identity.subject())
                .query((row, _) -> new Owner(row.getInt("county_id"), new AccountId(row.getObject("account_id", UUID.class)))).optional();
    }

    int insert(int county, AccountId account, OutsideIdentities.Identity identity, Instant now) {
        return jdbc.sql("""
                insert into access.outside_identity (county_id, account_id, issuer, subject, linked_at)
                values (:county, :account, :issuer, :subject, :now)
                on conflict do nothing
                """).param("county", county).param("account", account.value()).param("issuer", identity.issuer())
                .param("subject", identity.subject()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    int delete(int county, AccountId account) {
        return jdbc.sql("""
                delete from access.outside_identity
                 where county_id = :county and account_id = :account
                """).param("county", county).param("account", account.value()).update();
    }

    Optional<LocalDate> linkedOn(int county, AccountId account, ZoneId zone) {
        return jdbc.sql("""
                select linked_at
                  from access.outside_identity
                 where county_id = :county and account_id = :account
                 order by linked_at desc
                 limit 1
                """).param("county", county).param("account", account.value())
                .query((row, _) -> row.getTimestamp("linked_at").toInstant().atZone(zone).toLocalDate()).optional();
    }
}
