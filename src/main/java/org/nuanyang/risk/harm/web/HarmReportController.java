package org.nuanyang.risk.harm.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.files.LookedAt;
import org.nuanyang.files.Sent;
import org.nuanyang.risk.harm.HarmEntries;
import org.nuanyang.risk.harm.HarmReportId;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.harm.HarmSuspects;
import org.nuanyang.risk.harm.entry.HarmOutcome;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One report: its clocks, and what is added to it. */
@Controller
@RequestMapping("/risk/reports/{id}")
class HarmReportController {
    private final HarmReports reports;
    private final HarmEntries entries;
    private final HarmSuspects suspects;
    private final HarmPages pages;
    private final Clock clock;

    HarmReportController(HarmReports reports, HarmEntries entries, HarmSuspects suspects, HarmPages pages, Clock clock) {
        this.reports = reports;
        this.entries = entries;
        this.suspects = suspects;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable HarmReportId id, @RequestParam(required = false) @Nullable UUID correct, Viewer viewer) {
        return Show.page("risk/harm/web/report", pages.of(reports.open(id, viewer), ReportForms.EMPTY, correct, Problems.NONE, viewer));
    }

    @PostMapping("/told")
    ModelAndView tell(@PathVariable HarmReportId id, @ModelAttribute ReportForms.Tell form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var typed = ReportForms.EMPTY.with(form);
        if (errors.hasErrors()) return again(id, typed, null, Problems.of(errors), viewer);
        if (form.body() == null) return again(id, typed, null, Problems.NONE.with("body", Refusal.of("risk.harm.object.body")), viewer);
        if (form.way() == null) return again(id, typed, null, Problems.NONE.with("way", Refusal.of("risk.harm.object.way")), viewer);
        return answer(id, typed, null, "at", entries.tell(id, form.told(form.body(), form.way(), clock), viewer), "risk.harm.told.done", viewer, next);
    }

    @PostMapping("/told/{wrong}/correction")
    ModelAndView correct(@PathVariable HarmReportId id, @PathVariable UUID wrong, @ModelAttribute ReportForms.Tell form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var typed = ReportForms.EMPTY.with(form);
        if (errors.hasErrors()) return again(id, typed, wrong, Problems.of(errors), viewer);
        var why = form.why() == null ? "" : form.why();
        if (form.neverHappened()) return answer(id, typed, wrong, "why", entries.takeBack(id, ReportForms.made(form.entry()), wrong, why, viewer), "risk.harm.corrected", viewer, next);
        if (form.body() == null || form.way() == null) return again(id, typed, wrong, Problems.NONE.with("body", Refusal.of("risk.harm.object.body")), viewer);
        return answer(id, typed, wrong, "why", entries.correct(id, wrong, form.told(form.body(), form.way(), clock), why, viewer), "risk.harm.corrected", viewer, next);
    }

    @PostMapping("/accounts")
    ModelAndView write(@PathVariable HarmReportId id, @RequestParam(required = false) @Nullable UUID entry, @RequestParam(defaultValue = "") String text, Viewer viewer, RedirectAttributes next) {
        return answer(id, ReportForms.EMPTY.with(text), null, "text", entries.write(id, ReportForms.made(entry), text, viewer), "risk.harm.written", viewer, next);
    }

    @PostMapping("/suspects")
    ModelAndView say(@PathVariable HarmReportId id, @ModelAttribute ReportForms.Suspect form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var typed = ReportForms.EMPTY.with(form);
        if (form.kind() == null) return again(id, typed, null, Problems.NONE.with("kind", Refusal.of("risk.harm.object.kind")), viewer);
        return answer(id, typed, null, "words", suspects.say(id, form.said(form.kind()), viewer), "risk.harm.said", viewer, next);
    }

    @PostMapping("/proofs")
    ModelAndView keep(@PathVariable HarmReportId id, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, RedirectAttributes next) {
        reports.find(id, viewer);
        if (file == null || file.isEmpty()) return again(id, ReportForms.EMPTY, null, Problems.NONE.with("file", Refusal.of("risk.harm.object.file")), viewer);
        var sent = Sent.of(file);
        switch (Content.of(sent.bytes())) {
            case Content.Reading.Refused(var why) -> {
                return again(id, ReportForms.EMPTY, null, Problems.NONE.with("file", why), viewer);
            }
            case Content.Reading.Readable(var content) -> entries.keep(id, ReportForms.made(null), sent.name(), content, viewer);
        }
        Notice.done(next, "risk.harm.kept");
        return Show.redirect("/risk/reports/" + id);
    }

    @GetMapping("/proofs/{proof}")
    ResponseEntity<byte[]> proof(@PathVariable HarmReportId id, @PathVariable UUID proof, Viewer viewer) {
        var opened = entries.proof(id, proof, viewer);
        return LookedAt.sent(opened.proof().name(), opened.proof().kind(), opened.bytes());
    }

    @PostMapping("/closure")
    ModelAndView close(@PathVariable HarmReportId id, @ModelAttribute ReportForms.Closure form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var typed = ReportForms.EMPTY.with(form);
        if (form.outcome() == null) return again(id, typed, null, Problems.NONE.with("outcome", Refusal.of("risk.harm.object.outcome")), viewer);
        var refused = entries.close(id, ReportForms.made(form.entry()), form.outcome(), form.words() == null ? "" : form.words(), viewer);
        return answer(id, typed, null, "closing", refused, form.outcome() == HarmOutcome.REOPENED ? "risk.harm.reopened" : "risk.harm.closed", viewer, next);
    }

    private ModelAndView answer(HarmReportId id, ReportForms typed, @Nullable UUID correcting, String field, Optional<Refusal> refused, String done, Viewer viewer, RedirectAttributes next) {
        if (refused.isPresent()) return again(id, typed, correcting, Problems.NONE.with(field, refused.get()), viewer);
        Notice.done(next, done);
        return Show.redirect("/risk/reports/" + id);
    }

    private ModelAndView again(HarmReportId id, ReportForms typed, @Nullable UUID correcting, Problems problems, Viewer viewer) {
        return Show.again("risk/harm/web/report", pages.of(reports.find(id, viewer), typed, correcting, problems, viewer));
    }
}
