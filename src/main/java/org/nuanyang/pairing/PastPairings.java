package org.nuanyang.pairing;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.roster.ChildId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays down pairings as they would have been made, set by set, by a program that knows that nothing stands against them: the
 * demo county, the benchmarks. Persons pair through {@link Pairings}.
 */
@Service
@Transactional
public class PastPairings {
    private final PastPairingSql sql;
    private final PairingSql pairings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PastPairings(PastPairingSql sql, PairingSql pairings, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.pairings = pairings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param checkedOn null for somebody never checked; a check holds for a year */
    public record Person(
            HelperId id, HelperSort sort, AccountId account, OrgId school, String name, @Nullable PairingKind usual, @Nullable String organisation,
            @Nullable String village, @Nullable LocalDate checkedOn) {}

    /** @param signedOn the day of the letter; null when it is not signed */
    public record Pair(PairingId id, HelperId helper, ChildId child, OrgId school, PairingKind kind, LocalDate from, @Nullable LocalDate signedOn) {}

    public void enter(List<Person> people, String checkedBy, Viewer by) {
        sql.enter(people, by.accountId(), clock.instant());
        sql.check(people.stream().filter(person -> person.checkedOn() != null).toList(), checkedBy, by.accountId(), clock.instant());
    }

    public void pair(List<Pair> pairs, Viewer by) {
        if (pairs.isEmpty()) return;
        pairings.insert(pairs.stream().map(pair -> new PairingSql.Begun(pair.id(), pair.child().value(), pair.helper().value(), pair.kind(), pair.school().value(), null, pair.from())).toList(),
                by.accountId(), clock.instant());
        sql.sign(pairs.stream().filter(pair -> pair.signedOn() != null).toList(), by.accountId(), clock.instant());
        audit.recordEach(by, "pairing.laid-down", pairs.stream().map(pair -> pair.child().value()).toList(), pairs.getFirst().school().value(), null, Map.of());
        events.publishEvent(new PairingChanged(by.county(), pairs.stream().map(Pair::child).collect(toSet())));
    }
}
