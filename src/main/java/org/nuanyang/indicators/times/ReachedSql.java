package org.nuanyang.indicators.times;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.database.Narrowed;
import org.nuanyang.database.Rows;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.place.Place;
import org.nuanyang.indicators.standing.StateSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Records by child and month beside how the children stand. */
@Repository
class ReachedSql {
    record Told(long records, long reached) {
        static final Told NOTHING = new Told(0, 0);

        static Told in(ResultSet row) throws SQLException {
            return new Told(row.getLong("records"), row.getLong("reached"));
        }
    }

    private static final String NONE = """
             not exists (select from indicators.presence
                          where presence.county_id = (select viewer.county()) and presence.child_id = state.child_id
                            and presence.month between :since and :to)
            """;

    private static final String RECORDS = """
              join (select presence.child_id, presence.kind, sum(presence.records) as records
                      from indicators.presence
                     where presence.county_id = (select viewer.county()) and presence.month between :since and :to
                       and (:kind::text is null or presence.kind = :kind)
                     group by 1, 2) as told on told.child_id = state.child_id
            """;

    private static final String OF_A_CLASS = " and state.class_id = :klass";

    private final JdbcClient jdbc;

    ReachedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By kind and of no kind in particular (null), from the sums of schools or of a class: how many records, and how many children in care they have reached. */
    Map<@Nullable Matter, Told> told(Place place, Span span, @Nullable YearMonth month) {
        var told = new HashMap<@Nullable Matter, Told>();
        summed("state.kind", "", false, place, span, month)
                .query(row -> {
                    told.put(matter(row.getString("key")), Told.in(row));
                });
        return told;
    }

    /** The same by place, of a kind or of none in particular. */
    Map<String, Told> told(@Nullable Matter matter, Dimension dimension, Place place, Span span, @Nullable YearMonth month) {
        var told = new HashMap<String, Told>();
        boolean byClass = dimension != Dimension.TOWNSHIP && dimension != Dimension.SCHOOL;
        summed(byClass ? "coalesce(state.class_id::text, '')" : "state.school_id::text", " and state.kind = :kind", byClass, place, span, month)
                .param("kind", matter == null ? "" : matter.name())
                .query(row -> {
                    told.put(row.getString("key"), Told.in(row));
                });
        return told;
    }

    Count reachedByNone(Place place, Span span, @Nullable YearMonth month) {
        return placed("select count(*) filter (where" + NONE + ") as none, count(*) as all_of" + StateSql.from(month, "") + StateSql.PLACE + " and state.in_care", place, span, month)
                .query((row, _) -> new Count(row.getLong("none"), row.getLong("all_of"), 0)).single();
    }

    Map<String, Count> reachedByNone(Dimension dimension, Place place, Span span, @Nullable YearMonth month) {
        var counts = new HashMap<String, Count>();
        placed("select " + StateSql.KEY + " as key, count(*) filter (where" + NONE + ") as none, count(*) as all_of"
                + StateSql.from(month, "") + StateSql.PLACE + " and state.in_care group by 1", place, span, month).param("dimension", dimension.name())
                .query(row -> {
                    counts.put(row.getString("key"), new Count(row.getLong("none"), row.getLong("all_of"), 0));
                });
        return counts;
    }

    Map<Matter, Long> records(Place place, Span span, @Nullable YearMonth month) {
        var records = new EnumMap<Matter, Long>(Matter.class);
        placed("select told.kind, sum(told.records) as records" + StateSql.from(month, RECORDS) + StateSql.PLACE + " group by 1", place, span, month)
                .param("kind", null)
                .query(row -> {
                    records.put(Matter.valueOf(row.getString("kind")), row.getLong("records"));
                });
        return records;
    }

    Map<String, Count> records(@Nullable Matter matter, Dimension dimension, Place place, Span span, @Nullable YearMonth month) {
        var counts = new HashMap<String, Count>();
        reachedByNone(dimension, place, span, month).forEach((key, inCare) -> counts.put(key, new Count(0, inCare.denominator(), 0)));
        placed("select " + StateSql.KEY + " as key, sum(told.records) as records" + StateSql.from(month, RECORDS) + StateSql.PLACE + " group by 1", place, span, month)
                .param("dimension", dimension.name()).param("kind", matter == null ? null : matter.name())
                .query(row -> {
                    counts.merge(row.getString("key"), new Count(row.getLong("records"), 0, 0), Count::plus);
                });
        return counts;
    }

    long count(Part part, Place place, @Nullable Dimension dimension, @Nullable Collection<String> keys, Span span, @Nullable YearMonth month) {
        return chosen("select count(*)" + StateSql.from(month, "") + CHOSEN, part, place, dimension, keys, span, month).query(Long.class).single();
    }

    List<ChildOfFigure> children(Part part, Place place, @Nullable Dimension dimension, @Nullable Collection<String> keys, Span span,
            @Nullable YearMonth month, int size, long offset) {
        return chosen(StateSql.named("", StateSql.from(month, "") + CHOSEN), part, place, dimension, keys, span, month)
                .param("size", size).param("offset", offset).query((row, _) -> StateSql.child(row)).list();
    }

    private static final String CHOSEN = StateSql.PLACE + " and state.in_care and (:keys::text[] is null or " + StateSql.KEY + " = any (:keys::text[]))"
            + " and case :part when 'NUMERATOR' then" + NONE + " when 'MISSING' then not (" + NONE + ") else true end";

    private StatementSpec chosen(String sql, Part part, Place place, @Nullable Dimension dimension, @Nullable Collection<String> keys, Span span,
            @Nullable YearMonth month) {
        return placed(sql, place, span, month).param("part", part.name())
                .param("dimension", dimension == null ? null : dimension.name()).param("keys", Rows.textsOrNull(keys));
    }

    private StatementSpec summed(String key, String ofKind, boolean byClass, Place place, Span span, @Nullable YearMonth month) {
        var table = (byClass || place.klass() != null ? "class_record" : "school_record") + (month == null ? "" : "_month");
        var statement = jdbc.sql("select " + key + " as key, sum(state.records) as records, sum(state.reached) as reached from indicators." + table
                + " as state where state.county_id = (select viewer.county()) and " + (month == null ? "state.month between :since and :to" : "state.month = :month") + ofKind
                + (place.klass() == null ? StateSql.OF_SCHOOLS : OF_A_CLASS) + " group by 1");
        statement = month == null ? statement.param("since", span.from().withDayOfMonth(1)).param("to", span.until()) : statement.param("month", month.atDay(1));
        return place.klass() == null ? statement.param("schools", Rows.textsOrNull(place.schools())) : statement.param("klass", place.klass());
    }

    private static @Nullable Matter matter(String kind) {
        return kind.isEmpty() ? null : Matter.valueOf(kind);
    }

    /** Child by child, with many optional filters. */
    private StatementSpec placed(String sql, Place place, Span span, @Nullable YearMonth month) {
        Narrowed.planForTheseValues(jdbc);
        var statement = jdbc.sql(sql).param("schools", Rows.textsOrNull(place.schools())).param("klass", place.klass())
                .param("since", span.from().withDayOfMonth(1)).param("to", span.until());
        return month == null ? statement : statement.param("month", month.atDay(1));
    }
}
