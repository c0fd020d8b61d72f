package org.nuanyang.care.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.rule.Circumstances.Place;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the roster says of children over time. */
@Repository
class LifeSql {
    private final JdbcClient jdbc;

    LifeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** While the definition that the county worked by counted them. */
    Map<ChildId, List<Span>> inCare(Collection<ChildId> children) {
        return jdbc.sql("""
                select child_id, from_on, until_on
                  from roster.in_care
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[])
                 order by child_id, from_on
                """).param("children", Rows.texts(children))
                .query((row, _) -> Map.entry(child(row), span(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Map<ChildId, List<Place>> places(Collection<ChildId> children) {
        return jdbc.sql("""
                select child_id, from_on, until_on, school_id, class_id
                  from roster.placement
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[])
                 order by child_id, from_on
                """).param("children", Rows.texts(children))
                .query((row, _) -> Map.entry(child(row), new Place(row.getObject("school_id", UUID.class), row.getObject("class_id", UUID.class), span(row))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Of those whose day is known. */
    Map<ChildId, LocalDate> births(Collection<ChildId> children) {
        var births = new HashMap<ChildId, LocalDate>();
        jdbc.sql("""
                select id as child_id, birth_on
                  from roster.born
                 where county_id = (select viewer.county()) and id = any (:children::uuid[])
                """).param("children", Rows.texts(children))
                .query((row, _) -> births.put(child(row), row.getObject("birth_on", LocalDate.class))).list();
        return births;
    }

    private static ChildId child(ResultSet row) throws SQLException {
        return new ChildId(row.getObject("child_id", UUID.class));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class));
    }
}
