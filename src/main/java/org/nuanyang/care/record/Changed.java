package org.nuanyang.care.record;

import java.util.List;
import org.nuanyang.common.Refusal;

/** What came of a correction or a withdrawal. */
public sealed interface Changed {
    record Done(int version) implements Changed {}

    /** Somebody else has changed it since; here is what it says now. */
    record Stale(KeptRecord now) implements Changed {}

    record Wrong(List<FieldProblem> problems) implements Changed {}

    record Locked(Refusal reason) implements Changed {}
}
