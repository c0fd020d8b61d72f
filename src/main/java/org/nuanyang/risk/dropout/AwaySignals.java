package org.nuanyang.risk.dropout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalSource;
import org.springframework.stereotype.Component;

/** What attendance tells: truancy, absence for whatever reason, and who stays away. */
@Component
class AwaySignals implements SignalSource {
    private final AwaySql sql;

    AwaySignals(AwaySql sql) {
        this.sql = sql;
    }

    @Override
    public Set<SignalKind> kinds() {
        return EnumSet.of(SignalKind.TRUANT, SignalKind.ABSENT, SignalKind.DROPPING_OUT);
    }

    @Override
    public List<Found> found(Asked asked) {
        var found = new ArrayList<Found>();
        if (asked.uses(SignalKind.TRUANT)) for (var away : sql.truant(asked)) AwayRules.truant(away, asked.rule(SignalKind.TRUANT)).ifPresent(found::add);
        if (asked.uses(SignalKind.ABSENT)) for (var away : sql.absent(asked)) AwayRules.absent(away, asked.rule(SignalKind.ABSENT)).ifPresent(found::add);
        if (asked.uses(SignalKind.DROPPING_OUT)) {
            var open = sql.open(asked);
            open.forEach(each -> found.add(AwayRules.staysAway(each)));
            var known = open.stream().map(AwaySql.Open::child).collect(Collectors.toSet());
            for (var away : sql.inRow(asked)) if (!known.contains(away.child())) AwayRules.row(away, asked.rule(SignalKind.DROPPING_OUT)).ifPresent(found::add);
        }
        return found;
    }
}
