package org.nuanyang.indicators.moved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.database.Rows;
import org.nuanyang.indicators.ChildOfFigure.Where;
import org.nuanyang.indicators.place.Place;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.definition.Definition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the viewer may see of it is {@code indicators.moves}'s to say. */
@Repository
class MoveSql {
    private static final Move.At HERE = new Move.At(new UUID(0, 0), null);
    private static final Move.At ELSEWHERE = new Move.At(new UUID(0, 1), null);

    private final JdbcClient jdbc;

    MoveSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Added up over all places: where somebody was is told by whether it is where they are. */
    List<Move> sums(LocalDate before, LocalDate after, Definition definition, Place place) {
        return jdbc.sql("""
                select moved.was_school is not null as was_here, moved.was_counted, moved.is_school is not null as is_here, moved.is_counted, moved.otherwise,
                       moved.was_school is distinct from moved.is_school or moved.was_class is distinct from moved.is_class as elsewhere, moved.ended, sum(moved.children) as children
                  from indicators.moves(:before, :after, :definition, :schools::uuid[], :klass) as moved
                 group by 1, 2, 3, 4, 5, 6, 7
                """)
                .param("before", before).param("after", after).param("definition", definition.name())
                .param("schools", Rows.textsOrNull(place.schools())).param("klass", place.klass(), Types.OTHER)
                .query((row, _) -> new Move(row.getBoolean("was_here") ? HERE : null, row.getBoolean("was_counted"), !row.getBoolean("is_here") ? null : row.getBoolean("elsewhere") ? ELSEWHERE : HERE,
                        row.getBoolean("is_counted"), row.getBoolean("otherwise"), row.getString("ended"), row.getLong("children"))).list();
    }

    List<Move> between(LocalDate before, LocalDate after, Definition definition, Place place) {
        return jdbc.sql("select * from indicators.moves(:before, :after, :definition, :schools::uuid[], :klass)")
                .param("before", before).param("after", after).param("definition", definition.name())
                .param("schools", Rows.textsOrNull(place.schools())).param("klass", place.klass(), Types.OTHER)
                .query((row, _) -> move(row)).list();
    }

    /** One by one, by name; without everybody, those whom something has happened to. */
    List<Moved> each(LocalDate before, LocalDate after, Definition definition, Place place, boolean everybody) {
        return jdbc.sql("""
                select moved.*, 1 as children, pupil.id is not null as in_sight,
                       was_school.name as was_school_name, was_class.stage as was_stage, was_class.entry_year as was_entry_year, was_class.class_number as was_class_number,
                       is_school.name as is_school_name, is_class.stage as is_stage, is_class.entry_year as is_entry_year, is_class.class_number as is_class_number
                  from indicators.moved(:before, :after, :definition, :schools::uuid[], :klass, :everybody) as moved
                  left join roster.pupil             on pupil.county_id = (select viewer.county()) and pupil.id = moved.child_id
                  left join access.org as was_school on was_school.county_id = (select viewer.county()) and was_school.id = moved.was_school
                  left join access.org as was_class  on was_class.county_id = (select viewer.county()) and was_class.id = moved.was_class
                  left join access.org as is_school  on is_school.county_id = (select viewer.county()) and is_school.id = moved.is_school
                  left join access.org as is_class   on is_class.county_id = (select viewer.county()) and is_class.id = moved.is_class
                 order by moved.sort_name, moved.child_id
                """)
                .param("before", before).param("after", after).param("definition", definition.name())
                .param("schools", Rows.textsOrNull(place.schools())).param("klass", place.klass(), Types.OTHER).param("everybody", everybody)
                .query((row, _) -> new Moved(new ChildId(row.getObject("child_id", UUID.class)), row.getString("child_name"), row.getBoolean("in_sight"), move(row),
                        where(row, "was"), where(row, "is"))).list();
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(at(row, "was"), row.getBoolean("was_counted"), at(row, "is"), row.getBoolean("is_counted"), row.getBoolean("otherwise"), row.getString("ended"), row.getLong("children"));
    }

    private static @Nullable Where where(ResultSet row, String side) throws SQLException {
        var school = row.getString(side + "_school_name");
        return school == null ? null : new Where(school, ClassYear.in(row, side + "_"));
    }

    private static Move.@Nullable At at(ResultSet row, String side) throws SQLException {
        var school = row.getObject(side + "_school", UUID.class);
        return school == null ? null : new Move.At(school, row.getObject(side + "_class", UUID.class));
    }
}
