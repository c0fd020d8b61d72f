package org.nuanyang.study.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Problems;
import org.nuanyang.study.plan.StudyPlan;
import org.nuanyang.study.plan.StudyPlanId;
import org.nuanyang.study.plan.StudyPlanning;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyText;
import org.nuanyang.study.tutor.Tutor;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A study plan as typed. A subject or stage that is emptied is left out.
 *
 * @param then whether it is saved, asks for another subject, or for what the marks tell of those chosen
 */
record StudyPlanForm(
        StudyPlanId plan, int version, @Nullable StudyPlanId follows, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until, @Nullable List<PartLine> parts, @Nullable List<StageLine> stages, @Nullable String changed, @Nullable Then then) {
    enum Then { SAVE, MORE, FACTS }

    record PartLine(@Nullable Integer line, @Nullable String subject, @Nullable String analysis, @Nullable String content, @Nullable String hours, @Nullable String goal, @Nullable String tutor) {
        boolean empty() {
            return blank(analysis) && blank(content) && blank(subject);
        }

        static PartLine of(StudyPart part) {
            return new PartLine(part.line(), part.subject(), part.analysis(), part.content(), part.hours(), part.goal(), part.tutor().key());
        }
    }

    record StageLine(@Nullable Integer number, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due, @Nullable String aim) {
        boolean empty() {
            return due == null && blank(aim);
        }
    }

    static StudyPlanForm of(StudyPlan plan) {
        return new StudyPlanForm(plan.id(), plan.latest().version(), null, plan.from(), plan.until(), plan.text().parts().stream().map(PartLine::of).toList(),
                plan.text().stages().stream().map(stage -> new StageLine(stage.number(), stage.due(), stage.aim())).toList(), "", Then.SAVE);
    }

    /** Without the lines that say nothing. */
    StudyPlanForm compact() {
        return new StudyPlanForm(plan, version, follows, from, until, told(parts).stream().filter(line -> !line.empty()).toList(), told(stages).stream().filter(line -> !line.empty()).toList(), changed, then);
    }

    StudyPlanForm with(List<PartLine> others) {
        return new StudyPlanForm(plan, version, follows, from, until, others, stages, changed, then);
    }

    StudyPlanning.Base base() {
        return new StudyPlanning.Base(plan, version, follows);
    }

    /** What stands against reading it; to be asked of a compact one. */
    Problems missing(List<Tutor> tutors) {
        var found = Problems.NONE;
        if (from == null) found = found.with("from", Refusal.of("study.plan.day-missing"));
        if (until == null) found = found.with("until", Refusal.of("study.plan.day-missing"));
        for (int i = 0; i < told(parts).size(); i++)
            if (tutor(told(parts).get(i), tutors) == null) found = found.with("parts[" + i + "].tutor", Refusal.of("study.plan.tutor-missing"));
        for (int i = 0; i < told(stages).size(); i++)
            if (told(stages).get(i).due() == null) found = found.with("stages[" + i + "].due", Refusal.of("study.plan.day-missing"));
        return found;
    }

    /** To be asked when nothing stands against it. */
    StudyText text(List<Tutor> tutors) {
        var subjects = new ArrayList<StudyPart>();
        for (var part : told(parts))
            subjects.add(new StudyPart(number(part.line()), strip(part.subject()), strip(part.analysis()), strip(part.content()), strip(part.hours()), strip(part.goal()), Objects.requireNonNull(tutor(part, tutors))));
        var ahead = new ArrayList<StudyStage>();
        for (var stage : told(stages)) ahead.add(new StudyStage(number(stage.number()), Objects.requireNonNull(stage.due()), blank(stage.aim()) ? null : strip(stage.aim())));
        return new StudyText(subjects, ahead, version == 0 || blank(changed) ? null : strip(changed));
    }

    static <T> List<T> told(@Nullable List<T> lines) {
        return lines == null ? List.of() : lines.stream().filter(Objects::nonNull).toList();
    }

    private static @Nullable Tutor tutor(PartLine part, List<Tutor> tutors) {
        return tutors.stream().filter(tutor -> tutor.key().equals(part.tutor())).findFirst().orElse(null);
    }

    private static int number(@Nullable Integer line) {
        return line == null ? 0 : line;
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
