package org.nuanyang.risk.plan.text;

import java.time.LocalDate;

/**
 * What is done.
 *
 * @param line its number in the plan, kept through all versions
 */
public record PlanAction(int line, String text, Doer doer, LocalDate by) {
    @Override
    public String toString() {
        return "PlanAction " + line;
    }
}
