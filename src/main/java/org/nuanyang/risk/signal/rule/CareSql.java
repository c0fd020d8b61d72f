package org.nuanyang.risk.signal.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalSource.Asked;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the records of care say by a day; a record belongs to the day on which it happened. */
@Repository
class CareSql {
    /** Nobody looks further back; who was last in touch before that has been out of touch long enough for any threshold. */
    private static final int DAYS_BACK = 400;
    private static final int MOODS_WITHIN_DAYS = 180;
    private static final int DAYS_OF_A_MONTH = 31;

    private final JdbcClient jdbc;

    CareSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unreached(ChildId child, int times, LocalDate first, LocalDate last) {}

    record Felt(LocalDate day, RecordId record, Mood mood) {}

    /** @param last the day of the last record at all; null for never */
    record Behind(ChildId child, int weeks, LocalDate first, @Nullable LocalDate last) {}

    /** When the child or somebody of the school last had contact with a father or mother: a call, a letter, a visit while one was at home. */
    Map<ChildId, LocalDate> lastContacts(Asked asked) {
        return lastOf(asked, """
                select child_id, max(on_day) as on_day
                  from care.contact
                 where county_id = (select viewer.county()) and on_day <= :on and on_day > :from and reached
                   and (kind in ('FAMILY_CALL', 'LETTER') or 'FAMILY_CALL' = any (serves) or parties && '{FATHER,MOTHER}'::text[])
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                 group by child_id
                """);
    }

    Map<ChildId, LocalDate> lastGiven(Asked asked) {
        return lastOf(asked, """
                select child_id, max(on_day) as on_day
                  from care.contact
                 where county_id = (select viewer.county()) and on_day <= :on and on_day > :from and reached
                   and (kind = 'GIFT' or 'GIFT' = any (serves))
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                 group by child_id
                """);
    }

    private Map<ChildId, LocalDate> lastOf(Asked asked, String sql) {
        return about(asked, sql).param("from", asked.on().minusDays(DAYS_BACK))
                .query((row, _) -> Map.entry(new ChildId(row.getObject("child_id", UUID.class)), row.getObject("on_day", LocalDate.class))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Calls and visits in vain since somebody was last reached. */
    List<Unreached> unreached(Asked asked) {
        Rule rule = asked.rule(SignalKind.UNREACHED);
        return about(asked, """
                select child_id, count(*) as times, min(on_day) as first_on, max(on_day) as last_on
                  from (select child_id, on_day, reached, max(on_day) filter (where reached) over (partition by child_id) as reached_on
                          from care.contact
                         where county_id = (select viewer.county()) and on_day <= :on and on_day > :from
                           and kind in ('CARER_CALL', 'FAMILY_CALL', 'HOME_VISIT')
                           and (:children::uuid[] is null or child_id = any (:children::uuid[]))) as tried
                 where not reached and (reached_on is null or on_day > reached_on)
                 group by child_id
                having count(*) >= :n
                """).param("from", asked.on().minusDays(rule.m())).param("n", rule.n())
                .query((row, _) -> new Unreached(new ChildId(row.getObject("child_id", UUID.class)), row.getInt("times"),
                        row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class))).list();
    }

    /** The last moods that somebody noted of each child, the latest first. */
    Map<ChildId, List<Felt>> moods(Asked asked) {
        return about(asked, """
                select child_id, on_day, record_id, mood
                  from (select child_id, on_day, record_id, mood, row_number() over (partition by child_id order by on_day desc, record_id desc) as place
                          from care.contact
                         where county_id = (select viewer.county()) and on_day <= :on and on_day > :from and mood is not null
                           and (:children::uuid[] is null or child_id = any (:children::uuid[]))) as felt
                 where place <= :m
                 order by child_id, place
                """).param("from", asked.on().minusDays(MOODS_WITHIN_DAYS)).param("m", asked.rule(SignalKind.LOW_MOOD).m())
                .query((row, _) -> Map.entry(new ChildId(row.getObject("child_id", UUID.class)),
                        new Felt(row.getObject("on_day", LocalDate.class), new RecordId(row.getObject("record_id", UUID.class)), Mood.valueOf(row.getString("mood")))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * In how many weeks of school something was owed and nothing at all was done, since anything was last done for the child. What is owed each week tells of
     * its week, what is owed each month of the month's weeks; what is owed once a term or more rarely, or in the holidays, tells of no week.
     *
     * @param taught the Mondays of the weeks in which there is school
     */
    List<Behind> behind(Asked asked, Collection<LocalDate> taught) {
        return about(asked, """
                with done as (
                    select child_id, max(on_day) as on_day
                      from care.contact
                     where county_id = (select viewer.county()) and on_day <= :on and on_day > :from and serves <> '{}'
                       and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                     group by child_id)
                select missed.child_id, count(distinct week) as weeks, min(missed.covers_from) as first_on, done.on_day as last_on
                  from care.missed
                  left join done on done.child_id = missed.child_id
                 cross join lateral generate_series(date_trunc('week', missed.covers_from::timestamp), missed.covers_until::timestamp, interval '7 days') as week
                 where missed.county_id = (select viewer.county()) and missed.makeup_until < :on and missed.covers_from > :from
                   and missed.covers_from > coalesce(done.on_day, '-infinity'::date)
                   and week::date = any (:taught::date[])
                   and (missed.covers_until - missed.covers_from < 7
                        or missed.covers_until - missed.covers_from < :month and week::date + 3 between missed.covers_from and missed.covers_until)
                   and (:children::uuid[] is null or missed.child_id = any (:children::uuid[]))
                 group by missed.child_id, done.on_day
                having count(distinct week) >= :n
                """).param("from", from(asked)).param("month", DAYS_OF_A_MONTH).param("taught", taught.stream().map(LocalDate::toString).toArray(String[]::new)).param("n", asked.rule(SignalKind.OVERDUE_CARE).n())
                .query((row, _) -> new Behind(new ChildId(row.getObject("child_id", UUID.class)), row.getInt("weeks"),
                        row.getObject("first_on", LocalDate.class), row.getObject("last_on", LocalDate.class))).list();
    }

    /** Before this day nothing is asked about. */
    static LocalDate from(Asked asked) {
        return asked.on().minusDays(DAYS_BACK);
    }

    private StatementSpec about(Asked asked, String sql) {
        return jdbc.sql(sql).param("on", asked.on()).param("children", asked.ids());
    }
}
