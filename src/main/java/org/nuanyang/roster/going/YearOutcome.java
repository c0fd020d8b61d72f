package org.nuanyang.roster.going;

import java.util.List;
import org.nuanyang.common.Refusal;

/** How a year's roll-over ended: all of it or nothing. */
public sealed interface YearOutcome {
    record Done(YearRun run) implements YearOutcome {}

    record Refused(List<Refusal> reasons) implements YearOutcome {}
}
