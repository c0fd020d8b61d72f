package org.nuanyang.study.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Refusal;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyText;
import org.nuanyang.study.tutor.Tutor;

/** What stands against a text, by the field of the form; what concerns the whole under the empty name. */
final class StudyPlanRules {
    static final int LONGEST = 1000;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_HOURS = 60;
    static final int LONGEST_SUBJECT = 12;
    static final int MOST_PARTS = 8;
    static final int MOST_STAGES = 6;

    private StudyPlanRules() {}

    /**
     * @param before null for a new plan
     * @param all whether the writer may write every subject; else only the own
     */
    static Map<String, Refusal> objections(StudyText text, LocalDate from, LocalDate until, @Nullable StudyPlan before, Set<Tutor> allowed, boolean all, AccountId by) {
        var wrong = new LinkedHashMap<String, Refusal>();
        if (!until.isAfter(from)) wrong.put("until", Refusal.of("study.plan.until-before", until.toString(), from.toString()));
        else if (until.isAfter(from.plusYears(1))) wrong.put("until", Refusal.of("study.plan.until-far", until.toString()));
        parts(text.parts(), before, allowed, all, by, wrong);
        stages(text.stages(), from, until, before, wrong);
        if (before != null && !all && !by.equals(before.owner()) && (!text.stages().equals(before.text().stages()) || !from.equals(before.from()) || !until.equals(before.until())))
            wrong.put("", Refusal.of("study.plan.stages-not-yours"));
        if (before != null && before.latest().signedOn() != null && (text.changed() == null || text.changed().isBlank())) wrong.put("changed", Refusal.of("study.plan.changed-missing"));
        if (text.changed() != null) tooLong("changed", text.changed(), LONGEST_LINE, wrong);
        return wrong;
    }

    private static void parts(List<StudyPart> parts, @Nullable StudyPlan before, Set<Tutor> allowed, boolean all, AccountId by, Map<String, Refusal> wrong) {
        if (parts.isEmpty()) wrong.put("parts[0].subject", Refusal.of("study.plan.part-missing"));
        if (parts.size() > MOST_PARTS) wrong.put("", Refusal.of("study.plan.parts-many", parts.size(), MOST_PARTS));
        var subjects = new HashSet<String>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var at = "parts[" + i + "].";
            var old = before == null ? null : before.text().parts().stream().filter(each -> each.line() == part.line()).findFirst().orElse(null);
            if (old != null && old.saysTheSame(part)) {
                subjects.add(part.subject());
                continue;
            }
            if (!all && (old != null && !by.equals(old.tutor().account()) || !by.equals(part.tutor().account()))) wrong.put(at + "tutor", Refusal.of("study.plan.not-yours", old == null ? part.tutor().name() : old.tutor().name()));
            if (part.subject().isBlank()) wrong.put(at + "subject", Refusal.of("study.plan.subject-missing"));
            else if (!subjects.add(part.subject())) wrong.put(at + "subject", Refusal.of("study.plan.subject-twice", part.subject()));
            tooLong(at + "subject", part.subject(), LONGEST_SUBJECT, wrong);
            if (part.analysis().isBlank()) wrong.put(at + "analysis", Refusal.of("study.plan.analysis-missing"));
            tooLong(at + "analysis", part.analysis(), LONGEST, wrong);
            if (part.content().isBlank()) wrong.put(at + "content", Refusal.of("study.plan.content-missing"));
            tooLong(at + "content", part.content(), LONGEST, wrong);
            if (part.hours().isBlank()) wrong.put(at + "hours", Refusal.of("study.plan.hours-missing"));
            tooLong(at + "hours", part.hours(), LONGEST_HOURS, wrong);
            if (part.goal().isBlank()) wrong.put(at + "goal", Refusal.of("study.plan.goal-missing"));
            tooLong(at + "goal", part.goal(), LONGEST_LINE, wrong);
            if (!allowed.contains(part.tutor()) && (old == null || !old.tutor().equals(part.tutor()))) wrong.put(at + "tutor", Refusal.of("study.plan.tutor-unknown"));
        }
        if (before == null) return;
        for (var old : before.text().parts()) {
            if (parts.stream().anyMatch(part -> part.line() == old.line())) continue;
            if (before.effects().stream().anyMatch(effect -> effect.line() == old.line())) wrong.put("", Refusal.of("study.plan.part-told", old.subject()));
            else if (!all && !by.equals(old.tutor().account())) wrong.put("", Refusal.of("study.plan.not-yours", old.tutor().name()));
        }
    }

    private static void stages(List<StudyStage> stages, LocalDate from, LocalDate until, @Nullable StudyPlan before, Map<String, Refusal> wrong) {
        if (stages.isEmpty()) wrong.put("stages[0].due", Refusal.of("study.plan.stage-missing"));
        if (stages.size() > MOST_STAGES) wrong.put("", Refusal.of("study.plan.stages-many", stages.size(), MOST_STAGES));
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            var at = "stages[" + i + "].";
            if (stage.due().isBefore(from) || stage.due().isAfter(until)) wrong.put(at + "due", Refusal.of("study.plan.stage-outside", stage.due().toString(), from.toString(), until.toString()));
            else if (i > 0 && !stage.due().isAfter(stages.get(i - 1).due())) wrong.put(at + "due", Refusal.of("study.plan.stage-order", stage.due().toString(), stages.get(i - 1).due().toString()));
            if (stage.aim() != null) tooLong(at + "aim", stage.aim(), LONGEST_LINE, wrong);
        }
        if (before != null && before.effects().stream().anyMatch(effect -> stages.stream().noneMatch(stage -> stage.number() == effect.stage()))) wrong.put("", Refusal.of("study.plan.stage-told"));
    }

    static void tooLong(String field, String text, int longest, Map<String, Refusal> wrong) {
        if (text.length() > longest) wrong.putIfAbsent(field, Refusal.of("study.plan.too-long", text.length(), longest));
    }
}
