package org.nuanyang.risk.signal.rule;

import static org.nuanyang.risk.RiskLevel.KEY;
import static org.nuanyang.risk.RiskLevel.WATCH;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.care.record.Troubles.Noted;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Found.Evidence;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.rule.CareSql.Behind;
import org.nuanyang.risk.signal.rule.CareSql.Felt;
import org.nuanyang.risk.signal.rule.CareSql.Unreached;
import org.nuanyang.roster.ChildId;

/** What the records of care tell when they are laid side by side. */
final class CareRules {
    private CareRules() {}

    /** A further call in vain is a new cause. */
    static Optional<Found> unreached(Unreached tried, Rule rule) {
        if (tried.times() < rule.n()) return Optional.empty();
        return found(tried.child(), SignalKind.UNREACHED, tried.first(), tried.last().toString(), tried.times() >= 2 * rule.n() ? KEY : WATCH,
                "risk.found.unreached", tried.times(), tried.first(), tried.last());
    }

    /**
     * A further low talk is a new cause; low in every one of them weighs more.
     *
     * @param felt the latest first, at most as many as the rule looks at
     */
    static Optional<Found> lowMood(ChildId child, List<Felt> felt, Rule rule) {
        var low = felt.stream().filter(each -> each.mood().low()).toList();
        if (low.size() < rule.n()) return Optional.empty();
        return found(child, SignalKind.LOW_MOOD, low.getLast().day(), low.getFirst().record().toString(), low.size() == felt.size() && felt.size() >= rule.m() ? KEY : WATCH,
                "risk.found.low-mood", low.size(), felt.size(), low.getFirst().day());
    }

    static Optional<Found> overdue(Behind behind, Rule rule) {
        if (behind.weeks() < rule.n()) return Optional.empty();
        var cause = behind.last() == null ? "never" : behind.last().toString();
        return behind.last() == null
                ? found(behind.child(), SignalKind.OVERDUE_CARE, behind.first(), cause, WATCH, "risk.found.overdue.never", behind.weeks(), behind.first())
                : found(behind.child(), SignalKind.OVERDUE_CARE, behind.first(), cause, WATCH, "risk.found.overdue", behind.weeks(), behind.last());
    }

    /** @param noted in the order of the days, all within those that the rule looks at */
    static Optional<Found> problems(ChildId child, List<Noted> noted, Rule rule) {
        if (noted.size() < rule.n()) return Optional.empty();
        return found(child, SignalKind.PROBLEMS, noted.getFirst().day(), noted.getLast().record().toString(), WATCH,
                "risk.found.problems", noted.size(), rule.m(), noted.getLast().day());
    }

    private static Optional<Found> found(ChildId child, SignalKind kind, LocalDate since, String cause, RiskLevel proposes, String sentence, Object... args) {
        return Optional.of(Found.of(child, kind, since, cause, proposes, Evidence.of(sentence, "/care-records?child=" + child, args)));
    }
}
