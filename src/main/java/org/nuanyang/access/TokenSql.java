package org.nuanyang.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenSql {
    record Holder(int county, UUID account, UUID token) {}

    private final JdbcClient jdbc;

    TokenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int county, UUID id, AccountId account, String name, byte[] hash, Instant now, LocalDate expiresOn) {
        jdbc.sql("""
                insert into access.token (county_id, id, account_id, name, hash, made_at, expires_on)
                values (:county, :id, :account, :name, :hash, :now, :expiresOn)
                """)
                .param("county", county).param("id", id).param("account", account.value()).param("name", name)
                .param("hash", hash).param("now", AccountSql.at(now)).param("expiresOn", expiresOn)
                .update();
    }

    Optional<Holder> holder(byte[] hash, LocalDate today) {
        return jdbc.sql("""
                select county_id as county, account_id as account, id as token
                  from access.token
                 where hash = :hash
                   and revoked_at is null
                   and expires_on >= :today
                """).param("hash", hash).param("today", today).query(Holder.class).optional();
    }

    /** To the minute: a script that asks a thousand times need not write a thousand times. */
    void used(Holder holder, Instant now) {
        jdbc.sql("""
                update access.token
                   set last_used_at = :now
                 where county_id = :county and id = :token
                   and (last_used_at is null or last_used_at < :now - interval '1 minute')
                """).param("now", AccountSql.at(now)).param("county", holder.county()).param("token", holder.token()).update();
    }

    List<Token> of(int county, AccountId account) {
        return jdbc.sql("""
                select id, name, made_at, expires_on, last_used_at, revoked_at
                  from access.token
                 where county_id = :county
                   and account_id = :account
                 order by made_at desc, id
                """).param("county", county).param("account", account.value())
                .query((row, _) -> new Token(
                        new TokenId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getObject("expires_on", LocalDate.class),
                        AccountSql.instant(row.getTimestamp("last_used_at")),
                        AccountSql.instant(row.getTimestamp("revoked_at"))))
                .list();
    }

    int revoke(int county, AccountId account, TokenId id, Instant now) {
        return jdbc.sql("""
                update access.token
                   set revoked_at = :now
                 where county_id = :county and account_id = :account and id = :id and revoked_at is null
                """)
                .param("now", AccountSql.at(now)).param("county", county)
                .param("account", account.value()).param("id", id.value())
                .update();
    }

    List<UUID> revokeAll(int county, AccountId account, Instant now) {
        return jdbc.sql("""
                update access.token
                   set revoked_at = :now
                 where county_id = :county and account_id = :account and revoked_at is null
                returning id
                """).param("now", AccountSql.at(now)).param("county", county).param("account", account.value())
                .query(UUID.class).list();
    }
}
