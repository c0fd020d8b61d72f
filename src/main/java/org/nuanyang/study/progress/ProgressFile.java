package org.nuanyang.study.progress;

import java.util.List;
import java.util.stream.Collectors;
import org.nuanyang.common.Words;
import org.nuanyang.study.Learner;
import org.nuanyang.study.marks.Course;
import org.nuanyang.study.marks.MarkState;
import org.nuanyang.study.plan.StudyPart;
import org.nuanyang.study.plan.StudyPlan;
import org.nuanyang.study.turning.Turning;
import org.nuanyang.study.turning.TurningStep;

/** What there is of a child's learning. @param helpers the classmates who help now */
public record ProgressFile(Learner learner, List<Course> courses, List<StudyPlan> plans, List<Turning> turnings, List<String> helpers) {
    public ProgressFile {
        courses = List.copyOf(courses);
        plans = List.copyOf(plans);
        turnings = List.copyOf(turnings);
        helpers = List.copyOf(helpers);
    }

    /** 第一单元 78 → 期中 83, the points as they were. */
    public String course(Course course) {
        return course.sittings().stream().map(sitting -> Words.say("study.progress.sitting", sitting.name(),
                        sitting.told().points() == null ? sitting.told().state() == MarkState.NONE ? "—" : Words.say(sitting.told().state()) : sitting.told().points().toPlainString()))
                .collect(Collectors.joining(" → "));
    }

    public String plan(StudyPlan plan) {
        return Words.say("study.progress.plan", plan.from().toString(), plan.until().toString(), plan.text().parts().stream().map(part -> Words.say("study.progress.part", part.subject(), part.tutor().name()))
                .collect(Collectors.joining(Words.say("study.plan.and"))));
    }

    /** One line a stage and subject, as far as they are told. */
    public List<String> effects(StudyPlan plan) {
        return plan.effects().stream().map(effect -> {
            var subject = plan.text().parts().stream().filter(part -> part.line() == effect.line()).map(StudyPart::subject).findFirst().orElse("");
            var line = Words.say("study.progress.effect", effect.stage(), subject, Words.say(effect.outcome()));
            return effect.words() == null ? line : Words.say("study.progress.said", line, effect.words());
        }).toList();
    }

    public String turning(Turning turning) {
        long reached = turning.of(TurningStep.Kind.REACHED).size();
        var state = turning.outcome() == null ? Words.say("study.turning.live") : Words.say(turning.outcome());
        var strengths = turning.strengths().replaceFirst("[。.；;，,]+$", "");
        int goals = turning.of(TurningStep.Kind.GOAL).size();
        return goals == 0 ? Words.say("study.progress.turning.begun", turning.subject(), strengths, state) : Words.say("study.progress.turning", turning.subject(), strengths, reached, goals, state);
    }

    @Override
    public String toString() {
        return "ProgressFile " + learner.id();
    }
}
