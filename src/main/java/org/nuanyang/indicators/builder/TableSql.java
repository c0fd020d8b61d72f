package org.nuanyang.indicators.builder;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.standing.StateSql;
import org.nuanyang.indicators.standing.StateSums;
import org.nuanyang.roster.GuardianKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts children by two fields. The statement is joined once, from the closed lists; what is asked for comes as parameters. */
@Repository
class TableSql {
    private static final String MEASURED = "coalesce(case :measure"
            + " when 'CHILDREN' then true"
            + " when 'COUNTED' then " + StateSums.part(Indicator.COUNTED)
            + " when 'UNDECIDED' then " + StateSums.part(Indicator.UNDECIDED)
            + " when 'IN_CARE' then " + StateSums.part(Indicator.IN_CARE)
            + " when 'COMPLETE' then " + StateSums.part(Indicator.CLARITY)
            + " when 'CARDED' then " + StateSums.part(Indicator.CARD)
            + " when 'PAIRED' then " + StateSums.part(Indicator.PAIRING)
            + " when 'KEY' then " + StateSums.whole(Indicator.KEY_PAIRING)
            + " when 'AGREEMENT' then " + StateSums.part(Indicator.AGREEMENT) + " end, false)";

    private static final String COUNTED = "count(*) filter (where " + MEASURED + ")";

    /** Whom the viewer looks after as a place; a helper's single children are in no table. */
    private static final String CHOSEN = """
             state.county_id = (select viewer.county())
               and (state.school_id = any (:orgs::uuid[]) or state.class_id = any (:orgs::uuid[]))
            """ + Arrays.stream(TableField.values()).filter(TableField::filters)
            .map(field -> "   and (:only_" + field.name() + "::text[] is null or " + key(field) + " = any (:only_" + field.name() + "::text[]))\n")
            .collect(Collectors.joining());

    private static final String TODAY = statement("indicators.child_state as state where");
    private static final String MONTH = statement("indicators.child_month as state where state.month = :month and");

    private static final String LISTED_TODAY = list("indicators.child_state as state where");
    private static final String LISTED_THEN = list("indicators.child_month as state where state.month = :month and");

    private final JdbcClient jdbc;

    TableSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Children of two values, {@code counted} of them with the measure. */
    record Group(String rowKey, String columnKey, long children, long counted) {}

    /** A transaction that is told so gives up after a while. */
    void giveUpAfter(Duration longest) {
        jdbc.sql("select set_config('statement_timeout', :longest, true), set_config('plan_cache_mode', 'force_custom_plan', true)")
                .param("longest", String.valueOf(longest.toMillis())).query((row, _) -> row.getString(1)).single();
    }

    List<Group> groups(TableQuestion question, Collection<UUID> orgs, int atMost) {
        return asked(jdbc.sql(question.month() == null ? TODAY : MONTH), question, orgs).param("atMost", atMost).query(Group.class).list();
    }

    /** A child of a list, with how many there are in all. */
    record Listed(ChildOfFigure child, long total) {}

    /** Those of some values whom the measure counts, by name; null: whatever the value. */
    List<Listed> children(TableQuestion question, @Nullable Collection<String> rows, @Nullable Collection<String> columns, Collection<UUID> orgs, int size, long offset) {
        return asked(jdbc.sql(question.month() == null ? LISTED_TODAY : LISTED_THEN), question, orgs)
                .param("rowKeys", Rows.textsOrNull(rows)).param("columnKeys", Rows.textsOrNull(columns)).param("size", size).param("offset", offset)
                .query((row, _) -> new Listed(StateSql.child(row), row.getLong("total"))).list();
    }

    private static StatementSpec asked(StatementSpec statement, TableQuestion question, Collection<UUID> orgs) {
        statement = statement.param("rows", question.rows().name()).param("columns", question.columns() == null ? null : question.columns().name())
                .param("measure", question.measure().name()).param("orgs", Rows.texts(orgs));
        if (question.month() != null) statement = statement.param("month", question.month().atDay(1));
        var only = told(question.only());
        for (var field : TableField.values()) {
            if (field.filters()) statement = statement.param("only_" + field.name(), Rows.textsOrNull(only.get(field)));
        }
        return statement;
    }

    List<YearMonth> months() {
        return jdbc.sql("select month from indicators.month_kept where county_id = (select viewer.county()) order by month desc limit 36")
                .query((row, _) -> YearMonth.from(row.getObject("month", LocalDate.class))).list();
    }

    private static String statement(String from) {
        return "select " + key("rows") + " as row_key, " + key("columns") + " as column_key, count(*) as children,\n" + COUNTED
                + " as counted\n  from " + from + CHOSEN + " group by 1, 2\n limit :atMost\n";
    }

    private static String list(String from) {
        return StateSql.named(", count(*) over () as total", "from " + from + CHOSEN + "   and " + MEASURED
                + "\n   and (:rowKeys::text[] is null or " + key("rows") + " = any (:rowKeys::text[]))"
                + "\n   and (:columnKeys::text[] is null or " + key("columns") + " = any (:columnKeys::text[]))");
    }

    private static String key(String parameter) {
        return Arrays.stream(TableField.values()).map(field -> "when '" + field.name() + "' then " + key(field))
                .collect(Collectors.joining("\n", "coalesce(case :" + parameter + "::text\n", " end, '')"));
    }

    private static String key(TableField field) {
        return "coalesce(" + switch (field) {
            case TOWNSHIP, SCHOOL -> "state.school_id::text";
            case GRADE, CLASS -> "state.class_id::text";
            case SEX -> "state.sex";
            case BOARDING -> "state.boarding::text";
            case GUARDIAN -> "state.guardian_relation";
            case COUNTS -> "state.counts";
            case CARE -> "state.in_care::text";
            case CATEGORY -> "state.ground";
            case FILE -> "case when state.missing = '{}' then 'COMPLETE' else 'INCOMPLETE' end";
            case CARD -> "case when not state.carded then 'NONE' when state.card_current then 'CURRENT' else 'STALE' end";
            case HELPED -> "(state.helpers > 0)::text";
            case KEY -> "state.key::text";
            case AGREEMENT -> "state.agreement::text";
            case SURVEYED -> "state.surveyed::text";
        } + ", '')";
    }

    /** A kind of guardian is many relations. */
    private static Map<TableField, Set<String>> told(Map<TableField, Set<String>> only) {
        var told = new EnumMap<TableField, Set<String>>(TableField.class);
        told.putAll(only);
        told.computeIfPresent(TableField.GUARDIAN, (_, kinds) -> relations(kinds));
        return told;
    }

    private static @Nullable Set<String> relations(Set<String> kinds) {
        var relations = new HashSet<String>();
        for (var kind : kinds) {
            if (kind.isEmpty()) relations.add("");
            else GuardianKind.valueOf(kind).relations().forEach(relation -> relations.add(relation.name()));
        }
        return relations;
    }
}
