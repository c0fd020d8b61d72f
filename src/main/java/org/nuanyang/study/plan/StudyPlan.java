package org.nuanyang.study.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.plan.text.StudyEffect;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyText;
import org.nuanyang.study.plan.text.StudyVersion;

/**
 * 学习帮扶计划 of a child for a term, with what has come of it.
 *
 * @param follows the plan that it goes on from
 * @param until its last day
 * @param reviewOn the day of the earliest stage whose effect is not told in full
 * @param versions the latest first, never empty
 * @param effects those that hold
 */
public record StudyPlan(
        StudyPlanId id, ChildId child, AccountId owner, @Nullable StudyPlanId follows, LocalDate from, LocalDate until, AccountId begunBy,
        @Nullable LocalDate reviewOn, @Nullable Closure closure, List<StudyVersion> versions, List<StudyEffect> effects) {
    public StudyPlan {
        versions = List.copyOf(versions);
        effects = List.copyOf(effects);
    }

    public record Closure(LocalDate on, AccountId by, StudyPlanEnding ending, String words) {
        @Override
        public String toString() {
            return "Closure " + ending;
        }
    }

    public boolean live() {
        return closure == null;
    }

    public StudyVersion latest() {
        return versions.getFirst();
    }

    public StudyText text() {
        return latest().text();
    }

    public Optional<StudyEffect> effect(int stage, int line) {
        return effects.stream().filter(each -> each.stage() == stage && each.line() == line).findFirst();
    }

    public boolean told(StudyStage stage) {
        return text().parts().stream().allMatch(part -> effect(stage.number(), part.line()).isPresent());
    }

    /** The stage that is to be looked at next. */
    public Optional<StudyStage> next() {
        return live() ? text().stages().stream().filter(stage -> !told(stage)).findFirst() : Optional.empty();
    }

    public boolean due(LocalDate today) {
        return live() && reviewOn != null && !reviewOn.isAfter(today);
    }

    /** Its last day is behind us or near, and nothing follows it yet. */
    public boolean runsOut(LocalDate today) {
        return live() && !until.isAfter(today.plusWeeks(1));
    }

    @Override
    public String toString() {
        return "StudyPlan " + id;
    }
}
