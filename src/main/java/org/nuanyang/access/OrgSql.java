package org.nuanyang.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrgSql {
    private static final String ORG = """
            select org.county_id, org.id, org.parent_id, org.kind, org.name, org.code, org.stages,
                   org.phone, org.emergency_phone, org.stage, org.entry_year, org.class_number
              from access.org
            """;

    private final JdbcClient jdbc;

    OrgSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Org> find(OrgId id) {
        return jdbc.sql(ORG + " where org.id = :id").param("id", id.value()).query(OrgSql::org).optional();
    }

    Optional<Org> schoolByCode(int county, String code) {
        return jdbc.sql(ORG + """
                 where org.county_id = :county
                   and org.code = :code
                   and org.kind in ('SCHOOL', 'TEACHING_POINT')
                   and org.closed_on is null
                """).param("county", county).param("code", code).query(OrgSql::org).optional();
    }

    List<Org> schools(int county) {
        return jdbc.sql(ORG + """
                 where org.county_id = :county
                   and org.kind in ('SCHOOL', 'TEACHING_POINT')
                   and org.closed_on is null
                 order by org.sort_name, org.id
                """).param("county", county).query(OrgSql::org).list();
    }

    List<Org> classesOf(OrgId school) {
        return jdbc.sql(ORG + """
                  join access.org as school on school.county_id = org.county_id and school.id = org.parent_id
                 where school.id = :school
                   and org.kind = 'CLASS'
                   and org.closed_on is null
                 order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], org.stage), org.entry_year desc, org.class_number
                """).param("school", school.value()).query(OrgSql::org).list();
    }

    Optional<Org> classOf(OrgId school, ClassYear year) {
        return jdbc.sql(ORG + """
                  join access.org as school on school.county_id = org.county_id and school.id = org.parent_id
                 where school.id = :school
                   and org.stage = :stage
                   and org.entry_year = :entryYear
                   and org.class_number = :number
                   and org.closed_on is null
                """)
                .param("school", school.value()).param("stage", year.stage().name())
                .param("entryYear", year.entryYear()).param("number", year.number())
                .query(OrgSql::org).optional();
    }

    /** Two imports at once may want the same class: the unique index decides, nobody fails. */
    void ensureClass(Org school, UUID id, ClassYear year) {
        jdbc.sql("""
                insert into access.org (county_id, id, parent_id, kind, name, sort_name, stage, entry_year, class_number)
                values (:county, :id, :school, 'CLASS', :name, :name, :stage, :entryYear, :number)
                on conflict do nothing
                """)
                .param("county", school.county()).param("id", id).param("school", school.id().value())
                .param("name", year.name()).param("stage", year.stage().name())
                .param("entryYear", year.entryYear()).param("number", year.number())
                .update();
    }

    /** @param on null opens them again */
    int closeClasses(int county, Collection<OrgId> classes, @Nullable LocalDate on) {
        return jdbc.sql("""
                update access.org
                   set closed_on = :on::date
                 where county_id = :county and id = any (:ids::uuid[]) and kind = 'CLASS'
                """)
                .param("county", county).param("ids", classes.stream().map(OrgId::toString).toArray(String[]::new))
                .param("on", on == null ? null : on.toString()).update();
    }

    List<Org> among(int county, Collection<UUID> ids, Collection<Org.Kind> kinds) {
        return jdbc.sql(ORG + """
                  left join access.org as school on school.county_id = org.county_id and school.id = org.parent_id
                 where org.county_id = :county
                   and org.id = any (:ids::uuid[])
                   and org.kind = any (:kinds::text[])
                   and org.closed_on is null
                 order by org.kind = 'CLASS', case when org.kind = 'CLASS' then school.sort_name else org.sort_name end,
                          array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], org.stage),
                          org.entry_year desc, org.class_number, org.id
                """).param("county", county).param("ids", Rows.texts(ids)).param("kinds", Rows.names(kinds))
                .query(OrgSql::org).list();
    }

    /** Schools directly under the county come before the townships, and below each school its teaching points. */
    List<Org> below(OrgId top) {
        return jdbc.sql("""
                with recursive tree as (
                    select org.*, array[''] as place
                      from access.org
                     where org.id = :top
                    union all
                    select org.*, tree.place || ((org.kind = 'TOWNSHIP')::int || org.sort_name || org.id)
                      from access.org
                      join tree on tree.county_id = org.county_id and tree.id = org.parent_id
                     where org.closed_on is null and org.kind <> 'CLASS'
                )
                select org.county_id, org.id, org.parent_id, org.kind, org.name, org.code, org.stages,
                       org.phone, org.emergency_phone, org.stage, org.entry_year, org.class_number
                  from tree as org
                 order by org.place
                """).param("top", top.value()).query(OrgSql::org).list();
    }

    Optional<Org> countyOrg(int county) {
        return jdbc.sql(ORG + " where org.county_id = :county and org.kind = 'COUNTY'")
                .param("county", county).query(OrgSql::org).optional();
    }

    private static Org org(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return new Org(
                new OrgId(row.getObject("id", UUID.class)),
                row.getInt("county_id"),
                parent == null ? null : new OrgId(parent),
                Org.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("code"),
                stages(row.getArray("stages")),
                row.getString("phone"),
                row.getString("emergency_phone"),
                ClassYear.in(row));
    }

    static Set<Stage> stages(@Nullable Array stages) throws SQLException {
        if (stages == null) return Set.of();
        return Arrays.stream((String[]) stages.getArray()).map(Stage::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
