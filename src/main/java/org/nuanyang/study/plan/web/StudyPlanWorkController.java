package org.nuanyang.study.plan.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.files.Content;
import org.nuanyang.files.FileId;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.files.Sent;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.study.Learner;
import org.nuanyang.study.plan.StudyPlan;
import org.nuanyang.study.plan.StudyPlanEnding;
import org.nuanyang.study.plan.StudyPlanId;
import org.nuanyang.study.plan.StudyPlanning;
import org.nuanyang.study.plan.StudyPlanning.Told;
import org.nuanyang.study.plan.StudyPlans;
import org.nuanyang.study.plan.text.StudyOutcome;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyStage;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows the writing of a study plan: the effect of its stages, the signature, the end. */
@Controller
@RequestMapping("/study-plans/{id}")
class StudyPlanWorkController {
    private final StudyPlanning planning;
    private final StudyPlanPages pages;
    private final KeptFiles files;

    StudyPlanWorkController(StudyPlanning planning, StudyPlanPages pages, KeptFiles files) {
        this.planning = planning;
        this.pages = pages;
        this.files = files;
    }

    /** @param typed what was chosen and said of each subject, by the names of the fields */
    record EffectPage(Learner file, StudyPlan plan, StudyStage stage, List<StudyPart> parts, @Nullable LocalDate on, Map<String, String> typed, Problems problems) {
        public String url() {
            return "/study-plans/" + plan.id() + "/effects?stage=" + stage.number();
        }

        public String backUrl() {
            return "/children/" + file.id() + "/study-plan";
        }

        public List<Option> outcomes() {
            return Option.all(StudyOutcome.class);
        }

        public List<String> chosen(StudyPart part) {
            var told = plan.effect(stage.number(), part.line()).map(effect -> effect.outcome().name()).orElse("");
            return List.of(typed.getOrDefault("outcome" + part.line(), told));
        }

        public String said(StudyPart part) {
            var told = plan.effect(stage.number(), part.line()).map(effect -> effect.words() == null ? "" : effect.words()).orElse("");
            return typed.getOrDefault("said" + part.line(), told);
        }
    }

    record EndPage(Learner file, StudyPlan plan, @Nullable StudyPlanEnding ending, String words, Problems problems) {
        public String url() {
            return "/study-plans/" + plan.id() + "/closure";
        }

        public String backUrl() {
            return "/children/" + file.id() + "/study-plan";
        }

        public List<Option> endings() {
            return Arrays.stream(StudyPlanEnding.values()).filter(each -> each != StudyPlanEnding.RENEWED).map(each -> new Option(each.name(), Words.say(each))).toList();
        }
    }

    @GetMapping("/effects")
    ModelAndView effects(@PathVariable StudyPlanId id, @RequestParam int stage, Viewer viewer) {
        return Show.page("study/plan/web/effects", effects(id, stage, pages.today(), Map.of(), Problems.NONE, viewer));
    }

    @PostMapping("/effects")
    ModelAndView tell(@PathVariable StudyPlanId id, @RequestParam int stage, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        var page = effects(id, stage, on, typed, Problems.NONE, viewer);
        var told = new HashMap<Integer, Told>();
        for (var part : page.parts()) {
            var outcome = Arrays.stream(StudyOutcome.values()).filter(each -> each.name().equals(typed.get("outcome" + part.line()))).findFirst().orElse(null);
            if (typed.containsKey("outcome" + part.line()) || typed.containsKey("said" + part.line())) told.put(part.line(), new Told(outcome, typed.getOrDefault("said" + part.line(), "")));
        }
        var problems = on == null ? Problems.NONE.with("on", Refusal.of("study.plan.day-missing")) : StudyPlanController.said(planning.tell(id, stage, on, told, viewer));
        if (!problems.isEmpty()) return Show.again("study/plan/web/effects", effects(id, stage, on, typed, problems, viewer));
        Notice.done(next, "study.plan.effect.kept", page.file().name());
        return Show.redirect(page.backUrl());
    }

