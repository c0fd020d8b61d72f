package org.nuanyang.protection.consent.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentId;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.ConsentTexts;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.protection.pupil.Pupils;
import org.nuanyang.shell.Notice;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was answered for one child: shown, written down, withdrawn. */
@Controller
@RequestMapping("/children/{childId}/consents")
class ConsentsController {
    private final Consents consents;
    private final ConsentTexts texts;
    private final Pupils pupils;
    private final AccountNames names;
    private final Clock clock;

    ConsentsController(Consents consents, ConsentTexts texts, Pupils pupils, AccountNames names, Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.pupils = pupils;
        this.names = names;
        this.clock = clock;
    }

    public record WithdrawalPage(Pupil pupil, Consent consent, LocalDate on, Problems problems) {
        public String url() {
            return "/children/" + pupil.id() + "/consents";
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID childId, Viewer viewer) {
        var pupil = pupils.get(childId, Act.OPEN, viewer);
        var all = consents.of(childId, viewer);
        var accounts = all.stream().flatMap(each -> Stream.concat(Stream.of(each.recordedBy()), Stream.ofNullable(each.end()).map(Consent.End::by))).distinct().toList();
        return Show.page("protection/consent/web/consents", new ConsentsPage(pupil, all, names.of(viewer.county(), accounts), Pupils.may(Act.AMEND, pupil, viewer)));
    }

    @GetMapping("/new")
    ModelAndView create(@PathVariable UUID childId, @RequestParam ConsentPurpose purpose, Viewer viewer) {
        var pupil = amendable(childId, viewer);
        var line = consents.of(childId, viewer).stream().findFirst().orElse(null);
        var open = open(childId, purpose, viewer);
        var form = new ConsentForm(purpose, null, line == null ? null : line.told().giver(), line == null ? null : line.told().giverName(), Consent.How.ON_PAPER, null,
                LocalDate.now(clock), open.map(each -> each.id().toString()).orElse(null));
        return Show.page("protection/consent/web/answer", page(pupil, form, Problems.NONE, viewer));
    }

    @PostMapping
    ModelAndView record(@PathVariable UUID childId, @ModelAttribute ConsentForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var pupil = amendable(childId, viewer);
        if (form.purpose() == null) throw new NotFound();
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) for (var refused : consents.record(childId, form.told(), instead(form.instead()), viewer)) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again("protection/consent/web/answer", page(pupil, form, problems, viewer));
        Notice.done(next, "protection.consent.done", pupil.name(), Words.say(form.purpose()));
        return Show.redirect("/children/" + childId + "/consents");
    }

    @GetMapping("/{id}/withdrawal")
    ModelAndView ask(@PathVariable UUID childId, @PathVariable ConsentId id, Viewer viewer) {
        var pupil = pupils.get(childId, Act.AMEND, viewer);
        return Show.page("protection/consent/web/withdrawal", new WithdrawalPage(pupil, one(childId, id, viewer), LocalDate.now(clock), Problems.NONE));
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID childId, @PathVariable ConsentId id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "false") boolean mistake, Viewer viewer, RedirectAttributes next) {
        var pupil = pupils.get(childId, Act.AMEND, viewer);
        var problems = Problems.NONE;
        for (var refused : consents.withdraw(childId, id, on, mistake, viewer)) problems = problems.with("on", refused);
        if (!problems.isEmpty()) return Show.again("protection/consent/web/withdrawal", new WithdrawalPage(pupil, one(childId, id, viewer), on, problems));
        Notice.done(next, "protection.consent.withdrawn", pupil.name());
        return Show.redirect("/children/" + childId + "/consents");
    }

    private ConsentFormPage page(Pupil pupil, ConsentForm form, Problems problems, Viewer viewer) {
        return new ConsentFormPage(pupil, texts.current(form.purpose(), viewer), form, problems);
    }

    private Pupil amendable(UUID childId, Viewer viewer) {
        return pupils.find(childId, Act.AMEND, viewer).filter(pupil -> pupil.leftOn() == null).orElseThrow(NotFound::new);
    }

    private Consent one(UUID childId, ConsentId id, Viewer viewer) {
        return consents.of(childId, viewer).stream().filter(each -> each.id().equals(id) && each.end() == null).findFirst().orElseThrow(NotFound::new);
    }

    private Optional<Consent> open(UUID childId, ConsentPurpose purpose, Viewer viewer) {
        return consents.of(childId, viewer).stream().filter(each -> each.end() == null && each.told().purpose() == purpose).findFirst();
    }

    private static Optional<ConsentId> instead(@Nullable String id) {
        return id == null || !id.matches("[0-9a-f-]{36}") ? Optional.empty() : Optional.of(ConsentId.of(id));
    }
}
