package org.nuanyang.roster.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.Amendment;

/** One change of one file, as it lies in history; the stamp is null while it is being written. */
public record Past(UUID child, boolean enrolled, int version, Changes changes, @Nullable Stamp stamp) {
    /** This change and a later one of the same run as one. */
    public Past then(Past later) {
        return new Past(child, enrolled || later.enrolled, later.version, changes.then(later.changes), later.stamp);
    }

    Amendment amendment() {
        return new Amendment(
                stamp.at(), new AccountId(stamp.account()), stamp.source(), stamp.run(), enrolled, version, changes.facts(),
                changes.before(), changes.after(), changes.away());
    }
}
