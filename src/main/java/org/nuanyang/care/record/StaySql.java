package org.nuanyang.care.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where children are and were, as far as they are in sight. */
@Repository
class StaySql {
    private static final String OF = """
            select child.id, child.name, child.school_id, child.class_id, child.enrolled_on, stay.from_on, stay.until_on,
                   stay.school_id as stay_school, stay.class_id as stay_class, stay.began
              from roster.child_card as child
              left join roster.child_placement as stay on stay.county_id = child.county_id and stay.child_id = child.id
             where child.county_id = (select viewer.county()) and child.id = any (:children::uuid[])
             order by child.sort_name, child.id, stay.from_on
            """;

    private final JdbcClient jdbc;

    StaySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(ChildId id, String name, UUID school, @Nullable UUID klass, LocalDate enrolledOn, Stays.@Nullable Stay stay) {}

    Map<ChildId, Stays> of(Collection<ChildId> children) {
        var found = new LinkedHashMap<ChildId, Stays>();
        for (var row : jdbc.sql(OF).param("children", Rows.texts(children)).query(StaySql::row).list()) {
            var before = found.get(row.id());
            var stays = new ArrayList<>(before == null ? List.<Stays.Stay>of() : before.stays());
            if (row.stay() != null) stays.add(row.stay());
            found.put(row.id(), new Stays(row.id(), row.name(), row.school(), row.klass(), row.enrolledOn(), List.copyOf(stays)));
        }
        return found;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var from = row.getObject("from_on", LocalDate.class);
        var stay = from == null ? null : new Stays.Stay(from, row.getObject("until_on", LocalDate.class), row.getObject("stay_school", UUID.class),
                row.getObject("stay_class", UUID.class), row.getString("began"));
        return new Row(new ChildId(row.getObject("id", UUID.class)), row.getString("name"), row.getObject("school_id", UUID.class),
                row.getObject("class_id", UUID.class), row.getObject("enrolled_on", LocalDate.class), stay);
    }
}
