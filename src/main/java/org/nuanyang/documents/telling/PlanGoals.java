package org.nuanyang.documents.telling;

import java.util.List;
import java.util.Optional;

/** Where plans are kept, for whoever sums up afterwards. */
public interface PlanGoals {
    /** @param url of the plan, for whoever writes there */
    record Plan(String title, String url, List<Goal> goals) {
        public Plan {
            goals = List.copyOf(goals);
        }
    }

    /** The plan that a summary has to be laid beside; empty where none was made. */
    Optional<Plan> of(Subject summary);
}
