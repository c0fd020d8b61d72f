package org.nuanyang.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Counts from files, stays, pairings, periods and records, by statements of its own: no door is asked and no sum that is kept is looked at.
 * How children stood at the end of a past month is told by the rows of that time, a child each, since files tell the present.
 */
record RawCounts(JdbcClient owner, int county, Map<List<Object>, List<Map<String, Object>>> seen) {
    private static final String PLACED = " and (:klass::uuid is null or here.class_id = :klass) and here.school_id = any (:schools::uuid[])";

    private static final String DEFINITION = """
            coalesce((select choice.definition from roster.county_definition as choice
                       where choice.county_id = :county and choice.withdrawn_at is null and choice.from_on <= :on
                       order by choice.from_on desc limit 1), 'COUNTY')""";

    private static final String SPELL = "from roster.spell where spell.county_id = :county and spell.child_id = here.child_id and spell.from_on <= :on"
            + " and (spell.until_on is null or spell.until_on > :on) and spell.definition = ";

    private static final String KIDS_NOW = """
            select here.child_id, here.school_id, here.class_id, file.sex, file.guardian_relation as relation, file.boarding, file.missing,
                   exists (select %2$s %1$s and spell.answer = 'COUNTS') as counts,
                   exists (select %2$s %1$s and spell.answer = 'CANNOT_TELL') as undecided,
                   (select spell.ground %2$s %1$s) as ground,
                   exists (select %2$s 'NATIONAL' and spell.answer = 'COUNTS') as national, exists (select %2$s 'EDUCATION' and spell.answer = 'COUNTS') as education,
                   exists (select %2$s 'COUNTY' and spell.answer = 'COUNTS') as by_county, exists (select %2$s 'REGISTER' and spell.answer = 'COUNTS') as register,
                   exists (select %2$s %1$s and (spell.answer = 'COUNTS' or spell.why = 'roster.membership.rough'
                                                 or split_part(spell.args, chr(9), 1) in ('BOTH_SINCE', 'FATHER_SINCE', 'MOTHER_SINCE', 'PARENT_SINCE'))) as in_care,
                   exists (select from roster.card_issue where card_issue.county_id = :county and card_issue.child_id = here.child_id) as carded,
                   (select count(*) from pairing.pairing
                     where pairing.county_id = :county and pairing.child_id = here.child_id and pairing.until_on is null and pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')) as helpers,
                   (select count(*) from pairing.pairing join pairing.letter on letter.county_id = pairing.county_id and letter.pairing_id = pairing.id
                     where pairing.county_id = :county and pairing.child_id = here.child_id and pairing.until_on is null and pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')) as signed,
                   exists (select from pairing.key_child where key_child.county_id = :county and key_child.child_id = here.child_id and key_child.until_on is null) as is_key,
                   exists (select from roster.entrusted_care where entrusted_care.county_id = :county and entrusted_care.child_id = here.child_id
                                                               and entrusted_care.ended_on is null and entrusted_care.signature <> 'NOT_SIGNED') as agreement,
                   case when walk.id is null then null
                        when walk.closed_at is null then exists (select from roster.survey_answer where survey_answer.county_id = :county and survey_answer.round_id = walk.id
                                                                  and survey_answer.child_id = here.child_id and survey_answer.current)
                        else (select finding.answer is not null from roster.survey_finding as finding
                               where finding.county_id = :county and finding.round_id = walk.id and finding.child_id = here.child_id) end as surveyed
              from roster.enrolment as here
              join roster.child as file on file.county_id = here.county_id and file.id = here.child_id
              left join lateral (select round.id, round.closed_at
                                   from roster.survey_round as round
                                   join access.org_within as within on within.county_id = round.county_id and within.ancestor_id = round.school_id
                                  where within.county_id = :county and within.org_id = here.school_id
                                  order by round.closed_at is null desc, round.started_at desc limit 1) as walk on true
             where here.county_id = :county and not here.mistaken and here.from_on <= :on and (here.until_on is null or here.until_on > :on)
            """.formatted(DEFINITION, SPELL) + PLACED;

    private static final String KIDS_THEN = """
            select here.child_id, here.school_id, here.class_id, here.sex, here.guardian_relation as relation, here.boarding, here.missing,
                   here.counts = 'COUNTS' as counts, here.counts = 'CANNOT_TELL' as undecided, here.ground,
                   here.national = 'COUNTS' as national, here.education = 'COUNTS' as education, here.county = 'COUNTS' as by_county, here.register = 'COUNTS' as register,
                   here.in_care, here.carded, here.helpers, here.signed, here.key as is_key, here.agreement, here.surveyed
              from indicators.child_month as here
             where here.county_id = :county and here.month = :month
            """ + PLACED;

    /** Whether it is known how children stood then. */
    boolean knows(Spot spot) {
        return spot.runs() || owner.sql("select exists (select from indicators.month_kept where county_id = :county and month = :month)")
                .param("county", county).param("month", spot.month()).query(Boolean.class).single();
    }

    /** One line, its columns named as the templates name them. */
    Map<String, String> line(String columns, String from, Spot spot) {
        return texts(lines(columns, from, spot).getFirst());
    }

    /** By the first column. */
    Map<String, Map<String, String>> by(String key, String columns, String from, Spot spot) {
        var by = new LinkedHashMap<String, Map<String, String>>();
        for (var line : lines(key + " as key, " + columns, from + " group by 1", spot)) {
            var texts = texts(line);
            by.put(texts.remove("key"), texts);
        }
        return by;
    }

    private List<Map<String, Object>> lines(String columns, String from, Spot spot) {
        var sql = "with kid as (select * from " + kids(spot) + ") select " + columns + " " + from;
        return seen.computeIfAbsent(List.of(sql, spot), _ -> asked(sql, spot).query().listOfRows());
    }

    /** The children of a spot, laid down once for the many questions about them. */
    private String kids(Spot spot) {
        var key = List.<Object>of("kids", spot);
        if (!seen.containsKey(key)) {
            var table = "pg_temp.kids_" + seen.size();
            asked("create temporary table " + table + " as " + (spot.runs() ? KIDS_NOW : KIDS_THEN), spot).update();
            seen.put(key, List.of(Map.of("table", table)));
        }
        return (String) seen.get(key).getFirst().get("table");
    }

    /** Everything is asked anew. */
    void forget() {
        owner.sql("discard temporary").update();
        seen.clear();
    }

    StatementSpec asked(String sql, Spot spot) {
        return owner.sql(sql).param("county", county).param("on", spot.today()).param("month", spot.month())
                .param("schools", spot.schools().stream().map(UUID::toString).toArray(String[]::new)).param("klass", spot.klass())
                .param("from", spot.from()).param("until", spot.until()).param("today", spot.today()).param("below", spot.below());
    }

    private static Map<String, String> texts(Map<String, Object> line) {
        var texts = new LinkedHashMap<String, String>();
        line.forEach((name, value) -> texts.put(name, value == null ? "" : value.toString()));
        return texts;
    }
}
