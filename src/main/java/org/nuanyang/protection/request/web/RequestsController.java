package org.nuanyang.protection.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.protection.request.ParentsRequest;
import org.nuanyang.protection.request.ParentsRequest.Decision;
import org.nuanyang.protection.request.ParentsRequests;
import org.nuanyang.protection.request.RequestKind;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 家长的申请: the list by deadline, a new one for a child, and the answer. */
@Controller
class RequestsController {
    private final ParentsRequests requests;
    private final AccountNames names;
    private final Clock clock;

    RequestsController(ParentsRequests requests, AccountNames names, Clock clock) {
        this.requests = requests;
        this.names = names;
        this.clock = clock;
    }

    public record ListPage(List<ParentsRequest> requests, boolean answered, LocalDate today) {
        public List<Tab> tabs() {
            return List.of(Tab.of(Words.say("protection.request.open"), "/parents-requests", !answered), Tab.of(Words.say("protection.request.done"), "/parents-requests?answered=true", answered));
        }

        public String state(ParentsRequest request) {
            return RequestPage.state(request, today);
        }

        public Tone tone(ParentsRequest request) {
            return RequestPage.tone(request, today);
        }
    }

    public record NewPage(Pupil pupil, RequestForm form, List<ParentsRequest> before, LocalDate today, Problems problems) {
        public List<Option> kinds() {
            return Option.all(RequestKind.class);
        }

        public List<Option> askers() {
            return Option.all(Giver.class);
        }

        public List<Option> ways() {
            return Option.all(Consent.How.class);
        }

        public String state(ParentsRequest request) {
            return RequestPage.state(request, today);
        }
    }

    @GetMapping("/parents-requests")
    ModelAndView list(@RequestParam(defaultValue = "false") boolean answered, Viewer viewer) {
        return Show.page("protection/request/web/list", new ListPage(requests.among(answered, viewer), answered, LocalDate.now(clock)));
    }

    @GetMapping("/children/{childId}/parents-requests")
    ModelAndView create(@PathVariable UUID childId, Viewer viewer) {
        var form = new RequestForm(null, null, null, null, null, LocalDate.now(clock));
        return Show.page("protection/request/web/new", page(childId, form, Problems.NONE, viewer));
    }

    @PostMapping("/children/{childId}/parents-requests")
    ModelAndView receive(@PathVariable UUID childId, @ModelAttribute RequestForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        requests.pupil(childId, viewer);
        var problems = form.missing(Problems.of(errors));
        var received = problems.isEmpty() ? requests.receive(childId, form.told(), viewer) : new ParentsRequests.Received(null, List.of());
        for (var refused : received.objections()) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again("protection/request/web/new", page(childId, form, problems, viewer));
        Notice.done(next, "protection.request.received", requests.find(received.id(), viewer).due().toString());
        return Show.redirect("/parents-requests/" + received.id());
    }

    @GetMapping("/parents-requests/{id}")
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        return Show.page("protection/request/web/request", one(id, null, "", Problems.NONE, viewer));
    }

    @PostMapping("/parents-requests/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Decision answer, @RequestParam(defaultValue = "") String words, Viewer viewer, RedirectAttributes next) {
        requests.find(id, viewer);
        var problems = answer == null ? Problems.NONE.with("answer", Refusal.of("protection.request.missing.answer")) : Problems.NONE;
        if (problems.isEmpty()) for (var refused : requests.answer(id, answer, words, viewer)) problems = problems.with("words", refused);
        if (!problems.isEmpty()) return Show.again("protection/request/web/request", one(id, answer, words, problems, viewer));
        Notice.done(next, "protection.request.answered");
        return Show.redirect("/parents-requests/" + id);
    }

    private NewPage page(UUID child, RequestForm form, Problems problems, Viewer viewer) {
        return new NewPage(requests.pupil(child, viewer), form, requests.of(child, viewer), LocalDate.now(clock), problems);
    }

    private RequestPage one(UUID id, @Nullable Decision answer, String words, Problems problems, Viewer viewer) {
        var request = requests.find(id, viewer);
        var pupil = requests.pupil(request.child(), viewer);
        var known = names.of(viewer.county(), request.answered() == null ? List.of(request.receivedBy()) : List.of(request.receivedBy(), request.answered().by()).stream().distinct().toList());
        return new RequestPage(request, known, ParentsRequests.mayAnswer(pupil, viewer), answer, words, LocalDate.now(clock), problems);
    }
}
