package org.nuanyang.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;

/**
 * What became of asking.
 *
 * @param id the request; null when something stood against it
 * @param decided granted at once, by whoever decides it for oneself
 */
public record Asked(@Nullable ApprovalId id, boolean decided, List<Refusal> objections) {
    public Asked {
        objections = List.copyOf(objections);
    }

    static Asked refused(List<Refusal> objections) {
        return new Asked(null, false, objections);
    }
}
