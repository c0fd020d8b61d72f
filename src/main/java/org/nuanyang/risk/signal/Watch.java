package org.nuanyang.risk.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Orgs;
import org.nuanyang.common.Wordless;
import org.nuanyang.risk.signal.SignalSource.Asked;
import org.nuanyang.roster.ChildId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lays the rules beside the records: all of a county every night, and within a minute whoever something was written about. It sees the
 * whole county and tells nobody anything; who may know is asked when somebody reads.
 */
@Service
public class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int LINES = 5_000;
    /** So many children of a county are in memory at once, and so many are settled in a transaction. */
    private static final int PAGE = 2_000;

    private final List<SignalSource> sources;
    private final RuleBook rules;
    private final SignalSql sql;
    private final WatchSql watch;
    private final JobSight sights;
    private final Orgs orgs;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int page;

    @Autowired
    Watch(List<SignalSource> sources, RuleBook rules, SignalSql sql, WatchSql watch, JobSight sights, Orgs orgs, PlatformTransactionManager transactions, Clock clock) {
        this(sources, rules, sql, watch, sights, orgs, transactions, clock, PAGE);
    }

    Watch(List<SignalSource> sources, RuleBook rules, SignalSql sql, WatchSql watch, JobSight sights, Orgs orgs, PlatformTransactionManager transactions, Clock clock, int page) {
        this.sources = List.copyOf(sources);
        this.rules = rules;
        this.sql = sql;
        this.watch = watch;
        this.sights = sights;
        this.orgs = orgs;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.page = page;
    }

    /** What the rules find on a day, past days too, from what was known by then. Nothing is kept, nobody is told. */
    public List<Found> evaluate(int county, LocalDate on, Map<SignalKind, Rule> by) {
        return sights.heeding(county).call(() -> Objects.requireNonNull(transactions.execute(_ -> found(new Asked(county, on, null, by)))));
    }

    /** In the transaction that gives cause, for what no table's trigger notices. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void anew(Collection<ChildId> children) {
        if (!children.isEmpty()) watch.put(children);
    }

    /** A daily job: time alone brings signals and takes them away. How many have changed. */
    public int overnight(LocalDate on) {
        int sum = 0;
        for (var county : orgs.counties()) sum += apart(county.id(), () -> everybody(county.id(), on));
        return sum;
    }

    /** One page of children after the other; between two of them somebody else may write. */
    private int everybody(int county, LocalDate on) {
        int sum = 0;
        ChildId last = null;
        do {
            var children = next(county, last, on);
            if (!children.isEmpty()) sum += inCounty(county, () -> settled(county, on, Set.copyOf(children)));
            last = children.size() < page ? null : children.getLast();
        } while (last != null);
        return sum;
    }

    private List<ChildId> next(int county, @Nullable ChildId last, LocalDate on) {
        return sights.heeding(county).call(() -> Objects.requireNonNull(transactions.execute(_ -> watch.settledAfter(last, on, page))));
    }

    /** A job: whoever something was written about. How many signals have changed. */
    public int catchUp() {
        int sum = 0;
        for (var county : orgs.counties()) sum += apart(county.id(), () -> catchUp(county.id()));
        return sum;
    }

    /** Who waits is taken off the list in the transaction that settles them, so that whatever breaks it off leaves them waiting. */
    public int catchUp(int county) {
        return inCounty(county, () -> {
            var children = new LinkedHashSet<ChildId>();
            List<ChildId> some;
            do {
                some = watch.take(LINES);
                children.addAll(some);
            } while (!some.isEmpty());
            var waiting = List.copyOf(children);
            int sum = 0;
            for (int from = 0; from < waiting.size(); from += page)
                sum += settled(county, LocalDate.now(clock), Set.copyOf(waiting.subList(from, Math.min(from + page, waiting.size()))));
            return sum;
        });
    }

    private int inCounty(int county, IntSupplier work) {
        return sights.heeding(county).call(() -> Objects.requireNonNull(transactions.execute(_ -> {
            watch.holdCounty();
            return work.getAsInt();
        })));
    }

    private int settled(int county, LocalDate on, Set<ChildId> children) {
        var found = found(new Asked(county, on, children, rules.of(county)));
        var settled = Settlement.between(sql.kept(children, kinds()), found);
        int opened = sql.open(settled.opened(), on, clock.instant());
        sql.tell(settled.told(), on);
        sql.closeByThemselves(settled.gone(), on, clock.instant());
        return opened + settled.gone().size();
    }

    private List<Found> found(Asked asked) {
        var atSchool = watch.atSchool(asked);
        return sources.stream().filter(source -> source.kinds().stream().anyMatch(asked::uses)).flatMap(source -> source.found(asked).stream())
                .filter(each -> asked.uses(each.kind()) && asked.about(each.child()) && atSchool.contains(each.child())).toList();
    }

    /** What no source brings any more, since its module is gone, stays as it is. */
    private Set<SignalKind> kinds() {
        var kinds = EnumSet.noneOf(SignalKind.class);
        sources.forEach(source -> kinds.addAll(source.kinds()));
        return kinds;
    }

    private static int apart(int county, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException e) {
            LOG.error("the signals of county {} have not all been looked at", county, Wordless.of(e));
            return 0;
        }
    }
}
