package org.nuanyang.risk.plan.listed;

import java.time.LocalDate;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.roster.ChildId;

/** Something that a plan in force asks of the viewer and that is not done. */
public record PlanTask(PlanId plan, ChildId child, String name, int line, String text, LocalDate by) {
    @Override
    public String toString() {
        return "PlanTask " + plan + " " + line;
    }
}
