package org.nuanyang.indicators.kept;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuanyang.roster.definition.Definition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Of which periods somebody has lately asked who came, went and changed: the job keeps them for the whole county, so that as a rule nobody
 * waits for their counting. Whether something was written since is told by the database ({@code indicators.moves}).
 */
@Service
public class KeptMoves {
    private static final Duration LATELY = Duration.ofHours(1);
    private static final int MOST_OF_A_COUNTY = 24;

    private record Period(LocalDate before, LocalDate after, Definition definition) {}

    private final KeptSql sql;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Map<Integer, Map<Period, Instant>> asked = new ConcurrentHashMap<>();

    KeptMoves(KeptSql sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** From the day before a span to its last day. */
    public void asked(int county, LocalDate before, LocalDate after, Definition definition) {
        var periods = asked.computeIfAbsent(county, _ -> new ConcurrentHashMap<>());
        var period = new Period(before, after, definition);
        if (periods.size() < MOST_OF_A_COUNTY || periods.containsKey(period)) periods.put(period, clock.instant());
    }

    /** Within the county's sight; each in a short transaction of its own. */
    void keep(int county) {
        var now = clock.instant();
        var periods = asked.getOrDefault(county, Map.of());
        periods.values().removeIf(when -> when.isBefore(now.minus(LATELY)));
        if (periods.isEmpty()) apart.executeWithoutResult(_ -> sql.putMovesAside());
        periods.keySet().forEach(each -> apart.executeWithoutResult(_ -> sql.keepMoves(each.before(), each.after(), each.definition(), LocalDate.now(clock))));
    }
}
