package org.nuanyang.access.device;

import java.time.Instant;
import java.time.ZoneOffset;
import org.nuanyang.access.Account;
import org.nuanyang.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceSql {
    private final JdbcClient jdbc;

    DeviceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int seen(Account account, byte[] hash, Device device, String address, Instant now) {
        return jdbc.sql("""
                update access.device
                   set device = :device, address = :address, last_seen_at = :now
                 where county_id = :county and account_id = :account and hash = :hash
                """).param("device", device.kept()).param("address", address).param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", account.county()).param("account", account.id().value()).param("hash", hash).update();
    }

    boolean any(Account account) {
        return jdbc.sql("""
                select exists (select
                                 from access.device
                                where county_id = :county and account_id = :account)
                """).param("county", account.county()).param("account", account.id().value()).query(Boolean.class).single();
    }

    void insert(Account account, byte[] hash, Device device, String address, Instant now) {
        jdbc.sql("""
                insert into access.device (county_id, id, account_id, hash, device, address, first_seen_at, last_seen_at)
                values (:county, :id, :account, :hash, :device, :address, :now, :now)
                """).param("county", account.county()).param("id", Ids.next()).param("account", account.id().value()).param("hash", hash)
                .param("device", device.kept()).param("address", address).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void forgetUnseenSince(Account account, Instant then) {
        jdbc.sql("""
                delete from access.device
                 where county_id = :county and account_id = :account and last_seen_at < :then
                """).param("county", account.county()).param("account", account.id().value()).param("then", then.atOffset(ZoneOffset.UTC)).update();
    }
}
