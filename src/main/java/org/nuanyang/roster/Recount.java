package org.nuanyang.roster;

import java.time.LocalDate;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Orgs;
import org.nuanyang.roster.store.RecountSql;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes anew who counts, where time alone may have changed the answer: a parent's three months are full, the
 * county works by another definition, or the facts of an unseen brother or sister were touched. A job, county by county; run again for the same day it finds nothing.
 */
@Component
public class Recount {
    private static final int AT_ONCE = 1_000;

    private final Orgs orgs;
    private final JobSight sights;
    private final RecountSql sql;
    private final TransactionTemplate transactions;

    Recount(Orgs orgs, JobSight sights, RecountSql sql, PlatformTransactionManager transactions) {
        this.orgs = orgs;
        this.sights = sights;
        this.sql = sql;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** How many files were looked at. */
    public int recount(LocalDate asOf) {
        int sum = 0;
        for (var county : orgs.counties()) sum += recount(county.id(), asOf);
        return sum;
    }

    public int recount(int county, LocalDate asOf) {
        return sights.of(county).call(() -> inCounty(asOf));
    }

    private int inCounty(LocalDate asOf) {
        int sum = 0;
        int done;
        do {
            done = transactions.execute(_ -> some(asOf));
            sum += done;
        } while (done == AT_ONCE);
        return sum;
    }

    private int some(LocalDate asOf) {
        var due = sql.due(asOf, AT_ONCE);
        sql.recount(due, asOf);
        return due.size();
    }
}
