package org.nuanyang.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.notices.channel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxSql {
    private final JdbcClient jdbc;

    OutboxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that has not been passed on; {@code read} means nobody needs to be told outside any more. */
    record Fresh(UUID id, AccountId account, boolean urgent, boolean read) {}

    /** Held until the transaction ends; what another server holds is left to it. */
    List<Fresh> fresh(int county, int most) {
        return jdbc.sql("""
                select id, account_id, urgent, read_at is not null as read
                  from notices.message
                 where county_id = :county and passed_on_at is null
                 order by sent_at
                 limit :most
                   for update skip locked
                """).param("county", county).param("most", most)
                .query((row, _) -> new Fresh(
                        row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)), row.getBoolean("urgent"), row.getBoolean("read")))
                .list();
    }

    void passedOn(int county, Collection<UUID> messages, Instant at) {
        jdbc.sql("update notices.message set passed_on_at = :at where county_id = :county and id = any (:ids::uuid[])")
                .param("at", at(at)).param("county", county).param("ids", messages.toArray(UUID[]::new)).update();
    }

    /** One that waits already takes it along. */
    void insert(int county, Delivery each, Instant due) {
        jdbc.sql("""
                insert into notices.delivery (county_id, id, channel_id, account_id, subscription_id, urgent, state, due_at, tries, made_at)
                values (:county, :id, :channel, :account, :device, :urgent, 'WAITING', :due, 0, :made)
                on conflict (county_id, channel_id, account_id, (coalesce(subscription_id, '00000000-0000-0000-0000-000000000000')))
                      where state = 'WAITING'
                do update set urgent = delivery.urgent or excluded.urgent, due_at = least(delivery.due_at, excluded.due_at)
                """)
                .param("county", county).param("id", each.id()).param("channel", each.channel()).param("account", each.account().value())
                .param("device", each.device(), Types.OTHER).param("urgent", each.urgent()).param("due", at(due)).param("made", at(each.madeAt()))
                .update();
    }

    /** Takes what is due, and what a server took and never finished. */
    List<Delivery> claim(int county, boolean urgentOnly, Instant now, Instant until, int most) {
        return jdbc.sql("""
                update notices.delivery
                   set state = 'SENDING', claimed_until = :until, tries = tries + 1
                 where county_id = :county
                   and id in (select due.id
                                from notices.delivery as due
                               where due.county_id = :county
                                 and (due.state = 'WAITING' and due.due_at <= :now or due.state = 'SENDING' and due.claimed_until < :now)
                                 and (due.urgent or not :urgentOnly)
                               order by due.due_at
                               limit :most
                                 for update skip locked)
                returning id, channel_id, account_id, subscription_id, urgent, tries, made_at
                """)
                .param("until", at(until)).param("county", county).param("now", at(now)).param("urgentOnly", urgentOnly).param("most", most)
                .query(OutboxSql::delivery).list();
    }

    void end(int county, Delivery each, String state, @Nullable String said, Instant now) {
        jdbc.sql("""
                update notices.delivery
                   set state = :state, claimed_until = null, ended_at = :now, said = :said
                 where county_id = :county and id = :id and state = 'SENDING'
                """).param("state", state).param("now", at(now)).param("said", said, Types.VARCHAR).param("county", county).param("id", each.id()).update();
    }

    /** Waits for another try; unless a newer one waits, which takes it along. */
    void again(int county, UUID id, String said, Instant due, Instant now) {
        jdbc.sql("""
                update notices.delivery as old
                   set state = case when newer.waits then 'NOT_NEEDED' else 'WAITING' end,
                       ended_at = case when newer.waits then :now::timestamptz end,
                       due_at = :due, claimed_until = null, said = :said
                  from (select exists (select
                                         from notices.delivery as other
                                         join notices.delivery as this on this.county_id = :county and this.id = :id
                                        where other.county_id = :county and other.state = 'WAITING' and other.channel_id = this.channel_id
                                          and other.account_id = this.account_id and other.subscription_id is not distinct from this.subscription_id) as waits) as newer
                 where old.county_id = :county and old.id = :id and old.state in ('SENDING', 'GIVEN_UP')
                """).param("now", at(now)).param("due", at(due)).param("said", said).param("county", county).param("id", id).update();
    }

    List<Undelivered> undelivered(int county, int size, long offset) {
        return jdbc.sql("""
                select delivery.id, channel.kind, delivery.account_id, delivery.tries, delivery.made_at, delivery.ended_at, delivery.said
                  from notices.delivery
                  join notices.channel on channel.county_id = delivery.county_id and channel.id = delivery.channel_id
                 where delivery.county_id = :county and delivery.state = 'GIVEN_UP'
                 order by delivery.ended_at desc, delivery.id
                 limit :size offset :offset
                """).param("county", county).param("size", size).param("offset", offset)
                .query((row, _) -> new Undelivered(
                        row.getObject("id", UUID.class), Channel.Kind.valueOf(row.getString("kind")), new AccountId(row.getObject("account_id", UUID.class)),
                        row.getInt("tries"), instant(row, "made_at"), instant(row, "ended_at"), row.getString("said")))
                .list();
    }

    long undelivered(int county) {
        return jdbc.sql("select count(*) from notices.delivery where county_id = :county and state = 'GIVEN_UP'")
                .param("county", county).query(Long.class).single();
    }

    /** False when it has been tried again, or forgotten, in the meantime. */
    boolean retry(int county, UUID id, Instant now) {
        int found = jdbc.sql("update notices.delivery set tries = 0 where county_id = :county and id = :id and state = 'GIVEN_UP'")
                .param("county", county).param("id", id).update();
        if (found == 1) again(county, id, "", now, now);
        return found == 1;
    }

    int forget(int county, Instant before) {
        return jdbc.sql("delete from notices.delivery where county_id = :county and ended_at < :before")
                .param("county", county).param("before", at(before)).update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class), row.getObject("channel_id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("subscription_id", UUID.class), row.getBoolean("urgent"), row.getInt("tries"), instant(row, "made_at"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String name) throws SQLException {
        return row.getObject(name, OffsetDateTime.class).toInstant();
    }
}
