package org.nuanyang.indicators.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.fold.Folding;
import org.nuanyang.indicators.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** How children stand, today or at the end of a month, from the sums of each class. */
@Repository
class ClassSumSql {
    private static final String KEY = """
            coalesce(case :dimension when 'TOWNSHIP' then state.school_id::text when 'SCHOOL' then state.school_id::text
                                     when 'GRADE' then state.class_id::text when 'CLASS' then state.class_id::text else state.key end, '')""";

    private final JdbcClient jdbc;

    ClassSumSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param month null: today */
    Map<Indicator, Count> sums(Place place, @Nullable YearMonth month) {
        return kept("select " + StateSums.OF_CLASSES + from(month), place, "ALL", month).query((row, _) -> counts(row)).single();
    }

    /** By what lies before the fold of {@link Folding}: a township's schools and a grade's classes are still apart. */
    Map<String, Map<Indicator, Count>> by(Dimension dimension, Place place, @Nullable YearMonth month) {
        var sums = new HashMap<String, Map<Indicator, Count>>();
        kept("select " + KEY + " as key, " + StateSums.OF_CLASSES + from(month) + " group by 1", place, kept(dimension), month).param("dimension", dimension.name())
                .query(row -> {
                    sums.put(row.getString("key"), counts(row));
                });
        return sums;
    }

    /** Under which dimension the table keeps it: places are told apart by the rows of whole classes. */
    private static String kept(Dimension dimension) {
        return switch (dimension) {
            case TOWNSHIP, SCHOOL, GRADE, CLASS -> "ALL";
            case SEX, GUARDIAN, CATEGORY, BOARDING -> dimension.name();
        };
    }

    private static String from(@Nullable YearMonth month) {
        return (month == null ? " from indicators.class_state as state" : " from indicators.class_month as state")
                + " where state.county_id = (select viewer.county()) and state.dimension = :kept" + StateSql.PLACE + (month == null ? "" : " and state.month = :month");
    }

    private StatementSpec kept(String sql, Place place, String kept, @Nullable YearMonth month) {
        var statement = jdbc.sql(sql).param("schools", Rows.textsOrNull(place.schools())).param("klass", place.klass()).param("kept", kept);
        return month == null ? statement : statement.param("month", month.atDay(1));
    }

    private static Map<Indicator, Count> counts(ResultSet row) throws SQLException {
        var counts = new EnumMap<Indicator, Count>(Indicator.class);
        long undecided = row.getLong("cannot_tell");
        for (var each : StateSums.indicators()) {
            var name = StateSums.column(each);
            counts.put(each, new Count(row.getLong(name), row.getLong(name + "_of"), undecided));
        }
        return counts;
    }
}
