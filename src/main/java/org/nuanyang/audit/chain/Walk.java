package org.nuanyang.audit.chain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.audit.chain.Breach.Kind;
import org.nuanyang.audit.chain.VerificationSql.Chain;
import org.nuanyang.audit.chain.VerificationSql.Line;
import org.nuanyang.audit.chain.VerificationSql.Month;
import org.nuanyang.audit.chain.VerificationSql.Seal;

/** Once along a county's chain, from what is left of its beginning to its head. */
final class Walk {
    private static final int SEALS_AT_ONCE = 100;

    private final VerificationSql sql;
    private final Chain chain;
    private final Set<Month> removed;
    private final List<Head> heads;
    private final Map<Long, byte[]> passed = new HashMap<>();
    private final Map<LocalDate, Long> found = new HashMap<>();
    private long no;
    private byte[] hash;
    private long total = -1;
    private long entries;

    Walk(VerificationSql sql, Chain chain, Set<Month> removed, List<Head> heads) {
        this.sql = sql;
        this.chain = chain;
        this.removed = removed.stream().filter(month -> month.county() == chain.countyId()).collect(Collectors.toSet());
        this.heads = heads.stream().sorted(Comparator.comparing(Head::day)).toList();
        no = chain.startNo();
        hash = chain.startHead();
    }

    Verified verified(Map<LocalDate, Long> lying, Map<LocalDate, Long> waiting) {
        var wanted = heads.stream().map(Head::no).collect(Collectors.toSet());
        if (wanted.contains(no)) passed.put(no, hash);
        var breach = walk(wanted).or(() -> Verification.first(Stream.of(end(), given())));
        var first = Verification.first(Stream.of(breach, sql.queueBreach(chain.countyId(), Verification.SLACK_MICROS), inserted(lying, waiting, breach)));
        long unsealed = waiting.values().stream().mapToLong(Long::longValue).sum();
        var fitting = heads.stream().filter(this::fits).toList();
        return new Verified(
                chain.countyId(), entries, no - chain.startNo(), unsealed, fitting.size(), fitting.isEmpty() ? null : fitting.getLast().day(), first.orElse(null));
    }

    private Optional<Breach> walk(Set<Long> wanted) {
        if (no > sql.removedUpTo(chain.countyId())) return broken(Kind.SEAL, 0, no);
        for (List<Seal> some; !(some = sql.seals(chain.countyId(), no, SEALS_AT_ONCE)).isEmpty(); ) {
            for (var seal : some) {
                var breach = seal(seal);
                if (breach.isPresent()) return breach;
                if (wanted.contains(no)) passed.put(no, hash);
            }
        }
        return Optional.empty();
    }

    private Optional<Breach> seal(Seal seal) {
        if (seal.no() != no + 1 || total >= 0 && seal.total() != total + seal.entries()) return broken(Kind.SEAL, 0, no + 1);
        total = seal.total();
        if (seal.seqs() == null) {
            if (!removed.contains(new Month(chain.countyId(), seal.month()))) return broken(Kind.SEAL, 0, seal.no());
            hash = seal.head();
        } else {
            var breach = entries(seal, seal.seqs(), Objects.requireNonNull(seal.marks()));
            if (breach.isPresent()) return breach;
            if (!Arrays.equals(hash, seal.head())) return broken(Kind.SEAL, 0, seal.no());
        }
        no = seal.no();
        return Optional.empty();
    }

    private Optional<Breach> entries(Seal seal, long[] seqs, byte[] marks) {
        if (seqs.length != seal.entries() || marks.length != Link.MARK * seqs.length) return broken(Kind.SEAL, 0, seal.no());
        var lines = sql.lines(seal).stream().collect(Collectors.toMap(Line::seq, Function.identity(), (one, _) -> one));
        hash = Link.after(hash, chain.countyId(), seal.no(), seal.month(), seal.since(), seal.sealedAt(), seal.entries());
        for (int i = 0; i < seqs.length; i++) {
            var line = lines.get(seqs[i]);
            if (line == null) return broken(sql.lies(seqs[i]) ? Kind.ALTERED : Kind.MISSING, seqs[i], null);
            hash = line.after(hash);
            if (!Arrays.equals(hash, 0, Link.MARK, marks, Link.MARK * i, Link.MARK * (i + 1))) return Optional.of(new Breach(Kind.ALTERED, line.seq(), line.told()));
            if (seal.since() != null && line.at() < seal.since() - Verification.SLACK_MICROS) return Optional.of(new Breach(Kind.INSERTED, line.seq(), line.told()));
        }
        entries += seqs.length;
        found.merge(seal.month(), (long) seqs.length, Long::sum);
        return Optional.empty();
    }

    /** What was sealed last may have been cut off; the chain's own row still knows. */
    private Optional<Breach> end() {
        if (no < chain.no()) return broken(Kind.CUT_OFF, 0, no);
        return no == chain.no() && Arrays.equals(hash, chain.head()) && (total < 0 || total == chain.entries()) ? Optional.empty() : broken(Kind.SEAL, 0, no);
    }

    private Optional<Breach> given() {
        return heads.stream().filter(head -> head.no() > no || (head.no() >= chain.startNo() ? !fits(head) : lately(head))).findFirst()
                .map(head -> new Breach(head.no() > no ? Kind.CUT_OFF : Kind.REWRITTEN, 0, head.day().toString()));
    }

    /** No month of which so new a head could tell may be gone. */
    private static boolean lately(Head head) {
        return head.day().isAfter(LocalDate.now().minusMonths(6));
    }

    private boolean fits(Head head) {
        var there = passed.get(head.no());
        return there != null && HexFormat.of().formatHex(there).equals(head.head());
    }

    /** More lie there than were sealed or wait. Past a breach nothing was counted, so only the months before it tell. */
    private Optional<Breach> inserted(Map<LocalDate, Long> lying, Map<LocalDate, Long> waiting, Optional<Breach> breach) {
        if (breach.filter(each -> each.kind() != Kind.REWRITTEN && each.kind() != Kind.CUT_OFF).isPresent()) return Optional.empty();
        return lying.keySet().stream().sorted()
                .filter(month -> lying.get(month) > found.getOrDefault(month, 0L) + waiting.getOrDefault(month, 0L))
                .flatMap(month -> sql.unknown(new Month(chain.countyId(), month)).stream()).findFirst()
                .map(line -> new Breach(Kind.INSERTED, line.seq(), line.told()));
    }

    private static Optional<Breach> broken(Kind kind, long seq, @Nullable Long seal) {
        return Optional.of(new Breach(kind, seq, seal == null ? null : seal.toString()));
    }
}
