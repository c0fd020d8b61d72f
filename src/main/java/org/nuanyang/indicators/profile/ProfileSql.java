package org.nuanyang.indicators.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.StateSql;
import org.nuanyang.indicators.StateSums;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProfileSql {
    private static final String TOLD = StateSums.indicators().stream()
            .map(each -> "coalesce(" + StateSums.whole(each) + ", false) as of_" + each.name() + ", coalesce((" + StateSums.whole(each) + ") and " + StateSums.part(each) + ", false) as in_" + each.name())
            .collect(Collectors.joining(",\n"));

    private static final String SELECT = """
            select state.child_id, state.school_id, state.class_id, state.sex, state.guardian_relation, state.boarding, state.ground, state.agreement,
                   class.stage, class.entry_year, class.class_number,
            """ + TOLD;

    private final JdbcClient jdbc;

    ProfileSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Profile> today(OrgId place) {
        return jdbc.sql(SELECT + " from indicators.child_state as state" + StateSql.WITHIN).param("place", place.value()).query((row, _) -> profile(row)).list();
    }

    /** At the end of a month that was kept. */
    List<Profile> endOf(YearMonth month, OrgId place) {
        return jdbc.sql(SELECT + " from indicators.child_month as state" + StateSql.WITHIN + " and state.month = :month")
                .param("place", place.value()).param("month", month.atDay(1)).query((row, _) -> profile(row)).list();
    }

    List<YearMonth> months() {
        return jdbc.sql("select month from indicators.month_kept where county_id = (select viewer.county()) order by month desc limit 24")
                .query((row, _) -> YearMonth.from(row.getObject(1, LocalDate.class))).list();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        return new Profile(row.getObject("child_id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), klass == null ? null : new OrgId(klass), ClassYear.in(row),
                constant(Sex.class, row.getString("sex")), constant(Relation.class, row.getString("guardian_relation")), row.getObject("boarding", Boolean.class),
                row.getString("ground"), row.getBoolean("agreement"), told("of_", row), told("in_", row), null);
    }

    private static EnumSet<Indicator> told(String prefix, ResultSet row) throws SQLException {
        var told = EnumSet.noneOf(Indicator.class);
        for (var each : StateSums.indicators()) if (row.getBoolean(prefix + each.name())) told.add(each);
        return told;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
