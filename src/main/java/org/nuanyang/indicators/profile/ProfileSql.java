package org.nuanyang.indicators.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.standing.StateSql;
import org.nuanyang.indicators.standing.StateSums;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProfileSql {
    private static final List<Indicator> INDICATORS = StateSums.indicators();

    /** A bit for each indicator: of many children, numbers are sooner read than columns. */
    private static final String TOLD = bits(StateSums::whole) + " as told_of,\n" + bits(each -> "(" + StateSums.whole(each) + ") and " + StateSums.part(each)) + " as told_in\n";

    private static final String SELECT = """
            select state.child_id, state.school_id, state.class_id, state.sex, state.guardian_relation, state.boarding, state.ground, state.agreement,
                   class.stage, class.entry_year, class.class_number,
            """ + TOLD;

    private final JdbcClient jdbc;

    ProfileSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Profile> today(OrgId place) {
        return jdbc.sql(SELECT + " from indicators.child_state as state" + StateSql.WITHIN).param("place", place.value()).query(profiles()).list();
    }

    /** At the end of a month that was kept. */
    List<Profile> endOf(YearMonth month, OrgId place) {
        return jdbc.sql(SELECT + " from indicators.child_month as state" + StateSql.WITHIN + " and state.month = :month")
                .param("place", place.value()).param("month", month.atDay(1)).query(profiles()).list();
    }

    List<YearMonth> months() {
        return jdbc.sql("select month from indicators.month_kept where county_id = (select viewer.county()) order by month desc limit 24")
                .query((row, _) -> YearMonth.from(row.getObject(1, LocalDate.class))).list();
    }

    /** Many children are told alike. */
    private static RowMapper<Profile> profiles() {
        var alike = new HashMap<Integer, Set<Indicator>>();
        return (row, _) -> profile(row, bits -> alike.computeIfAbsent(bits, ProfileSql::indicators));
    }

    private static Profile profile(ResultSet row, IntFunction<Set<Indicator>> told) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        return new Profile(row.getObject("child_id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), klass == null ? null : new OrgId(klass), ClassYear.in(row),
                constant(Sex.class, row.getString("sex")), constant(Relation.class, row.getString("guardian_relation")), row.getObject("boarding", Boolean.class),
                row.getString("ground"), row.getBoolean("agreement"), told.apply(row.getInt("told_of")), told.apply(row.getInt("told_in")), null);
    }

    private static String bits(Function<Indicator, String> said) {
        return IntStream.range(0, INDICATORS.size()).mapToObj(bit -> "coalesce((" + said.apply(INDICATORS.get(bit)) + ")::integer, 0) << " + bit)
                .collect(Collectors.joining(") | (", "(", ")"));
    }

    private static Set<Indicator> indicators(int bits) {
        var told = EnumSet.noneOf(Indicator.class);
        for (int bit = 0; bit < INDICATORS.size(); bit++) if ((bits >> bit & 1) == 1) told.add(INDICATORS.get(bit));
        return Collections.unmodifiableSet(told);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
