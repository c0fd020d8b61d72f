package org.nuanyang.pairing;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.PostEnded;
import org.nuanyang.audit.Actor;
import org.nuanyang.audit.Audit;
import org.nuanyang.pairing.PairingSql.Among;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildrenMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends pairings that nothing stands on any more, in the transaction in which the child changes school or the helper goes; and
 * each night those whose last day has passed by itself.
 */
@Component
@Transactional
public class EndPairings {
    private final PairingSql sql;
    private final JobSight sights;
    private final TransactionTemplate each;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndPairings(PairingSql sql, JobSight sights, PlatformTransactionManager transactions, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.sights = sights;
        this.each = new TransactionTemplate(transactions);
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    private record Hand(int county, UUID accountId) implements Actor {}

    @EventListener
    void on(ChildrenMoved moved) {
        end(new Hand(moved.county(), moved.by()), new Among(moved.children().stream().map(ChildId::value).toList(), null, null), LocalDate.now(clock));
    }

    @EventListener
    void on(PostEnded ended) {
        end(ended.by(), new Among(null, List.of(ended.account().value()), null), LocalDate.now(clock));
    }

    /** One county after the other, each within its sight and a transaction of its own. @return how many ended */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int overnight(LocalDate asOf) {
        return sights.inEach(county -> Objects.requireNonNull(each.execute(_ -> end(Actor.product(county), Among.ALL, asOf))));
    }

    void ofHelper(Actor by, HelperId helper, LocalDate on) {
        end(by, new Among(null, null, List.of(helper.value())), on);
    }

    private int end(Actor by, Among among, LocalDate on) {
        var over = sql.endWhatIsOver(by.county(), among, on, by.accountId(), clock.instant());
        for (var one : over) {
            audit.record(by, "pairing.ended", one.childId(), one.schoolId(), null, Map.of("pairingEnd", one.endedWhy(), "on", on.toString()));
        }
        if (!over.isEmpty()) events.publishEvent(new PairingChanged(by.county(), over.stream().map(one -> new ChildId(one.childId())).collect(toSet())));
        return over.size();
    }
}
