package org.nuanyang.risk.incident.seen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.common.Minute;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.incident.IncidentKind;
import org.nuanyang.risk.signal.Found.Evidence;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalSource;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** A child of whom there was an incident is looked at for a while; one who was in danger of life, at once. */
@Component
class IncidentSignals implements SignalSource {
    private static final Set<IncidentKind> URGENT = Set.of(IncidentKind.SELF_HARM, IncidentKind.VIOLENCE, IncidentKind.MISSING);

    private final SeenSql sql;
    private final Clock clock;

    IncidentSignals(SeenSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Seen(UUID id, UUID childId, IncidentKind kind, OffsetDateTime startedAt) {}

    @Override
    public Set<SignalKind> kinds() {
        return Set.of(SignalKind.INCIDENT);
    }

    @Override
    public List<Found> found(Asked asked) {
        if (!asked.uses(SignalKind.INCIDENT)) return List.of();
        var first = asked.on().minusDays(asked.rule(SignalKind.INCIDENT).n());
        return sql.between(start(first), start(asked.on().plusDays(1)), asked.ids()).stream().map(this::found).toList();
    }

    private Found found(Seen seen) {
        var day = LocalDate.ofInstant(seen.startedAt().toInstant(), clock.getZone());
        var evidence = Evidence.of("risk.found.incident." + seen.kind(), "/incidents/" + seen.id(), Minute.of(seen.startedAt().toInstant()));
        return new Found(new ChildId(seen.childId()), SignalKind.INCIDENT, seen.id().toString(), day, seen.id().toString(), URGENT.contains(seen.kind()) ? RiskLevel.URGENT : RiskLevel.KEY, evidence);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
