package org.nuanyang.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MessageSql {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Vault vault;

    MessageSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The same for each of them, by numbers of their own. */
    void insert(int county, Collection<UUID> ids, Collection<UUID> accounts, @Nullable UUID sender, Telling told, Instant at) {
        jdbc.sql("""
                insert into notices.message (county_id, id, account_id, sender_id, matter, words_key, args_sealed, text_sealed, link, urgent, sent_at)
                select :county, each.id, each.account, :sender::uuid, :matter, :key, :args::bytea, :words::bytea, :link, :urgent::boolean, :at::timestamptz
                  from unnest(:ids::uuid[], :accounts::uuid[]) as each (id, account)
                """)
                .param("county", county).param("ids", ids.toArray(UUID[]::new)).param("accounts", accounts.toArray(UUID[]::new))
                .param("sender", sender, Types.OTHER).param("matter", told.matter()).param("key", told.key())
                .param("args", vault.seal(JSON.writeValueAsBytes(told.args())))
                .param("words", told.words() == null ? null : vault.seal(told.words()), Types.BINARY)
                .param("link", told.link()).param("urgent", told.urgent()).param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Message> of(int county, UUID account, int size, long offset) {
        return jdbc.sql("""
                select id, sender_id, matter, words_key, args_sealed, text_sealed, link, urgent, sent_at, read_at
                  from notices.message
                 where county_id = :county and account_id = :account
                 order by sent_at desc, id desc
                 limit :size offset :offset
                """).param("county", county).param("account", account).param("size", size).param("offset", offset)
                .query(this::message).list();
    }

    Optional<Message> find(int county, UUID account, UUID id) {
        return jdbc.sql("""
                select id, sender_id, matter, words_key, args_sealed, text_sealed, link, urgent, sent_at, read_at
                  from notices.message
                 where county_id = :county and account_id = :account and id = :id
                """).param("county", county).param("account", account).param("id", id).query(this::message).optional();
    }

    long count(int county, UUID account) {
        return jdbc.sql("select count(*) from notices.message where county_id = :county and account_id = :account")
                .param("county", county).param("account", account).query(Long.class).single();
    }

    long unread(int county, UUID account) {
        return jdbc.sql("select count(*) from notices.message where county_id = :county and account_id = :account and read_at is null")
                .param("county", county).param("account", account).query(Long.class).single();
    }

    /** @param id null for all of them */
    int read(int county, UUID account, @Nullable UUID id, Instant at) {
        return jdbc.sql("""
                update notices.message
                   set read_at = :at
                 where county_id = :county and account_id = :account and read_at is null and (:id::uuid is null or id = :id::uuid)
                """).param("at", at.atOffset(ZoneOffset.UTC)).param("county", county).param("account", account).param("id", id, Types.OTHER).update();
    }

    int forget(int county, Instant before) {
        return jdbc.sql("delete from notices.message where county_id = :county and sent_at < :before")
                .param("county", county).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private Message message(ResultSet row, int number) throws SQLException {
        var sender = row.getObject("sender_id", UUID.class);
        var words = row.getBytes("text_sealed");
        List<Object> args = List.of(JSON.readValue(vault.openBytes(row.getBytes("args_sealed")), Object[].class));
        var told = new Telling(
                row.getString("matter"), row.getString("words_key"), args, words == null ? null : vault.open(words), row.getString("link"), row.getBoolean("urgent"));
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new Message(
                row.getObject("id", UUID.class), sender == null ? null : new AccountId(sender), told,
                row.getObject("sent_at", OffsetDateTime.class).toInstant(), read == null ? null : read.toInstant());
    }
}
