package org.nuanyang.access;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is told of a township, a school or a teaching point when it is added or changed; and where it stands. */
@Repository
class OrgDetailSql {
    private final JdbcClient jdbc;

    OrgDetailSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                        Org.Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("code"), OrgSql.stages(row.getArray("stages")),
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
}
