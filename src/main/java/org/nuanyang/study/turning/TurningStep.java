package org.nuanyang.study.turning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * What happened on the way.
 *
 * @param goal of {@link Kind#REACHED}: the number of the goal
 * @param help of {@link Kind#RELAPSE}: what is done now
 * @param due of {@link Kind#GOAL}: when it is looked at
 */
public record TurningStep(int number, Kind kind, @Nullable Integer goal, String words, @Nullable String help, @Nullable LocalDate due, LocalDate on, AccountId by) {
    public enum Kind { GOAL, REACHED, STRENGTH, RELAPSE }

    @Override
    public String toString() {
        return "TurningStep " + kind;
    }
}
