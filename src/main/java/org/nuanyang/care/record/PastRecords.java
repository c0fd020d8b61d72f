package org.nuanyang.care.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays records down as if each had been written at its moment, set by set: for the demo county and the benchmarks. Runs
 * within the sight of whoever keeps the school's files. What they fulfil is counted when the children are planned.
 */
@Service
public class PastRecords {
    private static final int AT_ONCE = 2_000;

    /**
     * @param by who wrote it down
     * @param stepsOpenFrom promised steps that were due before this day have been done
     */
    public record Past(CareRecord record, OrgId school, @Nullable OrgId klass, AccountId by, Instant at, boolean late, LocalDate stepsOpenFrom) {}

    private final PastSql sql;
    private final Vault vault;
    private final Marks marks;

    PastRecords(PastSql sql, Vault vault, Marks marks) {
        this.sql = sql;
        this.vault = vault;
        this.marks = marks;
    }

    @Transactional
    public void layDown(List<Past> past) {
        for (int from = 0; from < past.size(); from += AT_ONCE) {
            var some = past.subList(from, Math.min(past.size(), from + AT_ONCE));
            sql.records(some.stream().map(this::line).toList());
            sql.children(some);
            var steps = new ArrayList<PastSql.StepLine>();
            for (var one : some) {
                for (var step : one.record().common().steps()) {
                    var owner = step.owner() == null ? one.by() : step.owner();
                    steps.add(new PastSql.StepLine(Ids.next(), one.record().id(), vault.seal(step.what()), owner, step.due(), step.due().isBefore(one.stepsOpenFrom())));
                }
            }
            sql.steps(steps);
        }
    }

    private PastSql.Line line(Past one) {
        return new PastSql.Line(one, vault.seal(RecordJson.write(one.record(), null)), marks.ofText(one.record()));
    }
}
