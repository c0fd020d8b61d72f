package org.nuanyang.indicators.times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Page;
import org.nuanyang.database.Rows;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.ChildOfFigure.Times;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.place.Place;
import org.nuanyang.indicators.standing.StateSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What counts times, by child and matter: the lines add up to {@link DutySumSql} and {@link ReachedSql}. */
@Repository
class TimesSql {
    private static final String CLOSED = """
            \s where duty.county_id = (select viewer.county())
                and duty.period_until <= :to and duty.makeup_until between :from and :to and duty.makeup_until < :on
                and (:schools::uuid[] is null or duty.school_id = any (:schools::uuid[]))
                and (:klass::uuid is null or duty.class_id = :klass)
                and (:matter::text is null or duty.matter = :matter)
            """;

    /** Schools and classes are those of that time; what a file tells is asked of the file, beside whoever was on the roll on the day that is asked about. */
    private static final String KEY = "case when :dimension in ('SCHOOL', 'TOWNSHIP') then duty.school_id::text when :dimension in ('GRADE', 'CLASS') then coalesce(duty.class_id::text, '') else "
            + StateSql.KEY + " end";

    private static final String OWED = CLOSED + "and (:keys::text[] is null or " + KEY + " = any (:keys::text[]))\n" + """
              group by duty.county_id, duty.child_id, duty.school_id, duty.class_id, duty.matter
             having case :part when 'NUMERATOR' then sum(duty.done) > 0 when 'MISSING' then sum(duty.done) < sum(duty.owed) else true end) as chosen
            """;

    private static final String RECORDS = " join indicators.presence as told on told.county_id = state.county_id and told.child_id = state.child_id"
            + " and told.month between :since and :to and (:matter::text is null or told.kind = :matter)";

    private static final String NAMED = """
              left join roster.pupil         on pupil.county_id = chosen.county_id and pupil.id = chosen.child_id
              join access.org as school      on school.county_id = chosen.county_id and school.id = chosen.school_id
              left join access.org as class  on class.county_id = chosen.county_id and class.id = chosen.class_id
             order by pupil.sort_name, chosen.child_id, chosen.matter
             limit :size offset :offset
            """;

    private static final String COLUMNS = """
            select chosen.*, pupil.name, school.name as school_name, class.stage, class.entry_year, class.class_number, count(*) over () as lines
              from\s""";

    private final JdbcClient jdbc;

    TimesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<ChildOfFigure> owed(@Nullable Matter matter, Part part, Place place, @Nullable Dimension dimension, @Nullable Collection<String> keys, Span span,
            @Nullable YearMonth month, LocalDate on, int number) {
        var sql = COLUMNS + "(select duty.county_id, duty.child_id, duty.school_id, duty.class_id, duty.matter, sum(duty.done) as times, sum(duty.owed) as times_of"
                + owedBeside(month) + OWED + NAMED;
        return page(closed(paged(sql, matter, place, keys, number), span, month, on).param("dimension", dimension == null ? null : dimension.name()).param("part", part.name()), number);
    }

    /** The same added up by what the children's files tell, today or as they stood at the end of a month. */
    Map<String, Count> owedBy(@Nullable Matter matter, Dimension dimension, Place place, Span span, @Nullable YearMonth month, LocalDate on) {
        var counts = new HashMap<String, Count>();
        var sql = "select " + KEY + " as key, sum(duty.done) as done, sum(duty.owed) as owed" + owedBeside(month) + CLOSED + "group by 1";
        closed(placed(sql, matter, place), span, month, on).param("dimension", dimension.name())
                .query(row -> {
                    counts.put(row.getString("key"), new Count(row.getLong("done"), row.getLong("owed"), 0));
                });
        return counts;
    }

    private static String owedBeside(@Nullable YearMonth month) {
        return " from indicators.duty_of_child as duty left join " + (month == null ? "indicators.child_state" : "indicators.child_month") + " as state"
                + " on state.county_id = duty.county_id and state.child_id = duty.child_id" + (month == null ? "\n" : " and state.month = :month\n");
    }

    private static StatementSpec closed(StatementSpec statement, Span span, @Nullable YearMonth month, LocalDate on) {
        var told = statement.param("from", span.from()).param("to", span.until()).param("on", on);
        return month == null ? told : told.param("month", month.atDay(1));
    }

    Page<ChildOfFigure> records(@Nullable Matter matter, Place place, @Nullable Dimension dimension, @Nullable Collection<String> keys, Span span,
            @Nullable YearMonth month, int number) {
        var statement = paged(COLUMNS + "(select state.county_id, state.child_id, state.school_id, state.class_id, told.kind as matter, sum(told.records) as times, 0 as times_of"
                + StateSql.from(month, RECORDS) + StateSql.PLACE + " and (:keys::text[] is null or " + StateSql.KEY
                + " = any (:keys::text[])) group by 1, 2, 3, 4, 5) as chosen" + NAMED, matter, place, keys, number)
                .param("dimension", dimension == null ? null : dimension.name()).param("since", span.from().withDayOfMonth(1)).param("to", span.until());
        return page(month == null ? statement : statement.param("month", month.atDay(1)), number);
    }

    private StatementSpec paged(String sql, @Nullable Matter matter, Place place, @Nullable Collection<String> keys, int number) {
        return placed(sql, matter, place).param("keys", Rows.textsOrNull(keys)).param("size", Page.SIZE).param("offset", Page.offset(number));
    }

    private StatementSpec placed(String sql, @Nullable Matter matter, Place place) {
        return jdbc.sql(sql).param("schools", Rows.textsOrNull(place.schools())).param("klass", place.klass()).param("matter", matter == null ? null : matter.name());
    }

    private static Page<ChildOfFigure> page(StatementSpec statement, int number) {
        var lines = new long[1];
        var children = statement.query((row, _) -> {
            lines[0] = row.getLong("lines");
            return child(row);
        }).list();
        return new Page<>(children, number, Page.SIZE, lines[0]);
    }

    private static ChildOfFigure child(ResultSet row) throws SQLException {
        return StateSql.child(row).with(new Times(Matter.valueOf(row.getString("matter")), new Count(row.getLong("times"), row.getLong("times_of"), 0)));
    }
}
