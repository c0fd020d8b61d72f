package org.nuanyang.indicators.kept;

import java.time.Clock;
import java.time.LocalDate;
import org.nuanyang.access.JobSight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what is kept in line with what is written and with the day, in a short transaction of its own. */
@Service
public class KeptFigures {
    private final KeptSql sql;
    private final KeptMoves moves;
    private final JobSight sights;
    private final TransactionTemplate asking;
    private final TransactionTemplate apart;
    private final Clock clock;

    KeptFigures(KeptSql sql, KeptMoves moves, JobSight sights, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.moves = moves;
        this.sights = sights;
        this.asking = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Before a reading: as a rule there is nothing to do. Whoever reads in a transaction settles before beginning it; within one nothing
     * is done, since it would hold one connection while waiting for a second.
     */
    public void settle() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return;
        var today = LocalDate.now(clock);
        if (Boolean.TRUE.equals(asking.execute(_ -> sql.isSettled(today)))) return;
        apart.execute(_ -> sql.settle(today));
    }

    /** The job: whatever was written since, so that who reads waits for nothing. It tells how many children were looked at. */
    public int settleAll() {
        return sights.inEach(county -> {
            var today = LocalDate.now(clock);
            int looked = Boolean.TRUE.equals(asking.execute(_ -> sql.isSettled(today))) ? 0 : apart.execute(_ -> sql.settle(today));
            moves.keep(county);
            return looked;
        });
    }
}
