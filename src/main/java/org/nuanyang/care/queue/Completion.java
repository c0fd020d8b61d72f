package org.nuanyang.care.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
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
    private final OwedSums sums;
    private final Supervised supervised;

    Completion(CompletionSql sql, OwedSums sums, Supervised supervised) {
        this.sql = sql;
        this.sums = sums;
        this.supervised = supervised;
    }

    /** Told apart by these; in the order of duties and days. */
    public List<CompletionLine> by(Set<Dimension> told, CompletionFilter filter, Viewer viewer) {
        var schools = supervised.among(filter.school(), filter.klass(), viewer);
        var duties = sql.duties();
        var order = new ArrayList<>(duties.keySet());
        sql.planForTheseSums();
        var closed = sums.closed(told, filter, schools);
        sql.planAsUsual();
        return closed.stream()
                .sorted(Comparator.<OwedSums.Sum>comparingInt(sum -> order.indexOf(sum.duty())).thenComparing(OwedSums.Sum::from, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .map(sum -> new CompletionLine(org(sum.school()), org(sum.klass()), sum.duty() == null ? null : duties.get(sum.duty()), sum.from(), sum.share(), sum.excused())).toList();
    }

    private static @Nullable OrgId org(@Nullable UUID id) {
        return id == null ? null : new OrgId(id);
    }
}
