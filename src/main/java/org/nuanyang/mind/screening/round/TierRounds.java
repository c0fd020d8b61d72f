package org.nuanyang.mind.screening.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.Attention;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.Tiers;
import org.nuanyang.mind.screening.Results;
import org.nuanyang.mind.screening.Seat;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 照建议定关注等级: what a sitting suggests, looked through child by child and said with one press. Each tier is said through the same door as
 * a single one; what somebody has said meanwhile stays. Taken back, each child has again what it had before, unless more was said since.
 */
@Service
@Transactional
public class TierRounds {
    private final Results results;
    private final Sittings sittings;
    private final Tiers tiers;
    private final ChildAccess children;
    private final TierRoundSql sql;
    private final Audit audit;
    private final Clock clock;

    TierRounds(Results results, Sittings sittings, Tiers tiers, ChildAccess children, TierRoundSql sql, Audit audit, Clock clock) {
        this.results = results;
        this.sittings = sittings;
        this.tiers = tiers;
        this.children = children;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param stands what has been said of the child so far */
    public record Suggested(Seat seat, Tier tier, @Nullable Attention stands) {
        public int version() {
            return stands == null ? 0 : stands.version();
        }

        /** More than what stands: a suggestion never lowers what a person has said. */
        public boolean more() {
            return tier.compareTo(stands == null ? Tier.NONE : stands.tier()) > 0;
        }
    }

    public record Round(UUID id, AccountId by, Instant at, int children) {}

    /** What those around a child are to do, by tier. */
    public record Wording(String plan, @Nullable LocalDate reviewOn) {}

    /** @param children with the version of the tier that was seen */
    public record Told(UUID id, Map<ChildId, Integer> children, Map<Tier, Wording> words) {
        public Told {
            children = Map.copyOf(children);
            words = Map.copyOf(words);
        }
    }

    /** @param problems by field; then nothing is said. @param stayed of whom somebody has said something else meanwhile */
    public record Said(Map<String, Refusal> problems, int children, List<String> stayed) {}

    /** Those to whom the scores or a danger suggest attention, the most urgent first. */
    public List<Suggested> suggested(SittingId id, Viewer by) {
        return results.of(id, by).stream().filter(line -> line.seat().finished() || line.seat().crisisAt() != null)
                .map(line -> suggested(line, by)).flatMap(Optional::stream).sorted((one, other) -> other.tier().compareTo(one.tier())).toList();
    }

    private Optional<Suggested> suggested(Results.Line line, Viewer by) {
        var tier = line.seat().crisisAt() != null ? Tier.CRISIS : line.scored().tier();
        if (tier == null || tier == Tier.NONE) return Optional.empty();
        return children.find(line.seat().child(), Act.COUNSEL, by).map(file -> new Suggested(line.seat(), tier, tiers.of(file, by).orElse(null)));
    }

    @Transactional(readOnly = true)
    public Optional<Round> latest(SittingId id, Viewer by) {
        sittings.find(id, by);
        return sql.latest(id);
    }

    /** The same form twice says it once. */
    public Said say(SittingId id, Told told, Viewer by) {
        var sitting = sittings.find(id, by);
        var chosen = suggested(id, by).stream().filter(each -> told.children().containsKey(each.seat().child())).toList();
        if (chosen.isEmpty()) return new Said(Map.of("child", Refusal.of("mind.round.nobody")), 0, List.of());
        if (!sql.insert(told.id(), id, by.account(), clock.instant())) return new Said(Map.of(), sql.said(told.id()).size(), List.of());
        var problems = new LinkedHashMap<String, Refusal>();
        var stayed = new ArrayList<String>();
        int said = 0;
        for (var each : chosen) {
            var words = told.words().getOrDefault(each.tier(), new Wording("", null));
            var child = each.seat().child();
            int base = told.children().get(child);
            var refused = each.version() == base ? tiers.set(child, new Tiers.Told(base, each.tier(), words.plan(), words.reviewOn()), by) : Map.of("tier", Refusal.of("mind.round.nobody"));
            if (refused.containsKey("tier")) stayed.add(each.seat().name());
            else refused.forEach((field, why) -> problems.putIfAbsent(field + "." + each.tier(), why));
            if (!refused.isEmpty() || latest(child, by).map(Attention::version).orElse(0) == base) continue;
            sql.insert(told.id(), child, base + 1);
            said++;
        }
        if (!problems.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Said(problems, 0, List.of());
        }
        audit.record(by, "mind-screening.tiers-said", null, sitting.school().value(), null, Map.of("children", said));
        return new Said(Map.of(), said, stayed);
    }

    /** The last round of the sitting. Each child goes back to what it had; who had nothing, to none. */
    public Said undo(SittingId id, UUID round, Viewer by) {
        var sitting = sittings.find(id, by);
        var latest = sql.latest(id).filter(each -> each.id().equals(round)).orElseThrow(NotFound::new);
        if (!sql.undo(latest.id(), by.account(), clock.instant())) return new Said(Map.of(), 0, List.of());
        var stayed = new ArrayList<String>();
        int undone = 0;
        for (var said : sql.said(round)) {
            var file = children.find(said.child(), Act.COUNSEL, by);
            if (file.isEmpty()) continue;
            var history = tiers.history(file.get(), by);
            if (history.getFirst().version() != said.version()) stayed.add(file.get().name());
            else if (tiers.set(said.child(), before(history), by).isEmpty()) undone++;
        }
        audit.record(by, "mind-screening.tiers-undone", null, sitting.school().value(), null, Map.of("children", undone));
        return new Said(Map.of(), undone, stayed);
    }

    /** A review that would be due by now is due tomorrow. */
    private Tiers.Told before(List<Attention> history) {
        int version = history.getFirst().version();
        if (history.size() == 1) return new Tiers.Told(version, Tier.NONE, "", null);
        var before = history.get(1);
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var review = before.reviewOn() == null || before.reviewOn().isAfter(tomorrow) ? before.reviewOn() : tomorrow;
        return new Tiers.Told(version, before.tier(), before.plan() == null ? "" : before.plan(), review);
    }

    private Optional<Attention> latest(ChildId child, Viewer by) {
        return children.find(child, Act.COUNSEL, by).flatMap(file -> tiers.of(file, by));
    }
}
