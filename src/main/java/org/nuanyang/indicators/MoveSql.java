package org.nuanyang.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.definition.Definition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the viewer may see of it is {@code indicators.moves}'s to say. */
@Repository
class MoveSql {
    private final JdbcClient jdbc;

    MoveSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Move> between(LocalDate before, LocalDate after, Definition definition, Place place) {
        return jdbc.sql("select * from indicators.moves(:before, :after, :definition, :schools::uuid[], :klass)")
                .param("before", before).param("after", after).param("definition", definition.name())
                .param("schools", Rows.textsOrNull(place.schools())).param("klass", place.klass(), Types.OTHER)
                .query((row, _) -> new Move(at(row, "was"), row.getBoolean("was_counted"), at(row, "is"), row.getBoolean("is_counted"),
                        row.getBoolean("otherwise"), row.getString("ended"), row.getLong("children"))).list();
    }

    private static Move.@Nullable At at(ResultSet row, String side) throws SQLException {
        var school = row.getObject(side + "_school", UUID.class);
        return school == null ? null : new Move.At(school, row.getObject(side + "_class", UUID.class));
    }
}
