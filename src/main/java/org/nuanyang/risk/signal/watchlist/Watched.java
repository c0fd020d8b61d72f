package org.nuanyang.risk.signal.watchlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Signal;
import org.nuanyang.risk.signal.Signals;
import org.nuanyang.risk.signal.level.Level;
import org.nuanyang.roster.ChildId;

/**
 * A child about whom there is a concern, as a line of a list.
 *
 * @param level null while nobody has said anything, or said that there is no concern
 * @param live what the rules have found, the gravest first
 */
public record Watched(ChildId child, String name, OrgId school, @Nullable OrgId klass, @Nullable Level level, List<Signal> live) {
    public RiskLevel stands() {
        return level == null ? RiskLevel.NONE : level.level();
    }

    /** More is proposed than a person has said. */
    public boolean proposesMore() {
        return Signals.proposed(live).compareTo(stands()) > 0;
    }

    @Override
    public String toString() {
        return "Watched " + child;
    }
}
