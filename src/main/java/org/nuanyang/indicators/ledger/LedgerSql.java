package org.nuanyang.indicators.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.StateSums;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables count, class by class; of the rows by which the figures on the pages are counted too. */
@Repository
class LedgerSql {
    private static final String COUNTS = "select state.school_id, state.class_id, count(*) as enrolled,\n"
            + StateSums.numerator(Indicator.UNDECIDED) + " as undecided, " + StateSums.numerator(Indicator.COUNTED) + " as counted,\n" + """
                   count(*) filter (where state.counts = 'COUNTS' and state.sex = 'MALE') as male,
                   count(*) filter (where state.counts = 'COUNTS' and state.sex = 'FEMALE') as female,
                   count(*) filter (where state.counts = 'COUNTS' and coalesce(state.sex, '') not in ('MALE', 'FEMALE')) as sexless,
                   count(*) filter (where state.counts = 'COUNTS' and class.stage = 'KINDERGARTEN') as kindergarten,
                   count(*) filter (where state.counts = 'COUNTS' and class.stage = 'PRIMARY') as primary_school,
                   count(*) filter (where state.counts = 'COUNTS' and class.stage = 'JUNIOR') as junior_school,
                   count(*) filter (where state.counts = 'COUNTS' and class.stage is null) as stageless,
                   count(*) filter (where state.counts = 'COUNTS' and state.ground = 'BOTH_AWAY') as both_away,
                   count(*) filter (where state.counts = 'COUNTS' and state.ground in ('FATHER_AWAY', 'MOTHER_AWAY', 'PARENT_AWAY')) as one_away,
                   count(*) filter (where state.counts = 'COUNTS'
                                      and state.ground in ('FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE')) as one_away_other_unable,
                   count(*) filter (where state.counts = 'COUNTS' and state.ground = 'ORPHAN') as orphan,
                   count(*) filter (where state.counts = 'COUNTS' and state.ground = 'ABANDONED') as abandoned,
                   count(*) filter (where state.counts = 'COUNTS' and state.ground = 'SINGLE_PARENT_FAMILY') as single_parent,
                   count(*) filter (where state.counts = 'COUNTS' and state.ground is null) as groundless,
                   count(*) filter (where state.counts = 'COUNTS' and state.boarding) as boarding,
                   count(*) filter (where state.counts = 'COUNTS' and not state.boarding) as day_pupil,
                   count(*) filter (where state.counts = 'COUNTS' and state.boarding is null) as boarding_untold,
            """
            + StateSums.numerator(Indicator.FILING) + " as filed, " + StateSums.numerator(Indicator.CLARITY) + " as clear, "
            + StateSums.numerator(Indicator.CARD) + " as carded,\n" + StateSums.numerator(Indicator.IN_CARE) + " as in_care, "
            + StateSums.numerator(Indicator.PAIRING) + " as paired,\n" + StateSums.denominator(Indicator.KEY_PAIRING) + " as key, "
            + StateSums.numerator(Indicator.KEY_PAIRING) + " as key_paired,\ncoalesce(" + StateSums.denominator(Indicator.LETTER) + ", 0) as letters, coalesce("
            + StateSums.numerator(Indicator.LETTER) + ", 0) as signed,\n" + StateSums.denominator(Indicator.SURVEYED) + " as to_survey, "
            + StateSums.numerator(Indicator.SURVEYED) + " as surveyed\n";

    private static final String KEPT = """
              left join access.org as class on class.county_id = state.county_id and class.id = state.class_id
             where state.county_id = (select viewer.county())
               and (state.class_id = :place
                    or state.school_id in (select within.org_id from access.org_within as within
                                            where within.county_id = (select viewer.county()) and within.ancestor_id = :place))
            """;

    private final JdbcClient jdbc;

    LedgerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted of a class, or of the children of a school who are in none. */
    record Counted(UUID school, @Nullable UUID klass, Map<String, Long> numbers) {}

    /** A child who counts by the national definition. */
    record National(UUID child, UUID school, @Nullable UUID klass, @Nullable String stage, @Nullable String sex, GuardianKind guardian, boolean agreement) {}

    List<Counted> today(OrgId place) {
        return jdbc.sql(COUNTS + " from indicators.child_state as state" + KEPT + " group by state.school_id, state.class_id")
                .param("place", place.value()).query((row, _) -> counted(row)).list();
    }

    /** As it stood at the end of a month; nothing where nobody kept it. */
    List<Counted> endOf(YearMonth month, OrgId place) {
        return jdbc.sql(COUNTS + " from indicators.child_month as state" + KEPT + " and state.month = :month group by state.school_id, state.class_id")
                .param("place", place.value()).param("month", month.atDay(1)).query((row, _) -> counted(row)).list();
    }

    boolean keeps(YearMonth month) {
        return jdbc.sql("select exists (select from indicators.month_kept where county_id = (select viewer.county()) and month = :month)")
                .param("month", month.atDay(1)).query(Boolean.class).single();
    }

    List<National> national(OrgId place) {
        return jdbc.sql("""
                select state.child_id, state.school_id, state.class_id, class.stage, state.sex, state.guardian_relation, state.agreement
                  from indicators.child_state as state
                """ + KEPT + " and state.national = 'COUNTS'").param("place", place.value()).query((row, _) -> national(row)).list();
    }

    private static National national(ResultSet row) throws SQLException {
        var relation = row.getString("guardian_relation");
        return new National(
                row.getObject("child_id", UUID.class), row.getObject("school_id", UUID.class), row.getObject("class_id", UUID.class), row.getString("stage"),
                row.getString("sex"), GuardianKind.of(relation == null ? null : Relation.valueOf(relation)), row.getBoolean("agreement"));
    }

    private static Counted counted(ResultSet row) throws SQLException {
        var numbers = new HashMap<String, Long>();
        var columns = row.getMetaData();
        for (int column = 3; column <= columns.getColumnCount(); column++) numbers.put(columns.getColumnLabel(column), row.getLong(column));
        return new Counted(row.getObject("school_id", UUID.class), row.getObject("class_id", UUID.class), numbers);
    }
}
