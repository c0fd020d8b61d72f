package org.nuanyang.roster.condition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.definition.Definition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For forms that count: whoever sees lists of the children may have them counted by their condition. */
@Service
@Transactional(readOnly = true)
public class Conditions {
    private static final int AT_ONCE = 1_000;

    private final ConditionSql sql;

    Conditions(ConditionSql sql) {
        this.sql = sql;
    }

    /** Of those of the children who are in sight, a thousand in memory at a time. */
    public void each(Collection<UUID> children, Definition definition, LocalDate on, Viewer viewer, Consumer<Condition> consumer) {
        if (!viewer.scope().mayAnywhere(Act.LIST)) throw new NotFound();
        var all = List.copyOf(children);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            sql.of(all.subList(from, Math.min(from + AT_ONCE, all.size())), definition, on).forEach(consumer);
        }
    }
}
