package org.nuanyang.indicators.kept;

import java.time.LocalDate;
import org.nuanyang.roster.definition.Definition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeptSql {
    private final JdbcClient jdbc;

    KeptSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isSettled(LocalDate day) {
        return jdbc.sql("select indicators.is_settled(:day)").param("day", day).query(Boolean.class).single();
    }

    int settle(LocalDate day) {
        return jdbc.sql("select indicators.settle(:day)").param("day", day).query(Integer.class).single();
    }

    /** True when it was not kept yet. */
    boolean keepMoves(LocalDate before, LocalDate after, Definition definition, LocalDate day) {
        return jdbc.sql("select indicators.keep_moves(:before, :after, :definition, :day)").param("before", before).param("after", after)
                .param("definition", definition.name()).param("day", day).query(Boolean.class).single();
    }

    /** What nobody asks about, if it no longer holds. */
    void putMovesAside() {
        jdbc.sql("select indicators.put_moves_aside()::text").query(String.class).single();
    }
}
