package org.nuanyang.roster.store;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.named.Bound;
import org.nuanyang.roster.named.Sign;
import org.nuanyang.roster.named.Signs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The children who show certain signs. What is not asked for is no condition once the values are known. */
@Repository
public class SignedSql {
    /** As roster.in_care: the latest choice that holds, the scheme before the first. Who is on no day's list need not be asked for. */
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
                    %s)
            """;

    /** Few rows, gathered once however many children are gone through; the policy shows them to whoever may heed the child. */
    private static final String HEEDED = "sign.child_id in (select child_id from roster.heed_sign where county_id = (select viewer.county()) and %s)";

    /** A plan that is not seen is none only where the viewer would see it: of those whom they may heed. */
    private static final String UNSTUDIED = "(sign.school_id = any ((select viewer.heeded())::uuid[]) or sign.class_id = any ((select viewer.heeded())::uuid[]) or sign.child_id = any ((select viewer.heeded())::uuid[]))"
            + " and sign.child_id not in (select child_id from roster.study_sign where county_id = (select viewer.county()))";

    /** When a child shows a sign. */
    private static final Map<Sign, String> SHOWN = new EnumMap<>(Map.ofEntries(
            entry(Sign.NO_GUARDIAN, "not sign.guardian"),
            entry(Sign.NO_GUARDIAN_PHONE, "not sign.guardian_phone"),
            entry(Sign.NO_CARD, "sign.card_on is null"),
            entry(Sign.STALE_CARD, "sign.card_on is not null and (child.contacts_changed_on, child.version) > (sign.card_on, sign.card_version)"),
            entry(Sign.INCOMPLETE, "child.missing <> '{}'"),
            entry(Sign.BOARDING, "child.boarding"),
            entry(Sign.UNPAIRED, "not sign.paired"),
            entry(Sign.KEY, "sign.key_child and (sign.school_id = any (:opened::uuid[]) or sign.class_id = any (:opened::uuid[]) or sign.child_id = any (:opened::uuid[]))"),
            entry(Sign.IN_CARE, CARED_FOR.formatted("")),
            entry(Sign.SIGNALLED, HEEDED.formatted("signals > 0")),
            entry(Sign.KEY_LEVEL, HEEDED.formatted("level = 'KEY'")),
            entry(Sign.URGENT_LEVEL, HEEDED.formatted("level = 'URGENT'")),
            entry(Sign.UNPLANNED, HEEDED.formatted("level in ('KEY', 'URGENT') and not planned")),
            entry(Sign.STUDY_UNPLANNED, UNSTUDIED)));

    /** On a list few are left when it comes to who is in care: each is asked for by its index, and {@code offset 0} keeps it so. */
    private static final String ALL_SHOWN = Stream.of(Sign.values())
            .map(sign -> "and (not '" + sign.name() + "' = any (:signs::text[]) or " + (sign == Sign.IN_CARE ? CARED_FOR.formatted("offset 0") : SHOWN.get(sign)) + ")")
            .sorted(Comparator.comparing((String condition) -> condition.contains("'IN_CARE'"))).collect(Collectors.joining("\n"));

    /** Joined to the file, whose columns a list's other filters ask for. */
    static final String SIGNED = """
            roster.child_sign as sign
              join roster.child on child.county_id = sign.county_id and child.id = sign.child_id
             where sign.county_id = (select viewer.county())
               and (:talkBefore::date is null or coalesce(sign.talked_on, sign.enrolled_on) < :talkBefore)
               and (:homeBefore::date is null or coalesce(sign.home_on, sign.enrolled_on) < :homeBefore)
               and (:visitBefore::date is null or coalesce(sign.visited_on, sign.enrolled_on) < :visitBefore)
               and (:guardianBornBy::date is null or sign.guardian_born <= :guardianBornBy)
               and (:bornAfter::date is null or sign.born > :bornAfter)
               and (:bornBy::date is null or sign.born <= :bornBy)
            """ + ALL_SHOWN + "\n";

    /** So many children are gone through once for all the questions; where there are more, each question stops when it has found enough. */
    private static final int TOGETHER = 50_000;

    /** Gathered once, as many children are gone through. */
    private static final String ALL_CARED_FOR = CARED_FOR.formatted("").replace("exists (select\n", "sign.child_id in (select spell.child_id\n").replace(" and spell.child_id = sign.child_id", "")
            .replace("spell.county_id = sign.county_id", "spell.county_id = (select viewer.county())");

    /**
     * What each child shows, found once: the signs, and of each date how many of the days that are asked for it has reached. Children who are alike in all of this are
     * laid beside the questions together.
     */
    private static final String COUNTS = """
            with asked as materialized (
                select *
                  from unnest(:shown::integer[], :talkBefore::date[], :homeBefore::date[], :visitBefore::date[], :guardianBornBy::date[], :bornAfter::date[], :bornBy::date[])
                       with ordinality as asked (shown, talk_before, home_before, visit_before, guardian_born_by, born_after, born_by, at)
            ), days as materialized (
                select array_agg(distinct talk_before) filter (where talk_before is not null) as talk, array_agg(distinct home_before) filter (where home_before is not null) as home,
                       array_agg(distinct visit_before) filter (where visit_before is not null) as visit, array_agg(distinct guardian_born_by + 1) filter (where guardian_born_by is not null) as guardian,
                       array_agg(distinct born_after + 1) filter (where born_after is not null) as younger, array_agg(distinct born_by + 1) filter (where born_by is not null) as older
                  from asked
            ), each_child as (
                select\s""" + Stream.of(Sign.values())
            .map(sign -> "case when " + (sign == Sign.IN_CARE ? ALL_CARED_FOR : SHOWN.get(sign)) + " then " + bit(sign) + " else 0 end").collect(Collectors.joining("\n| ")) + """
            \sas shown, width_bucket(coalesce(sign.talked_on, sign.enrolled_on), (select talk from days)) as talked,
                       width_bucket(coalesce(sign.home_on, sign.enrolled_on), (select home from days)) as home,
                       width_bucket(coalesce(sign.visited_on, sign.enrolled_on), (select visit from days)) as visited,
                       width_bucket(sign.guardian_born, (select guardian from days)) as guardian,
                       width_bucket(sign.born, (select younger from days)) as younger, width_bucket(sign.born, (select older from days)) as older
                  from roster.child_sign as sign
                  join roster.child on child.county_id = sign.county_id and child.id = sign.child_id
                 where sign.county_id = (select viewer.county()) and child.left_on is null and child.sort_name <> ''
                 limit :most
            ), here as materialized (
                select shown, talked, home, visited, guardian, younger, older, count(*) as children from each_child group by 1, 2, 3, 4, 5, 6, 7
            )
            select least(coalesce(sum(here.children), 0), :atMost) as found, (select coalesce(sum(children), 0) from here) as gone_through
              from asked
             cross join days
              left join here on here.shown & asked.shown = asked.shown
                            and (asked.talk_before is null or here.talked < array_position(days.talk, asked.talk_before))
                            and (asked.home_before is null or here.home < array_position(days.home, asked.home_before))
                            and (asked.visit_before is null or here.visited < array_position(days.visit, asked.visit_before))
                            and (asked.guardian_born_by is null or here.guardian < array_position(days.guardian, asked.guardian_born_by + 1))
                            and (asked.born_after is null or here.younger >= array_position(days.younger, asked.born_after + 1))
                            and (asked.born_by is null or here.older < array_position(days.older, asked.born_by + 1))
             group by asked.at
             order by asked.at
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
    public List<Long> counts(List<Signs> asked, int atMost) {
        if (asked.isEmpty()) return List.of();
        var together = together(asked, atMost);
        return together.getFirst().goneThrough() <= TOGETHER ? together.stream().map(Found::found).toList() : asked.stream().map(signs -> count(signs, atMost)).toList();
    }

    private record Found(long found, long goneThrough) {}

    private List<Found> together(List<Signs> asked, int atMost) {
        var opened = asked.stream().flatMap(signs -> signs.opened().stream()).collect(Collectors.toSet());
        return jdbc.sql(COUNTS).param("opened", Rows.texts(opened)).param("today", LocalDate.now(clock)).param("most", TOGETHER + 1).param("atMost", atMost)
                .param("shown", Rows.texts(asked.stream().map(signs -> signs.shown().stream().mapToInt(SignedSql::bit).sum()).toList()))
                .param("talkBefore", days(asked, Bound.LAST_TALK_BEFORE)).param("homeBefore", days(asked, Bound.LAST_CALL_HOME_BEFORE))
                .param("visitBefore", days(asked, Bound.LAST_VISIT_BEFORE)).param("guardianBornBy", days(asked, Bound.GUARDIAN_BORN_BY))
                .param("bornAfter", days(asked, Bound.BORN_AFTER)).param("bornBy", days(asked, Bound.BORN_BY))
                .query((row, _) -> new Found(row.getLong("found"), row.getLong("gone_through"))).list();
    }

    private long count(Signs signs, int atMost) {
        return asking(jdbc.sql(COUNT), signs).param("atMost", atMost).query(Long.class).single();
    }

    private static int bit(Sign sign) {
        return 1 << sign.ordinal();
    }

    private static @Nullable String[] days(List<Signs> asked, Bound bound) {
        return asked.stream().map(signs -> signs.day(bound)).map(day -> day == null ? null : day.toString()).toArray(String[]::new);
    }

    StatementSpec asking(StatementSpec statement, Signs asked) {
        return statement.param("signs", Rows.names(asked.shown())).param("opened", Rows.texts(asked.opened())).param("today", LocalDate.now(clock))
                .param("talkBefore", asked.day(Bound.LAST_TALK_BEFORE)).param("homeBefore", asked.day(Bound.LAST_CALL_HOME_BEFORE))
                .param("visitBefore", asked.day(Bound.LAST_VISIT_BEFORE)).param("guardianBornBy", asked.day(Bound.GUARDIAN_BORN_BY))
                .param("bornAfter", asked.day(Bound.BORN_AFTER)).param("bornBy", asked.day(Bound.BORN_BY));
    }
}
