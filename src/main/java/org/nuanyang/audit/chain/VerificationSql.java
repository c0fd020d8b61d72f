package org.nuanyang.audit.chain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is read to verify, as the tables' owner. Columns come as they lie: no function of the database is believed. */
record VerificationSql(JdbcClient jdbc) {
    /** As audit.remove_month asks; of a younger month nobody is believed that it was removed by the rules. */
    private static final String OLD_ENOUGH = " where month + interval '7 months' <= (now() at time zone 'Asia/Shanghai')";

    record Chain(int countyId, long no, long entries, byte[] head, long startNo, byte[] startHead, @Nullable Long seenUntil) {}

    /** @param seqs null when its month has been removed */
    record Seal(
            long no, LocalDate month, @Nullable Long since, long sealedAt, int entries, long total, OffsetDateTime firstAt, OffsetDateTime lastAt,
            long @Nullable [] seqs, byte @Nullable [] marks, byte[] head) {}

    record Line(
            long seq, @Nullable Integer county, long at, OffsetDateTime time, @Nullable String account, String action, @Nullable String subject,
            @Nullable String org, @Nullable String why, @Nullable String details) {
        byte[] after(byte[] before) {
            return Link.after(before, seq, county, at, account, action, subject, org, why, details);
        }

        String told() {
            return time.atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime().withNano(0).toString().replace('T', ' ') + " " + action;
        }
    }

    record Month(int county, LocalDate month) {}

    List<Chain> chains() {
        return jdbc.sql("""
                select county_id, no, entries, head, start_no, start_head, (extract(epoch from seen_until) * 1000000)::bigint as seen_until
                  from audit.chain
                 order by county_id
                """).query(Chain.class).list();
    }

    List<Seal> seals(int county, long after, int atMost) {
        return jdbc.sql("""
                select no, month, (extract(epoch from since) * 1000000)::bigint as since, (extract(epoch from sealed_at) * 1000000)::bigint as sealed_at,
                       entries, total, first_at, last_at, seqs, marks, head
                  from audit.seal
                 where county_id = :county and no > :after
                 order by no
                 limit :atMost
                """).param("county", county).param("after", after).param("atMost", atMost).query(VerificationSql::seal).list();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("no"), row.getObject("month", LocalDate.class), row.getObject("since", Long.class), row.getLong("sealed_at"), row.getInt("entries"),
                row.getLong("total"), row.getObject("first_at", OffsetDateTime.class), row.getObject("last_at", OffsetDateTime.class),
                longs(row.getArray("seqs")), row.getBytes("marks"), row.getBytes("head"));
    }

    private static long @Nullable [] longs(@Nullable Array array) throws SQLException {
        return array == null ? null : Stream.of((Long[]) array.getArray()).mapToLong(Long::longValue).toArray();
    }

    List<Line> lines(Seal seal) {
        return jdbc.sql("""
                select seq, county_id as county, (extract(epoch from at) * 1000000)::bigint as at, at as time, account_id::text as account, action,
                       subject_id::text as subject, org_id::text as org, why, details::text as details
                  from audit.entry
                 where seq = any (:seqs) and at >= :first and at <= :last
                """).param("seqs", seal.seqs()).param("first", seal.firstAt()).param("last", seal.lastAt()).query(Line.class).list();
    }

    boolean lies(long seq) {
        return jdbc.sql("select exists (select from audit.entry where seq = :seq)").param("seq", seq).query(Boolean.class).single();
    }

    Map<Month, Long> lying() {
        return counted("""
                select coalesce(county_id, 0) as county, date_trunc('month', at at time zone 'Asia/Shanghai')::date as month, count(*) as lines
                  from audit.entry
                 group by 1, 2
                """);
    }

    /** Those of the queue that are there. */
    Map<Month, Long> waiting() {
        return counted("""
                select unsealed.county_id as county, date_trunc('month', unsealed.at at time zone 'Asia/Shanghai')::date as month, count(*) as lines
                  from audit.unsealed
                  join audit.entry on entry.seq = unsealed.seq and entry.at = unsealed.at and coalesce(entry.county_id, 0) = unsealed.county_id
                 group by 1, 2
                """);
    }

    private Map<Month, Long> counted(String query) {
        var counted = new HashMap<Month, Long>();
        jdbc.sql(query).query(row -> {
            counted.put(new Month(row.getInt("county"), row.getObject("month", LocalDate.class)), row.getLong("lines"));
        });
        return counted;
    }

    /** The first that is neither sealed nor waiting, or that stands twice. */
    Optional<Line> unknown(Month month) {
        return jdbc.sql("""
                select entry.seq, entry.county_id as county, (extract(epoch from at) * 1000000)::bigint as at, at as time, account_id::text as account, action,
                       subject_id::text as subject, org_id::text as org, why, details::text as details
                  from audit.entry
                 where coalesce(county_id, 0) = :county
                   and at >= :month::timestamp at time zone 'Asia/Shanghai' and at < (:month::timestamp + interval '1 month') at time zone 'Asia/Shanghai'
                   and seq in (select seq from audit.entry
                                where coalesce(county_id, 0) = :county
                                  and at >= :month::timestamp at time zone 'Asia/Shanghai' and at < (:month::timestamp + interval '1 month') at time zone 'Asia/Shanghai'
                               except all
                               (select unnest(seqs) from audit.seal where county_id = :county and month = :month
                                union all
                                select seq from audit.unsealed where county_id = :county))
                 order by seq, at desc
                 limit 1
                """).param("county", month.county()).param("month", month.month()).query(Line.class).optional();
    }

    /** Waiting, and older than what had been sealed whole; or waiting, and gone. */
    Optional<Breach> queueBreach(int county, long slackMicros) {
        return jdbc.sql("""
                select unsealed.seq, entry.seq is null as gone, to_char(unsealed.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') || coalesce(' ' || entry.action, '') as about
                  from audit.unsealed
                  join audit.chain on chain.county_id = unsealed.county_id
                  left join audit.entry on entry.seq = unsealed.seq and entry.at = unsealed.at
                 where unsealed.county_id = :county
                   and (entry.seq is null or unsealed.at < chain.seen_until - :slack * interval '1 microsecond')
                 order by unsealed.seq
                 limit 1
                """).param("county", county).param("slack", slackMicros)
                .query((row, _) -> new Breach(row.getBoolean("gone") ? Breach.Kind.MISSING : Breach.Kind.INSERTED, row.getLong("seq"), row.getString("about")))
                .optional();
    }

    List<Head> heads() {
        return jdbc.sql("select county_id, day, no, entries, head from audit.day order by county_id, day")
                .query((row, _) -> Head.of(row.getInt("county_id"), row.getObject("day", LocalDate.class), row.getLong("no"), row.getLong("entries"), row.getBytes("head")))
                .list();
    }

    Set<Month> removed() {
        return Set.copyOf(jdbc.sql("select county_id as county, month from audit.removed_month" + OLD_ENOUGH).query(Month.class).list());
    }

    /** The last seal that may have gone with a month. */
    long removedUpTo(int county) {
        return jdbc.sql("select coalesce(max(no), 0) from audit.removed_month" + OLD_ENOUGH + " and county_id = :county").param("county", county).query(Long.class).single();
    }
}
