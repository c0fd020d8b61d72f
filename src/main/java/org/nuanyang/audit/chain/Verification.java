package org.nuanyang.audit.chain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nuanyang.audit.chain.VerificationSql.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every chain made anew from the entries and laid beside what was sealed, and beside the heads that were given out. Reads as the
 * tables' owner, at one moment, while others go on writing.
 */
public final class Verification {
    /** An entry's time may lie so far before what had been sealed whole: for a clock that was set back. */
    static final long SLACK_MICROS = 60_000_000;

    private final VerificationSql sql;
    private final TransactionTemplate moment;

    public Verification(DataSource owner) {
        sql = new VerificationSql(JdbcClient.create(owner));
        moment = new TransactionTemplate(new JdbcTransactionManager(owner));
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
    }

    /** @param given heads that were kept outside of the database */
    public List<Verified> of(Collection<Head> given) {
        return Objects.requireNonNull(moment.execute(_ -> verify(given)));
    }

    private List<Verified> verify(Collection<Head> given) {
        var lying = sql.lying();
        var waiting = sql.waiting();
        var removed = sql.removed();
        var heads = Stream.concat(sql.heads().stream(), given.stream()).collect(Collectors.groupingBy(Head::county));
        var verified = new TreeMap<Integer, Verified>();
        for (var chain : sql.chains()) {
            var walk = new Walk(sql, chain, removed, heads.getOrDefault(chain.countyId(), List.of()));
            verified.put(chain.countyId(), walk.verified(of(chain.countyId(), lying), of(chain.countyId(), waiting)));
        }
        for (var county : unchained(lying, waiting, heads, verified.keySet())) verified.put(county, unknown(county, lying, waiting));
        return List.copyOf(verified.values());
    }

    private static Map<LocalDate, Long> of(int county, Map<Month, Long> counted) {
        var own = new HashMap<LocalDate, Long>();
        counted.forEach((month, lines) -> {
            if (month.county() == county) own.put(month.month(), lines);
        });
        return own;
    }

    /** Counties that have entries or heads, and no chain. */
    private static Set<Integer> unchained(Map<Month, Long> lying, Map<Month, Long> waiting, Map<Integer, List<Head>> heads, Set<Integer> chained) {
        var counties = Stream.concat(lying.keySet().stream().map(Month::county), heads.keySet().stream()).collect(Collectors.toSet());
        counties.removeAll(chained);
        counties.removeIf(county -> !heads.containsKey(county) && of(county, lying).equals(of(county, waiting)));
        return counties;
    }

    private Verified unknown(int county, Map<Month, Long> lying, Map<Month, Long> waiting) {
        var breach = lying.keySet().stream().filter(month -> month.county() == county && !lying.get(month).equals(waiting.get(month)))
                .min(Comparator.comparing(Month::month)).flatMap(sql::unknown)
                .map(line -> new Breach(Breach.Kind.INSERTED, line.seq(), line.told()));
        return new Verified(county, 0, 0, 0, 0, null, breach.orElse(new Breach(Breach.Kind.CUT_OFF, 0, null)));
    }

    static Optional<Breach> first(Stream<Optional<Breach>> breaches) {
        return breaches.flatMap(Optional::stream).min(Comparator.comparingLong(breach -> breach.seq() == 0 ? Long.MAX_VALUE : breach.seq()));
    }
}
