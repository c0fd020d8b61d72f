package org.nuanyang.study.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose learning is looked after, child by child for whoever may know it, and by school for the others. */
@Repository
class CoverageSql {
    private final JdbcClient jdbc;

    CoverageSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record OfSchool(UUID schoolId, int inCare, int planned, int weak, int turned) {}

    List<Covered> planned(LocalDate on) {
        return jdbc.sql("""
                select card.id, card.name, card.school_id, card.class_id,
                       exists (select from study.plan where plan.county_id = card.county_id and plan.child_id = card.id and plan.closed_on is null) as holds
                  from study.learner
                  join roster.child_card as card on card.county_id = learner.county_id and card.id = learner.id and card.left_on is null
                 where exists (select from roster.in_care
                                where in_care.county_id = learner.county_id and in_care.child_id = learner.id
                                  and in_care.from_on <= :on and (in_care.until_on is null or in_care.until_on > :on))
                 order by card.sort_name, card.id
                """).param("on", on).query((row, _) -> covered(row)).list();
    }

    List<Covered> turned(LocalDate on) {
        return jdbc.sql("""
                select card.id, card.name, card.school_id, card.class_id, bool_and(turning.outcome = 'TURNED' and turning.closed_on is not null) as holds
                  from study.turning
                  join study.learner on learner.county_id = turning.county_id and learner.id = turning.child_id
                  join roster.child_card as card on card.county_id = turning.county_id and card.id = turning.child_id and card.left_on is null
                 where turning.county_id = (select viewer.county()) and study.turning_counts(turning.begun_on, turning.closed_on, turning.outcome, :on)
                 group by card.id, card.name, card.sort_name, card.school_id, card.class_id
                 order by card.sort_name, card.id
                """).param("on", on).query((row, _) -> covered(row)).list();
    }

    List<OfSchool> bySchool(LocalDate on) {
        return jdbc.sql("select school_id, in_care, planned, weak, turned from study.covered_by_school(:on)").param("on", on).query(OfSchool.class).list();
    }

    private static Covered covered(ResultSet row) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        return new Covered(new Learner(new ChildId(row.getObject("id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)), klass == null ? null : new OrgId(klass), false),
                row.getBoolean("holds"));
    }
}
