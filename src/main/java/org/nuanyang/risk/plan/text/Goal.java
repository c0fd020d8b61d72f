package org.nuanyang.risk.plan.text;

import java.time.LocalDate;

/**
 * What is to become of it.
 *
 * @param line its number in the plan, kept through all versions
 * @param measure by what one sees that it is reached
 */
public record Goal(int line, String text, String measure, LocalDate by) {
    @Override
    public String toString() {
        return "Goal " + line;
    }
}
