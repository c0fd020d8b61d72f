package org.nuanyang.roster;

import java.util.List;
import org.nuanyang.common.Refusal;

/** How an enrolment by hand ended. */
public sealed interface EnrolOutcome {
    record Enrolled(ChildId id) implements EnrolOutcome {}

    record Refused(List<Refusal> reasons) implements EnrolOutcome {}
}
