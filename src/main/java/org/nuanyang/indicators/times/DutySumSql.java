package org.nuanyang.indicators.times;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.database.Rows;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.place.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What was done of what was owed, from the kept sums. */
@Repository
class DutySumSql {
    record Sum(Matter matter, Count count) {}

    /** Of the periods that became final within the days, their days of making up included. */
    private static final String CLOSED = """
             where sum.county_id = (select viewer.county()) and sum.makeup_until between :from and :to and sum.makeup_until < :on
               and (:schools::uuid[] is null or sum.school_id = any (:schools::uuid[]))
               and (:matter::text is null or sum.matter = :matter)
            """;

    private static final String OF_CLASSES = " from indicators.duty_sum as sum" + CLOSED + " and sum.period_until <= :to and (:klass::uuid is null or sum.class_id = :klass)";

    /** Of whole schools, from fewer rows. */
    private static final String OF_SCHOOLS = " from indicators.duty_school as sum" + CLOSED;

    private static final String BY_SCHOOL = "select sum.school_id::text as key, sum(sum.done) as done, sum(sum.owed) as owed";

    private static final String BY_CLASS = "select coalesce(sum.class_id::text, '') as key, sum(sum.done) as done, sum(sum.owed) as owed";

    private final JdbcClient jdbc;

    DutySumSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sum> byMatter(Place place, Span span, LocalDate on) {
        return closed("select sum.matter, sum(sum.done) as done, sum(sum.owed) as owed" + of(place) + " group by 1", null, place, span, on)
                .query((row, _) -> new Sum(Matter.valueOf(row.getString("matter")), new Count(row.getLong("done"), row.getLong("owed"), 0))).list();
    }

    /** By the month within which they became final. */
    Map<YearMonth, List<Sum>> byMonth(Place place, Span span, LocalDate on) {
        var sums = new HashMap<YearMonth, List<Sum>>();
        closed("select date_trunc('month', sum.makeup_until)::date as month, sum.matter, sum(sum.done) as done, sum(sum.owed) as owed" + of(place) + " group by 1, 2", null, place, span, on)
                .query(row -> {
                    sums.computeIfAbsent(YearMonth.from(row.getObject("month", LocalDate.class)), _ -> new ArrayList<>())
                            .add(new Sum(Matter.valueOf(row.getString("matter")), new Count(row.getLong("done"), row.getLong("owed"), 0)));
                });
        return sums;
    }

    Map<String, Count> by(@Nullable Matter matter, Dimension dimension, Place place, Span span, LocalDate on) {
        boolean bySchool = dimension == Dimension.SCHOOL || dimension == Dimension.TOWNSHIP;
        var counts = new HashMap<String, Count>();
        closed(bySchool ? BY_SCHOOL + of(place) + " group by 1" : BY_CLASS + OF_CLASSES + " group by 1", matter, place, span, on)
                .query(row -> {
                    counts.put(row.getString("key"), new Count(row.getLong("done"), row.getLong("owed"), 0));
                });
        return counts;
    }

    private static String of(Place place) {
        return place.klass() == null ? OF_SCHOOLS : OF_CLASSES;
    }

    private StatementSpec closed(String sql, @Nullable Matter matter, Place place, Span span, LocalDate on) {
        return jdbc.sql(sql).param("schools", Rows.textsOrNull(place.schools())).param("klass", place.klass())
                .param("matter", matter == null ? null : matter.name())
                .param("from", span.from()).param("to", span.until()).param("on", on);
    }
}
