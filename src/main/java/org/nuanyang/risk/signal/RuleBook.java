package org.nuanyang.risk.signal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.signal.SignalKind.Dial;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules as a county has them: the product's own until its officers decide otherwise, within bounds; each decision is an edition. */
@Service
@Transactional
public class RuleBook {
    private static final int EDITIONS = 20;

    private final RuleSql sql;
    private final Audit audit;
    private final Clock clock;

    RuleBook(RuleSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public record Edition(int version, AccountId by, Instant at) {}

    public static boolean mayChange(Viewer viewer) {
        return viewer.holds(Role.COUNTY_OFFICER);
    }

    @Transactional(readOnly = true)
    public Map<SignalKind, Rule> of(int county) {
        var rules = usual();
        sql.latest(county).ifPresent(edition -> sql.rules(county, edition.version()).forEach(row -> kind(row.kind())
                .ifPresent(kind -> rules.put(kind, new Rule(kind, row.used(), row.n(), row.m())))));
        return rules;
    }

    public static Map<SignalKind, Rule> usual() {
        var rules = new EnumMap<SignalKind, Rule>(SignalKind.class);
        for (var kind : SignalKind.values()) rules.put(kind, Rule.usual(kind));
        return rules;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(Viewer viewer) {
        return sql.editions(viewer.county(), EDITIONS);
    }

    /** What stands against it, by {@code <kind>.n}, {@code <kind>.m} or {@code version}. */
    public Map<String, Refusal> change(int base, Map<SignalKind, Rule> rules, Viewer by) {
        if (!mayChange(by)) throw new NotFound();
        var objections = objections(rules);
        if (!objections.isEmpty()) return objections;
        var all = usual();
        all.putAll(rules);
        if (all.equals(of(by.county()))) return Map.of();
        int version = sql.latest(by.county()).map(Edition::version).orElse(0);
        if (version != base || !sql.insert(base + 1, all.values(), by.account(), clock.instant())) return Map.of("version", Refusal.of("risk.rules.stale"));
        audit.record(by, "risk-rules.changed", null, null, null, Map.of("version", base + 1));
        return Map.of();
    }

    public static Map<String, Refusal> objections(Map<SignalKind, Rule> rules) {
        var objections = new HashMap<String, Refusal>();
        rules.forEach((kind, rule) -> {
            objection(kind.n(), rule.n()).ifPresent(refusal -> objections.put(kind.name() + ".n", refusal));
            objection(kind.m(), rule.m()).ifPresent(refusal -> objections.put(kind.name() + ".m", refusal));
            if (kind == SignalKind.LOW_MOOD && rule.m() < rule.n()) objections.putIfAbsent(kind.name() + ".m", Refusal.of("risk.rules.fewer", rule.m(), rule.n()));
        });
        return objections;
    }

    private static Optional<Refusal> objection(@Nullable Dial dial, int told) {
        if (dial == null || told >= dial.least() && told <= dial.most()) return Optional.empty();
        return Optional.of(Refusal.of("risk.rules.bounds", told, dial.least(), dial.most()));
    }

    private static Optional<SignalKind> kind(String name) {
        return Arrays.stream(SignalKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
