package org.nuanyang.protection.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.protection.Approval;
import org.nuanyang.protection.ApprovalDesk;
import org.nuanyang.protection.Approvals;
import org.nuanyang.protection.Decisions;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 审批: what one has asked for, what waits for one's answer, and all that one answers for. */
@Controller
class ApprovalsController {
    private final ApprovalDesk desk;
    private final Wording wording;

    ApprovalsController(ApprovalDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping("/approvals")
    ModelAndView index(@RequestParam(required = false) @Nullable String of, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        boolean answers = ApprovalDesk.answersAnywhere(viewer);
        if (!answers && !Approvals.mayAsk(viewer)) throw new NotFound();
        var waiting = answers ? desk.waiting(viewer) : List.<Approval>of();
        var tab = of == null ? waiting.isEmpty() ? "mine" : "waiting" : of;
        Page<Approval> shown = switch (tab) {
            case "mine" -> desk.mine(viewer, page);
            case "all" -> desk.all(viewer, page);
            case "waiting" -> new Page<>(waiting, 1, Math.max(1, waiting.size()), waiting.size());
            default -> throw new NotFound();
        };
        var names = wording.names(viewer, shown.items());
        var lines = shown.items().stream().map(approval -> new ApprovalsPage.Line("/approvals/" + approval.id(), names.getOrDefault(approval.asker(), ""),
                Words.say(approval.kind()) + " · " + wording.extent(approval), approval.purpose(), approval.from() + " — " + approval.until(),
                Words.say(approval.state(wording.today())), Wording.tone(approval.state(wording.today())))).toList();
        return Show.page("protection/web/approvals", new ApprovalsPage(
                tabs(tab, answers, waiting.size(), viewer), lines, tab.equals("waiting") ? null : shown, "/approvals?of=" + tab, Words.say("protection.none." + tab), Decisions.mayDecide(viewer)));
    }

    private static List<Tab> tabs(String current, boolean answers, long waiting, Viewer viewer) {
        var tabs = new ArrayList<Tab>();
        if (answers) tabs.add(new Tab(Words.say("protection.tab.waiting"), "/approvals?of=waiting", current.equals("waiting"), waiting));
        if (Approvals.mayAsk(viewer)) tabs.add(Tab.of(Words.say("protection.tab.mine"), "/approvals?of=mine", current.equals("mine")));
        if (answers) tabs.add(Tab.of(Words.say("protection.tab.all"), "/approvals?of=all", current.equals("all")));
        return tabs;
    }
}
