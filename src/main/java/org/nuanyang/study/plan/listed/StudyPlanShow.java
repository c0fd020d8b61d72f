package org.nuanyang.study.plan.listed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Which of the plans are shown, by what is to be done with them. */
public enum StudyPlanShow {
    LIVE((plan, _) -> plan.live()),
    DUE(ListedStudyPlan::due),
    UNSIGNED((plan, _) -> plan.unsigned()),
    ENDING(ListedStudyPlan::runsOut),
    UNOWNED((plan, _) -> plan.unowned()),
    CLOSED((plan, _) -> !plan.live());

    private final BiPredicate<ListedStudyPlan, LocalDate> holds;

    StudyPlanShow(BiPredicate<ListedStudyPlan, LocalDate> holds) {
        this.holds = holds;
    }

    public boolean holds(ListedStudyPlan plan, LocalDate today) {
        return holds.test(plan, today);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that live, unless an address asks for others. */
    public static StudyPlanShow of(@Nullable String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst().orElse(LIVE);
    }
}
