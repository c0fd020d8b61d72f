package org.nuanyang.care.quota;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.common.Wordless;
import org.nuanyang.roster.ChildId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What has to be planned anew is put down in the transaction of its cause, and taken up right after the commit; a job takes
 * up what was left behind. Children one by one, or all of a county or school in a run with its progress.
 */
@Service
public class Replanning {
    private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);
    private static final int LINES = 500;
    private static final int CHILDREN = 250;

    private final ReplanSql sql;
    private final Planning planning;
    private final Orgs orgs;
    private final JobSight sights;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final InTurn inTurn = new InTurn("care-plan");

    Replanning(ReplanSql sql, Planning planning, Orgs orgs, JobSight sights, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.planning = planning;
        this.orgs = orgs;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** How many children wait; what is shown of them may be of a moment ago. */
    public int waiting(int county) {
        return sights.of(county).call(() -> Objects.requireNonNull(transactions.execute(_ -> sql.waiting(county))));
    }

    /** The last runs through the county or its schools, the latest first; the first may still be under way. */
    @Transactional(readOnly = true)
    public List<PlanningRun> runs(int county, int atMost) {
        return sql.runs(county, atMost);
    }

    /** Within the transaction of its cause; also for modules that bring a cohort of their own. */
    public void children(int county, Collection<ChildId> children) {
        if (children.isEmpty()) return;
        sql.put(children);
        soon(county);
    }

    /** Within the transaction of its cause. */
    void all(int county, @Nullable OrgId school, PlanningRun.Why why) {
        sql.ask(county, school, why, planning.horizon(), clock.instant());
        soon(county);
    }

    /** Right after this transaction, in the background; whatever goes wrong there is left to the job. */
    void soon(int county) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        var after = new AfterCommit(county);
        if (!TransactionSynchronizationManager.getSynchronizations().contains(after)) TransactionSynchronizationManager.registerSynchronization(after);
    }

    /** Once a transaction and county. */
    private final class AfterCommit implements TransactionSynchronization {
        private final int county;

        AfterCommit(int county) {
            this.county = county;
        }

        @Override
        public void afterCommit() {
            inTurn.start(county, () -> takeUp(county));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AfterCommit that && that.county == county;
        }

        @Override
        public int hashCode() {
            return county;
        }
    }

    private void takeUp(int county) {
        try {
            catchUp(county);
        } catch (RuntimeException e) {
            LOG.warn("quotas of county {} are left to the job", county, Wordless.of(e));
        }
    }

    /** A job: whatever waits anywhere. How many children were planned. */
    public int catchUp() {
        return sights.inEach(this::here);
    }

    /** Whatever waits in a county, in transactions of their own that see all of it. */
    public int catchUp(int county) {
        return sights.of(county).call(() -> here(county));
    }

    private int here(int county) {
        int sum = 0;
        int ofRun;
        do {
            sum += allLines(county);
            ofRun = Objects.requireNonNull(transactions.execute(_ -> ofARun(county)));
            sum += Math.max(ofRun, 0);
        } while (ofRun >= 0);
        return sum;
    }

    /** Between two parts of a run too: whoever has just been changed does not wait for the whole county. */
    private int allLines(int county) {
        int sum = 0;
        for (int some = lines(county); some > 0; some = lines(county)) sum += some;
        return sum;
    }

    /** A child that cannot be planned goes to the end of the line, said in the log, and keeps no other waiting. */
    private int lines(int county) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> single(county)));
        } catch (RuntimeException ofSome) {
            int planned = 0;
            for (var child : Objects.requireNonNull(transactions.execute(_ -> sql.first(LINES)))) {
                try {
                    transactions.executeWithoutResult(_ -> {
                        sql.take(child);
                        planning.planHere(county, List.of(child));
                    });
                    planned++;
                } catch (RuntimeException e) {
                    LOG.error("what is owed to child {} of county {} could not be planned", child, county, Wordless.of(e));
                    transactions.executeWithoutResult(_ -> {
                        sql.take(child);
                        sql.put(List.of(child));
                    });
                }
            }
            return planned;
        }
    }

    private int single(int county) {
        var children = sql.take(LINES);
        if (!children.isEmpty()) planning.planHere(county, children);
        return children.size();
    }

    /** Below 0 when there is no run, or somebody else is at it. */
    private int ofARun(int county) {
        var next = sql.next(county).orElse(null);
        if (next == null) return -1;
        var run = next.run();
        if (run.started() == null) sql.begin(county, run.id(), sql.count(run.school()), clock.instant());
        var children = sql.children(run.school(), next.after(), CHILDREN);
        if (children.isEmpty()) {
            sql.finish(county, run.id(), clock.instant());
            return 0;
        }
        planning.planHere(county, children);
        sql.goOn(county, run.id(), children.size(), children.getLast().value());
        return children.size();
    }

    /** A daily job: when the next school year comes into view, it is laid out. How many counties it is. */
    @Transactional
    public int extend() {
        int sum = 0;
        for (var county : orgs.counties()) {
            var known = sql.horizon(county.id());
            if (!sql.hasDuties(county.id()) || known.isPresent() && !known.get().isBefore(planning.horizon())) continue;
            all(county.id(), null, PlanningRun.Why.HORIZON);
            sum++;
        }
        return sum;
    }
}
