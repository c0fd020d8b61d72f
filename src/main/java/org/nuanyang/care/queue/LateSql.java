package org.nuanyang.care.queue;

import static org.nuanyang.care.queue.AnsweringSql.ANSWERING;
import static org.nuanyang.care.queue.AnsweringSql.BEHIND;
import static org.nuanyang.care.queue.AnsweringSql.filtered;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.notices.EscalationSource;
import org.nuanyang.database.Narrowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been missed and not done since, for the ladder. */
@Repository
class LateSql {
    private final JdbcClient jdbc;

    LateSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void planForTheseValues() {
        Narrowed.planForTheseValues(jdbc);
    }

    /**
     * What somebody has missed and not done since, while it is due again: by person, matter and class, or school, from the first
     * day it was late. Where nobody answers (a class without its teacher, a helper without an account) the school's head does.
     */
    List<EscalationSource.Late> late(QueueFilter filter, Collection<UUID> schools) {
        return filtered(jdbc, "with " + ANSWERING + ", behind as (" + BEHIND + """
                ), again as (
                    select behind.*, coalesce(behind.account_id, head.account_id) as answering,
                           bool_or(behind.makeup_until >= :on) over (partition by behind.child_id, behind.duty_id, behind.account_id) as waits
                      from behind
                      left join post as head on head.owed_by = 'SCHOOL' and head.school_id = behind.school_id
                )
                select again.answering as account_id, duty.matter,
                       case when duty.owed_by in ('LINKED', 'HOMEROOM') and again.class_id is not null then again.class_id else again.school_id end as place,
                       min(again.makeup_until) + 1 as since
                  from again
                  join care.duty on duty.county_id = (select viewer.county()) and duty.id = again.duty_id
                 where again.answering is not null and again.waits and again.makeup_until < :on
                   and not exists (select from care.latest
                                    where latest.county_id = duty.county_id and latest.child_id = again.child_id
                                      and latest.matter = any (duty.fulfilled_by) and latest.on_day >= again.covers_until)
                 group by 1, 2, 3
                """, filter, schools)
                .query((row, _) -> new EscalationSource.Late("care." + row.getString("matter"), new OrgId(row.getObject("place", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)), row.getObject("since", LocalDate.class))).list();
    }
}
