package org.nuanyang.risk.mind;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Found.Evidence;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.SignalSource;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** Whoever read a named child's letter asks those around it to look. That they do is all that is told; the letter stays where it is. */
@Component
class LetterSignals implements SignalSource {
    private final LetterFlagSql sql;

    LetterSignals(LetterFlagSql sql) {
        this.sql = sql;
    }

    record Flag(UUID threadId, UUID childId, boolean danger, LocalDate onDay) {}

    @Override
    public Set<SignalKind> kinds() {
        return Set.of(SignalKind.LETTER);
    }

    @Override
    public List<Found> found(Asked asked) {
        if (!asked.uses(SignalKind.LETTER)) return List.of();
        return sql.between(asked.on().minusDays(asked.rule(SignalKind.LETTER).n()), asked.on(), asked.ids()).stream().map(LetterSignals::found).toList();
    }

    private static Found found(Flag flag) {
        var evidence = Evidence.of("risk.found.letter", "", flag.onDay());
        return new Found(new ChildId(flag.childId()), SignalKind.LETTER, flag.threadId().toString(), flag.onDay(), flag.threadId() + "/" + flag.onDay(), flag.danger() ? RiskLevel.URGENT : RiskLevel.KEY, evidence);
    }
}
