package org.nuanyang.access.second;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PasskeySql {
    /** What verifying an answer needs. */
    record Kept(int county, UUID id, AccountId account, byte[] attested, String site, long signCount) {}

    private final JdbcClient jdbc;

    PasskeySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int insert(Kept passkey, byte[] credential, String name, Instant now) {
        return jdbc.sql("""
                insert into access.passkey (county_id, id, account_id, credential_id, attested, site, sign_count, name, made_at)
                values (:county, :id, :account, :credential, :attested, :site, :count, :name, :now)
                on conflict do nothing
                """)
                .param("county", passkey.county()).param("id", passkey.id()).param("account", passkey.account().value())
                .param("credential", credential).param("attested", passkey.attested()).param("site", passkey.site())
                .param("count", passkey.signCount()).param("name", name).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Held until the transaction ends: its count goes up only. */
    Optional<Kept> hold(byte[] credential) {
        return jdbc.sql("""
                select county_id, id, account_id, attested, site, sign_count
                  from access.passkey
                 where credential_id = :credential
                   for update
                """).param("credential", credential)
                .query((row, _) -> new Kept(row.getInt("county_id"), row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBytes("attested"), row.getString("site"), row.getLong("sign_count"))).optional();
    }

    void used(Kept passkey, long signCount, Instant now) {
        jdbc.sql("""
                update access.passkey
                   set sign_count = :count, last_used_at = :now
                 where county_id = :county and id = :id
                """).param("count", signCount).param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", passkey.county()).param("id", passkey.id()).update();
    }

    List<Passkey> of(int county, AccountId account) {
        return jdbc.sql("""
                select id, name, made_at, last_used_at
                  from access.passkey
                 where county_id = :county and account_id = :account
                 order by made_at
                """).param("county", county).param("account", account.value())
                .query((row, _) -> new Passkey(row.getObject("id", UUID.class), row.getString("name"), row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("last_used_at") == null ? null : row.getTimestamp("last_used_at").toInstant())).list();
    }

    List<byte[]> credentials(int county, AccountId account) {
        return jdbc.sql("""
                select credential_id
                  from access.passkey
                 where county_id = :county and account_id = :account
                """).param("county", county).param("account", account.value()).query(byte[].class).list();
    }

    int delete(int county, AccountId account, UUID id) {
        return jdbc.sql("""
                delete from access.passkey
                 where county_id = :county and account_id = :account and id = :id
                """).param("county", county).param("account", account.value()).param("id", id).update();
    }

    void forget(int county, AccountId account) {
        jdbc.sql("""
                delete from access.passkey
                 where county_id = :county and account_id = :account
                """).param("county", county).param("account", account.value()).update();
    }
}
