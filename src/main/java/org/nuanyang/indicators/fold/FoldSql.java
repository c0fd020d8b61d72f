package org.nuanyang.indicators.fold;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What schools and classes are called, and to what they belong. */
@Repository
class FoldSql {
    /** A school with its township, or a class with its school. */
    record Below(UUID id, String name, String sortName, @Nullable UUID townshipId, @Nullable String townshipName, @Nullable String townshipSortName,
            @Nullable String schoolName, @Nullable ClassYear year) {}

    private final JdbcClient jdbc;

    FoldSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Below> schools(Collection<String> ids) {
        return jdbc.sql("""
                select school.id, school.name, school.sort_name, township.id as township_id, township.name as township_name, township.sort_name as township_sort_name
                  from access.org as school
                  left join access.org_within as within on within.county_id = school.county_id and within.org_id = school.id
                                                       and within.ancestor_id in (select id from access.org
                                                                                   where county_id = (select viewer.county()) and kind = 'TOWNSHIP')
                  left join access.org as township on township.county_id = within.county_id and township.id = within.ancestor_id
                 where school.county_id = (select viewer.county()) and school.id = any (:ids::uuid[])
                """).param("ids", Rows.texts(ids))
                .query((row, _) -> new Below(row.getObject("id", UUID.class), row.getString("name"), row.getString("sort_name"),
                        row.getObject("township_id", UUID.class), row.getString("township_name"), row.getString("township_sort_name"), null, null)).list();
    }

    List<Below> classes(Collection<String> ids) {
        return jdbc.sql("""
                select class.id, class.name, school.sort_name, school.name as school_name, class.stage, class.entry_year, class.class_number
                  from access.org as class
                  join access.org as school on school.county_id = class.county_id and school.id = class.parent_id
                 where class.county_id = (select viewer.county()) and class.id = any (:ids::uuid[])
                """).param("ids", Rows.texts(ids))
                .query((row, _) -> new Below(row.getObject("id", UUID.class), row.getString("name"), row.getString("sort_name"),
                        null, null, null, row.getString("school_name"), ClassYear.in(row))).list();
    }
}
