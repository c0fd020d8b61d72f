package org.nuanyang.study.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.files.KeptFile;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;
import org.nuanyang.study.Learner;
import org.nuanyang.study.plan.StudyPlan;
import org.nuanyang.study.plan.text.StudyEffect;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyVersion;
import org.nuanyang.study.tutor.Tutor;

/**
 * A child's study plan in one of its versions.
 *
 * @param plan null when there has never been one
 * @param helpers the classmates who help
 * @param mayOpen whether the viewer may open the file of the child
 * @param heirs to whom the viewer may hand the plan; nobody where they may not
 * @param orphaned its owner does not work there any more
 * @param mine the lines of the subjects whose effect the viewer tells
 */
record StudyPlanPage(
        Learner file, @Nullable StudyPlan plan, @Nullable StudyVersion shown, List<StudyPlan> others, List<String> helpers, List<KeptFile> scans, boolean mayOpen, boolean mayPair,
        boolean mayWrite, boolean mayClose, List<Integer> mine, List<Tutor> heirs, boolean orphaned, Map<AccountId, String> names, AccountId viewer, LocalDate today, Problems problems) {
    public String url() {
        return "/children/" + file.id() + "/study-plan";
    }

    public String backUrl() {
        return mayOpen ? "/children/" + file.id() : "/study/plans";
    }

    public String back() {
        return mayOpen ? file.name() : Words.say("study.plan.list");
    }

    public StudyPlan one() {
        return Objects.requireNonNull(plan);
    }

    public StudyVersion text() {
        return Objects.requireNonNull(shown);
    }

    public boolean live() {
        return plan != null && plan.live();
    }

    public boolean latest() {
        return text().equals(one().latest());
    }

    public String planUrl() {
        return "/study-plans/" + one().id();
    }

    public String paperUrl() {
        return planUrl() + "/paper?version=" + text().version();
    }

    public String name(AccountId account) {
        return names.getOrDefault(account, "");
    }

    public List<Option> people() {
        return heirs.stream().map(each -> new Option(each.key(), each.name())).toList();
    }

    /** Whoever may take it over is offered themselves. */
    public String heir() {
        return heirs.stream().anyMatch(each -> viewer.equals(each.account())) ? viewer.toString() : "";
    }

    public String state() {
        if (!one().live()) return Words.say("study.plan.state.closed");
        if (orphaned) return Words.say("study.plan.state.orphaned");
        if (one().due(today)) return Words.say("study.plan.state.due");
        return Words.say(text().signedOn() == null ? "study.plan.state.unsigned" : "study.plan.state.signed");
    }

    public Tone tone() {
        if (!one().live()) return Tone.PLAIN;
        if (orphaned || one().due(today)) return Tone.WARN;
        return text().signedOn() == null ? Tone.WAITING : Tone.GOOD;
    }

    public String helperNames() {
        return String.join(Words.say("study.plan.and"), helpers);
    }

    public @Nullable StudyEffect effect(StudyStage stage, StudyPart part) {
        return one().effect(stage.number(), part.line()).orElse(null);
    }

    public String said(StudyPart part, StudyEffect effect) {
        var outcome = Words.say(effect.outcome());
        return effect.words() == null ? Words.say("study.plan.effect.short", part.subject(), outcome) : Words.say("study.plan.effect.said", part.subject(), outcome, effect.words());
    }

    public String told(StudyEffect effect) {
        return Words.say("study.plan.effect.by", effect.on().toString(), name(effect.by()));
    }

    public boolean tells() {
        return live() && latest() && !mine.isEmpty();
    }

    public boolean due(StudyStage stage) {
        return live() && !one().told(stage) && !stage.due().isAfter(today);
    }
}
