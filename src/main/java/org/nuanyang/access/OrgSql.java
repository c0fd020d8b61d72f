package org.nuanyang.access;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    List<Org> among(int county, Collection<UUID> ids) {
        return jdbc.sql(ORG + """
                  left join access.org as school on school.county_id = org.county_id and school.id = org.parent_id
                 where org.county_id = :county
                   and org.id = any (:ids::uuid[])
                   and org.closed_on is null
                 order by org.kind = 'CLASS', case when org.kind = 'CLASS' then school.sort_name else org.sort_name end,
                          array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], org.stage),
                          org.entry_year desc, org.class_number, org.id
                """).param("county", county).param("ids", Rows.texts(ids))
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

    Optional<County> county(int id) {
        return jdbc.sql("""
                select id, name, bureau_name, invented
                  from access.county
                 where id = :id
                """).param("id", id).query(County.class).optional();
    }

    List<County> counties() {
        return jdbc.sql("""
                select id, name, bureau_name, invented
                  from access.county
                 order by id
                """).query(County.class).list();
    }

    void insert(County county) {
        jdbc.sql("""
                insert into access.county (id, name, bureau_name, invented)
                values (:id, :name, :bureau, :invented)
                """)
                .param("id", county.id()).param("name", county.name())
                .param("bureau", county.bureauName()).param("invented", county.invented())
                .update();
    }

    void rename(int county, String name, String bureau, String sortName) {
        jdbc.sql("""
                with named as (
                    update access.county set name = :name, bureau_name = :bureau where id = :county returning id
                )
                update access.org
                   set name = :name, sort_name = :sortName
                  from named
                 where org.county_id = named.id and org.kind = 'COUNTY'
                """).param("county", county).param("name", name).param("bureau", bureau).param("sortName", sortName).update();
    }

    void insert(int county, OrgId id, @Nullable OrgId above, NewOrg told, String sortName) {
        jdbc.sql("""
                insert into access.org (county_id, id, parent_id, kind, name, sort_name, code, stages, address, phone, emergency_phone, latitude, longitude)
                values (:county, :id, :above::uuid, :kind, :name, :sortName, :code, :stages::text[], :address, :phone, :emergencyPhone, :latitude, :longitude)
                """)
                .param("county", county).param("id", id.value()).param("above", above == null ? null : above.value())
                .param("kind", told.kind().name()).param("name", told.name()).param("sortName", sortName)
                .param("code", told.code()).param("stages", names(told))
                .param("address", told.address()).param("phone", told.phone()).param("emergencyPhone", told.emergencyPhone())
                .param("latitude", latitude(told)).param("longitude", longitude(told))
                .update();
    }

    void update(int county, OrgId id, NewOrg told, String sortName) {
        jdbc.sql("""
                update access.org
                   set name = :name, sort_name = :sortName, code = :code, stages = :stages::text[],
                       address = :address, phone = :phone, emergency_phone = :emergencyPhone,
                       latitude = :latitude, longitude = :longitude
                 where county_id = :county and id = :id
                """)
                .param("name", told.name()).param("sortName", sortName)
                .param("code", told.code()).param("stages", names(told))
                .param("address", told.address()).param("phone", told.phone()).param("emergencyPhone", told.emergencyPhone())
                .param("latitude", latitude(told)).param("longitude", longitude(told))
                .param("county", county).param("id", id.value())
                .update();
    }

    Optional<NewOrg> told(OrgId id) {
        return jdbc.sql("""
                select kind, name, code, stages, address, phone, emergency_phone, latitude, longitude
                  from access.org
                 where id = :id
                """).param("id", id.value())
                .query((row, _) -> new NewOrg(
                        Org.Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("code"), stages(row.getArray("stages")),
                        row.getString("address"), row.getString("phone"), row.getString("emergency_phone"),
                        position(row) == null ? null : position(row).toString()))
                .optional();
    }

    Map<OrgId, Position> positions(int county) {
        var positions = new HashMap<OrgId, Position>();
        jdbc.sql("""
                select id, latitude, longitude
                  from access.org
                 where county_id = :county
                   and latitude is not null
                   and closed_on is null
                """).param("county", county)
                .query(row -> { positions.put(new OrgId(row.getObject("id", UUID.class)), Objects.requireNonNull(position(row))); });
        return Map.copyOf(positions);
    }

    private static @Nullable Position position(ResultSet row) throws SQLException {
        var latitude = row.getBigDecimal("latitude");
        return latitude == null ? null : new Position(latitude, row.getBigDecimal("longitude"));
    }

    private static @Nullable BigDecimal latitude(NewOrg told) {
        return Position.read(told.position()).map(Position::latitude).orElse(null);
    }

    private static @Nullable BigDecimal longitude(NewOrg told) {
        return Position.read(told.position()).map(Position::longitude).orElse(null);
    }

    private static String @Nullable [] names(NewOrg told) {
        return switch (told.kind()) {
            case SCHOOL, TEACHING_POINT -> told.stages().stream().sorted().map(Stage::name).toArray(String[]::new);
            case COUNTY, TOWNSHIP, CLASS -> null;
        };
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

    private static Set<Stage> stages(@Nullable Array stages) throws SQLException {
        if (stages == null) return Set.of();
        return Arrays.stream((String[]) stages.getArray()).map(Stage::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
