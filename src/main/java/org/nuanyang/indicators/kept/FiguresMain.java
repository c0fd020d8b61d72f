package org.nuanyang.indicators.kept;

import java.io.PrintStream;
import java.util.Objects;
import javax.sql.DataSource;
import org.nuanyang.database.CommandLine;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What bin/check-figures calls: every kept sum counted afresh, on a database that may be at work. Ends with 1 when one differs. */
public final class FiguresMain {
    private static final int DIFFERS = 1;
    private static final int NOT_DONE = 2;

    private record Difference(String kept, String about, String keptAs, String foundAs) {}

    private record County(int id, String name) {}

    private FiguresMain() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return CommandLine.run(err, arguments, (owner, _) -> check(out, err, owner));
    }

    private static int check(PrintStream out, PrintStream err, DataSource owner) {
        var jdbc = JdbcClient.create(owner);
        try {
            int result = 0;
            for (var county : jdbc.sql("select id, name from access.county order by id").query(County.class).list()) {
                if (!check(out, jdbc, county)) result = DIFFERS;
            }
            return result;
        } catch (DataAccessException e) {
            err.println(CommandLine.say("indicators.check.unreadable", Objects.requireNonNullElse(e.getMostSpecificCause().getMessage(), "")));
            return NOT_DONE;
        }
    }

    private static boolean check(PrintStream out, JdbcClient jdbc, County county) {
        var differences = jdbc.sql("select kept, about, kept_as, found_as from indicators.differences(:county)").param("county", county.id())
                .query(Difference.class).list();
        if (differences.isEmpty()) {
            out.println(CommandLine.say("indicators.check.same", county.name(), kept(jdbc, "child_state", county), kept(jdbc, "duty_sum", county), kept(jdbc, "presence", county)));
            return true;
        }
        var first = differences.getFirst();
        out.println(CommandLine.say("indicators.check.differs", county.name(), differences.size(), first.kept(), first.about(),
                Objects.requireNonNullElse(first.keptAs(), "–"), Objects.requireNonNullElse(first.foundAs(), "–")));
        return false;
    }

    private static long kept(JdbcClient jdbc, String table, County county) {
        return jdbc.sql("select count(*) from indicators." + table + " where county_id = :county").param("county", county.id()).query(Long.class).single();
    }
}
