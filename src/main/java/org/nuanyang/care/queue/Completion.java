package org.nuanyang.care.queue;

import java.util.List;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 完成率, defined once: what was done, nowhere more than was owed, of what was owed, over the periods that have closed (the days of
 * making up are over) and are not excused.
 */
@Service
@Transactional(readOnly = true)
public class Completion {
    private final CompletionSql sql;
    private final Supervised supervised;

    Completion(CompletionSql sql, Supervised supervised) {
        this.sql = sql;
        this.supervised = supervised;
    }

    /** Told apart by these; in the order of duties and days. */
    public List<CompletionLine> by(Set<Dimension> told, CompletionFilter filter, Viewer viewer) {
        var schools = supervised.among(filter.school(), filter.klass(), viewer);
        sql.planForTheseValues();
        return sql.by(told, filter, schools);
    }
}
