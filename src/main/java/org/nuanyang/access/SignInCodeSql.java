package org.nuanyang.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInCodeSql {
    /** A code that still holds. */
    record Open(UUID id, String hash, int failures) {}

    private final JdbcClient jdbc;

    SignInCodeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int county, UUID id, AccountId account, String hash, AccountId by, Instant at, Instant until) {
        jdbc.sql("""
                insert into access.sign_in_code (county_id, id, account_id, hash, issued_by, issued_at, expires_at)
                values (:county, :id, :account, :hash, :by, :at, :until)
                """)
                .param("county", county).param("id", id).param("account", account.value()).param("hash", hash)
                .param("by", by.value()).param("at", AccountSql.at(at)).param("until", AccountSql.at(until))
                .update();
    }

    void revokeOpen(int county, AccountId account, Instant now) {
        jdbc.sql("""
                update access.sign_in_code
                   set revoked_at = :now
                 where county_id = :county and account_id = :account
                   and used_at is null and revoked_at is null
                """).param("now", AccountSql.at(now)).param("county", county).param("account", account.value()).update();
    }

    Optional<Open> open(int county, AccountId account, Instant now) {
        return jdbc.sql("""
                select id, hash, failed_count
                  from access.sign_in_code
                 where county_id = :county and account_id = :account
                   and used_at is null and revoked_at is null and expires_at > :now
                   for update
                """).param("county", county).param("account", account.value()).param("now", AccountSql.at(now))
                .query((row, _) -> new Open(row.getObject("id", UUID.class), row.getString("hash"), row.getInt("failed_count"))).optional();
    }

    void use(int county, UUID id, Instant now) {
        jdbc.sql("""
                update access.sign_in_code
                   set used_at = :now
                 where county_id = :county and id = :id
                """).param("now", AccountSql.at(now)).param("county", county).param("id", id).update();
    }

    void fail(int county, UUID id, @Nullable Instant spent) {
        jdbc.sql("""
                update access.sign_in_code
                   set failed_count = failed_count + 1, revoked_at = :spent::timestamptz
                 where county_id = :county and id = :id
                """).param("spent", AccountSql.at(spent)).param("county", county).param("id", id).update();
    }

    List<SignInCodes.Issued> of(int county, AccountId account, Instant since) {
        return jdbc.sql("""
                select code.issued_at, code.expires_at, code.used_at, code.revoked_at, issuer.name
                  from access.sign_in_code as code
                  join access.account as issuer on issuer.county_id = code.county_id and issuer.id = code.issued_by
                 where code.county_id = :county and code.account_id = :account and code.issued_at >= :since
                 order by code.issued_at desc
                """).param("county", county).param("account", account.value()).param("since", AccountSql.at(since))
                .query((row, _) -> new SignInCodes.Issued(
                        row.getTimestamp("issued_at").toInstant(), row.getString("name"), row.getTimestamp("expires_at").toInstant(),
                        AccountSql.instant(row.getTimestamp("used_at")), row.getTimestamp("revoked_at") != null)).list();
    }
}
