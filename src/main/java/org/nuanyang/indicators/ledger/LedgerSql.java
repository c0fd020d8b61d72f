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
import org.nuanyang.indicators.standing.StateSql;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.definition.Membership.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables count, class by class, from the sums that the figures on the pages are read from too. */
@Repository
class LedgerSql {
    /** From the sums of each class: a row for the whole class, and one for each sex, ground and way of living. */
    private static final String COUNTS = """
            select state.school_id, state.class_id, sum(state.counted_of) filter (where state.dimension = 'ALL') as enrolled,
                   sum(state.undecided) filter (where state.dimension = 'ALL') as undecided,
                   sum(state.counted) filter (where state.dimension = 'ALL') as counted,
                   sum(state.counted) filter (where state.dimension = 'SEX' and state.key = 'MALE') as male,
                   sum(state.counted) filter (where state.dimension = 'SEX' and state.key = 'FEMALE') as female,
                   sum(state.counted) filter (where state.dimension = 'SEX' and state.key not in ('MALE', 'FEMALE')) as sexless,
                   sum(state.counted) filter (where state.dimension = 'ALL' and class.stage = 'KINDERGARTEN') as kindergarten,
                   sum(state.counted) filter (where state.dimension = 'ALL' and class.stage = 'PRIMARY') as primary_school,
                   sum(state.counted) filter (where state.dimension = 'ALL' and class.stage = 'JUNIOR') as junior_school,
                   sum(state.counted) filter (where state.dimension = 'ALL' and class.stage is null) as stageless,
                   sum(state.counted) filter (where state.dimension = 'CATEGORY' and state.key = 'BOTH_AWAY') as both_away,
                   sum(state.counted) filter (where state.dimension = 'CATEGORY' and state.key in ('FATHER_AWAY', 'MOTHER_AWAY', 'PARENT_AWAY')) as one_away,
                   sum(state.counted) filter (where state.dimension = 'CATEGORY'
                                                and state.key in ('FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE')) as one_away_other_unable,
                   sum(state.counted) filter (where state.dimension = 'CATEGORY' and state.key = 'ORPHAN') as orphan,
                   sum(state.counted) filter (where state.dimension = 'CATEGORY' and state.key = 'ABANDONED') as abandoned,
                   sum(state.counted) filter (where state.dimension = 'CATEGORY' and state.key = 'SINGLE_PARENT_FAMILY') as single_parent,
                   sum(state.counted) filter (where state.dimension = 'CATEGORY' and state.key = '') as groundless,
                   sum(state.counted) filter (where state.dimension = 'BOARDING' and state.key = 'true') as boarding,
                   sum(state.counted) filter (where state.dimension = 'BOARDING' and state.key = 'false') as day_pupil,
                   sum(state.counted) filter (where state.dimension = 'BOARDING' and state.key = '') as boarding_untold,
                   sum(state.filing) filter (where state.dimension = 'ALL') as filed, sum(state.clarity) filter (where state.dimension = 'ALL') as clear,
                   sum(state.card) filter (where state.dimension = 'ALL') as carded, sum(state.in_care) filter (where state.dimension = 'ALL') as in_care,
                   sum(state.pairing) filter (where state.dimension = 'ALL') as paired, sum(state.key_pairing_of) filter (where state.dimension = 'ALL') as key,
                   sum(state.key_pairing) filter (where state.dimension = 'ALL') as key_paired,
                   sum(state.letter_of) filter (where state.dimension = 'ALL') as letters, sum(state.letter) filter (where state.dimension = 'ALL') as signed,
                   sum(state.surveyed_of) filter (where state.dimension = 'ALL') as to_survey, sum(state.surveyed) filter (where state.dimension = 'ALL') as surveyed
            """;

    private final JdbcClient jdbc;

    LedgerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted of a class, or of the children of a school who are in none. */
    record Counted(UUID school, @Nullable UUID klass, Map<String, Long> numbers) {}

    /** A child who counts by the national definition; of a past month children of one kind, without their ids. */
    record National(@Nullable UUID child, UUID school, @Nullable UUID klass, @Nullable String stage, @Nullable String sex, GuardianKind guardian, boolean agreement) {}

    /** So many children of one kind who counted by it at the end of a month. */
    record NationalThen(National each, @Nullable Integer age, @Nullable Ground ground, long children) {}

    List<Counted> today(OrgId place) {
        return jdbc.sql(COUNTS + " from indicators.class_state as state" + StateSql.WITHIN + " group by state.school_id, state.class_id")
                .param("place", place.value()).query((row, _) -> counted(row)).list();
    }

    /** As it stood at the end of a month; nothing where nobody kept it. */
    List<Counted> endOf(YearMonth month, OrgId place) {
        return jdbc.sql(COUNTS + " from indicators.class_month as state" + StateSql.WITHIN + " and state.month = :month group by state.school_id, state.class_id")
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
                """ + StateSql.WITHIN + " and state.national = 'COUNTS'").param("place", place.value()).query((row, _) -> national(row)).list();
    }

    /** What files say of health and hardship is kept of no past day. */
    List<NationalThen> national(YearMonth month, OrgId place) {
        return jdbc.sql("select national.*, null::uuid as child_id from indicators.national_then(:month, :place) as national")
                .param("month", month.atDay(1)).param("place", place.value())
                .query((row, _) -> {
                    var ground = row.getString("ground");
                    return new NationalThen(national(row), row.getObject("age", Integer.class), ground == null ? null : Ground.valueOf(ground), row.getLong("children"));
                }).list();
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
