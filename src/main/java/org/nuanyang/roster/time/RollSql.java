package org.nuanyang.roster.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roll of a day; what the viewer may see of it is {@code roster.roll_on}'s to say. */
@Repository
class RollSql {
    private final JdbcClient jdbc;

    RollSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RollLine> lines(RollQuery query, int size, long offset) {
        return RollRow.asked(jdbc, """
                select roll.*, school.name as school_name, class.stage, class.entry_year, class.class_number,
                       exists (select from roster.child
                                where child.county_id = (select viewer.county()) and child.id = roll.child_id) as in_sight
                  from (select *
                          from roster.roll_on(:day, :definition, :school, :klass)
                         where :answer::text is null or answer = :answer
                         order by sort_name, child_id
                         limit :size offset :offset) as roll
                  join access.org as school on school.county_id = (select viewer.county()) and school.id = roll.school_id
                  left join access.org as class on class.county_id = (select viewer.county()) and class.id = roll.class_id
                 order by roll.sort_name, roll.child_id
                """, query)
                .param("day", query.day()).param("answer", query.answer() == null ? null : query.answer().name())
                .param("size", size).param("offset", offset)
                .query((row, _) -> new RollLine(
                        new ChildId(row.getObject("child_id", UUID.class)), row.getString("child_name"), RollRow.place(row, ""),
                        row.getObject("from_on", LocalDate.class), RollRow.membership(row, ""), row.getObject("since", LocalDate.class),
                        row.getBoolean("in_sight")))
                .list();
    }

    RollSums sums(RollQuery query) {
        return RollRow.asked(jdbc, """
                select count(*) filter (where answer = 'COUNTS') as counts, count(*) filter (where answer = 'DOES_NOT') as does_not,
                       count(*) filter (where answer = 'CANNOT_TELL') as cannot_tell
                  from roster.roll_on(:day, :definition, :school, :klass)
                """, query)
                .param("day", query.day()).query(RollSums.class).single();
    }

    Map<OrgId, Long> countedBySchool(RollQuery query) {
        var schools = new HashMap<OrgId, Long>();
        RollRow.asked(jdbc, """
                select school_id, count(*) as counted
                  from roster.roll_on(:day, :definition, :school, :klass)
                 where answer = 'COUNTS'
                 group by school_id
                """, query)
                .param("day", query.day())
                .query(row -> {
                    schools.put(new OrgId(row.getObject("school_id", UUID.class)), row.getLong("counted"));
                });
        return schools;
    }
}
