package org.nuanyang.roster.entrusted.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.entrusted.AgreementPapers;
import org.nuanyang.roster.entrusted.EntrustedCare;
import org.nuanyang.roster.entrusted.EntrustedCareId;
import org.nuanyang.roster.entrusted.EntrustedCares;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 委托照护: shows what was agreed and enters what is agreed now. */
@Controller
@RequestMapping("/children/{childId}/entrusted-care")
class EntrustedController {
    private final EntrustedCares cares;
    private final AgreementPapers papers;
    private final EntrustedPages pages;
    private final ChildAccess children;
    private final Roster roster;
    private final Clock clock;

    EntrustedController(EntrustedCares cares, AgreementPapers papers, EntrustedPages pages, ChildAccess children, Roster roster, Clock clock) {
        this.cares = cares;
        this.papers = papers;
        this.pages = pages;
        this.children = children;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page("roster/entrusted/web/agreements", pages.of(roster.open(childId, viewer), Problems.NONE, viewer));
    }

    @FileMapping("/agreement.pdf")
    ModelAndView print(@PathVariable ChildId childId, @RequestParam(required = false) @Nullable EntrustedCareId of, Leaving leaving, Viewer viewer) throws IOException {
        return leaving.file(papers.parcel(childId, of, viewer), out -> {
            papers.write(papers.of(childId, of, viewer), out);
            return 1;
        });
    }

    @GetMapping("/new")
    ModelAndView create(@PathVariable ChildId childId, Viewer viewer) {
        var file = children.file(childId, Act.AMEND, viewer);
        roster.open(childId, viewer);
        var form = EntrustedForm.of(file, open(childId, viewer).orElse(null), Words.say("roster.entrusted.usual-duties"), LocalDate.now(clock));
        return Show.page("roster/entrusted/web/new", new EntrustedFormPage(file, form, Problems.NONE));
    }

    @PostMapping
    ModelAndView enter(@PathVariable ChildId childId, EntrustedForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var file = children.file(childId, Act.AMEND, viewer);
        var problems = new AtomicReference<>(form.missing(Problems.of(errors)));
        if (form.signature() != null) {
            var agreement = form.agreement(file, LocalDate.now(clock), wrong -> problems.updateAndGet(all -> all.with(wrong.field(), wrong.reason())));
            if (problems.get().isEmpty()) {
                for (var objection : cares.enter(childId, agreement, instead(form.instead()), viewer)) problems.updateAndGet(all -> all.with(objection));
            }
        }
        if (!problems.get().isEmpty()) return again(file, form, problems.get());
        Notice.done(next, "roster.entrusted.entered", file.name());
        return Show.redirect("/children/" + childId + "/entrusted-care");
    }

    private static ModelAndView again(ChildFile file, EntrustedForm form, Problems problems) {
        return Show.again("roster/entrusted/web/new", new EntrustedFormPage(file, form, problems));
    }

    private Optional<EntrustedCare> open(ChildId child, Viewer viewer) {
        return cares.of(child, viewer).stream().filter(care -> care.end() == null).findFirst();
    }

    private static Optional<EntrustedCareId> instead(@Nullable String id) {
        return id == null || !id.matches("[0-9a-f-]{36}") ? Optional.empty() : Optional.of(EntrustedCareId.of(id));
    }
}
