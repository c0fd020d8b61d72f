package org.nuanyang.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuanyang.access.OrgId;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is kept of classes, as the owner of the tables finds it; on one connection, which sees the whole county. */
record ClassSums(SingleConnectionDataSource connection, JdbcClient owner) implements AutoCloseable {
    static ClassSums of(Environment environment) {
        var connection = new SingleConnectionDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password"), true);
        var owner = JdbcClient.create(connection);
        owner.sql("select set_config('app.county', '990101', false) || set_config('app.whole_county', 'true', false)").query(String.class).single();
        return new ClassSums(connection, owner);
    }

    /** As PostgreSQL reads what a view says. */
    String view(String name) {
        return owner.sql("select pg_get_viewdef(cast(:view as regclass), true)").param("view", name).query(String.class).single();
    }

    String viewOf(String select) {
        owner.sql("create or replace temporary view as_told as " + select).update();
        var told = view("pg_temp.as_told");
        owner.sql("drop view pg_temp.as_told").update();
        return told;
    }

    /** Who came, went and changed, in one line each way: by the sums of those who stayed, and by going through everybody. */
    List<Map<String, Object>> moves(LocalDate before, LocalDate after, OrgId school, boolean afresh) {
        return owner.sql("""
                select was_school, was_class, was_counted, is_school, is_class, is_counted, otherwise, ended, sum(children) as children
                  from indicators.%s cast(:before as date), cast(:after as date), 'COUNTY', array[:school], null)
                 group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
                """.formatted(afresh ? "moves_seen(false, null," : "moves(")).param("before", before).param("after", after).param("school", Objects.requireNonNull(school.value()))
                .query().listOfRows();
    }

    /** As the job does for the periods that were asked about. */
    void keepMoves(LocalDate before, LocalDate after, LocalDate day) {
        owner.sql("select indicators.keep_moves(:before, :after, 'COUNTY', :day)").param("before", before).param("after", after).param("day", day).query(Boolean.class).single();
    }

    /** As the job does where nobody asks. */
    void putMovesAside() {
        owner.sql("select indicators.put_moves_aside()::text").query(String.class).single();
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
