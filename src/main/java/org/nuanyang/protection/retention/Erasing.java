package org.nuanyang.protection.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nuanyang.access.JobSight;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what was ordered, some files in each transaction: a server that stops leaves the rest waiting, and another goes on. */
@Service
public class Erasing {
    static final int AT_ONCE = 50;

    private final ErasureSql sql;
    private final ObjectProvider<Retained> retained;
    private final JobSight sights;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Erasing(ErasureSql sql, ObjectProvider<Retained> retained, JobSight sights, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.retained = retained;
        this.sights = sights;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** How many files were erased. */
    public int goOn() {
        return sights.inEach(this::inCounty);
    }

    private int inCounty(int county) {
        int erased = 0;
        for (int done = AT_ONCE; done == AT_ONCE;) {
            var some = Objects.requireNonNull(transactions.execute(_ -> some(county)));
            done = some.taken;
            erased += some.erased;
        }
        return erased;
    }

    private record Some(int taken, int erased) {}

    private Some some(int county) {
        var by = Actor.product(county);
        var taken = sql.take(AT_ONCE);
        var held = sql.held(taken);
        var due = new ArrayList<>(sql.stillGone(taken));
        due.removeAll(held);
        var back = taken.stream().filter(child -> !held.contains(child) && !due.contains(child)).toList();
        sql.settle(held, "HELD", 0, clock.instant());
        sql.settle(back, "NO_LONGER_DUE", 0, clock.instant());
        if (!due.isEmpty()) {
            int rows = erase(due);
            sql.settle(due, "ERASED", rows, clock.instant());
            audit.recordEach(by, "child.erased", due, null, null, Map.of());
        }
        for (var finished : sql.finish(clock.instant())) audit.record(by, "erasure.finished", finished, null, null, Map.of());
        return new Some(taken.size(), due.size());
    }

    private int erase(List<UUID> children) {
        var today = LocalDate.now(clock);
        return retained.stream().sorted(Comparator.comparingInt(Retained::order)).mapToInt(each -> each.erase(children, today)).sum();
    }
}
