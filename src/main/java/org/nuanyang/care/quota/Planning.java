package org.nuanyang.care.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nuanyang.access.JobSight;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.rule.Circumstances;
import org.nuanyang.care.rule.Quota;
import org.nuanyang.care.rule.RuleBook;
import org.nuanyang.care.rule.SchoolTime;
import org.nuanyang.care.rule.Settling;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lays out what is owed to children, from the beginning of the policy to the end of the school year ahead, from what is
 * known now, and writes what is other than before. It sees all of the county, whoever has caused it: a child was in other
 * schools before.
 */
@Component
public class Planning {
    /** The next school year is laid out this long before it begins. */
    private static final int DAYS_AHEAD = 60;
    private static final int AT_ONCE = 250;

    private final CarePolicy policy;
    private final CountyTime calendar;
    private final Lives lives;
    private final PlanSql sql;
    private final JobSight sights;
    private final TransactionTemplate apart;
    private final Clock clock;

    Planning(CarePolicy policy, CountyTime calendar, Lives lives, PlanSql sql, JobSight sights, PlatformTransactionManager transactions, Clock clock) {
        this.policy = policy;
        this.calendar = calendar;
        this.lives = lives;
        this.sql = sql;
        this.sights = sights;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The last day on which a period may begin that is laid out today. */
    public LocalDate horizon() {
        return SchoolYear.of(LocalDate.now(clock).plusDays(DAYS_AHEAD)).until();
    }

    /** In transactions of their own, some at a time. */
    public void plan(int county, Collection<ChildId> children) {
        var all = List.copyOf(children);
        sights.of(county).run(() -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                apart.executeWithoutResult(_ -> planHere(county, some));
            }
        });
    }

    /** Within this transaction, which must see all of the county. Of erased files nothing is known that could be planned by: their numbers stay. */
    void planHere(int county, Collection<ChildId> told) {
        sql.hold(told);
        var children = sql.notErased(told);
        var due = due(county, children);
        var plan = Plan.between(sql.stored(children), due);
        sql.remove(plan.removed);
        sql.write(plan.written);
        sql.latest(children);
    }

    private List<Plan.Line> due(int county, Collection<ChildId> children) {
        var duties = policy.duties(county);
        if (duties.isEmpty()) return List.of();
        var horizon = horizon();
        var first = Collections.min(duties.stream().map(CareDuty::from).toList());
        var time = calendar.of(county, first.minusYears(1), horizon.plusYears(1));
        var known = lives.of(county, children, duties.stream().map(CareDuty::cohort).collect(Collectors.toSet()));
        var done = sql.done(children);
        var due = new ArrayList<Plan.Line>();
        for (var child : children) {
            var records = done.getOrDefault(child, List.of());
            for (var duty : duties) {
                quotas(duty, Objects.requireNonNull(known.get(child)), time, horizon, records).forEach(quota -> due.add(new Plan.Line(child.value(), quota)));
            }
        }
        return due;
    }

    private static List<Quota> quotas(CareDuty duty, Circumstances child, SchoolTime time, LocalDate horizon, List<PlanSql.Done> records) {
        var quotas = RuleBook.quotas(duty, child, time, horizon);
        if (quotas.isEmpty() || records.isEmpty()) return quotas;
        var days = records.stream().filter(record -> !Collections.disjoint(record.serves(), duty.fulfilledBy())).map(PlanSql.Done::on).toList();
        return Settling.settled(quotas, days);
    }
}
