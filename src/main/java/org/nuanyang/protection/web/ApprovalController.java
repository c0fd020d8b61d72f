package org.nuanyang.protection.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.protection.Approval;
import org.nuanyang.protection.ApprovalDesk;
import org.nuanyang.protection.ApprovalId;
import org.nuanyang.protection.pupil.Pupils;
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

/** One request: read, answered, withdrawn, revoked. */
@Controller
@RequestMapping("/approvals/{id}")
class ApprovalController {
    private final ApprovalDesk desk;
    private final Pupils pupils;
    private final Wording wording;

    ApprovalController(ApprovalDesk desk, Pupils pupils, Wording wording) {
        this.desk = desk;
        this.pupils = pupils;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        return Show.page("protection/web/approval", page(ApprovalId.of(id), "", "", Problems.NONE, viewer));
    }

    @PostMapping("/answer")
    ModelAndView answer(@PathVariable String id, @RequestParam(required = false) @Nullable String answer, @RequestParam(defaultValue = "") String words, Viewer viewer, RedirectAttributes next) {
        var approval = ApprovalId.of(id);
        boolean grant = "GRANTED".equals(answer);
        Optional<Refusal> refused = grant ? desk.grant(approval, words, viewer)
                : "REFUSED".equals(answer) ? desk.refuse(approval, words, viewer) : Optional.of(Refusal.of("protection.answer.missing"));
        if (refused.isPresent()) return Show.again("protection/web/approval", page(approval, words, "", Problems.of(refused.get()), viewer));
        Notice.done(next, grant ? "protection.granted" : "protection.refused");
        return Show.redirect("/approvals/" + id);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        desk.withdraw(ApprovalId.of(id), viewer).ifPresentOrElse(refused -> Notice.held(next, refused.key(), refused.args().toArray()), () -> Notice.done(next, "protection.withdrawn"));
        return Show.redirect("/approvals/" + id);
    }

    @PostMapping("/revocation")
    ModelAndView revoke(@PathVariable String id, @RequestParam(defaultValue = "") String why, Viewer viewer, RedirectAttributes next) {
        var refused = desk.revoke(ApprovalId.of(id), why, viewer);
        if (refused.isPresent()) return Show.again("protection/web/approval", page(ApprovalId.of(id), "", why, Problems.NONE.with("why", refused.get()), viewer));
        Notice.done(next, "protection.revoked");
        return Show.redirect("/approvals/" + id);
    }

    private ApprovalPage page(ApprovalId id, String words, String why, Problems problems, Viewer viewer) {
        var approval = desk.find(id, viewer);
        var names = wording.names(viewer, List.of(approval));
        var children = desk.children(id, viewer).entrySet().stream().map(child -> new ApprovalPage.Child(
                child.getValue(), pupils.find(child.getKey(), Act.LIST, viewer).isPresent() ? "/children/" + child.getKey() : null)).toList();
        var state = approval.state(wording.today());
        var answer = approval.answer();
        var revoked = approval.revoked();
        boolean own = approval.asker().equals(viewer.account());
        return new ApprovalPage(
                approval, names.getOrDefault(approval.asker(), ""), wording.minute(approval.askedAt()), Words.say(approval.kind()) + " · " + wording.extent(approval),
                children, approval.children() - children.size(), Words.say(state), Wording.tone(state),
                answer == null ? null : said("protection.answered", names.getOrDefault(answer.by(), ""), wording.minute(answer.at()), answer.words()),
                revoked == null ? null : said("protection.answered", names.getOrDefault(revoked.by(), ""), wording.minute(revoked.at()), revoked.why()),
                desk.mayAnswer(approval, viewer), desk.mayRevoke(approval, viewer), own && state == Approval.Progress.WAITING, words, why, problems);
    }

    private static String said(String key, String who, String at, @Nullable String words) {
        var said = Words.say(key, who, at);
        return words == null ? said : Words.say("protection.saying", said, words);
    }
}
