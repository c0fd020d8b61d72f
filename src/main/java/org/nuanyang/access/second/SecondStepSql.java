package org.nuanyang.access.second;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.LockOut;
import org.nuanyang.common.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondStepSql {
    /** @param since null while there is no second step */
    record Held(@Nullable Instant since, LockOut lockOut) {}

    record App(byte[] sealed, Instant setUpAt, long lastStep) {}

    private final JdbcClient jdbc;

    SecondStepSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends, so that guesses at one account come one after the other. */
    Optional<Held> hold(int county, AccountId account) {
        return jdbc.sql("""
                select second_step_since, second_failed_count, second_locked_until
                  from access.account
                 where county_id = :county and id = :account and closed_on is null
                   for update
                """).param("county", county).param("account", account.value())
                .query((row, _) -> new Held(instant(row.getTimestamp("second_step_since")),
                        new LockOut(row.getInt("second_failed_count"), instant(row.getTimestamp("second_locked_until"))))).optional();
    }

    Optional<App> app(int county, AccountId account) {
        return jdbc.sql("""
                select secret_sealed, set_up_at, last_step
                  from access.totp
                 where county_id = :county and account_id = :account
                """).param("county", county).param("account", account.value())
                .query((row, _) -> new App(row.getBytes("secret_sealed"), row.getTimestamp("set_up_at").toInstant(), row.getLong("last_step"))).optional();
    }

    void lockOut(int county, AccountId account, LockOut lockOut) {
        jdbc.sql("""
                update access.account
                   set second_failed_count = :failures, second_locked_until = :until::timestamptz
                 where county_id = :county and id = :account
                """).param("failures", lockOut.failures()).param("until", lockOut.until() == null ? null : at(lockOut.until()))
                .param("county", county).param("account", account.value()).update();
    }

    /** Sessions that began without it are over. */
    void begun(int county, AccountId account, Instant now) {
        jdbc.sql("""
                update access.account
                   set second_step_since = coalesce(second_step_since, :now), signed_out_before = :now,
                       second_failed_count = 0, second_locked_until = null
                 where county_id = :county and id = :account
                """).param("now", at(now)).param("county", county).param("account", account.value()).update();
    }

    void keepApp(int county, AccountId account, byte[] sealed, Instant now, long lastStep) {
        jdbc.sql("""
                insert into access.totp (county_id, account_id, secret_sealed, set_up_at, last_step)
                values (:county, :account, :sealed, :now, :step)
                on conflict (county_id, account_id)
                do update set secret_sealed = excluded.secret_sealed, set_up_at = excluded.set_up_at, last_step = excluded.last_step
                """).param("county", county).param("account", account.value()).param("sealed", sealed)
                .param("now", at(now)).param("step", lastStep).update();
    }

    void used(int county, AccountId account, long step) {
        jdbc.sql("""
                update access.totp
                   set last_step = :step
                 where county_id = :county and account_id = :account
                """).param("step", step).param("county", county).param("account", account.value()).update();
    }

    void insertCodes(int county, AccountId account, List<byte[]> hashes, Instant now) {
        for (var hash : hashes)
            jdbc.sql("""
                    insert into access.recovery_code (county_id, id, account_id, hash, made_at)
                    values (:county, :id, :account, :hash, :now)
                    """).param("county", county).param("id", Ids.next()).param("account", account.value()).param("hash", hash).param("now", at(now)).update();
    }

    int useCode(int county, AccountId account, byte[] hash, Instant now) {
        return jdbc.sql("""
                update access.recovery_code
                   set used_at = :now
                 where county_id = :county and account_id = :account and hash = :hash and used_at is null
                """).param("now", at(now)).param("county", county).param("account", account.value()).param("hash", hash).update();
    }

    int codesLeft(int county, AccountId account) {
        return jdbc.sql("""
                select count(*)
                  from access.recovery_code
                 where county_id = :county and account_id = :account and used_at is null
                """).param("county", county).param("account", account.value()).query(Integer.class).single();
    }

    void forgetCodes(int county, AccountId account) {
        jdbc.sql("""
                delete from access.recovery_code
                 where county_id = :county and account_id = :account
                """).param("county", county).param("account", account.value()).update();
    }

    void forgetApp(int county, AccountId account) {
        jdbc.sql("""
                delete from access.totp
                 where county_id = :county and account_id = :account
                """).param("county", county).param("account", account.value()).update();
    }

    void over(int county, AccountId account, Instant now) {
        jdbc.sql("""
                update access.account
                   set second_step_since = null, second_failed_count = 0, second_locked_until = null, signed_out_before = :now
                 where county_id = :county and id = :account
                """).param("now", at(now)).param("county", county).param("account", account.value()).update();
    }

    void insertReset(int county, AccountId account, UUID by, Instant now) {
        jdbc.sql("""
                insert into access.second_step_reset (county_id, id, account_id, reset_by, reset_at)
                values (:county, :id, :account, :by, :now)
                """).param("county", county).param("id", Ids.next()).param("account", account.value()).param("by", by).param("now", at(now)).update();
    }

    List<SecondSteps.Reset> resets(int county, AccountId account, Instant since) {
        return jdbc.sql("""
                select reset.reset_at, author.name
                  from access.second_step_reset as reset
                  join access.account as author on author.county_id = reset.county_id and author.id = reset.reset_by
                 where reset.county_id = :county and reset.account_id = :account and reset.reset_at >= :since
                 order by reset.reset_at desc
                """).param("county", county).param("account", account.value()).param("since", at(since))
                .query((row, _) -> new SecondSteps.Reset(row.getTimestamp("reset_at").toInstant(), row.getString("name"))).list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
