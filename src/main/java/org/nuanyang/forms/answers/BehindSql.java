package org.nuanyang.forms.answers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BehindSql {
    private final JdbcClient jdbc;

    BehindSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the children who are in sight, by name. */
    List<Behind> named(Collection<UUID> children, int size, long offset) {
        return jdbc.sql("""
                select pupil.id, pupil.name, pupil.school_id, school.name as school_name, pupil.class_id, class.stage, class.entry_year, class.class_number
                  from roster.pupil
                  join access.org as school     on school.county_id = pupil.county_id and school.id = pupil.school_id
                  left join access.org as class on class.county_id = pupil.county_id and class.id = pupil.class_id
                 where pupil.county_id = (select viewer.county()) and pupil.id = any (:children::uuid[])
                 order by pupil.sort_name, pupil.id
                 limit :size offset :offset
                """)
                .param("children", Rows.texts(children)).param("size", size).param("offset", offset)
                .query((row, _) -> {
                    var klass = row.getObject("class_id", UUID.class);
                    return new Behind(new ChildId(row.getObject("id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"),
                            klass == null ? null : new OrgId(klass), ClassYear.in(row));
                }).list();
    }
}
