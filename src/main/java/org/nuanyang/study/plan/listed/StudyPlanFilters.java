package org.nuanyang.study.plan.listed;

import java.util.List;
import org.nuanyang.roster.named.NamedFilter;
import org.nuanyang.roster.named.NamedFilters;
import org.nuanyang.roster.named.Sign;
import org.nuanyang.roster.named.Signs;
import org.springframework.stereotype.Component;

/** Who of the children in care has no study plan: for those who heed some child, kept by {@code study.sign_plan}. */
@Component
class StudyPlanFilters implements NamedFilters {
    @Override
    public int order() {
        return 26;
    }

    @Override
    public List<NamedFilter> filters() {
        return List.of(NamedFilter.of("study.named.", "unstudied", Signs.of(Sign.IN_CARE, Sign.STUDY_UNPLANNED)));
    }
}
