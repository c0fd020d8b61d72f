package org.nuanyang.care.record;

import java.util.Arrays;
import java.util.List;

/** 四优先 (safety, study, life, activities) and the 四管 of double management (思想、学习、生活、身体): of which kind the care was. */
public enum Priority {
    SAFETY, STUDY, LIFE, ACTIVITIES, MANAGED_THOUGHT, MANAGED_STUDY, MANAGED_LIFE, MANAGED_BODY;

    public boolean managing() {
        return compareTo(MANAGED_THOUGHT) >= 0;
    }

    public static List<Priority> priorities() {
        return Arrays.stream(values()).filter(each -> !each.managing()).toList();
    }

    public static List<Priority> managings() {
        return Arrays.stream(values()).filter(Priority::managing).toList();
    }
}
