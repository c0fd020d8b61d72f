package org.nuanyang.risk.signal.watchlist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.SignalKind;

/** What narrows the list of children about whom there is a concern. */
public record WatchFilter(@Nullable OrgId place, @Nullable RiskLevel level, @Nullable SignalKind kind, @Nullable Only only) {
    /** NEW since yesterday; DUE to be looked at again; MORE is proposed than was said. */
    public enum Only { NEW, DUE, MORE }

    boolean shows(Watched child, LocalDate today) {
        return (place == null || place.equals(child.school()) || place.equals(child.klass()))
                && (level == null || child.stands() == level)
                && (kind == null || child.live().stream().anyMatch(signal -> signal.kind() == kind))
                && (only == null || shows(only, child, today));
    }

    private static boolean shows(Only only, Watched child, LocalDate today) {
        return switch (only) {
            case NEW -> child.live().stream().anyMatch(signal -> !signal.foundOn().isBefore(today.minusDays(1)));
            case DUE -> child.level() != null && child.level().reviewDue(today);
            case MORE -> child.proposesMore();
        };
    }
}