    @PostMapping("/signature")
    ModelAndView sign(@PathVariable StudyPlanId id, @RequestParam int version, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate signedOn,
            @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, RedirectAttributes next) {
        var found = pages.found(id, viewer);
        if (!found.file().taughtBy(viewer)) throw new NotFound();
        var sent = file == null || file.isEmpty() ? null : Sent.of(file);
        var content = sent == null ? null : Content.of(sent.bytes());
        Problems problems = Problems.NONE;
        if (signedOn == null) problems = problems.with("signedOn", Refusal.of("study.plan.day-missing"));
        if (content instanceof Content.Reading.Refused(var why)) problems = problems.with("file", why);
        if (problems.isEmpty() && signedOn != null) {
            var scan = content instanceof Content.Reading.Readable(var read) ? read : null;
            problems = StudyPlanController.said(planning.signed(id, version, signedOn, sent == null ? null : sent.name(), scan, viewer));
        }
        if (!problems.isEmpty()) return Show.again("study/plan/web/plan", pages.page(found.file().id(), id, version, problems, viewer));
        Notice.done(next, sent == null ? "study.plan.signed.noted" : "study.plan.signed.kept");
        return Show.redirect("/children/" + found.file().id() + "/study-plan");
    }

    @PostMapping("/owner")
    ModelAndView hand(@PathVariable StudyPlanId id, @RequestParam(required = false) @Nullable AccountId owner, Viewer viewer, RedirectAttributes next) {
        var child = pages.found(id, viewer).file().id();
        var problems = StudyPlanController.said(planning.hand(id, owner, viewer));
        if (!problems.isEmpty()) return Show.again("study/plan/web/plan", pages.page(child, id, null, problems, viewer));
        Notice.done(next, "study.plan.handed");
        return Show.redirect("/children/" + child + "/study-plan");
    }

    @PostMapping("/scans/{fileId}/removal")
    ModelAndView removeScan(@PathVariable StudyPlanId id, @PathVariable FileId fileId, Viewer viewer, RedirectAttributes next) {
        var found = pages.found(id, viewer);
        if (files.of("study.plan", id.value(), viewer).stream().noneMatch(each -> each.id().equals(fileId))) throw new NotFound();
        files.remove(fileId, viewer);
        Notice.done(next, "study.plan.scan.removed");
        return Show.redirect("/children/" + found.file().id() + "/study-plan");
    }

    @GetMapping("/closure")
    ModelAndView closure(@PathVariable StudyPlanId id, Viewer viewer) {
        return Show.page("study/plan/web/closure", end(id, null, "", Problems.NONE, viewer));
    }

    @PostMapping("/closure")
    ModelAndView close(@PathVariable StudyPlanId id, @RequestParam(required = false) @Nullable StudyPlanEnding ending, @RequestParam(defaultValue = "") String words, Viewer viewer, RedirectAttributes next) {
        var page = end(id, ending, words, Problems.NONE, viewer);
        var problems = StudyPlanController.said(planning.close(id, ending, words, viewer));
        if (!problems.isEmpty()) return Show.again("study/plan/web/closure", end(id, ending, words, problems, viewer));
        Notice.done(next, "study.plan.closed.done", page.file().name());
        return Show.redirect(page.backUrl());
    }

    private EffectPage effects(StudyPlanId id, int number, @Nullable LocalDate on, Map<String, String> typed, Problems problems, Viewer viewer) {
        var found = pages.found(id, viewer);
        var stage = found.plan().text().stages().stream().filter(each -> each.number() == number).findFirst().orElseThrow(NotFound::new);
        var mine = found.plan().text().parts().stream().filter(part -> StudyPlans.mayTell(found.file(), found.plan(), part, viewer)).toList();
        if (mine.isEmpty()) throw new NotFound();
        return new EffectPage(found.file(), found.plan(), stage, mine, on, typed, problems);
    }

    private EndPage end(StudyPlanId id, @Nullable StudyPlanEnding ending, String words, Problems problems, Viewer viewer) {
        var found = pages.found(id, viewer);
        if (!StudyPlanning.mayClose(found.file(), found.plan(), viewer)) throw new NotFound();
        return new EndPage(found.file(), found.plan(), ending, words, problems);
    }
}
