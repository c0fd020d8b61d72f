package org.nuanyang.care.cohort;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Cohort;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** Those whom the county's definition counts for one of these reasons: BOTH_AWAY, ORPHAN … */
@Component
class Grounds implements Cohort {
    private final CohortSql sql;

    Grounds(CohortSql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "GROUND";
    }

    @Override
    public Map<ChildId, List<Span>> members(Collection<ChildId> children, @Nullable String arg) {
        return arg == null ? Map.of() : sql.counted(children, List.of(arg.strip().split("\\s*,\\s*")));
    }
}
