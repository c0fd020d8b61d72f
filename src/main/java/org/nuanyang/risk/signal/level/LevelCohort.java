package org.nuanyang.risk.signal.level;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Cohort;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** Those at a level, 重点 or 紧急 or both, from the day on which somebody said so: more may be owed to them. */
@Component
class LevelCohort implements Cohort {
    private final LevelSpanSql sql;

    LevelCohort(LevelSpanSql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "LEVEL";
    }

    @Override
    public Map<ChildId, List<Span>> members(Collection<ChildId> children, @Nullable String arg) {
        var levels = arg == null || arg.isBlank() ? Set.of("KEY", "URGENT")
                : Arrays.stream(arg.strip().split("\\s*,\\s*")).collect(Collectors.toSet());
        return sql.spans(children, levels);
    }
}
