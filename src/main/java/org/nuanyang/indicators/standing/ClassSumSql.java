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

/** How children stand, today or at the end of a month, from the sums of each school; of a class, and by class, from those of each class. */
@Repository
class ClassSumSql {
    private static final String KEPT = " where state.county_id = (select viewer.county()) and state.dimension = :kept";

    private static final String OF_A_CLASS = " and state.class_id = :klass";

    private final JdbcClient jdbc;

    ClassSumSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param month null: today */
    Map<Indicator, Count> sums(Place place, @Nullable YearMonth month) {
        return kept("select " + StateSums.OF_CLASSES, false, "", place, "ALL", month).query((row, _) -> counts(row)).single();
    }

    /** By what lies before the fold of {@link Folding}: a township's schools and a grade's classes are still apart. */
    Map<String, Map<Indicator, Count>> by(Dimension dimension, Place place, @Nullable YearMonth month) {
        var sums = new HashMap<String, Map<Indicator, Count>>();
        boolean byClass = dimension == Dimension.GRADE || dimension == Dimension.CLASS;
        kept("select coalesce(" + key(dimension) + ", '') as key, " + StateSums.OF_CLASSES, byClass, " group by 1", place, kept(dimension), month)
                .query(row -> {
                    sums.put(row.getString("key"), counts(row));
                });
        return sums;
    }

    private static String key(Dimension dimension) {
        return switch (dimension) {
            case TOWNSHIP, SCHOOL -> "state.school_id::text";
            case GRADE, CLASS -> "state.class_id::text";
            case SEX, GUARDIAN, CATEGORY, BOARDING -> "state.key";
        };
    }

    /** Under which dimension the table keeps it: places are told apart by the rows of whole classes or schools. */
    private static String kept(Dimension dimension) {
        return switch (dimension) {
            case TOWNSHIP, SCHOOL, GRADE, CLASS -> "ALL";
            case SEX, GUARDIAN, CATEGORY, BOARDING -> dimension.name();
        };
    }

    private StatementSpec kept(String select, boolean byClass, String grouped, Place place, String kept, @Nullable YearMonth month) {
        var table = byClass || place.klass() != null ? month == null ? "class_state" : "class_month" : month == null ? "school_state" : "school_month";
        var statement = jdbc.sql(select + " from indicators." + table + " as state" + KEPT + (month == null ? "" : " and state.month = :month")
                        + (place.klass() == null ? StateSql.OF_SCHOOLS : OF_A_CLASS) + grouped)
                .param("kept", kept);
        if (month != null) statement = statement.param("month", month.atDay(1));
        return place.klass() == null ? statement.param("schools", Rows.textsOrNull(place.schools())) : statement.param("klass", place.klass());
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
