package org.nuanyang.study.plan;

import java.util.UUID;
import org.nuanyang.common.Ids;

/** A study plan. */
public record StudyPlanId(UUID value) {
    public static StudyPlanId next() {
        return new StudyPlanId(Ids.next());
    }

    public static StudyPlanId of(String text) {
        return new StudyPlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
