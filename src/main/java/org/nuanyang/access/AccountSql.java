package org.nuanyang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountSql {
    /** What signing in needs to know, and nobody else. */
    record Secret(Account account, @Nullable String hash, LockOut lockOut) {}

    private static final String ACCOUNT = """
            select account.county_id, account.id, account.login, account.name, account.password_hash,
                   account.must_change, account.failed_count, account.locked_until, account.language, account.closed_on,
                   account.second_step_since
              from access.account
            """;

    private final JdbcClient jdbc;

    AccountSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int county, UUID id, String login, String name, @Nullable String hash, boolean mustChange) {
        jdbc.sql("""
                insert into access.account (county_id, id, login, name, password_hash, must_change)
                values (:county, :id, :login, :name, :hash, :mustChange)
                """)
                .param("county", county).param("id", id).param("login", login)
                .param("name", name).param("hash", hash).param("mustChange", mustChange)
                .update();
    }

    /** Held until the transaction ends, so that guesses at one account come one after the other. */
    Optional<Secret> hold(String login) {
        return jdbc.sql(ACCOUNT + " where account.login = :login for update")
                .param("login", login).query(AccountSql::secret).optional();
    }

    Optional<Secret> find(int county, AccountId id) {
        return jdbc.sql(ACCOUNT + " where account.county_id = :county and account.id = :id")
                .param("county", county).param("id", id.value()).query(AccountSql::secret).optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql(ACCOUNT + " where account.login = :login")
                .param("login", login).query(AccountSql::secret).optional().map(Secret::account);
    }

    List<Account> list(int county, String query, long offset, int size) {
        return jdbc.sql(ACCOUNT + """
                 where account.county_id = :county
                   and (:query = '' or position(:query in lower(account.name)) > 0 or position(:query in account.login) > 0)
                 order by account.closed_on is not null, account.login
                 limit :size offset :offset
                """)
                .param("county", county).param("query", query).param("size", size).param("offset", offset)
                .query(AccountSql::secret).list().stream().map(Secret::account).toList();
    }

    long count(int county, String query) {
        return jdbc.sql("""
                select count(*)
                  from access.account
                 where account.county_id = :county
                   and (:query = '' or position(:query in lower(account.name)) > 0 or position(:query in account.login) > 0)
                """).param("county", county).param("query", query).query(Long.class).single();
    }

    void lockOut(Account account, LockOut lockOut) {
        jdbc.sql("""
                update access.account
                   set failed_count = :failures, locked_until = :until
                 where county_id = :county and id = :id
                """)
                .param("failures", lockOut.failures()).param("until", at(lockOut.until()))
                .param("county", account.county()).param("id", account.id().value())
                .update();
    }

    /** A new password ends a lock-out and every session that began before. */
    void password(int county, AccountId id, String hash, boolean mustChange, Instant now) {
        jdbc.sql("""
                update access.account
                   set password_hash = :hash, must_change = :mustChange, failed_count = 0, locked_until = null,
                       signed_out_before = :now
                 where county_id = :county and id = :id
                """)
                .param("hash", hash).param("mustChange", mustChange).param("now", at(now))
                .param("county", county).param("id", id.value())
                .update();
    }

    void signOutBefore(int county, AccountId id, Instant now) {
        jdbc.sql("""
                update access.account
                   set signed_out_before = :now
                 where county_id = :county and id = :id
                """).param("now", at(now)).param("county", county).param("id", id.value()).update();
    }

    void language(int county, AccountId id, String language) {
        jdbc.sql("""
                update access.account
                   set language = :language
                 where county_id = :county and id = :id
                """).param("language", language).param("county", county).param("id", id.value()).update();
    }

    int close(int county, AccountId id, LocalDate on) {
        return jdbc.sql("""
                update access.account
                   set closed_on = :on
                 where county_id = :county and id = :id and closed_on is null
                """).param("on", on).param("county", county).param("id", id.value()).update();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }

    private static Secret secret(ResultSet row, int number) throws SQLException {
        var hash = row.getString("password_hash");
        var until = instant(row.getTimestamp("locked_until"));
        var account = new Account(
                new AccountId(row.getObject("id", UUID.class)), row.getInt("county_id"), row.getString("login"),
                row.getString("name"), hash != null, row.getBoolean("must_change"), until,
                row.getString("language"), row.getObject("closed_on", LocalDate.class),
                instant(row.getTimestamp("second_step_since")));
        return new Secret(account, hash, new LockOut(row.getInt("failed_count"), until));
    }
}
