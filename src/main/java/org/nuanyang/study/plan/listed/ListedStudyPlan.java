package org.nuanyang.study.plan.listed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.plan.StudyPlanEnding;
import org.nuanyang.study.plan.StudyPlanId;

/**
 * A plan as a line of the list.
 *
 * @param owing who has still to tell the effect of the stage that is due next; the owner where a tutor has no account or works there no more
 * @param orphaned its owner does not work at the child's school any more
 */
public record ListedStudyPlan(
        StudyPlanId id, ChildId child, String name, OrgId school, @Nullable OrgId klass, AccountId owner, LocalDate until, List<String> subjects,
        @Nullable LocalDate reviewOn, @Nullable LocalDate signedOn, @Nullable LocalDate closedOn, @Nullable StudyPlanEnding ending, List<AccountId> owing, boolean orphaned) {
    public boolean live() {
        return closedOn == null;
    }

    public boolean due(LocalDate today) {
        return live() && reviewOn != null && !reviewOn.isAfter(today);
    }

    /** Somebody is to take it over. */
    public boolean unowned() {
        return live() && orphaned;
    }

    public boolean unsigned() {
        return live() && signedOn == null;
    }

    public boolean runsOut(LocalDate today) {
        return live() && !until.isAfter(today.plusWeeks(1));
    }

    @Override
    public String toString() {
        return "ListedStudyPlan " + child;
    }
}
