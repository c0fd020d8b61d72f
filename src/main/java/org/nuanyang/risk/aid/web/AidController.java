package org.nuanyang.risk.aid.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.risk.aid.AidAnswer;
import org.nuanyang.risk.aid.AidCase;
import org.nuanyang.risk.aid.AidId;
import org.nuanyang.risk.aid.LegalAid;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case and its next step. */
@Controller
@RequestMapping("/legal-aid/{id}")
class AidController {
    private static final String TEMPLATE = "risk/aid/web/aid";

    private final LegalAid aid;
    private final AccountNames names;
    private final Clock clock;

    AidController(LegalAid aid, AccountNames names, Clock clock) {
        this.aid = aid;
        this.names = names;
        this.clock = clock;
    }

    /** What was typed into whichever of the forms. */
    record StepForm(
            @Nullable String body, @Nullable String person, @Nullable String phone, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @Nullable AidAnswer answer, @Nullable String words, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate answeredOn,
            @Nullable String result, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate doneOn, @Nullable String why) {
        static StepForm on(LocalDate today) {
            return new StepForm(null, null, null, today, null, null, today, null, today, null);
        }
    }

    record AidPage(AidCase held, String markedBy, boolean carriesOn, StepForm form, LocalDate today, Problems problems) {
        public String url() {
            return "/legal-aid/" + held.id();
        }

        public String backUrl() {
            return held.report() == null ? "/children/" + held.child() + "/legal-aid" : "/risk/reports/" + held.report() + "/legal-aid";
        }

        public String state() {
            return AidWords.state(held, today);
        }

        public boolean asksToApply() {
            return carriesOn && held.toBeAppliedFor();
        }

        public boolean asksForAnswer() {
            return carriesOn && held.open() && held.answered() == null;
        }

        public boolean asksForEnd() {
            return carriesOn && held.open() && held.granted();
        }

        /** Without an application nobody but the family can have said anything. */
        public List<Option> answers() {
            return held.applied() == null ? List.of(new Option(AidAnswer.DECLINED.name(), Words.say(AidAnswer.DECLINED))) : Option.all(AidAnswer.class);
        }

        public List<AidAnswer> chosen() {
            return form.answer() == null ? held.applied() == null ? List.of(AidAnswer.DECLINED) : List.of() : List.of(form.answer());
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable AidId id, Viewer viewer) {
        return Show.page(TEMPLATE, page(id, StepForm.on(LocalDate.now(clock)), Problems.NONE, viewer));
    }

    @PostMapping("/application")
    ModelAndView apply(@PathVariable AidId id, @ModelAttribute StepForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        return after(id, form, errors, aid.apply(id, new LegalAid.Application(text(form.body()), text(form.person()), text(form.phone()), form.on()), viewer), viewer, next);
    }

    @PostMapping("/answer")
    ModelAndView answer(@PathVariable AidId id, @ModelAttribute StepForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        return after(id, form, errors, aid.answer(id, form.answer(), form.answeredOn(), text(form.words()), viewer), viewer, next);
    }

    @PostMapping("/outcome")
    ModelAndView finish(@PathVariable AidId id, @ModelAttribute StepForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        return after(id, form, errors, aid.finish(id, form.doneOn(), text(form.result()), viewer), viewer, next);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable AidId id, @ModelAttribute StepForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        return after(id, form, errors, aid.withdraw(id, text(form.why()), viewer), viewer, next);
    }

    private ModelAndView after(AidId id, StepForm form, BindingResult errors, Map<String, Refusal> refused, Viewer viewer, RedirectAttributes next) {
        if (!refused.isEmpty()) return Show.again(TEMPLATE, page(id, form, MarkingController.with(Problems.of(errors), refused), viewer));
        Notice.done(next, "risk.aid.noted");
        return Show.redirect("/legal-aid/" + id);
    }

    private AidPage page(AidId id, StepForm form, Problems problems, Viewer viewer) {
        var held = aid.find(id, viewer);
        var names = this.names.of(viewer.county(), List.of(held.markedBy()));
        return new AidPage(held, names.getOrDefault(held.markedBy(), ""), aid.mayCarryOn(held, viewer), form, LocalDate.now(clock), problems);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
