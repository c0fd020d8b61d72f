package org.nuanyang.care.cohort;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.ClassYear;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CohortSql {
    private final JdbcClient jdbc;

    CohortSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A time in a class. */
    record Stay(ClassYear klass, Span span) {}

    Map<ChildId, List<Span>> counted(Collection<ChildId> children, List<String> grounds) {
        return jdbc.sql("""
                select child_id, from_on, until_on
                  from roster.in_care
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[]) and ground = any (:grounds::text[])
                 order by child_id, from_on
                """).param("children", Rows.texts(children)).param("grounds", grounds.toArray(String[]::new))
                .query((row, _) -> Map.entry(child(row), span(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Map<ChildId, List<Stay>> classes(Collection<ChildId> children) {
        return jdbc.sql("""
                select placement.child_id, placement.from_on, placement.until_on, org.stage, org.entry_year, org.class_number
                  from roster.placement
                  join access.org on org.county_id = placement.county_id and org.id = placement.class_id
                 where placement.county_id = (select viewer.county()) and placement.child_id = any (:children::uuid[])
                 order by placement.child_id, placement.from_on
                """).param("children", Rows.texts(children))
                .query((row, _) -> Map.entry(child(row), new Stay(
                        requireNonNull(ClassYear.in(row)), span(row))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static ChildId child(ResultSet row) throws SQLException {
        return new ChildId(row.getObject("child_id", UUID.class));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class));
    }
}
