package org.nuanyang.care.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import org.nuanyang.care.Matter;
import org.nuanyang.care.rule.Settling;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is owed to children follows what is written down about them, in the same transaction. */
@Service
public class Quotas {
    private final QuotaSql sql;

    Quotas(QuotaSql sql) {
        this.sql = sql;
    }

    /**
     * To be called once the records stand as they shall: entered, corrected or withdrawn. It holds the children until the
     * end of the transaction, counts what these matters on these days may have changed, and writes only what has. The
     * number of statements does not depend on that of the children.
     *
     * @param touched what the records serve, and what they served before a correction
     * @param days on which they happened, and on which they were said to have happened before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Collection<ChildId> children, Set<Matter> touched, Set<LocalDate> days) {
        if (children.isEmpty() || touched.isEmpty() || days.isEmpty()) return;
        var counted = new ArrayList<QuotaSql.Counted>();
        for (var made : sql.settle(children, touched, days)) counted.addAll(made.changed(Settling.settled(made.quotas(), made.doneOn())));
        if (!counted.isEmpty()) sql.count(counted);
    }
}
