package org.nuanyang.roster.web;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.TransferId;
import org.nuanyang.roster.TransferRequest;
import org.nuanyang.roster.Transfers;
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

/** Transfer requests: seen by both schools, answered by the one that has the child. */
@Controller
@RequestMapping("/transfers")
class TransfersController {
    private static final String TEMPLATE = "roster/web/transfers";

    private final Transfers transfers;
    private final Roster roster;
    private final Clock clock;

    TransfersController(Transfers transfers, Roster roster, Clock clock) {
        this.transfers = transfers;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Show.page(TEMPLATE, page(null, Problems.NONE, viewer));
    }

    @PostMapping("/{transferId}/acceptance")
    ModelAndView accept(@PathVariable TransferId transferId, Viewer viewer, RedirectAttributes next) {
        var taking = transfers.transfersFor(viewer).stream().anyMatch(request -> request.id().equals(transferId) && request.offered());
        switch (transfers.accept(transferId, viewer)) {
            case AmendOutcome.Amended _ -> Notice.done(next, taking ? "roster.transfer.taken" : "roster.transfer.accepted");
            case AmendOutcome.Conflict _ -> Notice.held(next, "roster.transfer.conflict");
            case AmendOutcome.Refused(var reasons) ->
                Notice.held(next, reasons.getFirst().key(), reasons.getFirst().args().toArray());
        }
        return Show.redirect("/transfers");
    }

    /** Says yes to all children whom a school has offered. */
    @PostMapping("/acceptances")
    ModelAndView acceptAll(@RequestParam OrgId from, @RequestParam OrgId to, Viewer viewer, RedirectAttributes next) {
        int came = transfers.acceptAll(from, to, viewer);
        if (came > 0) Notice.done(next, "roster.transfer.all-taken", came);
        else Notice.held(next, "roster.transfer.offer-gone");
        return Show.redirect("/transfers/arrivals");
    }

    @PostMapping("/{transferId}/refusal")
    ModelAndView refuse(
            @PathVariable TransferId transferId, @RequestParam(defaultValue = "") String reason, Viewer viewer, RedirectAttributes next) {
        if (reason.isBlank()) {
            var problems = Problems.NONE.with("reason", Refusal.of("roster.transfer.reason-missing"));
            return Show.again(TEMPLATE, page(transferId.toString(), problems, viewer));
        }
        transfers.refuse(transferId, reason.strip(), viewer);
        Notice.done(next, "roster.transfer.refused");
        return Show.redirect("/transfers");
    }

    @PostMapping("/{transferId}/withdrawal")
    ModelAndView withdraw(@PathVariable TransferId transferId, Viewer viewer, RedirectAttributes next) {
        transfers.withdraw(transferId, viewer);
        Notice.done(next, "roster.transfer.withdrawn");
        return Show.redirect("/transfers");
    }

    private TransfersPage page(@Nullable String wrong, Problems problems, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.TRANSFER) && !viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        var requests = transfers.transfersFor(viewer);
        var children = requests.stream().map(TransferRequest::child).filter(Objects::nonNull).collect(Collectors.toSet());
        return new TransfersPage(requests, roster.files(children, viewer).keySet(), clock.getZone(), wrong, problems);
    }
}
