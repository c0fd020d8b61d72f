package org.nuanyang.roster;

import java.util.List;
import org.nuanyang.common.Refusal;

/** How an amendment ended. */
public sealed interface AmendOutcome {
    /** @param version the file's version now; the same as before when nothing was different */
    record Amended(int version) implements AmendOutcome {}

    /** Somebody else has changed the file since; nothing was stored, a person compares. */
    record Conflict(ChildFile now) implements AmendOutcome {}

    record Refused(List<Refusal> reasons) implements AmendOutcome {}
}
