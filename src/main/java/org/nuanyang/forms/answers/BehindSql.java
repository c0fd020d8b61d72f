package org.nuanyang.forms.answers;

import java.util.List;
import java.util.UUID;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.indicators.profile.Profile;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BehindSql {
    private final JdbcClient jdbc;

    BehindSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; who is out of sight since, or erased, stands at the end without one, where the child was counted. */
    List<Behind> named(List<Profile> children, int size, long offset) {
        var rows = new Rows<>(children).text("children", Profile::child).text("schools", child -> child.school().value()).text("classes", child -> child.klass() == null ? null : child.klass().value());
        return jdbc.sql("""
                select chosen.child_id, pupil.name, chosen.school_id, school.name as school_name, chosen.class_id, class.stage, class.entry_year, class.class_number
                  from unnest(:children::uuid[], :schools::uuid[], :classes::uuid[]) as chosen (child_id, school_id, class_id)
                  left join roster.pupil         on pupil.county_id = (select viewer.county()) and pupil.id = chosen.child_id
                  left join access.org as school on school.county_id = (select viewer.county()) and school.id = chosen.school_id
                  left join access.org as class  on class.county_id = (select viewer.county()) and class.id = chosen.class_id
                 order by pupil.sort_name, chosen.child_id
                 limit :size offset :offset
                """)
                .params(rows.params())
                .param("size", size).param("offset", offset)
                .query((row, _) -> {
                    var klass = row.getObject("class_id", UUID.class);
                    return new Behind(new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"),
                            klass == null ? null : new OrgId(klass), ClassYear.in(row));
                }).list();
    }
}
