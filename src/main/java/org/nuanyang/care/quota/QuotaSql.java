package org.nuanyang.care.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.rule.Period;
import org.nuanyang.care.rule.Quota;
import org.nuanyang.care.rule.Seat;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counting of what was done. */
@Repository
class QuotaSql {
    private static final Seat UNASKED = new Seat(new UUID(0, 0), null, null, null);

    private final JdbcClient jdbc;

    QuotaSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A quota whose count is another now. */
    record Counted(UUID child, Quota quota) {}

    /** A child's quotas under a duty that may be made up, with what was done. */
    record MadeUp(UUID child, List<Quota> quotas, List<LocalDate> doneOn) {
        List<Counted> changed(List<Quota> settled) {
            var changed = new ArrayList<Counted>();
            for (int i = 0; i < settled.size(); i++) {
                if (settled.get(i).done() != quotas.get(i).done()) changed.add(new Counted(child, settled.get(i)));
            }
            return changed;
        }
    }

    /** Counts; answers with what the database leaves to the rule book. */
    List<MadeUp> settle(Collection<ChildId> children, Set<Matter> touched, Set<LocalDate> days) {
        return jdbc.sql("select * from care.settle(:children::uuid[], :matters::text[], :days::date[])")
                .param("children", texts(children, ChildId::toString)).param("matters", texts(touched, Matter::name))
                .param("days", texts(days, LocalDate::toString))
                .query(QuotaSql::madeUp).list();
    }

    void count(List<Counted> counted) {
        jdbc.sql("select care.count(:children::uuid[], :duties::uuid[], :periods::date[], :covers::date[], :times::integer[])::text")
                .param("children", texts(counted, each -> each.child().toString()))
                .param("duties", texts(counted, each -> each.quota().duty().toString()))
                .param("periods", texts(counted, each -> each.quota().period().from().toString()))
                .param("covers", texts(counted, each -> each.quota().coversFrom().toString()))
                .param("times", texts(counted, each -> Integer.toString(each.quota().done())))
                .query(String.class).list();
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static MadeUp madeUp(ResultSet row, int number) throws SQLException {
        var duty = new CareDutyId(row.getObject("duty_id", UUID.class));
        var periodFrom = days(row, "period_from");
        var coversFrom = days(row, "covers_from");
        var coversUntil = days(row, "covers_until");
        var makeupUntil = days(row, "makeup_until");
        var owed = (Integer[]) row.getArray("owed").getArray();
        var done = (Integer[]) row.getArray("done").getArray();
        var excused = (Boolean[]) row.getArray("excused").getArray();
        var quotas = new ArrayList<Quota>();
        for (int i = 0; i < owed.length; i++) {
            quotas.add(new Quota(duty, new Period(periodFrom.get(i), coversUntil.get(i)), coversFrom.get(i), coversUntil.get(i),
                    makeupUntil.get(i), UNASKED, owed[i], excused[i], done[i]));
        }
        return new MadeUp(row.getObject("child_id", UUID.class), quotas, days(row, "done_on"));
    }

    private static List<LocalDate> days(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray()).map(day -> LocalDate.parse(day.toString())).toList();
    }
}
