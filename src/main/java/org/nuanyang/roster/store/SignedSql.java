package org.nuanyang.roster.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.named.Bound;
import org.nuanyang.roster.named.Signs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The children who show certain signs. What is not asked for is no condition once the values are known. */
@Repository
public class SignedSql {
    /** As roster.in_care: the latest choice that holds, the scheme before the first. Who is on no day's list need not be asked for; the others are, each by its index: {@code offset 0} keeps it so. */
    private static final String CARED_FOR = """
            child.counts <> 'DOES_NOT'
            and exists (select
                      from roster.spell
                     where spell.county_id = sign.county_id and spell.child_id = sign.child_id
                       and spell.from_on <= cast(:today as date) and (spell.until_on is null or spell.until_on > cast(:today as date))
                       and spell.definition = coalesce((select county_definition.definition
                                                          from roster.county_definition
                                                         where county_definition.county_id = (select viewer.county()) and county_definition.withdrawn_at is null
                                                           and county_definition.from_on <= cast(:today as date)
                                                         order by county_definition.from_on desc
                                                         limit 1), 'COUNTY')
                       and (spell.answer = 'COUNTS' or spell.why = 'roster.membership.rough'
                            or split_part(spell.args, chr(9), 1) in ('BOTH_SINCE', 'FATHER_SINCE', 'MOTHER_SINCE', 'PARENT_SINCE'))
                    offset 0)
            """;

    /** Joined to the file, whose columns a list's other filters ask for. */
    static final String SIGNED = """
            roster.child_sign as sign
              join roster.child on child.county_id = sign.county_id and child.id = sign.child_id
             where sign.county_id = (select viewer.county())
               and (not 'NO_GUARDIAN' = any (:signs::text[]) or not sign.guardian)
               and (not 'NO_GUARDIAN_PHONE' = any (:signs::text[]) or not sign.guardian_phone)
               and (not 'NO_CARD' = any (:signs::text[]) or sign.card_on is null)
               and (not 'STALE_CARD' = any (:signs::text[])
                    or sign.card_on is not null and (child.contacts_changed_on, child.version) > (sign.card_on, sign.card_version))
               and (not 'INCOMPLETE' = any (:signs::text[]) or child.missing <> '{}')
               and (not 'BOARDING' = any (:signs::text[]) or child.boarding)
               and (not 'UNPAIRED' = any (:signs::text[]) or not sign.paired)
               and (not 'KEY' = any (:signs::text[]) or sign.key_child and (sign.school_id = any (:opened::uuid[]) or sign.class_id = any (:opened::uuid[]) or sign.child_id = any (:opened::uuid[])))
               and (:talkBefore::date is null or coalesce(sign.talked_on, sign.enrolled_on) < :talkBefore)
               and (:homeBefore::date is null or coalesce(sign.home_on, sign.enrolled_on) < :homeBefore)
               and (:visitBefore::date is null or coalesce(sign.visited_on, sign.enrolled_on) < :visitBefore)
               and (:guardianBornBy::date is null or sign.guardian_born <= :guardianBornBy)
               and (:bornAfter::date is null or sign.born > :bornAfter)
               and (:bornBy::date is null or sign.born <= :bornBy)
               and (not 'IN_CARE' = any (:signs::text[]) or\s""" + CARED_FOR + """
                   )
            """;

    private static final String COUNT = """
            select count(*)
              from (select
                      from\s""" + SIGNED + """
                       and child.left_on is null and child.sort_name <> ''
                     limit :atMost) as child
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignedSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many of those who are here show each of these, counted up to a number. */
    public List<Long> counts(Collection<Signs> asked, int atMost) {
        var counts = new ArrayList<Long>();
        for (var signs : asked) counts.add(asking(jdbc.sql(COUNT), signs).param("atMost", atMost).query(Long.class).single());
        return counts;
    }

    StatementSpec asking(StatementSpec statement, Signs asked) {
        return statement.param("signs", Rows.names(asked.shown())).param("opened", Rows.texts(asked.opened())).param("today", LocalDate.now(clock))
                .param("talkBefore", asked.day(Bound.LAST_TALK_BEFORE)).param("homeBefore", asked.day(Bound.LAST_CALL_HOME_BEFORE))
                .param("visitBefore", asked.day(Bound.LAST_VISIT_BEFORE)).param("guardianBornBy", asked.day(Bound.GUARDIAN_BORN_BY))
                .param("bornAfter", asked.day(Bound.BORN_AFTER)).param("bornBy", asked.day(Bound.BORN_BY));
    }
}
