package org.nuanyang.study.progress;

import java.util.List;
import org.nuanyang.study.Learner;

/** @param reasons each in words, with its evidence; @param writes whether the viewer may write the plan */
public record NeedyLearner(Learner learner, Need need, List<String> reasons, boolean writes) {
    public NeedyLearner {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "NeedyLearner " + need;
    }
}
