package org.nuanyang.risk.signal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Cohort;
import org.nuanyang.care.quota.Replanning;
import org.nuanyang.risk.signal.Levels.LevelChanged;
import org.nuanyang.roster.ChildId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Those at a level, 重点 or 紧急 or both, from the day on which somebody said so: more may be owed to them. */
@Component
class LevelCohort implements Cohort {
    private final LevelSpanSql sql;
    private final Replanning replanning;

    LevelCohort(LevelSpanSql sql, Replanning replanning) {
        this.sql = sql;
        this.replanning = replanning;
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

    /** What is owed follows the level. */
    @EventListener
    void on(LevelChanged changed) {
        replanning.children(changed.county(), Set.of(changed.child()));
    }
}
