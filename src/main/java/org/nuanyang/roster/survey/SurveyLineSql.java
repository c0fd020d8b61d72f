package org.nuanyang.roster.survey;

import static org.nuanyang.database.Instants.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Page;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.definition.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What rounds have found: the figures, and the children behind each figure; both read {@code roster.survey_child}. */
@Repository
class SurveyLineSql {
    private static final String LINES = """
            select surveyed.round_id, surveyed.child_id, surveyed.name, surveyed.school_id, school.name as school_name,
                   surveyed.class_id, class.stage, class.entry_year, class.class_number,
                   surveyed.answer, surveyed.answered_at, surveyed.answered_by, surveyed.counts, surveyed.filed,
                   count(*) over () as total
              from roster.survey_child as surveyed
              join access.org as school on school.county_id = surveyed.county_id and school.id = surveyed.school_id
              left join access.org as class on class.county_id = surveyed.county_id and class.id = surveyed.class_id
             where surveyed.county_id = (select viewer.county()) and surveyed.round_id = any (:rounds)
               and (:place::uuid is null or surveyed.class_id = :place or surveyed.class_id is null and surveyed.school_id = :place)
               and case :list when 'ALL' then true
                              when 'UNCHECKED' then surveyed.answer is null
                              when 'CHECKED' then surveyed.answer is not null
                              when 'FOUND' then surveyed.answer is not null and surveyed.counts = 'COUNTS'
                              when 'FILED' then surveyed.answer is not null and surveyed.counts = 'COUNTS' and surveyed.filed
                              when 'UNFILED' then surveyed.answer is not null and surveyed.counts = 'COUNTS' and not surveyed.filed
                              when 'UNDECIDED' then surveyed.answer is not null and surveyed.counts = 'CANNOT_TELL'
                              when 'DIFFERS' then surveyed.answer = 'NEWLY' and surveyed.counts <> 'COUNTS'
                                                  or surveyed.answer = 'NO_LONGER' and surveyed.counts = 'COUNTS'
                              else surveyed.answer = :list end
             order by surveyed.sort_name, surveyed.child_id
             limit :size offset :offset
            """;

    private final JdbcClient jdbc;

    SurveyLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement for a class as for a county; what a viewer does not see is not counted. */
    List<ClassFigures> figures(Collection<UUID> rounds) {
        return jdbc.sql("""
                select counted.*, school.name as school_name, class.stage, class.entry_year, class.class_number
                  from (select county_id, round_id, school_id, class_id,
                               count(*) as children, count(answer) as checked,
                               count(*) filter (where answer is not null and counts = 'COUNTS') as found,
                               count(*) filter (where answer is not null and counts = 'CANNOT_TELL') as undecided,
                               count(*) filter (where answer = 'STILL') as still,
                               count(*) filter (where answer = 'CHANGED') as changed,
                               count(*) filter (where answer = 'NO_LONGER') as no_longer,
                               count(*) filter (where answer = 'NEWLY') as newly,
                               count(*) filter (where answer = 'NEWLY' and counts <> 'COUNTS' or answer = 'NO_LONGER' and counts = 'COUNTS') as differs,
                               count(*) filter (where answer is not null and counts = 'COUNTS' and filed) as filed
                          from roster.survey_child
                         where county_id = (select viewer.county()) and round_id = any (:rounds)
                         group by county_id, round_id, school_id, class_id) as counted
                  join access.org as school on school.county_id = counted.county_id and school.id = counted.school_id
                  left join access.org as class on class.county_id = counted.county_id and class.id = counted.class_id
                 order by school.kind, school.sort_name, class.stage, class.entry_year desc, class.class_number
                """).param("rounds", rounds.toArray(UUID[]::new))
                .query((row, _) -> new ClassFigures(
                        new RoundId(row.getObject("round_id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)),
                        row.getString("school_name"), org(row, "class_id"), ClassYear.in(row), figuresOf(row)))
                .list();
    }

    /** In these classes, and of those without a class in these schools; each is looked up by itself, not picked out of the whole school. */
    List<Unchecked> unchecked(RoundId round, Collection<UUID> places) {
        return jdbc.sql("""
                select counted.*, school.name as school_name, class.stage, class.entry_year, class.class_number
                  from (select card.county_id, card.school_id, card.class_id, count(*) as children
                          from roster.survey_round as round
                         cross join unnest(:places::uuid[]) as place
                         cross join lateral (select county_id, id, school_id, class_id
                                               from roster.child_card
                                              where county_id = round.county_id and left_on is null and (class_id = place or class_id is null and school_id = place)
                                             offset 0) as card
                          join access.org_within as within on within.county_id = round.county_id and within.ancestor_id = round.school_id
                                                          and within.org_id = card.school_id and within.kind in ('SCHOOL', 'TEACHING_POINT')
                         where round.county_id = (select viewer.county()) and round.id = :round and round.closed_at is null
                           and (select true
                                  from roster.survey_answer as given
                                 where given.county_id = card.county_id and given.round_id = round.id and given.child_id = card.id and given.current
                                 limit 1) is null
                         group by card.county_id, card.school_id, card.class_id) as counted
                  join access.org as school on school.county_id = counted.county_id and school.id = counted.school_id
                  left join access.org as class on class.county_id = counted.county_id and class.id = counted.class_id
                 order by school.kind, school.sort_name, class.stage, class.entry_year desc, class.class_number
                """).param("round", round.value()).param("places", Rows.texts(places))
                .query((row, _) -> new Unchecked(
                        new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"), org(row, "class_id"), ClassYear.in(row), row.getLong("children")))
                .list();
    }

    Page<SurveyLine> page(Collection<UUID> rounds, SurveyList list, @Nullable OrgId place, int number) {
        var total = new long[1];
        var lines = chosen(rounds, list, place).param("size", Page.SIZE).param("offset", Page.offset(number))
                .query((row, _) -> {
                    total[0] = row.getLong("total");
                    return line(row);
                }).list();
        return new Page<>(lines, Page.number(number), Page.SIZE, total[0]);
    }

    /** All at once: a class, or a school for its ledger. */
    List<SurveyLine> all(Collection<UUID> rounds, SurveyList list, @Nullable OrgId place) {
        return chosen(rounds, list, place).param("size", null).param("offset", 0).query((row, _) -> line(row)).list();
    }

    private StatementSpec chosen(Collection<UUID> rounds, SurveyList list, @Nullable OrgId place) {
        return jdbc.sql(LINES).param("rounds", rounds.toArray(UUID[]::new)).param("list", list.name())
                .param("place", place == null ? null : place.value());
    }

    private static SurveyLine line(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        var by = row.getObject("answered_by", UUID.class);
        return new SurveyLine(
                new RoundId(row.getObject("round_id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"),
                new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"), org(row, "class_id"), ClassYear.in(row),
                answer == null ? null : SurveyAnswer.valueOf(answer), instantOrNull(row, "answered_at"), by == null ? null : new AccountId(by),
                Membership.Answer.valueOf(row.getString("counts")), row.getBoolean("filed"));
    }

    private static Figures figuresOf(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("children"), row.getLong("checked"), row.getLong("found"), row.getLong("undecided"), row.getLong("still"),
                row.getLong("changed"), row.getLong("no_longer"), row.getLong("newly"), row.getLong("differs"), row.getLong("filed"));
    }

    private static @Nullable OrgId org(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrgId(id);
    }
}
