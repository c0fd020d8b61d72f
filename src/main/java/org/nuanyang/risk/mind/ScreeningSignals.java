package org.nuanyang.risk.mind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.mind.Tier;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Found.Evidence;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalSource;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last screening of a child suggests that attention is due. Which scale, which answers and which score stay with the psychology teacher. */
@Component
class ScreeningSignals implements SignalSource {
    private final JdbcClient jdbc;

    ScreeningSignals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Screened(UUID childId, UUID sittingId, LocalDate onDay, Tier tier) {}

    @Override
    public Set<SignalKind> kinds() {
        return Set.of(SignalKind.SCREENING);
    }

    @Override
    public List<Found> found(Asked asked) {
        if (!asked.uses(SignalKind.SCREENING)) return List.of();
        var rule = asked.rule(SignalKind.SCREENING);
        return jdbc.sql("select child_id, sitting_id, on_day, tier from mind.screened(:children::uuid[], :since, :day)")
                .param("children", asked.ids()).param("since", asked.on().minusDays(rule.n())).param("day", asked.on()).query(Screened.class).stream()
                .map(screened -> found(screened, asked.on(), rule)).flatMap(Optional::stream).toList();
    }

    /** For n days; a later result that suggests nothing ends it. */
    static Optional<Found> found(Screened screened, LocalDate on, Rule rule) {
        if (screened.tier() == Tier.NONE || screened.onDay().isBefore(on.minusDays(rule.n()))) return Optional.empty();
        var proposes = switch (screened.tier()) {
            case CRISIS -> RiskLevel.URGENT;
            case SUPPORT -> RiskLevel.KEY;
            case WATCH, NONE -> RiskLevel.WATCH;
        };
        return Optional.of(Found.of(new ChildId(screened.childId()), SignalKind.SCREENING, screened.onDay(), screened.sittingId().toString(), proposes,
                Evidence.of("risk.found.screening." + screened.tier(), "", screened.onDay())));
    }
}
