package org.nuanyang.risk.signal.level;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LevelSpanSql {
    private final JdbcClient jdbc;

    LevelSpanSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answered to a job alone, which acts for nobody. */
    Map<ChildId, List<Span>> spans(Collection<ChildId> children, Collection<String> levels) {
        return jdbc.sql("select child_id, from_on, until_on from risk.level_spans(:children::uuid[], :levels::text[])")
                .param("children", Rows.texts(children)).param("levels", Rows.texts(levels))
                .query((row, _) -> Map.entry(new ChildId(row.getObject("child_id", UUID.class)),
                        new Span(row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
