package org.nuanyang.risk.plan.course;

import java.time.LocalDate;
import org.nuanyang.access.AccountId;

/** That an action of a plan has been done, and what came of it. */
public record ActionDone(int line, LocalDate on, String result, AccountId by) {
    @Override
    public String toString() {
        return "ActionDone " + line;
    }
}
