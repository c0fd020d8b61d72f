package org.nuanyang.mind.letter;

import java.time.LocalDate;
import org.nuanyang.access.JobSight;
import org.nuanyang.common.Words;
import org.nuanyang.protection.retention.RetentionTimer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters without a name are nobody's, so that no erasure reaches them: they end a year after the code by which their writer reads them. What nobody
 * has settled stays, what an incident or a mandatory report followed from, and what is held at the school.
 */
@Service
public class UnnamedLetters implements RetentionTimer {
    static final int MONTHS = 12;

    private final LetterJobSql sql;
    private final JobSight sights;
    private final TransactionTemplate transactions;

    UnnamedLetters(LetterJobSql sql, JobSight sights, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** How many threads have ended. */
    public int end(LocalDate on) {
        return sights.inEach(_ -> transactions.execute(_ -> sql.endUnnamed(on, MONTHS)));
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Line of(int county) {
        return new Line(Words.say("mind.timer.letters"), Words.say("mind.timer.letters.months", MONTHS), null);
    }
}
