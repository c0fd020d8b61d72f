package org.nuanyang.risk.incident.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure.
 *
 * @param within minutes from the beginning; null for what follows when there is time
 */
public record Step(StepOwner owner, @Nullable Integer within, @Nullable Callee call, String what) {
    String line() {
        return "%s %s %s %s".formatted(owner, within == null ? "-" : within, call == null ? "-" : call, what);
    }
}
