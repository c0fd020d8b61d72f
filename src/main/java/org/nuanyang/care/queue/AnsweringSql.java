package org.nuanyang.care.queue;

import java.util.Collection;
import java.util.UUID;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The parts that all questions of the queue share: who answers for what, and what is behind. Quotas are read school by school,
 * from the day on which the time looked at begins to the day of looking: how many years or counties lie beside them makes no
 * difference.
 */
final class AnsweringSql {
    /** Who answers for what: the homeroom teacher of the class (whoever stands in came last), the helper, the school's psychologist or head. */
    static final String ANSWERING = """
            homeroom as materialized (
                select distinct on (staff.class_id) staff.class_id, staff.account_id, staff.name
                  from access.staff
                 where staff.county_id = (select viewer.county()) and staff.school_id = any (:schools::uuid[]) and staff.role = 'HOMEROOM'
                   and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)
                 order by staff.class_id, staff.from_on desc, staff.account_id
            ), post as materialized (
                select distinct on (staff.school_id, owed_by) staff.school_id, case staff.role when 'PSYCHOLOGY' then 'PSYCHOLOGY' else 'SCHOOL' end as owed_by,
                       staff.account_id, staff.name
                  from access.staff
                 where staff.county_id = (select viewer.county()) and staff.school_id = any (:schools::uuid[])
                   and staff.role in ('PSYCHOLOGY', 'PRINCIPAL', 'FILE_KEEPER') and staff.class_id is null
                   and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)
                 order by staff.school_id, owed_by, staff.role desc, staff.from_on desc, staff.account_id
            ), duty as materialized (
                select duty.id, duty.matter, duty.owed_by, duty.per, duty.times
                  from care.duty
                 where duty.county_id = (select viewer.county()) and (:duty::uuid is null or duty.id = :duty)
            )""";

    /** What is behind in quotas. No period is made up before it ends, so that the index leaves out what was missed long ago. */
    static final String LATE = """
            quota.county_id = (select viewer.county()) and quota.school_id = any (:schools::uuid[])
                   and quota.period_from between :reach and :on and quota.covers_from <= :on and quota.done < quota.owed and not quota.excused
                   and quota.makeup_until >= least(:since::date, :on::date)
                   and (quota.makeup_until >= :on or quota.period_until >= :since or :until::date is not null)
                   and (:until::date is null or quota.period_until between :since and :until and quota.makeup_until < :on)
                   and (:klass::uuid is null or quota.class_id = :klass)
            """;

    static final String BEHIND = """
                select quota.school_id, quota.class_id, quota.child_id, quota.duty_id, quota.covers_until, quota.makeup_until, quota.owed - quota.done as remaining,
                       coalesce(homeroom.account_id, post.account_id, quota.helper_id) as account_id, coalesce(homeroom.name, post.name) as answers
                  from care.quota
                  join duty          on duty.id = quota.duty_id
                  left join homeroom on duty.owed_by in ('LINKED', 'HOMEROOM') and homeroom.class_id = quota.class_id
                  left join post     on duty.owed_by = post.owed_by and post.school_id = quota.school_id
                 where\s""" + LATE + """
                   and (:person::uuid is null or coalesce(homeroom.account_id, post.account_id, quota.helper_id) = :person)
            """;

    private AnsweringSql() {}

    static StatementSpec filtered(JdbcClient jdbc, String sql, QueueFilter filter, Collection<UUID> schools) {
        return jdbc.sql(sql)
                .param("schools", Rows.texts(schools))
                .param("klass", filter.klass() == null ? null : filter.klass().value())
                .param("person", filter.person() == null ? null : filter.person().value())
                .param("duty", filter.duty() == null ? null : filter.duty().value())
                .param("reach", filter.reach())
                .param("since", filter.since()).param("until", filter.until()).param("on", filter.on());
    }
}
