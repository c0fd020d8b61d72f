package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.Set;
import org.nuanyang.indicators.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Figures of a county counted from the files and the records, each by one plain statement; and the same numbers by one over the sums that are kept of schools. */
record Afresh(JdbcClient owner, Span span) {
    private static final String HERE = """
              from roster.enrolment as here
             where here.county_id = :county and not here.mistaken and here.from_on <= :today and (here.until_on is null or here.until_on > :today)
            """;

    /** One number told twice: over the files and records, over the sums. */
    record Told(String counted, String kept) {}

    /** Records that reached children who are here. */
    static final Told RECORDS = new Told("""
            select count(*)
              from care.record_child as told
             where told.county_id = :county and told.on_day between :from and :to and told.serves <> '{}'
               and told.child_id in (select here.child_id
            """ + HERE + ")", """
            select sum(records) from indicators.school_record where county_id = :county and kind = '' and month between date_trunc('month', :from::date) and :to
            """);

    /** Children here, in care, and reached by no record. */
    static final Told REACHED_BY_NONE = new Told("select count(*)" + HERE + """
               and exists (select from roster.in_care as cared
                            where cared.county_id = here.county_id and cared.child_id = here.child_id
                              and cared.from_on <= :today and (cared.until_on is null or cared.until_on > :today))
               and not exists (select from care.record_child as told
                                where told.county_id = here.county_id and told.child_id = here.child_id
                                  and told.on_day between :from and :to and told.serves <> '{}')
            """, """
            select (select sum(in_care) from indicators.school_state where county_id = :county and dimension = 'ALL')
                 - (select sum(reached) from indicators.school_record where county_id = :county and kind = '' and month between date_trunc('month', :from::date) and :to)
            """);

    /** What was done of what was owed of these {@link #matters}: each period's records counted, none beyond what is owed. */
    static final Told CARRIED_OUT = new Told("""
            select coalesce(sum(least(quota.owed, (select count(*)
                                                     from care.record_child as told
                                                    where told.county_id = quota.county_id and told.child_id = quota.child_id
                                                      and told.on_day between quota.covers_from and quota.covers_until
                                                      and told.serves && duty.fulfilled_by))), 0)
              from care.quota
              join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
             where quota.county_id = :county and quota.period_until <= :to and quota.makeup_until between :from and :to
               and quota.makeup_until < :today and not quota.excused and quota.owed > 0
               and duty.matter in (select each.matter from care.duty as each where each.county_id = :county group by 1 having max(each.makeup_days) = 0)
            """, """
            select sum(done)
              from indicators.duty_school
             where county_id = :county and makeup_until between :from and :to and makeup_until < :today
               and matter in (select each.matter from care.duty as each where each.county_id = :county group by 1 having max(each.makeup_days) = 0)
            """);

    /** Of which matters nothing may be made up later: which record then counts for which period is no plain statement's to say. */
    Set<String> matters() {
        return Set.copyOf(owner.sql("select duty.matter from care.duty where duty.county_id = :county group by 1 having max(duty.makeup_days) = 0")
                .param("county", Product.COUNTY).query(String.class).list());
    }

    long asked(String sql) {
        return told(sql).query(Long.class).single();
    }

    /** How long PostgreSQL runs it, in milliseconds: without planning it, and without the way there and back. */
    double inDatabase(String sql) {
        var last = told("explain (analyze, timing off, costs off) " + sql).query(String.class).list().getLast();
        return Double.parseDouble(last.replaceAll("[^0-9.]", ""));
    }

    private StatementSpec told(String sql) {
        return owner.sql(sql).param("county", Product.COUNTY).param("from", span.from()).param("to", span.until()).param("today", LocalDate.now());
    }
}
