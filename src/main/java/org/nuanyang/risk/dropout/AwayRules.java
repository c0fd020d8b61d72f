package org.nuanyang.risk.dropout;

import java.util.Optional;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Found.Evidence;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.SignalKind;

/** What attendance tells when its days are laid side by side. */
final class AwayRules {
    private AwayRules() {}

    /** 《预防未成年人犯罪法》第二十八条: truancy is a sign by itself. A further day is a new cause; three times the threshold weigh more. */
    static Optional<Found> truant(AwaySql.Away away, Rule rule) {
        if (away.days() < rule.n()) return Optional.empty();
        var proposes = away.days() >= 3 * rule.n() ? RiskLevel.KEY : RiskLevel.WATCH;
        return Optional.of(found(away, SignalKind.TRUANT, proposes, Evidence.of("risk.found.truant", url(away), away.days(), rule.m(), away.last())));
    }

    static Optional<Found> absent(AwaySql.Away away, Rule rule) {
        if (away.days() < rule.n()) return Optional.empty();
        return Optional.of(found(away, SignalKind.ABSENT, RiskLevel.WATCH, Evidence.of("risk.found.absent", url(away), away.days(), rule.m(), away.last())));
    }

    static Optional<Found> row(AwaySql.Away away, Rule rule) {
        if (away.days() < rule.n()) return Optional.empty();
        return Optional.of(found(away, SignalKind.DROPPING_OUT, RiskLevel.KEY, Evidence.of("risk.found.away-in-row", url(away), away.days(), away.first())));
    }

    /** As long as the case is open, whatever the threshold. */
    static Found staysAway(AwaySql.Open open) {
        return Found.of(open.child(), SignalKind.DROPPING_OUT, open.since(), open.dropout().toString(), RiskLevel.KEY,
                Evidence.of("risk.found.stays-away", "/dropouts/" + open.dropout(), open.since()));
    }

    private static Found found(AwaySql.Away away, SignalKind kind, RiskLevel proposes, Evidence evidence) {
        return Found.of(away.child(), kind, away.first(), away.last().toString(), proposes, evidence);
    }

    private static String url(AwaySql.Away away) {
        return "/children/" + away.child() + "/attendance";
    }
}
