package org.nuanyang.care.record.web;

import static org.nuanyang.common.Words.say;

import java.util.Map;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.policy.CareSettings;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.CareRequests;
import org.nuanyang.care.record.Changed;
import org.nuanyang.care.record.FieldProblem;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.RecordInput;
import org.nuanyang.care.record.RecordRules;
import org.nuanyang.care.record.RecordWords;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects a record; in a month that is closed it is asked for. */
@Controller
@RequestMapping("/care-records/{id}")
class ChangeController {
    private final CareRecords records;
    private final CareRequests requests;
    private final RecordPages pages;
    private final CareSettings settings;

    ChangeController(CareRecords records, CareRequests requests, RecordPages pages, CareSettings settings) {
        this.records = records;
        this.requests = requests;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/correction")
    ModelAndView edit(@PathVariable RecordId id, Viewer viewer) {
        var kept = changeable(id, viewer);
        return Show.page("care/record/web/change", page(kept, ChangeForm.of(RecordInput.of(kept.record()), kept.version()), Problems.NONE, viewer));
    }

    @PostMapping("/correction")
    ModelAndView correct(@PathVariable RecordId id, @RequestParam MultiValueMap<String, String> typed, Viewer viewer, RedirectAttributes next) {
        var kept = changeable(id, viewer);
        var form = ChangeForm.sent(typed);
        var input = form.input(id.toString(), kept.record().matter());
        if (pages.locked(kept, viewer)) return asked(kept, form, input, viewer, next);
        return switch (records.correct(input, form.version(), viewer)) {
            case Changed.Done _ -> {
                Notice.done(next, "care.record.corrected-done");
                yield Show.redirect(kept.url());
            }
            case Changed.Stale _ -> again(kept, form, Problems.of(Refusal.of("care.record.stale")), viewer);
            case Changed.Wrong(var problems) -> again(kept, form, FieldProblem.problems(problems), viewer);
            case Changed.Locked(var why) -> again(kept, form, Problems.NONE.with("day", why), viewer);
        };
    }

    @PostMapping("/withdrawal-request")
    ModelAndView askWithdrawal(@PathVariable RecordId id, @RequestParam int version, @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        var kept = changeable(id, viewer);
        var problems = requests.askWithdrawal(id, version, reason, viewer);
        if (!problems.isEmpty()) return Show.again("care/record/web/withdraw", new WithdrawPage(kept, reason, true, FieldProblem.problems(problems)));
        return sent(next);
    }

    private ModelAndView asked(KeptRecord kept, ChangeForm form, RecordInput input, Viewer viewer, RedirectAttributes next) {
        var reason = form.text("reason");
        var problems = switch (RecordRules.read(input, pages.today())) {
            case RecordRules.Reading.Wrong(var wrong) -> wrong;
            case RecordRules.Reading.Readable(var record) -> requests.askCorrection(record, form.version(), reason == null ? "" : reason, viewer);
        };
        return problems.isEmpty() ? sent(next) : again(kept, form, FieldProblem.problems(problems), viewer);
    }

    static ModelAndView sent(RedirectAttributes next) {
        Notice.done(next, "care.request.sent");
        return Show.redirect("/care-records/requests");
    }

    private ModelAndView again(KeptRecord kept, ChangeForm form, Problems problems, Viewer viewer) {
        return Show.again("care/record/web/change", page(kept, form, ChangePage.here(problems), viewer));
    }

    private ChangePage page(KeptRecord kept, ChangeForm form, Problems problems, Viewer viewer) {
        var children = kept.names().entrySet().stream().map(ChangeController::option).toList();
        return new ChangePage(kept.url() + "/correction", kept.url(), say("care.record.correct-of", say(kept.record().matter()), RecordWords.children(kept)),
                kept.record().matter(), children, null, settings.of(viewer.county()).topics(), pages.locked(kept, viewer), form, problems);
    }

    private static Option option(Map.Entry<ChildId, String> child) {
        return new Option(child.getKey().toString(), child.getValue());
    }

    private KeptRecord changeable(RecordId id, Viewer viewer) {
        var kept = records.open(id, viewer);
        if (!records.mayChange(id, viewer)) throw new NotFound();
        return kept;
    }
}
