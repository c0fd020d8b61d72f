package org.nuanyang.indicators.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.ChildOfFigure.Letters;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.fold.Folding;
import org.nuanyang.indicators.place.Place;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The children behind a figure of how they stand, today or at the end of a month; and what all statements about them have in common. */
@Repository
public class StateSql {
    /** With their class, those of a place and of all below it. */
    public static final String WITHIN = """
            \s left join access.org as class on class.county_id = state.county_id and class.id = state.class_id
             where state.county_id = (select viewer.county())
               and (state.class_id = :place
                    or state.school_id in (select within.org_id from access.org_within as within
                                            where within.county_id = (select viewer.county()) and within.ancestor_id = :place))
            """;

    /** What lies before the fold of {@link Folding}: a township's schools and a grade's classes are still apart. */
    public static final String KEY = """
            coalesce(case :dimension when 'TOWNSHIP' then state.school_id::text when 'SCHOOL' then state.school_id::text
                                     when 'GRADE' then state.class_id::text when 'CLASS' then state.class_id::text
                                     when 'SEX' then state.sex when 'GUARDIAN' then state.guardian_relation
                                     when 'CATEGORY' then state.ground when 'BOARDING' then state.boarding::text end, '')""";

    private static final String COUNTY = " where state.county_id = (select viewer.county())";

    /** Of whole schools. */
    public static final String OF_SCHOOLS = " and (:schools::uuid[] is null or state.school_id = any (:schools::uuid[]))";

    public static final String PLACE = OF_SCHOOLS + " and (:klass::uuid is null or state.class_id = :klass)\n";

    private static final String CHOSEN = PLACE + """
               and (:keys::text[] is null or\s""" + KEY + """
            \s= any (:keys::text[]))
               and (""" + StateSums.WHOLE + """
            ) and coalesce(case :part when 'DENOMINATOR' then true when 'NUMERATOR' then\s""" + StateSums.SOME + """
            \selse not coalesce(""" + StateSums.PART + """
            , false) end, false)
            """;

    private final JdbcClient jdbc;

    StateSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean keeps(YearMonth month) {
        return jdbc.sql("select exists (select from indicators.month_kept where county_id = (select viewer.county()) and month = :month)")
                .param("month", month.atDay(1)).query(Boolean.class).single();
    }

    long count(Indicator indicator, Part part, Place place, @Nullable Dimension dimension, @Nullable Collection<String> keys, @Nullable YearMonth month) {
        return chosen("select count(*)" + from(month) + CHOSEN, indicator, part, place, dimension, keys, month).query(Long.class).single();
    }

    List<ChildOfFigure> children(Indicator indicator, Part part, Place place, @Nullable Dimension dimension, @Nullable Collection<String> keys,
            @Nullable YearMonth month, int size, long offset) {
        return chosen(named(", chosen.helpers, chosen.signed", from(month) + CHOSEN), indicator, part, place, dimension, keys, month)
                .param("size", size).param("offset", offset).query((row, _) -> indicator.pairings() ? child(row).with(letters(row)) : child(row)).list();
    }

    private static Letters letters(ResultSet row) throws SQLException {
        return new Letters(new Count(row.getLong("signed"), row.getLong("helpers"), 0));
    }

    private static String from(@Nullable YearMonth month) {
        return from(month, "");
    }

    /** How things stand today or stood at the end of a month, beside something else. */
    public static String from(@Nullable YearMonth month, String beside) {
        return month == null ? " from indicators.child_state as state" + beside + COUNTY : " from indicators.child_month as state" + beside + COUNTY + " and state.month = :month";
    }

    private StatementSpec chosen(String sql, Indicator indicator, Part part, Place place, @Nullable Dimension dimension,
            @Nullable Collection<String> keys, @Nullable YearMonth month) {
        return placed(sql, place, month).param("indicator", indicator.name()).param("part", part.name())
                .param("dimension", dimension == null ? null : dimension.name()).param("keys", Rows.textsOrNull(keys));
    }

    private StatementSpec placed(String sql, Place place, @Nullable YearMonth month) {
        var statement = jdbc.sql(sql).param("schools", Rows.textsOrNull(place.schools())).param("klass", place.klass());
        return month == null ? statement : statement.param("month", month.atDay(1));
    }

    /**
     * The children of some rows by name, a page of them.
     *
     * @param more columns beside those of {@link #child}, beginning with a comma
     * @param chosen from which rows on, and which of them
     */
    public static String named(String more, String chosen) {
        return """
                select chosen.child_id, pupil.name, chosen.school_id, school.name as school_name, chosen.class_id, class.stage, class.entry_year, class.class_number"""
                + more + "\n  from (select state.* " + chosen + """
                \s) as chosen
                  left join roster.pupil         on pupil.county_id = chosen.county_id and pupil.id = chosen.child_id
                  join access.org as school      on school.county_id = chosen.county_id and school.id = chosen.school_id
                  left join access.org as class  on class.county_id = chosen.county_id and class.id = chosen.class_id
                 order by pupil.sort_name, chosen.child_id
                 limit :size offset :offset
                """;
    }

    public static ChildOfFigure child(ResultSet row) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        return new ChildOfFigure(
                new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)),
                row.getString("school_name"), klass == null ? null : new OrgId(klass), ClassYear.in(row), row.getString("name") != null, null);
    }
}
