package org.nuanyang.risk.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.roster.ChildId;

/**
 * 预警线索 as it is kept.
 *
 * @param foundOn the day on which the rule first had it
 * @param toldOn the day of which the evidence speaks
 * @param closed null while it is live
 */
public record Signal(SignalId id, Found found, LocalDate foundOn, LocalDate toldOn, @Nullable Closed closed) {
    /** @param by null when its cause was gone; {@code reason} then too */
    public record Closed(LocalDate on, @Nullable AccountId by, @Nullable String reason) {}

    public ChildId child() {
        return found.child();
    }

    public SignalKind kind() {
        return found.kind();
    }

    public RiskLevel proposes() {
        return found.proposes();
    }

    public boolean live() {
        return closed == null;
    }

    /** Why, in the language of the request. */
    public String words() {
        var evidence = found.evidence();
        return Words.say(evidence.sentence(), evidence.args().toArray());
    }

    @Override
    public String toString() {
        return "Signal " + id;
    }
}
