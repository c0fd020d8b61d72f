package org.nuanyang.risk.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final TransactionTemplate transactions;
    private final TransactionTemplate within;
    private final Clock clock;
    private final int page;

    /** @param kinds of the sources that answered; what the others once brought stays as it is */
    private record Heard(List<Found> found, Set<SignalKind> kinds, List<RuntimeException> broken) {}

    @Autowired
    Watch(List<SignalSource> sources, RuleBook rules, SignalSql sql, WatchSql watch, JobSight sights, PlatformTransactionManager transactions, Clock clock) {
        this(sources, rules, sql, watch, sights, transactions, clock, PAGE);
    }

    Watch(List<SignalSource> sources, RuleBook rules, SignalSql sql, WatchSql watch, JobSight sights, PlatformTransactionManager transactions, Clock clock, int page) {
        this.sources = List.copyOf(sources);
        this.rules = rules;
        this.sql = sql;
        this.watch = watch;
        this.sights = sights;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.within = new TransactionTemplate(transactions);
        this.within.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
        this.clock = clock;
        this.page = page;
    }

    /** What the rules find on a day, past days too, from what was known by then. Nothing is kept, nobody is told. */
    public List<Found> evaluate(int county, LocalDate on, Map<SignalKind, Rule> by) {
        return sights.heeding(county).call(() -> {
            var heard = Objects.requireNonNull(transactions.execute(_ -> heard(new Asked(county, on, null, by))));
            raise(heard.broken());
            return heard.found();
        });
    }

    /** In the transaction that gives cause, for what no table's trigger notices. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void anew(Collection<ChildId> children) {
        if (!children.isEmpty()) watch.put(children);
    }

    /** A daily job: time alone brings signals and takes them away. How many have changed. */
    public int overnight(LocalDate on) {
        return sights.inEach(county -> everybody(county, on));
    }

    /** One page of children after the other; between two of them somebody else may write. What could be asked is written first, then it fails by what could not. */
    private int everybody(int county, LocalDate on) {
        var broken = new ArrayList<RuntimeException>();
        int sum = 0;
        ChildId last = null;
        do {
            var children = next(county, last, on);
            if (!children.isEmpty()) sum += inCounty(county, () -> settled(county, on, Set.copyOf(children), broken));
            last = children.size() < page ? null : children.getLast();
        } while (last != null);
        raise(broken);
        return sum;
    }

    private List<ChildId> next(int county, @Nullable ChildId last, LocalDate on) {
        return sights.heeding(county).call(() -> Objects.requireNonNull(transactions.execute(_ -> watch.settledAfter(last, on, page))));
    }

    /** A job: whoever something was written about. How many signals have changed. */
    public int catchUp() {
        return sights.inEach(this::catchUp);
    }

    /** Who waits is taken off the list in the transaction that settles them, so that whatever breaks it off leaves them waiting. */
    public int catchUp(int county) {
        var broken = new ArrayList<RuntimeException>();
        int changed = inCounty(county, () -> {
            var children = new LinkedHashSet<ChildId>();
            List<ChildId> some;
            do {
                some = watch.take(LINES);
                children.addAll(some);
            } while (!some.isEmpty());
            var waiting = List.copyOf(children);
            int sum = 0;
            for (int from = 0; from < waiting.size(); from += page)
                sum += settled(county, LocalDate.now(clock), Set.copyOf(waiting.subList(from, Math.min(from + page, waiting.size()))), broken);
            if (!broken.isEmpty()) anew(children);
            return sum;
        });
        raise(broken);
        return changed;
    }

    private int inCounty(int county, IntSupplier work) {
        return sights.heeding(county).call(() -> Objects.requireNonNull(transactions.execute(_ -> {
            watch.holdCounty();
            return work.getAsInt();
        })));
    }

    private int settled(int county, LocalDate on, Set<ChildId> children, List<RuntimeException> broken) {
        var heard = heard(new Asked(county, on, children, rules.of(county)));
        broken.addAll(heard.broken());
        var settled = Settlement.between(sql.kept(children, heard.kinds()), heard.found());
        int opened = sql.open(settled.opened(), on, clock.instant());
        sql.tell(settled.told(), on);
        sql.closeByThemselves(settled.gone(), on, clock.instant());
        return opened + settled.gone().size();
    }

    /** Each source for itself: one that breaks hides no alarm of another. What no source brings any more, since its module is gone, stays as it is. */
    private Heard heard(Asked asked) {
        var atSchool = watch.atSchool(asked);
        var found = new ArrayList<Found>();
        var kinds = EnumSet.noneOf(SignalKind.class);
        var broken = new ArrayList<RuntimeException>();
        for (var source : sources) {
            try {
                if (source.kinds().stream().anyMatch(asked::uses)) found.addAll(Objects.requireNonNull(within.execute(_ -> source.found(asked))));
                kinds.addAll(source.kinds());
            } catch (RuntimeException e) {
                LOG.error("the signals of {} in county {} are as they were", source.getClass().getSimpleName(), asked.county(), Wordless.of(e));
                broken.add(e);
            }
        }
        found.removeIf(each -> !asked.uses(each.kind()) || !asked.about(each.child()) || !atSchool.contains(each.child()));
        return new Heard(found, kinds, broken);
    }

    private static void raise(List<RuntimeException> broken) {
        if (!broken.isEmpty()) throw broken.getFirst();
    }
}
