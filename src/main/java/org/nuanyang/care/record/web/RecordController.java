package org.nuanyang.care.record.web;

import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.Changed;
import org.nuanyang.care.record.FieldProblem;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.care.record.Revision;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One record: to read, with what stood before, and the steps that were promised. */
@Controller
@RequestMapping("/care-records")
class RecordController {
    private final CareRecords records;
    private final RecordPages pages;

    RecordController(CareRecords records, RecordPages pages) {
        this.records = records;
        this.pages = pages;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable RecordId id, Viewer viewer) {
        return Show.page("care/record/web/record", pages.of(records.open(id, viewer), viewer));
    }

    @GetMapping("/{id}/history")
    ModelAndView history(@PathVariable RecordId id, Viewer viewer) {
        var kept = records.open(id, viewer);
        var revisions = records.history(id, viewer);
        var names = pages.names(revisions.stream().map(Revision::by), viewer);
        return Show.page("care/record/web/history", HistoryPage.of(kept, revisions, names, pages::minute));
    }

    @GetMapping("/{id}/withdrawal")
    ModelAndView reason(@PathVariable RecordId id, Viewer viewer) {
        return Show.page("care/record/web/withdraw", withdrawal(id, viewer, "", Problems.NONE));
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable RecordId id, @RequestParam int version, @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        return switch (records.withdraw(id, version, reason, viewer)) {
            case Changed.Done _ -> {
                Notice.done(next, "care.record.withdrawn-done");
                yield Show.redirect("/care-records/" + id);
            }
            case Changed.Stale _ -> again(id, viewer, reason, Problems.of(Refusal.of("care.record.stale")));
            case Changed.Wrong(var problems) -> again(id, viewer, reason, FieldProblem.problems(problems));
            case Changed.Locked(var why) -> again(id, viewer, reason, Problems.of(why));
        };
    }

    /** Back to where it was ticked: an address of ours. */
    @PostMapping("/steps/{step}/done")
    ModelAndView done(@PathVariable UUID step, @RequestParam(defaultValue = "") String back, Viewer viewer, RedirectAttributes next) {
        var id = records.stepDone(step, viewer);
        Notice.done(next, "care.record.step-done");
        return Show.redirect(back.matches("/(?!/)[\\w/?=&.-]*") ? back : "/care-records/" + id);
    }

    private ModelAndView again(RecordId id, Viewer viewer, String reason, Problems problems) {
        return Show.again("care/record/web/withdraw", withdrawal(id, viewer, reason, problems));
    }

    private WithdrawPage withdrawal(RecordId id, Viewer viewer, String reason, Problems problems) {
        var kept = records.find(id, viewer);
        if (!records.mayChange(id, viewer)) throw new NotFound();
        return new WithdrawPage(kept, reason, pages.locked(kept, viewer), problems);
    }
}
