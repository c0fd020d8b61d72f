package org.nuanyang.study.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.study.Learner;
import org.nuanyang.study.group.Taking;
import org.nuanyang.study.marks.Course;
import org.nuanyang.study.marks.MarkState;
import org.nuanyang.study.plan.StudyPlan;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.turning.Turning;
import org.nuanyang.study.turning.TurningStep;

/** What there is of a child's learning. @param groups in which the child takes or took part; @param helpers the classmates who help now */
public record ProgressFile(Learner learner, List<Course> courses, List<StudyPlan> plans, List<Turning> turnings, List<Taking> groups, List<String> helpers) {
    private static final int SHOWN = 6;

    public ProgressFile {
        courses = List.copyOf(courses);
        plans = List.copyOf(plans);
        turnings = List.copyOf(turnings);
        groups = List.copyOf(groups);
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

    /** A line for each exam of the last six, with a bar of ten: to be seen on paper too. */
    public String drawn(Course course) {
        var all = course.sittings();
        return all.subList(Math.max(0, all.size() - SHOWN), all.size()).stream().map(sitting -> {
            var percent = sitting.percent();
            var told = sitting.told().points() == null ? sitting.told().state() == MarkState.NONE ? "—" : Words.say(sitting.told().state()) : sitting.told().words() + "/" + sitting.full().stripTrailingZeros().toPlainString();
            var line = percent == null ? Words.say("study.progress.exam", sitting.name(), told) : Words.say("study.progress.exam.drawn", bar(percent), sitting.name(), told);
            return sitting.middle() == null ? line : Words.say("study.progress.exam.middle", line, sitting.middle().stripTrailingZeros().toPlainString());
        }).collect(Collectors.joining("\n"));
    }

    private static String bar(BigDecimal percent) {
        int full = Math.clamp(percent.divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP).intValue(), 0, 10);
        return "■".repeat(full) + "□".repeat(10 - full);
    }

    public boolean many(Course course) {
        return course.sittings().stream().filter(each -> each.percent() != null).count() > 1;
    }

    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? "—" : percent.stripTrailingZeros().toPlainString();
    }

    public String value(@Nullable BigDecimal percent) {
        return percent == null ? "" : percent.toPlainString();
    }

    /** 石桥小组（石桥村），2026-03-12 起，到 3/4 次. */
    public String group(Taking taking) {
        return taking.until() == null ? Words.say("study.progress.group", taking.name(), taking.village(), taking.from().toString(), taking.there(), taking.owed())
                : Words.say("study.progress.group.over", taking.name(), taking.village(), taking.from().toString(), taking.until().toString(), taking.there(), taking.owed());
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
