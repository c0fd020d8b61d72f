package org.nuanyang.mind.letter.box;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BoxSql {
    private static final String BOX = """
            select school_id, code, open, place, version
              from mind.letter_box
             where county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;

    BoxSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Box> all() {
        return jdbc.sql(BOX).query((row, _) -> box(row)).list();
    }

    Optional<Box> of(OrgId school) {
        return jdbc.sql(BOX + " and school_id = :school").param("school", school.value()).query((row, _) -> box(row)).optional();
    }

    /** False when the code is another school's, or the school has a box. */
    boolean insert(Box box, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into mind.letter_box (county_id, school_id, code, open, place, version, set_by, set_at)
                select viewer.county(), :school, :code, :open, :place, 1, :by, :at
                 where not mind.is_address(:code)
                on conflict do nothing
                """).param("school", box.school().value()).param("code", box.code()).param("open", box.open()).param("place", box.place())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    boolean update(OrgId school, int base, boolean open, String place, AccountId by, Instant at) {
        return jdbc.sql("""
                update mind.letter_box
                   set open = :open, place = :place, version = version + 1, set_by = :by, set_at = :at
                 where county_id = (select viewer.county()) and school_id = :school and version = :base
                """).param("open", open).param("place", place).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("school", school.value()).param("base", base).update() == 1;
    }

    private static Box box(ResultSet row) throws SQLException {
        return new Box(new OrgId(row.getObject("school_id", UUID.class)), row.getString("code"), row.getBoolean("open"), row.getString("place"), row.getInt("version"));
    }
}
